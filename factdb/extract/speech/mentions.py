"""Read the name of a speaker: where it ends, what sort it is, which part is office and which is name."""

from dataclasses import dataclass, replace

from factdb.core.claims import SpeakerKind
from factdb.core.words import NumberKind, Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.bounds import MARKS, body_end, office_end
from factdb.extract.speech.kinds import ENDING, HEADS
from factdb.extract.speech.persons import is_name_by_place, is_nobody, name_end, opens_name

_ISSUER = 7
"""Words after a document's name in which its issuer is looked for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as one place of the article names it: words `first` to `last`, office and all."""

    name: str
    """Without the office before a person's name and without an acronym in brackets after a body's."""
    kind: SpeakerKind
    first: int
    last: int
    stems: tuple[str, ...]
    """Stems of the name, for comparing mentions."""
    named: int
    """The word with which the name itself begins."""
    office: tuple[str, ...] = ()
    """Stems of the office before the name."""
    definite: bool = False
    head: str = ""
    """The stem of the name's first word."""
    acronym: str = ""
    """The stem of a one-word name in brackets behind it."""
    own: bool = False
    """Our forces, his excellency: whoever speaks speaks of himself, or is spoken of with honour."""


def read_mention(reading: Reading, first: int, *, dative: bool = False) -> Mention | None:
    """The speaker whose name begins at word `first`, or None where no name can begin there.

    `dative`: a joined preposition that belongs to the phrase before may still stand on the first word.
    """
    words = reading.words
    if first + 1 < len(words) and reading.adjacent[first + 1] and not words[first].tags & HEADS:
        if words[first].stem in reading.pack.speech.one_of:
            return _one_of(reading, first)
        first += _opens_document(reading, first)
    if first >= len(words) or not _can_begin(reading, first):
        return None
    head = words[first]
    if head.stem in reading.pack.speech.honorifics:
        return mention_between(reading, first, first, SpeakerKind.PERSON)
    if head.tags & Tag.TITLE or head.form in reading.pack.speech.ranks:
        return _holder_of_office(reading, first)
    issuer = _issuer(reading, first) if head.tags & Tag.DOCUMENT else None
    if issuer is not None:
        return replace(issuer, first=first)
    if head.tags & (HEADS | Tag.PLACE) or head.definite or head.suffix:
        return _bearer_of_role(reading, first) or mention_between(
            reading, first, body_end(reading, first), _kind(reading, first), dative=dative
        )
    return mention_between(reading, first, name_end(reading, first), SpeakerKind.PERSON, dative=dative)


def _opens_document(reading: Reading, first: int) -> bool:
    """The latest report, a second study: the document's name begins at the next word."""
    word, following = reading.words[first], reading.words[first + 1]
    return (
        following.has(Tag.DOCUMENT) and not following.prefix and not word.tags & (Tag.STOP & ~Tag.QUANTIFIER)
    )


def _bearer_of_role(reading: Reading, first: int) -> Mention | None:
    """The official in Such-a-body, the driver Such-a-one: a person named behind a definite role."""
    head = reading.words[first]
    national = head.stem in reading.pack.naming.nationalities  # the Swiss Such-a-one
    role = head.has(Tag.ANONYMOUS | Tag.NOUN) and not head.has(Tag.DOCUMENT | Tag.ORGANISATION)
    if not (head.definite and (role or national)):
        return None
    named = _holder_of_office(reading, first)
    return named if named.kind is SpeakerKind.PERSON else None


