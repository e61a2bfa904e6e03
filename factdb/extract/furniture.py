"""Page furniture: what a web page prints around its article. Numbers in it are no claims."""

from collections.abc import Iterable

from factdb.extract.reading import Reading

_AT_LINE_START = ("line start", "line alone")


def furniture_words(reading: Reading, openers: Iterable[int]) -> frozenset[int]:
    """Indices of the words from a furniture phrase, which one of `openers` begins, to the end of its line."""
    table = reading.pack.furniture.phrases
    found: set[int] = set()
    done = 0
    for place in openers:
        row = table.starting(reading.text, reading.words, place) if place >= done else None
        if row is None:
            continue
        after, scope = row
        if scope in _AT_LINE_START and not _opens_line(reading, place):
            continue
        if scope == "before colon" and not reading.text.gaps[after].lstrip().startswith(":"):
            continue
        if scope == "line alone" and not _says_nothing_else(reading, after):
            continue
        start = _line_start(reading, place) if scope == "whole line" else place
        done = _line_end(reading, after)
        found.update(range(start, done))
    return frozenset(found)


def _says_nothing_else(reading: Reading, after: int) -> bool:
    """Whether only numbers and words of furniture stand between a word and the end of its line."""
    openers = reading.pack.furniture.phrases.first_words()
    return all(
        reading.words[place].digits or reading.words[place].stem in openers
        for place in range(after, _line_end(reading, after))
    )


def _opens_line(reading: Reading, place: int) -> bool:
    return place == 0 or "\n" in reading.text.gaps[place]


def _line_start(reading: Reading, place: int) -> int:
    while not _opens_line(reading, place):
        place -= 1
    return place


def _line_end(reading: Reading, place: int) -> int:
    while place < len(reading.words) and "\n" not in reading.text.gaps[place]:
        place += 1
    return place
