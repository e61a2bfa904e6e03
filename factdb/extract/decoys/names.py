"""Numbers that are part of a name or rank what bears it: models, festivals, groups."""

import re

from factdb.core.numerals import Numeral, NumeralKind, within
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import (
    beside,
    could_count,
    counts_something,
    is_told,
    list_head,
    word_at,
)
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading

_VERSION = re.compile(r"\d{1,2}\.\d")
_NAME = 4
"""Words of a name between its kind and its number: the festival Summer of Town 36."""
_NO_NAME = Tag.VERB | Tag.PREPOSITION | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING
_TOLD = Tag.VERB | Tag.REACHING | Tag.COUNTING | Tag.CHANGING
_SEASON = 2
"""Words of the shortest name of a season: Summer of Town."""
_HIJRI_YEARS = range(30, 60)
_LABELS = 100
_OPENING = ("(", "\u00ab", "\u201c", '"')
SERIES = 20
"""Parts of the longest series of plays or films."""
_TYPES = range(100, 1000)
"""Numbers by which types of aircraft are called."""


def named_group(reading: Reading, numeral: Numeral) -> bool:
    """The Group of Twenty, the force of the Eight: a definite number word right behind a body."""
    if numeral.digits or numeral.first == 0 or numeral.kind is not NumeralKind.CARDINAL:
        return False
    if numeral.definite and _group_of_states(reading, numeral.first):
        return True
    if not numeral.definite and reading.words[numeral.first - 1].form not in reading.pack.decoys.kin:
        return False
    before, decoys = reading.words[numeral.first - 1], reading.pack.decoys
    if reading.words[numeral.first].joined and before.number is not None and before.definite:
        street = word_at(reading, numeral.first - 2)  # the streets of (the) forty and (the) sixty
        return street is not None and street.stem in decoys.streets and beside(reading, numeral.first)
    named = before.form in decoys.kin or (before.stem in decoys.groups and not before.definite)
    return named and beside(reading, numeral.first)


def _group_of_states(reading: Reading, place: int) -> bool:
    """The Group of the (Industrial) Seven States: their number names them."""
    decoys = reading.pack.decoys
    for back in range(place - 1, max(0, place - _NAME), -1):
        word = reading.words[back]
        if not beside(reading, back + 1) or not word.definite or word.preposition or word.joined:
            return False
        if word.stem in decoys.members:
            return beside(reading, back) and reading.words[back - 1].stem in decoys.named_by_members
    return False


def surname(reading: Reading, numeral: Numeral) -> bool:
    """Oliver Stone, whose Arabic name is spelled like sixty: a bare number word behind a word that no table knows."""
    if numeral.definite or numeral.first != numeral.last or not beside(reading, numeral.first):
        return False
    if reading.words[numeral.first].form not in reading.pack.decoys.surnames:
        return False
    before = reading.words[numeral.first - 1]
    named = unknown(before) and not before.definite
    return named and not counts_something(reading, numeral.last) and not _partitive(reading, numeral.last + 1)


def fraction_as_a_name(reading: Reading, numeral: Numeral) -> bool:
    """Faysal al-Rub, whose name is spelled like the quarter: a definite fraction right behind a given name."""
    if numeral.kind is not NumeralKind.FRACTION or not numeral.definite or not beside(reading, numeral.first):
        return False
    return reading.words[numeral.first - 1].form in reading.pack.speech.given_names


def _partitive(reading: Reading, place: int) -> bool:
    word = word_at(reading, place)
    if word is None or not beside(reading, place):
        return False
    return word.has(Tag.PARTITIVE | Tag.OTHERS | Tag.ADVERB) or word.form in reading.pack.ranges.start


