"""Numbers that name, rank or refer: telephones, articles of laws, models, list marks, editions, pages."""

import re

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import beside, counts_something, list_head, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LATIN = re.compile(r"[A-Za-z]+")
_LIST_MARK = re.compile(r"\s*[-.)/]\s|\s*-")
_LONGEST_LIST = 50
_LONGEST_COUNT = 15
"""Digits of the longest number that counts; telephone and account numbers are longer or begin with 00."""
_LATIN_AROUND = 3
_LETTERS = 2
_REFERENCE_REACH = 6
_NAME = 4
"""Words of a name between its kind and its number: the festival Summer of Town 36."""
_NO_NAME = Tag.VERB | Tag.PREPOSITION | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING
_TITLE = 4
"""Words of a quoted title before its number."""
_OPENING = ("\u00ab", "\u201c", '"')
_CLOSING = ("\u00bb", "\u201d", '"')
_CLASS_REACH = 3
"""Words between a number and what it is the name or the class of."""


def telephone_or_account_number(reading: Reading, numeral: Numeral) -> bool:
    """A chain of digit groups, leading zeros, a plus sign, or too many digits."""
    if not numeral.digits:
        return False
    form = reading.words[numeral.first].form
    gaps = reading.text.gaps
    if form.startswith("0") and form.isdigit() and len(form) > 1:
        return True
    if numeral.first == numeral.last and form.isdigit() and len(form) > _LONGEST_COUNT:
        return True
    if gaps[numeral.first].endswith("+"):
        return True
    chained = [
        place
        for place in range(max(1, numeral.first - 1), min(numeral.last + 3, len(reading.words)))
        if gaps[place] in ("-", "/") and reading.words[place].digits and reading.words[place - 1].digits
    ]
    return len(chained) >= 2


def latin_text(reading: Reading, numeral: Numeral) -> bool:
    """Beside words in Latin letters that are no unit: another language, a model's name, a web address."""
    if not numeral.digits:
        return False
    for place, gap in ((numeral.first - 1, numeral.first), (numeral.last + 1, numeral.last + 1)):
        word = word_at(reading, place)
        if word is None or not _LATIN.fullmatch(word.form) or word.form.upper() in reading.pack.units.codes:
            continue
        if "\n" in reading.text.gaps[gap] or reading.text.gaps[gap].strip(" ") in ("(", ")", ".", ":"):
            continue
        return unit_at(reading, place) is None
    return _among_latin_words(reading, numeral)


def _among_latin_words(reading: Reading, numeral: Numeral) -> bool:
    """Inside a style sheet or another language: most words around are Latin."""
    around = reading.words[max(0, numeral.first - _LATIN_AROUND) : numeral.last + 1 + _LATIN_AROUND]
    latin = sum(1 for word in around if _LATIN.match(word.form))
    return latin > _LATIN_AROUND


def joined_to_a_name(reading: Reading, numeral: Numeral) -> bool:
    """A hyphen or hash joins the digits to letters: F-16, Covid-19, a hashtag."""
    if not numeral.digits or numeral.first == 0:
        return False
    gap = reading.text.gaps[numeral.first]
    before = reading.words[numeral.first - 1]
    if (
        gap in ("-", "_", "+")
        and not before.digits
        and before.number is None
        and before.stem not in reading.pack.particles
    ):
        return unit_at(reading, numeral.last + 1) is None
    if gap.strip(" ") == "/" and not before.digits and len(before.form) <= _LETTERS:
        return True  # decree m/59
    if not gap and _unknown(before) and before.stem not in reading.pack.particles:
        return True  # a model: G500
    after = reading.text.gaps[numeral.last + 1] if numeral.last + 1 < len(reading.text.gaps) else ""
    return gap.endswith(("#", "_", "@")) or after.startswith("_") or gap == "+" or after == "+"


