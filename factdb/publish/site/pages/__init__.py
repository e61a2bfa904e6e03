"""One module for each kind of page, with the queries that it needs; routes.py says which address leads where."""
