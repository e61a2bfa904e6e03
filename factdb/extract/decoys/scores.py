"""Scores of matches, in digits and in words."""

from collections.abc import Sequence
from decimal import Decimal

from factdb.core.numerals import Numeral, NumeralKind
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import beside, counts_something, glued, is_told, list_head, word_at
from factdb.extract.qualifiers import first_open_word
from factdb.extract.reading import Reading

_TATWEEL = "\u0640"
_HIGHEST_SCORE = 200
_LONGEST_MATCH = 120
"""Minutes of a match with its extra time."""
_GOAL = 24
"""Words between a goal and its minute in brackets."""
_MATCH = 14
"""Words around a number in which something says that a match is told of."""
_COMMA = "\u060c"
_TIMES = ("\u00d7", "x", "*")


def score(reading: Reading, numeral: Numeral) -> bool:
    """3-1, 2/1: two numbers joined by a dash, the first not smaller, or no counted thing after them."""
    if not numeral.digits:
        return False
    if _is_result(reading, numeral) or _beside_nil(reading, numeral) or _is_size(reading, numeral):
        return True
    if _against_another(reading, numeral):
        return True
    beside_digits = any(word is not None and word.digits for word in _beside(reading, numeral))
    return beside_digits and (_is_calibre(reading, numeral) or _is_dashed_result(reading, numeral))


def _beside(reading: Reading, numeral: Numeral) -> tuple[Word | None, Word | None]:
    """The words before and behind a number."""
    return word_at(reading, numeral.first - 1), word_at(reading, numeral.last + 1)


def _is_dashed_result(reading: Reading, numeral: Numeral) -> bool:
    for left in (numeral.last, numeral.first - 1):
        right = left + 1
        if left < 0 or right >= len(reading.words):
            continue
        a, b = reading.words[left], reading.words[right]
        if not (a.digits and b.digits and _is_dashed(reading, right)):
            continue
        if not (a.form.isdigit() and b.form.isdigit()):
            continue
        if Decimal(a.form) >= Decimal(b.form):
            return True
        if not counts_something(reading, right):
            return not _spans(reading, left)
    return False


def _spans(reading: Reading, left: int) -> bool:
    """The age class 15-24, between 6-12: two bare numbers behind a word of age or of ranges."""
    place = first_open_word(reading, left)
    if place is None:
        return False
    return reading.words[place].has(Tag.AGE) or reading.words[place].stem in reading.pack.ranges.between


def _is_size(reading: Reading, numeral: Numeral) -> bool:
    """A photograph of 6 by 4, in one word."""
    by = numeral.last + 1
    if by + 1 >= len(reading.words) or reading.words[by].form not in reading.pack.decoys.by:
        return False
    return glued(reading, by) and glued(reading, by + 1) and reading.words[by + 1].digits


def _is_calibre(reading: Reading, numeral: Numeral) -> bool:
    """7.62 x 39: a number with decimals multiplied by another, and no unit that would make it the size of a thing."""
    for left in (numeral.last, numeral.first - 1):
        right = left + 1
        if left < 0 or right >= len(reading.words) or reading.text.gaps[right].strip() not in _TIMES:
            continue
        sides = reading.words[left], reading.words[right]
        if all(side.digits for side in sides) and not all(side.form.isdigit() for side in sides):
            return not counts_something(reading, right)
    return False


def _is_dashed(reading: Reading, right: int) -> bool:
    """Whether a dash stands before a word; some write it as tatweel, which folding drops."""
    if reading.text.gaps[right].strip() in ("-", "- .", "\u00d7", "x", "/"):
        return True
    written = reading.text.surface(reading.text.ends[right - 1], reading.text.starts[right]).strip()
    return bool(written) and not written.strip(_TATWEEL)


def _beside_nil(reading: Reading, numeral: Numeral) -> bool:
    """Nil - 1, 2 - nil."""
    for place, gap in ((numeral.first - 1, numeral.first), (numeral.last + 1, numeral.last + 1)):
        word = word_at(reading, place)
        if word is not None and word.number is not None and not word.number.value:
            return reading.text.gaps[gap].strip() in ("-", "/")
    return False