def list_number(reading: Reading, numeral: Numeral) -> bool:
    """A small number that opens a line and is set off by a dash, a point or a bracket."""
    if not numeral.digits or numeral.first != numeral.last or numeral.low > _LONGEST_LIST:
        return False
    gap = reading.text.gaps[numeral.first]
    opens_line = "\n" in gap or (numeral.first == 0 and not gap.strip())
    after = reading.text.gaps[numeral.last + 1]
    following = word_at(reading, numeral.last + 1)
    if not opens_line and after.strip() == "-":  # a list that an editing system has run together
        opens_line = numeral.first in (0, reading.sentence_at(numeral.first)[0])
    return opens_line and bool(_LIST_MARK.match(after)) and (following is None or not following.digits)


def referred_to_by_number(reading: Reading, numeral: Numeral) -> bool:
    """Article 14, articles 79 and 126, decision 2670, page 5, channel 2: the number is a name."""
    if not numeral.digits or numeral.first == 0:
        return False
    head = list_head(reading, numeral)
    place = first_open_word(reading, head)
    if place is None or reading.words[head - 1].joined:  # `the law and 20`: another number
        return False
    if reading.pack.decoys.reference_phrases.ending(reading.text, reading.words, place) is not None:
        return True
    if not reading.words[place].has(Tag.NUMBERED):
        return False
    return not (counts_something(reading, numeral.last) and unit_at(reading, numeral.last + 1) is not None)


def named_group(reading: Reading, numeral: Numeral) -> bool:
    """The Group of Twenty, the force of the Eight: a definite number word right behind a body."""
    if (
        numeral.digits
        or not numeral.definite
        or numeral.first == 0
        or numeral.kind is not NumeralKind.CARDINAL
    ):
        return False
    before = reading.words[numeral.first - 1]
    return (
        beside(reading, numeral.first) and before.stem in reading.pack.decoys.groups and not before.definite
    )


def reference_some_words_back(reading: Reading, numeral: Numeral) -> bool:
    """The Security Council's decision 2216, customer service phone 9911."""
    if not numeral.digits or numeral.scale != 1 or counts_something(reading, numeral.last):
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - _REFERENCE_REACH), -1):
        word = reading.words[place]
        if not reading.adjacent(place + 1) or word.digits:
            return False
        if place < numeral.first - 1 and word.stem in reading.pack.decoys.references:
            return True
        if word.has(Tag.VERB | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING):
            return False
    return False


def issue_number(reading: Reading, numeral: Numeral) -> bool:
    """Issue 16894: `the number` right before digits that count nothing, and no verb before it."""
    place = numeral.first - 1
    if not numeral.digits or place < 0 or not beside(reading, numeral.first):
        return False
    word = reading.words[place]
    if (
        not word.definite
        or word.stem not in reading.pack.decoys.issues
        or counts_something(reading, numeral.last)
    ):
        return False
    before = word_at(reading, place - 1) if place and beside(reading, place) else None
    return before is None or not before.has(Tag.VERB | Tag.REACHING | Tag.CHANGING)


def name_with_a_number(reading: Reading, numeral: Numeral) -> bool:
    """Boeing 737, Formula 1, missile Lightning 2: bare digits behind a name that goes on with a number."""
    place = numeral.first - 1
    if not _bare_digits(reading, numeral) or place < 0 or not beside(reading, numeral.first):
        return False
    name, decoys = reading.words[place], reading.pack.decoys
    if name.stem in decoys.numbered_names:
        return True
    if not _unknown(name) or name.form in reading.pack.qualifiers.carriers:
        return False
    for back in range(place - 1, max(-1, place - _NAME), -1):
        word = reading.words[back]
        if not beside(reading, back + 1) or word.suffix or word.digits or word.number is not None:
            return False
        if word.stem in decoys.named_kinds:
            return True
        if word.has(_NO_NAME) or word.preposition:
            return False
    return False


def _unknown(word: Word) -> bool:
    """Whether no table knows the word and no particle is joined to it."""
    return not (word.tags or word.lemma or word.prefix or word.suffix or word.digits or word.number)


