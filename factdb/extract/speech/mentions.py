"""Read the name of a speaker: where it ends, what sort it is, which part is office and which is name."""

from dataclasses import dataclass

from factdb.core.claims import SpeakerKind
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.reading import Reading

_LONGEST = 14
_NAME_LONGEST = 5
_QUOTES = "\"\u00ab\u00bb\u201c\u201d"
_ENDING = Tag.VERB | Tag.SAYING | Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.NEGATION | Tag.AUXILIARY | Tag.CARRYING
_ENDING |= Tag.DEMONSTRATIVE | Tag.PRONOUN | Tag.PARTITIVE | Tag.QUANTIFIER | Tag.WEEKDAY | Tag.CONJUNCTION
HEADS = Tag.ORGANISATION | Tag.DOCUMENT | Tag.ANONYMOUS | Tag.TITLE
"""What can open a speaker's phrase by its meaning alone."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as one place of the article names it: words `first` to `last`."""

    name: str
    """Without the office before a person's name and without an acronym in brackets after a body's."""
    kind: SpeakerKind
    first: int
    last: int
    stems: tuple[str, ...]
    """Stems of the name, for comparing mentions."""
    office: tuple[str, ...] = ()
    """Stems of the office before the name."""
    definite: bool = False
    head: str = ""
    """The stem of the first word."""
    acronym: str = ""
    """The stem of a one-word name in brackets behind it."""
    own: bool = False
    """Our forces, our ministry: whoever speaks speaks of himself."""


def read_mention(reading: Reading, first: int) -> Mention | None:
    """The speaker whose name begins at word `first`, or None where no name can begin there."""
    words = reading.words
    if first >= len(words):
        return None
    if first + 1 < len(words) and reading.adjacent(first + 1) and not words[first].has(HEADS):
        if words[first].stem in reading.pack.speech.one_of:
            return _one_of(reading, first)
        if words[first + 1].has(Tag.DOCUMENT) and not words[first].has(Tag.VERB) and not words[first + 1].prefix:
            first += 1  # the latest report, a second study
    if not _can_begin(reading, first):
        return None
    head = words[first]
    last = _phrase_end(reading, first)
    if head.has(Tag.DOCUMENT) and not head.has(Tag.TITLE):
        issuer = _issuer(reading, first, last)
        if issuer is not None:
            return issuer
    name_first = _name_begins(reading, first, last)
    if name_first is not None:
        name_last = min(last, name_first + _NAME_LONGEST)
        return _mention(reading, name_first, name_last, SpeakerKind.PERSON, office=(first, name_first - 1))
    after = _name_after_comma(reading, first, last)
    if after is not None:
        return _mention(reading, after, _name_end(reading, after), SpeakerKind.PERSON, office=(first, last))
    return _mention(reading, first, last, _kind(reading, first, last))


def _one_of(reading: Reading, first: int) -> Mention | None:
    """One of the witnesses."""
    if not reading.words[first + 1].definite:
        return None
    last = _phrase_end(reading, first + 1)
    return _mention(reading, first, last, SpeakerKind.UNNAMED)


