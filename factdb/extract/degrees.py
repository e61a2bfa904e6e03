"""What degrees measure: heat, earthquakes, or nothing that the words around say."""

from factdb.core.claims import UnitKind
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
