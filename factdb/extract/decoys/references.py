"""Numbers that refer: telephones, articles of laws, files, issues, models and other words in Latin letters."""

import re

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Mark, Tag
from factdb.extract.decoys.around import (
    beside,
    counts_known_thing,
    counts_something,
    is_dual,
    is_told,
    list_head,
    signed_share,
    word_at,
)
from factdb.extract.pairs import SIZE_SIGNS
from factdb.extract.qualifiers import first_open_word
from factdb.extract.ranges import is_change
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_ARTICLE = "\u0627\u0644"
_LATIN = re.compile(r"[A-Za-z]")
_COUNTS_PLURALS = 10
_LONGEST_COUNT = 15
"""Digits of the longest number that counts; telephone and account numbers are longer or begin with 00."""
_LATIN_AROUND = 3
_NO_LATIN = ("(", ")", ".", ":", "\u00b0")
"""What sets a number apart from Latin letters beside it: brackets, stops, the sign of degrees."""
_REFERENCE_REACH = 6
_SIDES = 3
"""Further sides of a size."""
_FILE_NUMBER = 8
"""Digits in a row from which on a number that nothing is said of is that of a file, a person or an account."""
_TOLD = 6
_CHAINING = ("-", "/")
"""Signs between the groups of digits of a telephone number."""
_DASHES = ("-", "\u2013", "\u2014")
_HUNDRED = 100
_PADDED = 2
_REST = Tag.OTHERS | Tag.PARTITIVE
_SIGNS = ("%", "$", "\u20ac", "\u00a3")


def telephone_or_account_number(reading: Reading, numeral: Numeral) -> bool:
    """A chain of digit groups, leading zeros, a plus sign, or too many digits."""
    if not numeral.digits:
        return False
    form = reading.words[numeral.first].form
    gaps = reading.text.gaps
    if form.startswith("0") and form.isdigit() and len(form) > 1:
        return not _padded(reading, numeral, form)
    if numeral.first == numeral.last and form.isdigit() and _is_too_long(reading, numeral, len(form)):
        return True
    if gaps[numeral.first].endswith("+"):
        return not signed_share(reading, numeral)
    before = word_at(reading, numeral.first - 1)
    if (
        before is not None
        and before.digits
        and before.form.startswith("0")
        and beside(reading, numeral.first)
    ):
        return "." not in before.form
    if gaps[numeral.first] not in _CHAINING and gaps[numeral.last + 1] not in _CHAINING:
        return False
    first, after = max(1, numeral.first - 1), min(numeral.last + 3, len(reading.words))
    joined = [place for place in range(first, after) if gaps[place] in _CHAINING]
    chained = [place for place in joined if reading.words[place].digits and reading.words[place - 1].digits]
    return len(chained) >= 2


def _padded(reading: Reading, numeral: Numeral, form: str) -> bool:
    """05 dead, between 04 and 41 years: a count below ten that is written with a zero before it."""
    if len(form) != _PADDED or not numeral.low or numeral.first != numeral.last:
        return len(form) == _PADDED and numeral.scale != 1
    following = word_at(reading, numeral.last + 1)
    if following is None or not beside(reading, numeral.last + 1):
        return False
    if following.form in reading.pack.ranges.to or following.joined:
        place = numeral.last + 2
        if following.digits:
            place -= 1
        other = word_at(reading, place)
        return other is not None and other.digits and counts_known_thing(reading, place)
    counted = reading.pack.grammar.counted_by(following, numeral.low) or following.has(_REST)
    return counted or counts_known_thing(reading, numeral.last)


def latin_text(reading: Reading, numeral: Numeral) -> bool:
    """Beside words in Latin letters that are no unit: another language, a model's name, a web address."""
    if not numeral.digits or numeral.scale != 1:
        return False
    for place, gap in ((numeral.first - 1, numeral.first), (numeral.last + 1, numeral.last + 1)):
        word = word_at(reading, place)
        if word is None or not word.marks & Mark.LATIN or word.form.upper() in reading.pack.units.codes:
            continue
        if gap == numeral.first and reading.text.gaps[gap] in ("", "."):
            return True  # MP3, BA.5
        if "\n" in reading.text.gaps[gap] or reading.text.gaps[gap].strip(" ") in _NO_LATIN:
            continue
        return unit_at(reading, place) is None
    return _among_latin_words(reading, numeral)


def _is_too_long(reading: Reading, numeral: Numeral, digits: int) -> bool:
    if digits > _LONGEST_COUNT:
        return True
    if digits < _FILE_NUMBER or counts_something(reading, numeral.last):
        return False
    return not is_told(reading, numeral.first, Tag.MEASURE_NOUN)


def _among_latin_words(reading: Reading, numeral: Numeral) -> bool:
    """Inside a style sheet or another language: most words around are Latin."""
    around = reading.words[max(0, numeral.first - _LATIN_AROUND) : numeral.last + 1 + _LATIN_AROUND]
    latin = [word for word in around if word.marks & Mark.LATIN and _LATIN.match(word.form)]
    return len(latin) > _LATIN_AROUND


