"""Numbers that two copies set in different ways: `2,804.130` and `2,804,130`, `"1.7" million` and `1.7 million`."""

import re
from decimal import Decimal

from factdb.compare.intervals import ratio
from factdb.compare.scene import Scene
from factdb.compare.subjects import Subject
from factdb.core.text import fold

_SEPARATOR = re.compile("(?<=\\d)[.,'\u066b\u066c\u060c](?=\\d)")
_SEPARATED = re.compile("(\\d{1,3}(?:[.,\u066b\u066c]\\d{3})+)(?:[.,\u066b\u066c]\\d{1,2})?")
_AGENCY_DECIMAL = re.compile("(\\d+)\u0631(\\d+)")
_WORD = re.compile(r"\w+")
_ROUNDED = Decimal("1.005")
_ROOM_FOR_MARKS = 20


def are_spelt_alike(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the texts have one number and one unit, apart from marks; or whether it can be read as one.

    A mark before three digits groups thousands in one text and opens the decimals in another.
    """
    size = max(len(_WORD.findall(_unmarked(subject.said.surface))) for subject in (one, other)) + 1
    if _words_from(one, size, scene) == _words_from(other, size, scene):
        return True
    return any(
        _read_as_thousands(this, that) or _read_the_other_way(this, that)
        for this, that in ((one, other), (other, one))
    )


def _words_from(subject: Subject, size: int, scene: Scene) -> list[str]:
    """The words from the start of the claim on: so many, without marks."""
    text = scene.articles[subject.article].text or subject.claim.sentence_text
    base = 0 if scene.articles[subject.article].text else subject.said.sentence.start
    start = subject.said.span.start - base
    end = subject.said.span.end - base + _ROOM_FOR_MARKS * size
    return _WORD.findall(_unmarked(text[start:end]))[:size]


def _unmarked(text: str) -> str:
    return _SEPARATOR.sub("", fold(text))


def _read_as_thousands(one: Subject, other: Subject) -> bool:
    """Whether `60.000`, read as sixty thousand, is what the other says, rounded or not."""
    found = _SEPARATED.fullmatch(fold(one.said.surface))
    if found is None or one.said.unit != other.said.unit:
        return False
    between = ratio(Decimal(_SEPARATOR.sub("", found[1])), other.said.low)
    return between is not None and between <= _ROUNDED


def _read_the_other_way(one: Subject, other: Subject) -> bool:
    """Whether an agency's decimal, its two parts exchanged, is what the other says.

    Agencies set them from right to left or from left to right, and the text does not say which.
    """
    found = _AGENCY_DECIMAL.search(fold(one.said.surface))
    if found is None or one.said.low is None or one.said.unit != other.said.unit:
        return False
    forth, back = Decimal(f"{found[1]}.{found[2]}"), Decimal(f"{found[2]}.{found[1]}")
    readings = [one.said.low * forth / back, one.said.low * back / forth]
    return any(reading == other.said.low for reading in readings)
