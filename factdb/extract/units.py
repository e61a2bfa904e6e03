"""The unit of a quantity: what stands after the number, or as a sign beside it."""

from dataclasses import replace

from factdb.core.claims import UnitKind
from factdb.core.numerals import ONE, NumeralKind
from factdb.core.unit_names import UnitName
from factdb.core.units import UNITS
from factdb.core.words import Tag
from factdb.extract.currencies import Usage, adjective_of, of_another_whole
from factdb.extract.degrees import are_places, of_heat, what_degrees_measure
from factdb.extract.parts import parts_in, with_half, with_subunit
from factdb.extract.quantity import Quantity
from factdb.extract.rates import with_rate
from factdb.extract.reading import Reading
from factdb.extract.separators import decimal_of_a_measure, settle_separator
from factdb.extract.signs import with_sign
from factdb.extract.symbols import percent, symbol
from factdb.extract.time_words import DECADE, are_contracts, dated_by, pointed_at

_SQUARED = ("m", "km")
_MEASURED = 5
"""Words between `area` and its number."""
_NEAR = 8
"""Words before a unit in which stands what it needs."""
_BETWEEN = (")", "\u00bb", "\u201d", '"', "')", "/", "\u2033")
"""What may stand between a number and its unit."""
_CHANGED = 6
"""Words between a verb of change and how many times."""
_THAN = 3
"""Words between an elative and by how many times."""
_METRE, _POINT = "m", "point"
_KILO, _KILOMETRE = "kg", "km"
_FAR = 14
"""Words between `at a distance` and a number of kilometres."""
_MEGA = "MB"
_SHORT = 4
"""Letters of `mega` alone."""


def with_unit(reading: Reading, quantity: Quantity, usage: Usage) -> Quantity:
    """The quantity with its unit, sign and rate; unchanged where none stands beside the number."""
    found = (
        percent(reading, quantity)
        or symbol(reading, quantity)
        or _dual_unit(reading, quantity, usage)
        or _unit_before(reading, quantity, usage)
        or _unit_word(reading, quantity, usage)
    )
    if found is None:
        settled = decimal_of_a_measure(reading, _with_scale_once_more(reading, quantity), usage)
        return with_rate(reading, settled, usage)
    found = settle_separator(found, reading, usage)
    return with_rate(reading, with_sign(reading, found), usage)


def unit_at(reading: Reading, word: int) -> tuple[int, UnitName] | None:
    """The unit whose name begins at a word: index after it, and the unit."""
    if word not in reading.units_at:
        reading.units_at[word] = _find_unit(reading, word)
    return reading.units_at[word]


def _find_unit(reading: Reading, word: int) -> tuple[int, UnitName] | None:
    words = reading.words
    if word >= len(words) or words[word].joined or words[word].preposition:
        return None
    units = reading.pack.units
    found = units.percents.starting(reading.text, words, word)
    if found is not None:
        return found
    found = units.names.starting(reading.text, words, word)
    if found is None or units.not_units.starting(reading.text, words, word) is not None:
        return None
    after, name = found
    if name.only_near and not any(near.stem in name.only_near for near in words[max(0, word - _NEAR) : word]):
        return None
    if name.part == DECADE and are_contracts(reading, word):
        return None
    if name.kind is UnitKind.DURATION and (dated_by(reading, after) or pointed_at(reading, word)):
        return None
    return found


def _dual_unit(reading: Reading, quantity: Quantity, usage: Usage) -> Quantity | None:
    numeral = quantity.numeral
    word = reading.words[numeral.first]
    if numeral.kind is not NumeralKind.DUAL or word.lemma is None:
        return None
    units, place = reading.pack.units, numeral.last + 1
    described = reading.words[place].form if _beside(reading, place) else ""
    name = units.dual_names.get((word.lemma, described))
    if name is not None:  # two square metres, two percentage points
        return _measured(reading, quantity.scaled(ONE), usage, name, place + 1, "dual unit")
    name = units.singular.get(word.lemma)
    if name is None or units.not_units.starting(reading.text, reading.words, numeral.first) is not None:
        return None
    if name.code == _POINT and are_places(reading, quantity, place):
        return None
    if name.part == DECADE and are_contracts(reading, numeral.first):
        return None
    return _measured(reading, quantity, usage, name, place, "dual unit")


def _unit_word(reading: Reading, quantity: Quantity, usage: Usage) -> Quantity | None:
    place = quantity.after
    if quantity.numeral.kind is NumeralKind.DUAL or not _beside(reading, place):
        return _multiple_after(reading, quantity)
    of_them = reading.words[place].form in reading.pack.ranges.start
    if of_them and _counts_many(quantity):
        place += 1  # hundreds of thousands of (the) tonnes
    found = unit_at(reading, place)
    if found is None or (of_them and not reading.words[place].definite):
        return _multiple_after(reading, quantity)
    if quantity.numeral.kind is NumeralKind.FRACTION and _whole_of_fraction(reading, quantity, place):
        return None
    after, name = found
    if name.code == _POINT and are_places(reading, quantity, after):
        return None
    if name.code == _KILO and _is_distance(reading, quantity, place):
        name = replace(name, kind=UnitKind.LENGTH, code=_KILOMETRE)
    letter = reading.pack.units.degree_letters.get(reading.words[place].form)
    if letter is not None and name.code == _METRE and of_heat(reading, quantity):
        return replace(
            quantity,
            kind=UnitKind.TEMPERATURE,
            unit=letter,
            unit_first=place,
            after=after,
            unit_rule="letter of degrees",
        )
    return _measured(reading, quantity, usage, name, after, "unit name")