def _bare_digits(reading: Reading, numeral: Numeral) -> bool:
    """Whether the number is plain digits with nothing behind them that they could count or be a part of."""
    if not numeral.digits or numeral.scale != 1 or not reading.words[numeral.first].form.isdigit():
        return False
    if counts_something(reading, numeral.last):
        return False
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1):
        return True
    return not following.has(Tag.PARTITIVE | Tag.OTHERS) and following.form not in reading.pack.ranges.start


def title_with_a_number(reading: Reading, numeral: Numeral) -> bool:
    """The festival "Feast of Town 36": digits that close a short quotation of a name."""
    if not _bare_digits(reading, numeral) or numeral.first == 0 or not beside(reading, numeral.first):
        return False
    if not reading.text.gaps[numeral.last + 1].startswith(_CLOSING):
        return False
    for place in range(numeral.first - 1, max(-1, numeral.first - 1 - _TITLE), -1):
        word, gap = reading.words[place], reading.text.gaps[place]
        if word.has(Tag.VERB | Tag.COUNTING | Tag.REACHING) or word.digits:
            return False
        if gap.endswith(_OPENING):
            return ":" not in gap and not reading.words[numeral.first - 1].has(Tag.NOUN)
        if gap.strip(" "):
            return False
    return False


def edition_in_digits(reading: Reading, numeral: Numeral) -> bool:
    """The 42nd session, the 25th anniversary: definite digits behind a noun that ranks."""
    if not _bare_digits(reading, numeral):
        return False
    place = first_open_word(reading, numeral.first)
    if place is None:
        return False
    article = place < numeral.first - 1 and reading.words[numeral.first - 1].definite
    gaps = reading.text.gaps
    bracketed = gaps[numeral.first].endswith("(") and gaps[numeral.last + 1].startswith(")")
    noun, decoys = reading.words[place], reading.pack.decoys
    owned = noun.suffix or noun.form in decoys.ranked_of_it
    if not article and not owned and not (bracketed and not noun.preposition):
        return False
    return noun.stem in decoys.ranked or noun.stem in decoys.ranked_of_it


def class_of_a_hotel(reading: Reading, numeral: Numeral) -> bool:
    """A hotel of five stars."""
    word = word_at(reading, numeral.last + 1)
    if word is None or word.stem not in reading.pack.decoys.stars or not beside(reading, numeral.last + 1):
        return False
    return _behind_one_of(reading, numeral, reading.pack.decoys.starred)


def age_class_of_a_team(reading: Reading, numeral: Numeral) -> bool:
    """The team under 23 years."""
    place = first_open_word(reading, numeral.first)
    if place is None or unit_at(reading, numeral.last + 1) is None:
        return False
    if reading.words[place].form not in reading.pack.decoys.under:
        return False
    return _behind_one_of(reading, numeral, reading.pack.decoys.teams)


def _behind_one_of(reading: Reading, numeral: Numeral, names: frozenset[str]) -> bool:
    first = max(0, numeral.first - 1 - _CLASS_REACH)
    return any(
        reading.words[place].stem in names or reading.words[place].form in names
        for place in range(first, numeral.first)
    )


def part_of_a_series(reading: Reading, numeral: Numeral) -> bool:
    """Picture 1 of 5: the five."""
    first = numeral.first
    if not numeral.digits or first < 3 or reading.words[first - 1].form not in reading.pack.ranges.start:
        return False
    return reading.words[first - 2].digits and reading.words[first - 3].has(Tag.NUMBERED)


def page_count(reading: Reading, numeral: Numeral) -> bool:
    """In 112 pages: the size of a document."""
    word = word_at(reading, numeral.last + 1)
    return (
        word is not None and word.form in reading.pack.furniture.pages and beside(reading, numeral.last + 1)
    )


def reader_count(reading: Reading, numeral: Numeral) -> bool:
    """23 reads, 5 comments at the edge of a page."""
    place = numeral.last + 1
    word = word_at(reading, place)
    if word is None or word.form not in reading.pack.furniture.counters or not numeral.digits:
        return False
    after = reading.text.gaps[place + 1]
    return (
        "\n" in after
        or place + 1 == len(reading.words)
        or "|" in after
        or "|" in reading.text.gaps[numeral.first]
    )