def name_with_a_number(reading: Reading, numeral: Numeral) -> bool:
    """Boeing 737, Formula 1, missile Lightning 2: bare digits behind a name that goes on with a number."""
    place = first_open_word(reading, numeral.first)
    if place is not None and place == numeral.first - 1 and _version(reading, numeral):
        stem, decoys = reading.words[place].stem, reading.pack.decoys
        return stem in decoys.numbered_names or (
            stem in decoys.named_kinds
            and beside(reading, numeral.first)
            and not counts_something(reading, numeral.last)
        )
    if place is None or not bare_digits(reading, numeral) or _apart(reading, place, numeral):
        return _another_version(reading, numeral) or _before_another_title(reading, numeral)
    name, decoys = reading.words[place], reading.pack.decoys
    if name.stem in decoys.aircraft and name.definite and within(numeral.low, _TYPES):
        return not is_told(reading, numeral.first)  # the aircraft 777
    if name.stem in decoys.numbered_names or name.form in decoys.letters:
        return True
    if not (unknown(name) or name.has(Tag.PLACE)) or name.form in reading.pack.qualifiers.carriers:
        return False
    for back in range(place - 1, max(-1, place - _NAME), -1):
        word = reading.words[back]
        opens = reading.text.gaps[back + 1].strip(" ") in _OPENING  # of the type (Jet Phenom 300)
        if not (beside(reading, back + 1) or opens) or word.suffix or word.digits or word.number is not None:
            return False
        if word.stem in decoys.named_kinds:
            return True
        if word.has(_NO_NAME) or word.preposition:
            return False
    return False


def model_before_a_brand(reading: Reading, numeral: Numeral) -> bool:
    """Lumia 535 Microsoft: digits behind a name that goes on with them, before a word that they cannot count."""
    if not beside(reading, numeral.first):
        return False
    name, following = reading.words[numeral.first - 1], word_at(reading, numeral.last + 1)
    if name.stem not in reading.pack.decoys.numbered_names or following is None or numeral.scale != 1:
        return False
    if not reading.words[numeral.first].form.isdigit() or numeral.low <= SERIES:
        return False
    return unknown(following) and not could_count(reading, numeral)


def _before_another_title(reading: Reading, numeral: Numeral) -> bool:
    """Festival 17So-and-so: the next title on the page is glued to the number behind a name that goes on with one."""
    place, name = numeral.last + 1, word_at(reading, numeral.first - 1)
    if (
        name is None
        or not beside(reading, numeral.first)
        or place >= len(reading.words)
        or not numeral.digits
    ):
        return False
    return reading.text.gaps[place] == "" and name.stem in reading.pack.decoys.numbered_names


def _another_version(reading: Reading, numeral: Numeral) -> bool:
    """Windows 7, 8 and 10: each number of a list behind a name that goes on with a number."""
    head = list_head(reading, numeral)
    if head in (0, numeral.first) or not beside(reading, head) or not bare_digits(reading, numeral):
        return False
    return reading.words[head - 1].stem in reading.pack.decoys.numbered_names


def season_of_a_year(reading: Reading, numeral: Numeral) -> bool:
    """At Summer of Town 36 a visit ...: two digits of a year behind a season or feast and the town it is held in, and
    behind any name of a season (blessed Feast of the Fast 36) where nothing follows in the form that they count.
    """
    if (
        not numeral.digits
        or numeral.scale != 1
        or not within(numeral.low, _HIJRI_YEARS)
        or numeral.first < _SEASON
    ):
        return False
    if _closes_a_season(reading, numeral):
        return True
    words, place = reading.words, numeral.first - 1
    if not (beside(reading, place + 1) and beside(reading, place) and words[numeral.first].form.isdigit()):
        return False
    if words[place - 1].stem not in reading.pack.decoys.seasons or words[place - 1].definite:
        return False
    if not (words[place].has(Tag.PLACE) or unknown(words[place])):
        return False
    first, _ = reading.sentence_at[place]
    before = words[max(first, place - _NAME) : place - 1]
    return bool(before) and not any(word.tags & _TOLD and not word.tags & Tag.PREPOSITION for word in before)


