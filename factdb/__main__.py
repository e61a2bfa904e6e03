"""`python -m factdb` is the command `factdb`."""

from factdb.cli import main

if __name__ == "__main__":  # processes that share the reading import this module too
    main(prog_name="factdb")