def _can_begin(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    if word.digits or word.form in reading.pack.particles:
        return False
    if word.number is not None and word.number.kind not in (NumberKind.DUAL, NumberKind.ORDINAL):
        return False
    if word.tags & HEADS:
        return True
    unnameable = ENDING | Tag.PREPOSITION | Tag.MONTH | Tag.ADVERB | Tag.COUNTING | Tag.CHANGING
    return not word.tags & unnameable or opens_name(reading, place)


def _one_of(reading: Reading, first: int) -> Mention | None:
    """One of the witnesses."""
    if not reading.words[first + 1].definite:
        return None
    return mention_between(reading, first, body_end(reading, first + 1), SpeakerKind.UNNAMED)


def _holder_of_office(reading: Reading, first: int) -> Mention:
    """The minister Such-a-one; the spokesman, Such-a-one; or the office alone."""
    office = office_end(reading, first)
    place = office + 1
    if reading.words[office].form in reading.pack.speech.ranks and office > first:
        place = office
    while place > first + 1 and reading.words[place - 1].form in reading.pack.speech.ranks:
        place -= 1
    if place == first + 1 and reading.words[first].form in reading.pack.speech.ranks:
        place = first
    start = _name_start(reading, first, place, office)
    if start is not None:
        last = name_end(reading, start)
        if last > start or start > first:
            return mention_between(
                reading, start, last, SpeakerKind.PERSON, office=(first, max(first, start - 1))
            )
    return mention_between(reading, first, office, _kind(reading, first))


def _name_start(reading: Reading, first: int, place: int, office: int) -> int | None:
    """The word at which the name begins: right behind the office, or behind a comma."""
    words, speech = reading.words, reading.pack.speech
    unnamed = words[first].has(Tag.ANONYMOUS) and not words[first].definite
    if place <= office:
        return place
    if place >= len(words) or "\n" in reading.text.gaps[place]:
        return None
    gap = reading.text.gaps[place].strip(" ")
    behind_comma = gap in ("\u060c", ",")
    if not behind_comma and gap and not set(gap) <= set(MARKS[1:]):
        return None
    if words[place].form in speech.ranks:
        return place
    if unnamed or not _nameable(reading, place):
        return None
    return place if not behind_comma or name_end(reading, place) > place else None


def _nameable(reading: Reading, place: int) -> bool:
    """Whether a name can begin at a word: one that no table knows, or a known one before such a one."""
    word = reading.words[place]
    if is_nobody(reading, place) or word.definite or word.prefix:
        return False
    if opens_name(reading, place) or not word.tags & ~Tag.PLACE or is_name_by_place(reading, place):
        return True
    following = place + 1
    if word.tags & (HEADS | Tag.MEASURE_NOUN | Tag.PREPOSITION) or following >= len(reading.words):
        return False
    surname = reading.words[following]
    return reading.adjacent[following] and not surname.tags and not surname.suffix and not surname.preposition


def _issuer(reading: Reading, first: int) -> Mention | None:
    """Who issues a document: a statement by the air force, figures of the bank, a study that she made."""
    words, speech = reading.words, reading.pack.speech
    issued = False
    for place in range(first + 1, min(len(words), first + _ISSUER)):
        if not set(reading.text.gaps[place]) <= set(" " + MARKS):
            return None
        word = words[place]
        if word.preposition == speech.owner_preposition and word.form not in reading.pack.particles:
            return None if word.stem in speech.media else read_mention(reading, place)
        if word.form in speech.issued_by or word.form in speech.issuing_it:
            issued = issued or word.form in speech.issuing_it
            known = place + 1 < len(words) and (issued or words[place + 1].has(HEADS | Tag.PLACE))
            return read_mention(reading, place + 1) if known else None
        if word.form in speech.issuing:
            issued = True
            continue
        if word.tags & (Tag.ORGANISATION | Tag.TITLE) and not word.joined and not words[first].definite:
            return read_mention(reading, place)
        if word.tags & Tag.RELATIVE and place + 1 < len(words) and words[place + 1].form in speech.issuing_it:
            continue  # the report that the bank issued
        if word.tags & (ENDING | Tag.PREPOSITION) or word.digits:
            return None
    return None


def _kind(reading: Reading, first: int) -> SpeakerKind:
    head = reading.words[first]
    if head.tags & Tag.ORGANISATION:
        return SpeakerKind.ORGANISATION
    if head.tags & (Tag.ANONYMOUS | Tag.TITLE) and not head.tags & Tag.DOCUMENT:
        return SpeakerKind.UNNAMED
    if head.tags & Tag.DOCUMENT or head.stem in reading.pack.speech.media:
        return SpeakerKind.DOCUMENT
    return SpeakerKind.ORGANISATION


def mention_between(
    reading: Reading,
    first: int,
    last: int,
    kind: SpeakerKind,
    *,
    office: tuple[int, int] | None = None,
    dative: bool = False,
) -> Mention:
    """The speaker whom words `first` to `last` name; `office` are the first and last word of the office before."""
    words, text = reading.words, reading.text
    word = words[first]
    acronym, end_word = "", last
    if last > first and text.gaps[last].strip(" ") == "(":
        acronym, end_word = words[last].stem, last - 1
    joined = len(word.prefix) - word.article
    if dative and not word.prefix and word.form.startswith(reading.pack.speech.owner_preposition):
        joined = 1
    start, end = text.offset(first, joined), text.ends[end_word]
    surface = text.surface(start, end)
    opened = (
        surface.count("\u00ab") - surface.count("\u00bb") + surface.count("\u201c") - surface.count("\u201d")
    )
    if opened > 0 or surface.count('"') % 2:
        end += 1
    begins = first if office is None or office[0] >= first else office[0]
    name = text.surface(start, end)
    if word.article == 1:  # for-the-police spells the article by one letter
        name = reading.pack.speech.article + text.surface(text.offset(first, len(word.prefix)), end)
    return Mention(
        name=name,
        kind=kind,
        first=begins,
        last=last,
        stems=tuple(words[place].stem for place in range(first, end_word + 1)),
        named=first,
        office=() if office is None else tuple(words[place].stem for place in range(begins, first)),
        definite=word.definite,
        head=word.stem,
        acronym=acronym,
        own=word.suffix in reading.pack.speech.own_suffixes or word.stem in reading.pack.speech.honorifics,
    )