def _is_result(reading: Reading, numeral: Numeral) -> bool:
    """With the result 77 against 73: both numbers."""
    decoys, words = reading.pack.decoys, reading.words
    place = first_open_word(reading, numeral.first)
    if place is None:
        return False
    if words[place].stem in decoys.results and not words[place].definite:
        return not counts_something(reading, numeral.last)
    before = words[place - 1] if place and beside(reading, place) else None
    return (
        words[place].stem in decoys.opposed
        and before is not None
        and before.digits
        and place > 1
        and (words[place - 2].stem in decoys.results)
    )


def _against_another(reading: Reading, numeral: Numeral) -> bool:
    """Beat its guest 3 to 1: two bare numbers set against each other in a sentence that tells of a match."""
    words, last = reading.words, numeral.last
    if numeral.scale != 1 or numeral.low > _HIGHEST_SCORE or not reading.words[numeral.first].form.isdigit():
        return False
    if not (_sets_against(reading, last + 1) or _is_set_against(reading, numeral.first)):
        return False
    first, after = reading.sentence_at[numeral.first]
    around = words[max(first, numeral.first - _MATCH) : min(after, last + _MATCH)]
    return _tells_of_a_match(reading, around)


def _tells_of_a_match(reading: Reading, around: Sequence[Word]) -> bool:
    decoys = reading.pack.decoys
    stems = {word.stem for word in around}
    return not stems.isdisjoint(decoys.matches) and stems.isdisjoint(decoys.votes)


def _sets_against(reading: Reading, place: int) -> bool:
    """Whether `against 1`, `to-1` or `to nil` stands at a place, and nothing that the 1 counts."""
    words, decoys = reading.words, reading.pack.decoys
    if not beside(reading, place):
        return False
    opposed = words[place].stem in decoys.opposed
    phrase = decoys.against.starting(reading.text, words, place)
    if phrase is not None and (phrase[0] > place + 1 or not opposed):
        return True  # to nothing
    if not (opposed or words[place].form in reading.pack.particles) or not beside(reading, place + 1):
        return False
    return _bare(reading, place + 1)


def _bare(reading: Reading, place: int) -> bool:
    word = word_at(reading, place)
    if word is None or not (word.digits or word.number is not None):
        return False
    return not counts_something(reading, place)


def _is_set_against(reading: Reading, place: int) -> bool:
    """Whether digits and `against` or `to` stand right before a number that counts nothing."""
    words, before = reading.words, place - 1
    if before < 1 or not words[before - 1].digits or not (beside(reading, place) and beside(reading, before)):
        return False
    opposed = words[before].stem in reading.pack.decoys.opposed or words[before].preposition
    joined = words[before].form in reading.pack.particles and not words[before].joined
    return bool(opposed and (joined or not words[before].prefix)) and _bare(reading, place)


def minute_of_a_goal(reading: Reading, numeral: Numeral) -> bool:
    """Scored by so-and-so (79), (12 and 79): small numbers that count nothing, in brackets behind a goal."""
    if numeral.low > _LONGEST_MATCH or not reading.words[numeral.first].form.isdigit() or numeral.scale != 1:
        return False
    head = list_head(reading, numeral)
    if counts_something(reading, numeral.last):
        return False
    if not reading.text.gaps[head].endswith("("):
        return _goes_on_minutes(reading, numeral)
    first, _ = reading.sentence_at[head]
    decoys = reading.pack.decoys
    before = reading.words[head - 1]
    named = not before.tags & ~Tag.NOUN and before.number is None and not before.digits
    if named and any(word.stem in decoys.bookings for word in reading.words[max(0, head - _GOAL) : head]):
        return not is_told(reading, head)
    return any(
        word.lemma in decoys.goals or word.form in decoys.goals_of
        for word in reading.words[max(first, head - _GOAL) : head]
    )


def minute_of_a_scorer(reading: Reading, numeral: Numeral) -> bool:
    """In the first match Jones scored (31) and Smith (36); (31, from a penalty), (39, an own goal): a small number in
    brackets behind a name that no table knows, and scoring before it.
    """
    words, first, decoys = reading.words, numeral.first, reading.pack.decoys
    if numeral.low > _LONGEST_MATCH or not words[first].form.isdigit() or numeral.scale != 1 or not first:
        return False
    name, following = words[first - 1], word_at(reading, numeral.last + 1)
    if (
        not reading.text.gaps[first].endswith("(")
        or name.tags & ~Tag.NOUN
        or name.number is not None
        or name.digits
    ):
        return False
    if _how_scored(reading, numeral.last + 1):
        return True
    if following is not None and not reading.text.gaps[numeral.last + 1].lstrip(" ").startswith(")"):
        return False
    if name.tags or name.lemma or counts_something(reading, numeral.last):
        return False
    before = words[max(0, first - _GOAL) : first]
    return any(word.stem in decoys.scorers for word in before) and _tells_of_a_match(reading, before)


