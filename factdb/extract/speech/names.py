"""One speaker, one name: short later mentions resolve to the fullest name in the article."""

from dataclasses import replace

from factdb.core.claims import SpeakerKind
from factdb.extract.speech.mentions import Mention


class Names:
    """The speakers that an article names, in the order of their first mention."""

    def __init__(self, statements: frozenset[str]) -> None:
        """`statements` are documents that speak for whoever made them: statement, declaration."""
        self._statements = statements
        self._known: list[Mention] = []

    def learn(self, mention: Mention) -> None:
        """Remember a mention; call for all mentions before resolving any."""
        self._known.append(mention)

    def resolve(self, mention: Mention, current: Mention | None) -> Mention | None:
        """The mention by its speaker's fullest name; None for a reference to nobody known."""
        if mention.own or (mention.head in self._statements and current is not None and not mention.office):
            return current
        if len(mention.stems) == 1:
            spelled_out = next((known for known in self._known if known.acronym == mention.head), None)
            if spelled_out is not None:
                return replace(mention, name=spelled_out.name, kind=spelled_out.kind, stems=spelled_out.stems)
        fuller = [known for known in self._known if _names_more(known, mention)]
        if fuller:
            longest = max(fuller, key=lambda known: (len(known.stems), -known.first))
            return replace(mention, name=longest.name, kind=longest.kind, stems=longest.stems)
        if mention.definite and len(mention.stems) == 1:
            bearer = next((known for known in self._known if _bears(known, mention)), None)
            if bearer is not None:
                return replace(mention, name=bearer.name, kind=bearer.kind, stems=bearer.stems)
            referred = self._referred(mention, current)
            if referred is not None:
                return replace(mention, name=referred.name, kind=referred.kind, stems=referred.stems)
        return mention

    def _referred(self, mention: Mention, current: Mention | None) -> Mention | None:
        """`the minister`, `the statement`, `the source`: the last speaker with that office, kind or head."""
        head = mention.head
        earlier = [known for known in self._known if known.first < mention.first]
        for known in reversed(earlier):
            if head in known.office or (head == known.head and len(known.stems) > 1):
                return known
        if mention.kind is SpeakerKind.DOCUMENT:
            return current
        return None


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
