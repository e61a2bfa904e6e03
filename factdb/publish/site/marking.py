"""A text cut at the ends of its claims, so that each piece can be marked with every claim that covers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factdb.publish.site.claims import Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph and the claims whose number expressions cover it, the narrowest first."""

    text: str
    claims: tuple[Claim, ...]
    starts: tuple[Claim, ...]
    """Those of them that begin here."""


def paragraphs_of(text: str, claims: Sequence[Claim]) -> list[list[Piece]]:
    """The paragraphs of `text` in pieces; claims may overlap, and those outside the text are left out."""
    inside = [each for each in claims if 0 <= each.row["span_start"] < each.row["span_end"] <= len(text)]
    paragraphs = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if end > start:
            paragraphs.append(_pieces(text, start, end, inside))
        start += len(line)
    return paragraphs


def _pieces(text: str, start: int, end: int, claims: Sequence[Claim]) -> list[Piece]:
    here = [each for each in claims if each.row["span_start"] < end and each.row["span_end"] > start]
    cuts = {start, end}
    for claim in here:
        cuts |= {max(claim.row["span_start"], start), min(claim.row["span_end"], end)}
    edges = sorted(cuts)
    pieces = []
    for left, right in pairwise(edges):
        covering = sorted(
            (each for each in here if each.row["span_start"] <= left and right <= each.row["span_end"]),
            key=lambda each: each.row["span_end"] - each.row["span_start"],
        )
        starts = tuple(each for each in covering if each.row["span_start"] == left)
        pieces.append(Piece(text[left:right], tuple(covering), starts))
    return pieces
