"""Names of persons: where they begin and end."""

from factdb.core.words import NumberKind, Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.kinds import ENDING

_LONG = 5
_NEVER_IN_NAMES = ENDING & ~(Tag.VERB | Tag.SAYING | Tag.CARRYING)
_LONGEST_NAME = 6
_GIVEN_AND_FAMILY = 2
_SPEECH_MARKS = ':\u00ab\u201c"'
_COMMAS = ("\u060c", ",")


def name_end(reading: Reading, first: int) -> int:
    """The last word of a person's name that begins at `first`, ranks and all."""
    words, speech = reading.words, reading.pack.speech
    last = first
    while last + 1 < len(words) and last - first < _LONGEST_NAME:
        place = last + 1
        word, gap = words[place], reading.text.gaps[place]
        initial = gap.strip() == "." and len(words[last].form) == 1
        if word.digits or not (reading.adjacent[place] or initial):
            break
        opens = opens_name(reading, place)
        if word.form in speech.circumstances and not opens:
            break
        ranked = words[last].form in speech.ranks and last - first < _GIVEN_AND_FAMILY
        if opens_name(reading, last) or ranked:
            if word.tags & (Tag.COMPLEMENTISER | Tag.SAYING):
                break
        elif _ends_name(reading, first, place, opens=opens):
            break
        last = place
    return last


def _ends_name(reading: Reading, first: int, place: int, *, opens: bool) -> bool:
    """Whether a name that begins at `first` is over before `place`; `opens`: the next word is a name in any case."""
    words, speech = reading.words, reading.pack.speech
    word, before = words[place], words[place - 1]
    if _goes_on_as_name(reading, first, place):
        return False
    if (
        word.preposition
        or word.joined
        or word.form in speech.descriptions
        or (word.tags & (Tag.TITLE | Tag.ORGANISATION) and word.form not in speech.ranks)
    ):
        return True
    if opens:
        return False
    if word.tags & Tag.PREPOSITION or is_nobody(reading, place) or _is_object(reading, place):
        return True
    named = first + (words[first].form in speech.ranks)
    if place - named >= _GIVEN_AND_FAMILY and _owns_what_follows(reading, place):
        return True
    compound = before.form in speech.name_parts or opens_name(reading, place - 2)
    surnamed = place - 1 > first and before.definite and not compound
    return surnamed and (not word.definite or word.has(Tag.NOUN))


def _owns_what_follows(reading: Reading, place: int) -> bool:
    """Whether an unknown word is the head of what a verb is about: presented Such-a-one a-vision-of his-government."""
    word, following = reading.words[place], place + 1
    if word.definite or word.form in reading.pack.speech.given_names or following >= len(reading.words):
        return False
    owner = reading.words[following]
    if not reading.adjacent[following] or owner.joined or owner.preposition:
        return False
    return owner.has(Tag.NOUN | Tag.ORGANISATION | Tag.MEASURE_NOUN) and not owner.has(Tag.TITLE)


def _goes_on_as_name(reading: Reading, first: int, place: int) -> bool:
    """Whether a word that looks like another goes on with a name: John Kerry, Muhammad Amin Radi."""
    speech, word = reading.pack.speech, reading.words[place]
    if word.form in speech.name_parts or (word.joined and _is_followed_by_office(reading, first, place)):
        return True
    if _is_family_name_of_compound(reading, place):
        return True
    if word.form not in speech.names_also_words or reading.words[place - 1].form not in speech.given_names:
        return False
    following = place + 1
    if following >= len(reading.words) or not reading.adjacent[following]:
        return True
    office = word.tags & Tag.TITLE and reading.words[following].has(Tag.PLACE | Tag.ORGANISATION | Tag.NOUN)
    return not office  # Muhammad, the secretary of the region


def _is_family_name_of_compound(reading: Reading, place: int) -> bool:
    """Whether a word that begins like a preposition is the name behind a servant-of: Abd al-Sattar Bariz that ..."""
    word, following = reading.words[place], place + 1
    if not word.preposition or word.article or word.has(Tag.PLACE) or place < _GIVEN_AND_FAMILY:
        return False
    compound = opens_name(reading, place - 2) and reading.adjacent[place - 1]
    return compound and following < len(reading.words) and reading.words[following].has(Tag.COMPLEMENTISER)


def _is_followed_by_office(reading: Reading, first: int, place: int) -> bool:
    """Whether an office between commas stands behind: Such-a-one Warsama, the manager of, is one person."""
    words, following = reading.words, place + 1
    if place - first < 2 or following >= len(words) or (words[place].definite and words[place].article):
        return False
    if reading.text.gaps[following].strip() not in _COMMAS:
        return False
    return words[following].has(Tag.TITLE) and not words[following].joined


def _is_object(reading: Reading, place: int) -> bool:
    """The international community: a known noun with its adjective is what a verb is about, no family name."""
    word, following = reading.words[place], place + 1
    if not (word.definite and word.tags & Tag.NOUN) or following >= len(reading.words):
        return False
    return reading.adjacent[following] and reading.words[following].definite


def opens_name(reading: Reading, place: int) -> bool:
    """Whether a word is a part of names that makes the next word a name, and not the function word like it."""
    speech, text = reading.pack.speech, reading.text
    if reading.words[place].form not in speech.name_openers:
        return False
    return text.surface(text.starts[place], text.ends[place]) not in speech.not_names


def is_nobody(reading: Reading, place: int) -> bool:
    """Whether no name can go on with a word: a verb, `that`, a day, a number, what happened to somebody."""
    word = reading.words[place]
    if word.digits or (
        word.number is not None and word.number.kind not in (NumberKind.DUAL, NumberKind.ORDINAL)
    ):
        return True
    if opens_name(reading, place) or word.form in reading.pack.speech.name_parts:
        return False
    if (
        word.form in reading.pack.particles
        or word.form in reading.pack.speech.circumstances
        or word.stem in reading.pack.speech.own_words
    ):
        return True
    if not word.article and len(word.form) > _LONG and word.form[:3] in reading.pack.particles:
        return True  # in-the-fact, like-the-rest: adverbs that no table takes apart
    if word.tags & _NEVER_IN_NAMES or (word.tags & ENDING and (not word.definite or word.suffix)):
        return True
    return word.stem in reading.pack.naming.state_words and not word.definite and not word.tags & Tag.TITLE


def is_name_by_place(reading: Reading, place: int) -> bool:
    """A given name; one that is also a common word where what is said follows at once: Saif "..."."""
    word, speech, following = reading.words[place], reading.pack.speech, place + 1
    if word.form in speech.given_names:
        return True
    if word.form not in speech.names_also_words or following >= len(reading.words):
        return False
    opens = any(sign in reading.text.gaps[following] for sign in _SPEECH_MARKS)
    return opens or reading.words[following].has(Tag.COMPLEMENTISER)
