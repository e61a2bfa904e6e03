"""One speaker, one name: short later mentions resolve to the fullest name in the article."""

from bisect import bisect_left, insort
from dataclasses import replace

from factdb.core.claims import SpeakerKind
from factdb.extract.reading import Reading
from factdb.extract.speech.mentions import Mention
from factdb.extract.speech.narrative import Narrative

_SHORT = 2
"""Words of the longest name for which a fuller one is looked for in the whole text."""


class Names:
    """The speakers that an article names.

    All are looked up by the words of their names, so that an article with a hundred thousand speakers takes no more
    time for each than one with ten.
    """

    def __init__(self, reading: Reading) -> None:
        self._statements = reading.pack.speech.statements
        """Documents that speak for whoever made them: statement, declaration."""
        self._general = reading.pack.speech.general_documents
        self._pointing_back = reading.pack.speech.pointing_back
        self._narrative = Narrative(reading)
        self._told: dict[tuple[str, ...], Mention | None] = {}
        self._distinct: dict[tuple[SpeakerKind, tuple[str, ...]], Mention] = {}
        """The first mention of every name."""
        self._with_stem: dict[str, list[Mention]] = {}
        """The same by every word of the name."""
        self._spelled_out: dict[str, Mention] = {}
        """The first mention with an acronym, by it."""
        self._referred_to: dict[str, list[Mention]] = {}
        """All mentions in order, by what can refer to them: a word of the office, or the name's head."""
        self._fullest: dict[tuple[SpeakerKind, tuple[str, ...], bool], Mention | None] = {}

    def learn(self, mention: Mention) -> None:
        """Remember a mention; call for all mentions before resolving any."""
        if mention.acronym:
            self._spelled_out.setdefault(mention.acronym, mention)
        unnamed = mention.kind is SpeakerKind.UNNAMED and not mention.definite
        heads = {mention.head} if len(mention.stems) > 1 or unnamed else set()
        for stem in heads.union(mention.office):
            insort(self._referred_to.setdefault(stem, []), mention, key=_place)
        if self._distinct.setdefault((mention.kind, mention.stems), mention) is mention:
            for stem in set(mention.stems):
                self._with_stem.setdefault(stem, []).append(mention)

    def resolve(self, mention: Mention, current: Mention | None, *, unsure: bool = False) -> Mention | None:
        """The mention by its speaker's fullest name; None for a reference to nobody known.

        `unsure`: it may be no speaker at all.
        """
        if mention.own or (mention.head in self._statements and current is not None and not mention.office):
            return current
        found = self._said_fuller(mention) or self._referred(mention, current)
        if found is None or found.kind is SpeakerKind.PERSON:
            found = self._told_fuller(found or mention, unsure=unsure) or found
        if found is None and current is not None and self._points_back(mention):
            found = current
        if found is None:
            return mention
        return replace(mention, name=found.name, kind=found.kind, stems=found.stems)

    def _said_fuller(self, mention: Mention) -> Mention | None:
        """A longer name among those who speak, or the name behind an acronym."""
        if len(mention.stems) == 1 and mention.head in self._spelled_out:
            return self._spelled_out[mention.head]
        fuller = self._longest(mention)
        if fuller is None and mention.definite and len(mention.stems) == 1:
            return next(
                (known for known in self._with_stem.get(mention.head, ()) if _bears(known, mention)), None
            )
        return fuller

    def _longest(self, mention: Mention) -> Mention | None:
        """The longest name of the same speaker, the first of several."""
        key = (mention.kind, mention.stems, mention.definite)
        if key not in self._fullest:
            # A longer name holds every word of the mention, so also the word that the fewest names hold.
            sharing = min((self._with_stem.get(stem, []) for stem in mention.stems), key=len, default=[])
            fuller = [known for known in sharing if _names_more(known, mention)]
            self._fullest[key] = max(fuller, key=lambda known: len(known.stems), default=None)
        return self._fullest[key]

    def _told_fuller(self, mention: Mention, *, unsure: bool) -> Mention | None:
        """A longer name anywhere in the text; where it is `unsure`, one that begins with a given name."""
        if len(mention.stems) > _SHORT or mention.kind in (SpeakerKind.UNNAMED, SpeakerKind.DOCUMENT):
            return None
        key = (*mention.stems, "") if unsure else mention.stems
        if key not in self._told:
            self._told[key] = self._narrative.fuller(mention, unsure=unsure)
        found = self._told[key]
        return found if found is not None and len(found.stems) > len(mention.stems) else None

    def _referred(self, mention: Mention, current: Mention | None) -> Mention | None:
        """`the minister`, `the statement`, `the source`: the last speaker with that office, kind or head."""
        if not (mention.definite and len(mention.stems) == 1):
            return None
        head = mention.head
        known = self._referred_to.get(head, [])
        before = bisect_left(known, mention.first, key=_place)
        if before:
            return known[before - 1]
        person = current is not None and current.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED)
        if mention.kind is SpeakerKind.DOCUMENT and head not in self._general and not person:
            return current
        return None

    def _points_back(self, mention: Mention) -> bool:
        """Whether it can only mean somebody named before: the source, the spokesman."""
        return mention.definite and len(mention.stems) == 1 and mention.head in self._pointing_back


def _place(mention: Mention) -> int:
    return mention.first


def _bears(known: Mention, mention: Mention) -> bool:
    """Whether a person bears the family name that stands alone with its article."""
    return known.kind is SpeakerKind.PERSON and len(known.stems) > 1 and mention.head in known.stems[1:]


def _names_more(known: Mention, mention: Mention) -> bool:
    """Whether `known` is a longer name of the same speaker: has all words of the mention, and is of its sort."""
    if len(known.stems) <= len(mention.stems) or not mention.stems:
        return False
    if mention.kind is SpeakerKind.UNNAMED or known.kind is SpeakerKind.UNNAMED:
        return False
    if known.kind is SpeakerKind.PERSON and mention.kind is SpeakerKind.PERSON:
        return set(mention.stems) <= set(known.stems)
    if len(mention.stems) == 1 and mention.definite and known.kind is not SpeakerKind.PERSON:
        return mention.head == known.head
    return set(mention.stems) <= set(known.stems) and known.kind is not SpeakerKind.PERSON
