"""Comparison: which claims speak of one figure, and where they cannot all hold. Pure functions, no clock."""

from factdb.compare.check import compare

__all__ = ["compare"]