def _how_scored(reading: Reading, place: int) -> bool:
    """Whether `from a penalty` or `by mistake` stands at a place."""
    following = word_at(reading, place)
    if following is None or not beside(reading, place):
        return False
    if following.form in reading.pack.ranges.start:
        following = word_at(reading, place + 1)
    return following is not None and following.stem in reading.pack.decoys.how_scored


def _goes_on_minutes(reading: Reading, numeral: Numeral) -> bool:
    """Scored by A in the 27th minute, B 43, C 72: a bare number behind a name and before a comma, in a list of minutes."""
    before, gap = reading.words[numeral.first - 1], reading.text.gaps[numeral.last + 1].strip()
    if (
        gap[:1] not in (_COMMA, ",", ".")
        or before.tags
        or before.digits
        or not beside(reading, numeral.first)
    ):
        return False
    first, _ = reading.sentence_at[numeral.first]
    told = reading.words[max(first, numeral.first - _GOAL) : numeral.first]
    decoys = reading.pack.decoys
    minutes = any(word.stem in decoys.match_minutes and word.definite for word in told)
    return minutes and any(word.lemma in decoys.goals or word.stem in decoys.bookings for word in told)


def score_in_words(reading: Reading, numeral: Numeral) -> bool:
    """Two goals to one, three goals to nil; the second number too."""
    scored = _scored(reading, numeral)
    if scored is None:
        return _answers_goals(reading, numeral)
    place, goal = scored
    decoys = reading.pack.decoys
    following = word_at(reading, place + 1)
    if following is not None and beside(reading, place + 1):
        if decoys.against.starting(reading.text, reading.words, place + 1) is not None:
            return True
        if following.preposition and following.lemma == goal.lemma:
            return True
        if following.preposition and following.number is not None and _bare(reading, place + 1):
            return True  # four goals to two
    before = word_at(reading, numeral.first - 1)
    if before is None or not beside(reading, numeral.first):
        return False
    if reading.words[numeral.first].preposition and before.lemma == goal.lemma:
        return True  # four goals to two goals
    return before.stem in decoys.opposed


def _answers_goals(reading: Reading, numeral: Numeral) -> bool:
    """Ten goals to six: a bare number right behind the word that sets it against goals."""
    words, decoys = reading.words, reading.pack.decoys
    place = numeral.first - 1
    if place < 1 or not beside(reading, numeral.first):
        return False
    if words[numeral.first].preposition and _is_scored(reading, words[place]):
        return _bare(reading, numeral.last)
    if not beside(reading, place):
        return False
    return words[place].stem in decoys.opposed and _is_scored(reading, words[place - 1])


def one_goal_against(reading: Reading, numeral: Numeral) -> bool:
    """Two goals to one goal: the word one behind the goal that the others are set against."""
    words, decoys, place = reading.words, reading.pack.decoys, numeral.first - 1
    if numeral.kind is not NumeralKind.SINGLE or place < 1 or words[place].lemma not in decoys.goals:
        return False
    if not beside(reading, numeral.first) or not beside(reading, place):
        return False
    before = words[place - 1]
    if before.stem in decoys.opposed:
        return True
    return bool(words[place].preposition) and before.lemma in decoys.goals


def _scored(reading: Reading, numeral: Numeral) -> tuple[int, Word] | None:
    """The goals that the number counts: their place and word."""
    place = numeral.first if numeral.kind is NumeralKind.DUAL else numeral.last + 1
    word = word_at(reading, place)
    return (place, word) if word is not None and _is_scored(reading, word) else None


def _is_scored(reading: Reading, word: Word) -> bool:
    """Whether a word is what teams and players score: goals, sets."""
    decoys = reading.pack.decoys
    return word.lemma is not None and (word.lemma in decoys.goals or word.lemma in decoys.sets)
