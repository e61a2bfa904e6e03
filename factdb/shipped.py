"""Find the files that factdb ships outside its packages: migrations, seeds and metadata.yml.

A wheel carries them below `factdb/_shipped`; in a checkout they lie at the top of the repository.
"""

from pathlib import Path

from factdb.errors import FactdbError

_PACKAGE = Path(__file__).parent
_HOMES = (_PACKAGE / "_shipped", _PACKAGE.parent)


def shipped(name: str) -> Path:
    """The path of the shipped file or folder `name`, for example `seeds`.

    Raises FactdbError when neither the wheel nor the checkout holds it.
    """
    for home in _HOMES:
        if (home / name).exists():
            return home / name
    raise FactdbError(f"{name} is missing from this installation of factdb; install it again")