def _is_distance(reading: Reading, quantity: Quantity, place: int) -> bool:
    """20 kilos from the town, in Arabic at a distance of 20 kilo: no verb stands between."""
    units, words = reading.pack.units, reading.words
    if words[place].form not in units.short_kilos:
        return False
    first, _ = reading.sentence_at[quantity.first]
    for back in range(quantity.before - 1, max(first, quantity.before - _FAR) - 1, -1):
        far = words[back].stem in units.distances or words[back].form in units.distances
        after = words[back].has(Tag.PREPOSITION) and not (back and words[back - 1].has(Tag.PREPOSITION))
        if far and not after:  # `at a distance of` is written like `after`
            return True
        if words[back].has(Tag.VERB | Tag.COMPLEMENTISER) and not words[back].has(Tag.NOUN):
            return False
    return False


def _counts_many(quantity: Quantity) -> bool:
    return quantity.numeral.kind is NumeralKind.VAGUE or quantity.numeral.scale > ONE


def _whole_of_fraction(reading: Reading, quantity: Quantity, place: int) -> bool:
    """Half of the hour that was said is a share; half an hour is a length of time, `the half hour` too."""
    return reading.words[place].definite or bool(reading.words[quantity.last].suffix)


def _unit_before(reading: Reading, quantity: Quantity, usage: Usage) -> Quantity | None:
    """One hour: the word one behind its unit; a metre and a half, an hour and 40 minutes: a bare unit is one."""
    numeral, place = quantity.numeral, quantity.first - 1
    if place >= 0 and reading.words[place].form in reading.pack.particles:
        place -= 1
    found = _bare_unit(reading, place)
    if found is None or not reading.adjacent[quantity.first]:
        return None
    first, name = found
    rule = "unit before the number"
    if numeral.kind is NumeralKind.SINGLE and place == quantity.first - 1:
        return _named(reading, replace(quantity, before=first), usage, name, (first, quantity.after), rule)
    if not reading.words[place + 1].joined:
        return None
    start = reading.text.offset(first, len(reading.words[first].prefix))
    one = replace(quantity, first=first, last=place, before=first, start=start, low=ONE, high=ONE)
    one = replace(one, kind=UnitKind.COUNT, unit=None)
    if numeral.kind is NumeralKind.FRACTION:
        half = with_half(reading, one, place + 1)
        return _named(reading, half, usage, name, (first, half.after), rule) if half is not one else None
    smaller = unit_at(reading, quantity.after)
    if smaller is None or parts_in(name, smaller[1]) is None:
        return None
    whole = with_subunit(reading, one, name, place + 1)
    return _named(reading, whole[0], usage, whole[1], (first, whole[0].after), rule) if whole else None


def _bare_unit(reading: Reading, last: int) -> tuple[int, UnitName] | None:
    """The indefinite unit, of one word or percentage point, that ends at a word and that no number counts."""
    if last < 0:
        return None
    words, units = reading.words, reading.pack.units
    points = units.percents.ending(reading.text, words, last)
    first, name = points if points is not None else (last, units.singular.get(words[last].stem))
    if name is None or words[first].definite or words[first].suffix:
        return None
    before = words[first - 1] if first and reading.adjacent[first] else None
    return None if before is not None and (before.digits or before.number is not None) else (first, name)


def _times_after(reading: Reading, quantity: Quantity) -> Quantity | None:
    """Tripled three times: a verb of change makes `times` a ratio; so does a number that counts no occasions."""
    place = quantity.after
    if place >= len(reading.words) or reading.words[place].form not in reading.pack.units.times:
        return None
    first, _ = reading.sentence_at[quantity.first]
    before = reading.words[max(first, quantity.first - _CHANGED) : quantity.first]
    units = reading.pack.units
    changed = any(
        word.has(Tag.CHANGING) and word.has(Tag.VERB) and word.form not in units.occasions for word in before
    )
    by = reading.words[quantity.numeral.first].preposition or reading.words[quantity.before - 1].preposition
    changed = changed or (bool(by) and any(word.form in units.than for word in before[-_THAN:]))
    whole = quantity.low is not None and quantity.low == quantity.low.to_integral_value()
    if whole and not changed:
        return None
    return replace(quantity, kind=UnitKind.RATIO, unit="times", after=place + 1, unit_rule="times")