def _can_begin(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    if word.digits or word.form in reading.pack.particles:
        return False
    if word.number is not None and word.number.kind not in (NumberKind.DUAL, NumberKind.MULTIPLE, NumberKind.ORDINAL):
        return False
    if word.has(HEADS):
        return True
    return not word.tags & (_ENDING | Tag.PREPOSITION | Tag.MONTH | Tag.ADVERB | Tag.COUNTING | Tag.CHANGING)


def _phrase_end(reading: Reading, first: int) -> int:
    """The last word of a speaker's phrase: owners up to a definite one, then what agrees with it."""
    words = reading.words
    head = words[first]
    open_to_place = head.has(Tag.ANONYMOUS | Tag.TITLE | Tag.ORGANISATION)
    closed = head.definite or head.has(Tag.PLACE) or not head.has(HEADS)
    last = first
    while last + 1 < len(words) and last - first < _LONGEST:
        place = last + 1
        word = words[place]
        gap = reading.text.gaps[place]
        if "\n" in gap or not set(gap) <= set(" " + _QUOTES + "()"):
            break
        if _opens_speech(gap) and not _short_quote(reading, place):
            break
        if gap.strip(" ") == "(" and not _short_bracket(reading, place):
            break
        if gap.strip(" ") == "(":
            last = place
            while last + 1 < len(words) and ")" not in reading.text.gaps[last + 1]:
                last += 1
            closed = True
            continue
        if word.has(Tag.PREPOSITION) and word.form not in reading.pack.speech.name_openers or word.preposition:
            if not _goes_on(reading, first, place, open_to_place):
                break
            last, closed = place, bool(word.preposition) and (word.definite or word.has(Tag.PLACE))
            open_to_place = head.has(Tag.TITLE)
            continue
        if _ends_name(reading, word, place, head):
            break
        if word.joined:
            if not (head.has(Tag.ANONYMOUS | Tag.ORGANISATION) and word.definite == words[last].definite):
                break
            if not word.definite and not head.has(Tag.ANONYMOUS):
                break
        elif closed and not word.definite and not _person_like(reading, first, last, place):
            break
        last = place
        closed = closed or word.definite or word.has(Tag.PLACE)
    return last


def _ends_name(reading: Reading, word: Word, place: int, head: Word) -> bool:
    if word.digits or word.form in reading.pack.speech.circumstances:
        return True
    if word.number is not None and word.number.kind not in (NumberKind.DUAL, NumberKind.ORDINAL, NumberKind.FRACTION):
        return True
    if word.tags & _ENDING and not word.definite and not word.has(Tag.TITLE | Tag.ORGANISATION | Tag.NOUN):
        return not (place and reading.words[place - 1].stem in reading.pack.speech.name_openers)
    return word.has(Tag.ADVERB | Tag.MONTH) and not word.definite


def _goes_on(reading: Reading, first: int, place: int, open_to_place: bool) -> bool:
    """Whether a preposition belongs to the speaker: a source in the ministry, the centre for studies."""
    words, speech = reading.words, reading.pack.speech
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    if word.form in speech.naming_prepositions:
        return following is not None and not following.digits
    if word.form in speech.inner_prepositions:
        head = words[first]
        if not open_to_place or following is None or following.number is not None or following.digits:
            return False
        return head.has(Tag.ANONYMOUS | Tag.TITLE) and not following.has(Tag.DEMONSTRATIVE | Tag.WEEKDAY | Tag.MONTH) and (
            following.has(Tag.ORGANISATION | Tag.PLACE) or following.definite or word.form in speech.inside_words or following.stem in speech.inside_words
        )
    if word.stem in speech.compass:
        return following is not None and (following.definite or following.has(Tag.PLACE))
    if not word.preposition or word.stem in speech.media or word.form in speech.circumstances:
        return False
    if words[first].has(Tag.TITLE) or place - first <= 4 and words[first].has(Tag.ORGANISATION):
        owned = word.preposition == speech.owner_preposition or words[first].has(Tag.TITLE)
        return owned and (word.definite or word.has(Tag.ORGANISATION | Tag.PLACE))
    return False


def _opens_speech(gap: str) -> bool:
    return any(sign in gap for sign in _QUOTES)


def _short_quote(reading: Reading, place: int) -> bool:
    """Whether a quotation mark opens (or closes) a name of up to four words rather than speech."""
    gap = reading.text.gaps[place]
    if gap[:1] in _QUOTES and gap.endswith(" "):
        return True
    for after in range(place + 1, min(place + 5, len(reading.words))):
        if any(sign in reading.text.gaps[after] for sign in _QUOTES):
            return reading.words[place - 1].has(HEADS | Tag.PLACE | Tag.NOUN) or reading.words[place - 1].definite
    return False


def _short_bracket(reading: Reading, place: int) -> bool:
    """An acronym or other name of up to two words in brackets."""
    return any(
        ")" in reading.text.gaps[after] for after in range(place + 1, min(place + 3, len(reading.text.gaps)))
    ) and not reading.words[place].digits


def _person_like(reading: Reading, first: int, last: int, place: int) -> bool:
    """Whether an indefinite word after a definite one can open or continue a person's name."""
    word = reading.words[place]
    if word.tags & (Tag.NOUN | Tag.PLACE | Tag.UNIT) and not word.has(Tag.TITLE):
        # a name may be spelled like a noun, but only inside a name that has begun
        return reading.words[last].tags == 0 and not reading.words[last].definite
    if word.stem in reading.pack.naming.state_words:
        return False
    head = reading.words[first]
    if head.has(Tag.TITLE | Tag.ANONYMOUS):
        return True
    if head.has(Tag.ORGANISATION | Tag.DOCUMENT):
        return False
    return not head.definite


def _issuer(reading: Reading, first: int, last: int) -> Mention | None:
    """A statement by the air force, the figures of the bank: the body that issues the document."""
    words, speech = reading.words, reading.pack.speech
    limit = min(len(words), first + 7)
    for place in range(first + 1, limit):
        if not set(reading.text.gaps[place]) <= set(" " + _QUOTES):
            return None
        word = words[place]
        if word.preposition == speech.owner_preposition and not word.digits and word.form not in reading.pack.particles:
            if word.stem in speech.media:
                return None
            inner = _inside(reading, place)
            return inner
        if word.form in speech.issued_by and place + 1 < len(words):
            return read_mention(reading, place + 1)
        if word.has(Tag.ORGANISATION) and not word.joined and not words[first].definite and place <= last:
            return _inside(reading, place)
        if word.has(Tag.TITLE) and place == first + 1:
            return read_mention(reading, place)
        if word.has(_ENDING) and word.stem not in speech.issuing:
            return None
    return None


def _inside(reading: Reading, first: int) -> Mention | None:
    last = _phrase_end(reading, first)
    return _mention(reading, first, last, _kind(reading, first, last))


def _name_begins(reading: Reading, first: int, last: int) -> int | None:
    """Where an office ends and the person's name begins; None where there is only one of both."""
    words = reading.words
    if not words[first].has(Tag.TITLE | Tag.ANONYMOUS) or (words[first].has(Tag.ORGANISATION) and not words[first].has(Tag.TITLE)):
        return None
    for place in range(first, last + 1):
        if words[place].form in reading.pack.speech.ranks and place < last:
            return place
    if first == last:
        return None
    definite = words[first].definite
    for place in range(first + 1, last + 1):
        word = words[place]
        opener = word.form in reading.pack.speech.name_openers and place < last
        nameable = opener or not word.definite and not word.preposition and not word.joined and not word.has(
            Tag.PREPOSITION | Tag.ORGANISATION | Tag.PLACE | Tag.TITLE
        )
        if definite and nameable and not (word.has(Tag.NOUN) and place == last):
            return place
        definite = definite or word.definite or word.has(Tag.PLACE) or reading.text.gaps[place + 1][:1] in tuple(_QUOTES)
    return None


def _name_after_comma(reading: Reading, first: int, last: int) -> int | None:
    """The ministry's spokesman, Such-a-one, said: the name between commas."""
    words = reading.words
    place = last + 1
    if place >= len(words) or not words[first].has(Tag.TITLE) or reading.text.gaps[place].strip(" ") not in ("\u060c", ","):
        return None
    word = words[place]
    rank = word.form in reading.pack.speech.ranks
    if rank:
        return place
    opener = word.form in reading.pack.speech.name_openers
    if word.definite or word.prefix or word.digits or word.form in reading.pack.speech.circumstances:
        return None
    if word.tags & ~(Tag.NOUN | Tag.PLACE) and not opener:
        return None
    if word.number is not None or word.has(Tag.NOUN) or word.stem in reading.pack.naming.state_words:
        return None
    end = _name_end(reading, place)
    return place if end > place else None


def _name_end(reading: Reading, first: int) -> int:
    last = first
    while last + 1 < len(reading.words) and last - first < _NAME_LONGEST and reading.adjacent(last + 1):
        word = reading.words[last + 1]
        if word.tags & (_ENDING | Tag.PREPOSITION) or word.preposition or word.joined or word.digits:
            break
        if word.form in reading.pack.speech.circumstances:
            break
        last += 1
    return last


def _kind(reading: Reading, first: int, last: int) -> SpeakerKind:
    head = reading.words[first]
    if head.has(Tag.ORGANISATION):
        return SpeakerKind.ORGANISATION
    if head.has(Tag.ANONYMOUS) and not head.has(Tag.DOCUMENT):
        return SpeakerKind.UNNAMED
    if head.has(Tag.DOCUMENT) or head.stem in reading.pack.speech.media:
        return SpeakerKind.DOCUMENT
    if head.has(Tag.TITLE):
        return SpeakerKind.UNNAMED
    if head.definite or head.has(Tag.PLACE):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.PERSON


def _mention(
    reading: Reading, first: int, last: int, kind: SpeakerKind, office: tuple[int, int] | None = None
) -> Mention:
    words, text = reading.words, reading.text
    word = words[first]
    acronym = ""
    if last > first and text.gaps[last].strip(" ") == "(":
        acronym, last = words[last].stem, last - 1
    start = text.offset(first, len(word.prefix) - word.article)
    end = text.ends[last]
    surface = text.surface(start, end)
    opened = surface.count("\u00ab") - surface.count("\u00bb") + surface.count("\u201c") - surface.count("\u201d")
    if surface.count("(") > surface.count(")") or opened > 0 or surface.count('"') % 2:
        end += 1
    offices = () if office is None else tuple(words[place].stem for place in range(office[0], office[1] + 1))
    return Mention(
        text.surface(start, end),
        kind,
        first if office is None else office[0],
        last + bool(acronym),
        tuple(words[place].stem for place in range(first, last + 1)),
        offices,
        word.definite,
        word.stem,
        acronym,
        word.suffix in reading.pack.speech.own_suffixes if word.suffix else False,
    )