def format_without_a_unit(reading: Reading, numeral: Numeral) -> bool:
    """A photo of 4\u00d76, a screen of 1920\u00d71080: sides of a size that no unit follows."""
    gaps, words, last = reading.text.gaps, reading.words, numeral.last
    for _ in range(_SIDES):
        if last + 1 < len(words) and gaps[last + 1].strip(" ") in SIZE_SIGNS and words[last + 1].digits:
            last += 1
    if last == numeral.last and gaps[numeral.first].strip(" ") not in SIZE_SIGNS:
        return False
    return unit_at(reading, last + 1) is None


def referred_to_by_number(reading: Reading, numeral: Numeral) -> bool:
    """Article 14, articles 79 and 126, decision 2670, page 5, channel 2: the number is a name."""
    if numeral.first == 0:
        return False
    if not numeral.digits:
        return _brigade(reading, numeral)
    head = list_head(reading, numeral)
    place = first_open_word(reading, head)
    if place is None or reading.is_waw(head - 1):  # `the law and 20`: another number
        return False
    if reading.pack.decoys.reference_phrases.ending(reading.text, reading.words, place) is not None:
        return not counts_known_thing(reading, numeral.last)
    if place < head - 1 and reading.words[head - 1].preposition:
        return False  # the state of law with 33
    place = _over_a_span(reading, place)
    noun = reading.words[place]
    if not noun.has(Tag.NUMBERED) or (reading.pack.grammar.plural(noun) and _numbers_them(reading, place)):
        return False
    measured = numeral.scale != 1 or reading.text.gaps[numeral.last + 1].lstrip(" )").startswith(_SIGNS)
    following = word_at(reading, numeral.last + 1)
    if following is not None and following.form in reading.pack.units.codes:
        return False  # a telephone for 450 EUR
    branch = noun.definite and following is not None and following.stem in reading.pack.decoys.branches
    calibre = noun.stem in reading.pack.decoys.calibres and numeral.scale == 1 and head == numeral.first
    if branch or calibre:
        return True  # the brigade 15 infantry, of calibre 82 mm
    if measured or _counts_in_form(reading, numeral) or _bracketed_range(reading, numeral):
        return False
    return not (counts_something(reading, numeral.last) and unit_at(reading, numeral.last + 1) is not None)


def _bracketed_range(reading: Reading, numeral: Numeral) -> bool:
    """2,500 pounds a week (3000 - 3750 dollars): a range in brackets with a unit behind it."""
    last = numeral.last + 1
    if last >= len(reading.words) or "(" not in reading.text.gaps[numeral.first]:
        return False
    to = reading.text.gaps[last].strip() in _DASHES and reading.words[last].digits
    return to and unit_at(reading, last + 1) is not None


def _numbers_them(reading: Reading, place: int) -> bool:
    """The number of decisions was 40: right before the plural stands what counts it or reaches a number."""
    first, _ = reading.sentence_at[place]
    for back in range(place - 1, max(first, place - _TOLD) - 1, -1):
        word = reading.words[back]
        if word.has(Tag.REACHING | Tag.COUNTING | Tag.CHANGING):
            return True
        if word.has(Tag.PREPOSITION) or word.preposition:
            return False
    return False


def _over_a_span(reading: Reading, place: int) -> int:
    """Articles from 49 to 55: the noun before `from`, seen from either number."""
    words, ranges = reading.words, reading.pack.ranges
    if words[place].form in ranges.to and place > 1 and words[place - 1].digits:
        place -= 2
    spans = words[place].form in ranges.start and place > 0 and reading.adjacent[place]
    return place - 1 if spans and not is_change(reading, place) else place


def _counts_in_form(reading: Reading, numeral: Numeral) -> bool:
    """The channel (showed) 12 episodes: a noun in the form that the number asks for, and no owner behind a bare one."""
    following = word_at(reading, numeral.last + 1)
    gap = reading.text.gaps[numeral.last + 1].strip(" ")
    if following is None or not (gap == ")" or beside(reading, numeral.last + 1)):
        return False
    if not reading.pack.grammar.counted_by(following, numeral.low) or following.has(Tag.NUMBERED):
        return False
    owner = word_at(reading, numeral.last + 2)
    owned = owner is not None and owner.definite and not (owner.joined or owner.preposition)
    return not (owned and beside(reading, numeral.last + 2) and numeral.low % _HUNDRED == 0)


def _brigade(reading: Reading, numeral: Numeral) -> bool:
    """The brigade thirty-five: an indefinite number word right behind a definite noun that is numbered; number two."""
    before = reading.words[numeral.first - 1]
    if numeral.definite or not beside(reading, numeral.first) or numeral.kind is not NumeralKind.CARDINAL:
        return False
    named = before.definite or before.form in reading.pack.decoys.labels
    return named and before.has(Tag.NUMBERED) and not counts_something(reading, numeral.last)


