"""What degrees measure: heat, earthquakes, or nothing that the words around say; which points are places."""

from factdb.core.claims import UnitKind
from factdb.extract.qualifiers import first_open_word, with_qualifier
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_CELSIUS = "C"
_HOTTEST = 60
"""Degrees up to which weather is spoken of; more are angles or marks."""
_DEGREE_REACH = 14
"""Words around a number in which something says what its degrees measure."""


def what_degrees_measure(reading: Reading, quantity: Quantity) -> tuple[str, UnitKind]:
    """What degrees measure: heat, earthquakes, or nothing that the words around say."""
    first, end = reading.sentence_at[quantity.first]
    around = range(max(first, quantity.first - _DEGREE_REACH), min(end, quantity.last + _DEGREE_REACH))
    for code, words in reading.pack.units.degrees.items():
        if any(reading.words[place].stem in words for place in around):
            return code, UnitKind.TEMPERATURE if code == _CELSIUS else UnitKind.OTHER
    following = quantity.after + 1  # behind `degrees`
    marked = following < len(reading.words) and reading.words[following].form in reading.pack.ranges.start
    outdoors = quantity.low is not None and abs(quantity.low) <= _HOTTEST and not marked
    return (_CELSIUS, UnitKind.TEMPERATURE) if outdoors else ("degree", UnitKind.OTHER)


def are_places(reading: Reading, quantity: Quantity, after: int) -> bool:
    """Shells fell in 36 points, 20 points of bombing: places, where nothing tells of an index or of a match."""
    words, decoys = reading.words, reading.pack.decoys
    if after < len(words) and reading.adjacent[after] and words[after].form in decoys.purposes:
        return True
    place = first_open_word(reading, with_qualifier(reading, quantity).before)
    if place is None or words[place].form not in reading.pack.calendar.in_words:
        return False
    first, _ = reading.sentence_at[place]
    before = words[max(first, place - _DEGREE_REACH) : place]
    return not any(
        word.stem in decoys.matches or word.stem in reading.pack.units.with_decimals for word in before
    )


def of_heat(reading: Reading, quantity: Quantity) -> bool:
    """The temperature was 42 C, whose letter is that of metres too: heat is named before, and no length after it."""
    first, _ = reading.sentence_at[quantity.first]
    measured, heat = reading.pack.naming.measured_as, reading.pack.units.degrees.get(_CELSIUS, ())
    for place in range(quantity.first - 1, max(first, quantity.first - _DEGREE_REACH) - 1, -1):
        word = reading.words[place]
        if word.stem in heat:
            return True
        if UnitKind.LENGTH in measured.get(word.stem, ()):
            return False
    return False
