"""factdb tracks the figures in the news: who says how many of what, where, and who disagrees."""

__version__ = "0.1.0"