def reference_some_words_back(reading: Reading, numeral: Numeral) -> bool:
    """The Security Council's decision 2216, customer service phone 9911."""
    if not numeral.digits or numeral.scale != 1 or counts_something(reading, numeral.last):
        return False
    numbered = _behind_number_word(reading, numeral)
    if numbered and _is_named(reading, numeral.first - 2):
        return True
    head = list_head(reading, numeral)
    for place in range(head - 1 - numbered, max(-1, head - _REFERENCE_REACH), -1):
        word = reading.words[place]
        if not reading.adjacent[place + 1] or word.digits:
            return False
        if numbered and (word.has(Tag.NUMBERED) or word.stem in reading.pack.decoys.references):
            return True
        if numbered and (word.preposition or word.has(Tag.PREPOSITION)):
            return False
        if place == head - 1 and word.preposition:
            return False  # passed the law with-a-majority (of) 30
        if place < head - 1 and _refers(
            reading, place, alone=head == numeral.first, listed=_listed(reading, numeral)
        ):
            return True
        if word.has(Tag.VERB | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.COUNTING):
            return False
    return False


def _listed(reading: Reading, numeral: Numeral) -> bool:
    """Whether the number is one of a list of digits."""
    other = word_at(reading, numeral.last + 2)
    opens = other is not None and other.digits and reading.is_waw(numeral.last + 1)
    opens = opens and not counts_something(reading, numeral.last + 2)
    return opens or list_head(reading, numeral) != numeral.first


def _refers(reading: Reading, place: int, *, alone: bool, listed: bool) -> bool:
    """Decision 2216, the two decisions 1701 and 1559: a noun that is numbered, or before a list its dual or plural.

    Articles of a crime 47 and 48: the plural with its definite owner. A line of help 105 and 106.
    """
    word, decoys = reading.words[place], reading.pack.decoys
    if alone and word.stem in decoys.references:
        return True
    owner = reading.words[place + 1]
    owned = owner.definite or (owner.lemma is None and owner.form.startswith(_ARTICLE))
    several = is_dual(word) or (listed and owned and reading.pack.grammar.plural(word))
    return (several and word.lemma in decoys.references) or (not alone and word.stem in decoys.phones)


def _behind_number_word(reading: Reading, numeral: Numeral) -> bool:
    """Law `number 47`, decree `number 12`, where `number` is the word for a count."""
    place = numeral.first - 1
    word = word_at(reading, place)
    if word is None or not beside(reading, numeral.first) or word.joined or word.definite:
        return False
    following = word_at(reading, numeral.last + 1)
    of_them = following is not None and (following.has(_REST) or following.form in reading.pack.ranges.start)
    return word.stem in reading.pack.decoys.issues and not of_them


def _is_named(reading: Reading, place: int) -> bool:
    """The order, the case: a definite noun right before the word for number."""
    word = word_at(reading, place)
    return word is not None and word.definite and beside(reading, place + 1) and not word.has(Tag.PLACE)


def issue_number(reading: Reading, numeral: Numeral) -> bool:
    """Issue 16894: `the number` right before digits that count nothing, and no verb before it."""
    place = numeral.first - 1
    if not numeral.digits or place < 0 or not beside(reading, numeral.first):
        return False
    word = reading.words[place]
    if (
        not word.definite
        or word.suffix
        or word.stem not in reading.pack.decoys.issues
        or (counts_something(reading, numeral.last) and not _before_a_plural(reading, numeral))
    ):
        return False
    of, work = word_at(reading, numeral.last + 1), word_at(reading, numeral.last + 2)
    published = of is not None and work is not None and work.stem in reading.pack.decoys.works
    if published and of is not None and of.form in reading.pack.ranges.start:
        return True  # issue 187 of the magazine came out
    before = word_at(reading, place - 1) if place and beside(reading, place) else None
    return before is None or not before.has(Tag.VERB | Tag.REACHING | Tag.CHANGING)


def _before_a_plural(reading: Reading, numeral: Numeral) -> bool:
    """Issue 262, publications of ...: beyond ten only a singular is counted."""
    word = word_at(reading, numeral.last + 1)
    if word is None or numeral.low <= _COUNTS_PLURALS or not reading.text.gaps[numeral.last + 1].isspace():
        return False
    return word.number is None and reading.pack.grammar.plural(word)


def called_number(reading: Reading, numeral: Numeral) -> bool:
    """Call (on) 911: digits that count nothing behind a word for calling and its preposition."""
    place = first_open_word(reading, numeral.first)
    if place is None or not numeral.digits or numeral.scale != 1 or counts_something(reading, numeral.last):
        return False
    word = reading.words[place]
    split = reading.words[numeral.first - 1].preposition if place < numeral.first - 1 else ""
    if word.has(Tag.PREPOSITION) and not split and place:
        word = reading.words[place - 1]
    elif not split:
        return False
    return word.stem in reading.pack.decoys.calls or word.form in reading.pack.decoys.calls