def _multiple_after(reading: Reading, quantity: Quantity) -> Quantity | None:
    """Three times: a multiple word after the number."""
    if quantity.after >= len(reading.words) or not _beside(reading, quantity.after):
        return None
    numeral = reading.pack.grammar.numeral(reading.text, reading.words, quantity.after)
    if numeral is None or numeral.kind is not NumeralKind.MULTIPLE:
        return _times_after(reading, quantity)
    if numeral.low != ONE and quantity.numeral.kind is not NumeralKind.CARDINAL:
        return None
    after = numeral.last + 1
    rule = "multiple after the number"
    return replace(quantity, kind=UnitKind.RATIO, unit="times", after=after, unit_rule=rule)


def _measured(
    reading: Reading, quantity: Quantity, usage: Usage, name: UnitName, after: int, rule: str
) -> Quantity:
    """The quantity in a unit, with the half or the smaller unit that goes on behind it."""
    first = quantity.after if quantity.numeral.kind is not NumeralKind.DUAL else quantity.first
    family = reading.pack.units.families.get(name.family or "")
    adjective = adjective_of(reading, family, after) if family is not None else None
    behind = after + (adjective is not None)
    parted = with_subunit(reading, quantity, name, behind)
    if parted is not None:
        whole, name = parted
        named = _named(reading, whole, usage, name, (first, whole.after), rule)
        return replace(named, unit=adjective) if adjective is not None else named
    half = with_half(reading, quantity, behind)
    if half is quantity:
        return _named(reading, quantity, usage, name, (first, after), rule)
    named = _named(reading, half, usage, name, (first, half.after), rule)
    return replace(named, unit=adjective) if adjective is not None else named


def _named(
    reading: Reading,
    quantity: Quantity,
    usage: Usage,
    name: UnitName,
    place: tuple[int, int],
    rule: str,
) -> Quantity:
    first, after = place
    code, kind = name.code, name.kind
    if name.family is not None:
        name = of_another_whole(reading, name, after, usage)
        code, after, evidence = _currency(reading, name, after, usage)
        kind = UNITS[code].kind if code in UNITS else kind
        rule = f"{rule}, {evidence}"
    elif code == "degree":
        code, kind = what_degrees_measure(reading, quantity)
    elif code == _MEGA and _of_power(reading, first, after):
        code, kind = "MW", UnitKind.ENERGY
    elif code in _SQUARED and _of_an_area(reading, quantity):
        code, kind = f"{code}^2", UnitKind.AREA
    scaled = quantity.scaled(name.part)
    return replace(scaled, kind=kind, unit=code, unit_first=first, after=after, unit_rule=rule)


def _of_power(reading: Reading, unit: int, after: int) -> bool:
    """750 mega from the station: the short word, near something of electricity; a megabyte has two syllables more."""
    words, near = reading.words, reading.pack.units.of_power
    if unit >= len(words) or len(words[unit].stem) > _SHORT:
        return False
    first, end = reading.sentence_at[unit]
    around = (*words[max(first, unit - _NEAR) : unit], *words[after : min(end, after + _NEAR)])
    return after - unit == 1 and any(word.stem in near for word in around)


def _of_an_area(reading: Reading, quantity: Quantity) -> bool:
    """An area of 300 metres: the measure named last before the number is no length."""
    measured_as = reading.pack.naming.measured_as
    for place in range(quantity.first - 1, max(-1, quantity.first - 1 - _MEASURED), -1):
        word = reading.words[place]
        if word.digits or "\n" in reading.text.gaps[place + 1]:
            return False
        if word.stem in measured_as:
            return UnitKind.AREA in measured_as[word.stem]
    return False


def _currency(reading: Reading, name: UnitName, after: int, usage: Usage) -> tuple[str, int, str]:
    """The currency of a word that several share, the index after its adjective, and what settled it."""
    assert name.family is not None  # the caller looked
    family = reading.pack.units.families[name.family]
    code = adjective_of(reading, family, after)
    if code is not None:
        return code, after + 1, "currency by its adjective"
    if family.default is not None:
        return family.default, after, "currency by default"
    settled = usage.currency(name.family, after)
    if settled is not None:
        return settled[0], after, settled[1]
    if family.otherwise is not None:
        return family.otherwise, after, "no currency in this article"
    return f"family:{name.code}", after, "currency not settled"


def _with_scale_once_more(reading: Reading, quantity: Quantity) -> Quantity:
    """A million refugees and a half of the million, three seats and a half of the seat."""
    if not _beside(reading, quantity.after) or quantity.numeral.kind is not NumeralKind.CARDINAL:
        return quantity
    noun = reading.words[quantity.after]
    if noun.joined or noun.preposition or noun.definite or noun.tags & Tag.STOP:
        return quantity
    half = with_half(reading, quantity, quantity.after + 1, noun.lemma or "")
    return replace(half, after=quantity.after) if half is not quantity else quantity


def _beside(reading: Reading, word: int) -> bool:
    """Whether only white space or a closing bracket or quote stands before a word."""
    if word >= len(reading.words):
        return False
    gap = reading.text.gaps[word]
    return reading.adjacent[word] or ("\n" not in gap and gap.strip() in _BETWEEN)