def _closes_a_season(reading: Reading, numeral: Numeral) -> bool:
    """The summer 36, the feast of the coming year 37: two digits that count nothing and close the name of a season."""
    words = reading.words
    if (
        could_count(reading, numeral)
        or is_told(reading, numeral.first)
        or not words[numeral.first].form.isdigit()
    ):
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - _NAME), -1):
        word = words[place]
        if not beside(reading, place + 1) or word.has(_NO_NAME) or word.suffix or word.digits:
            return False
        if word.stem in reading.pack.decoys.seasons:
            return not word.definite
        if word.preposition:
            return False
    return False


def label_of_a_place(reading: Reading, numeral: Numeral) -> bool:
    """Hall 3, position 2 and 3 and 4: digits that count nothing behind a place of which there are several."""
    if not numeral.digits or numeral.first == 0 or counts_something(reading, numeral.last):
        return False
    head = list_head(reading, numeral)
    if not beside(reading, head) or not bare_digits(reading, numeral):
        return False
    word, labelled = reading.words[head - 1], reading.pack.decoys.labelled
    bare = word.stem in reading.pack.decoys.labelled_bare and not word.definite
    if numeral.low >= _LABELS and not (bare or _described(reading, numeral.last + 1)):
        return False
    several = head != numeral.first and word.lemma in labelled  # positions 2 and 3
    following = word_at(reading, numeral.last + 1)
    first_of_several = (
        following is not None
        and following.joined
        and word.lemma in labelled
        and _digits_next(reading, numeral)
    )
    return (bare or word.stem in labelled or several or first_of_several) and not word.suffix


def _described(reading: Reading, place: int) -> bool:
    """The checkpoint 104 military: what is definite behind bare digits describes the name before them."""
    word = word_at(reading, place)
    if word is None or not beside(reading, place):
        return False
    return word.definite and not (word.joined or word.preposition or word.has(Tag.WEEKDAY))


def _digits_next(reading: Reading, numeral: Numeral) -> bool:
    """Whether waw and other digits follow."""
    other = word_at(reading, numeral.last + 2)
    return other is not None and other.digits and reading.is_waw(numeral.last + 1)


def _version(reading: Reading, numeral: Numeral) -> bool:
    """Whether the number is a version with a point: 8.1."""
    return numeral.digits and _VERSION.fullmatch(reading.words[numeral.first].form) is not None


def _apart(reading: Reading, place: int, numeral: Numeral) -> bool:
    """Whether a particle or a colon stands between a name and its number."""
    return place != numeral.first - 1 or ":" in reading.text.gaps[numeral.first]


def unknown(word: Word) -> bool:
    """Whether no table knows the word and nothing but the article is joined to it."""
    joined = len(word.prefix) != word.article or word.suffix
    return not (word.tags or word.lemma or joined or word.digits or word.number)


def bare_digits(reading: Reading, numeral: Numeral) -> bool:
    """Whether the number is plain digits with nothing behind them that they could count or be a part of."""
    if not numeral.digits or numeral.scale != 1 or not reading.words[numeral.first].form.isdigit():
        return False
    following = word_at(reading, numeral.last + 1)
    variant = following is not None and following.form in reading.pack.decoys.variants
    if variant and following is not None and not following.has(Tag.RELATIVE):
        return beside(reading, numeral.last + 1)
    if _closes_brackets(reading, numeral):
        return True
    another = following is not None and following.joined and not following.definite
    if counts_something(reading, numeral.last) and not another:
        return False  # the type 777 and eight aircraft
    if following is None or not beside(reading, numeral.last + 1):
        return True
    return not following.has(Tag.PARTITIVE | Tag.OTHERS) and following.form not in reading.pack.ranges.start


def _closes_brackets(reading: Reading, numeral: Numeral) -> bool:
    """(Geneva 3): the bracket that closes behind the number opened before its name, so that nothing behind is counted."""
    gaps = reading.text.gaps
    closes = gaps[numeral.last + 1].startswith(")") and not gaps[numeral.first].endswith("(")
    return closes and any("(" in gaps[place] for place in range(max(0, numeral.first - _NAME), numeral.first))
