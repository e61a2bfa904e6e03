"""From text to claims: pure functions; a language pack brings the words."""

from factdb.extract.claims import extract

__all__ = ["extract"]
