"""What stands around a claim: its sentence, its place, the headline, and where it is alone in its article the lead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factdb.compare.subjects import Subject
from factdb.compare.tokens import stems
from factdb.compare.wording import EVERYDAY_WORDS, telling_words
from factdb.core.claims import UnitKind

_LEAD_WORDS = 40
_OTHERS_BESIDE_WHICH_THE_LEAD_SPEAKS = 1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The telling words around one claim, in parts that claims of one article share."""

    parts: tuple[frozenset[str], ...]
    noun: frozenset[str]
    """The words of a count's noun, which tell nothing among counts of the kind."""

    def words(self) -> frozenset[str]:
        """All of them."""
        return frozenset().union(*self.parts) - self.noun


def surroundings(
    group: Sequence[Subject], title: Sequence[str], body: Sequence[str]
) -> dict[int, Surroundings]:
    """What stands around each claim of one article, by number; given are the stems of headline and text.

    The lead speaks for a claim that has its article for itself, but not for one of many in a round-up.
    """
    headline = frozenset(title) - EVERYDAY_WORDS
    lead = frozenset(body[:_LEAD_WORDS]) - EVERYDAY_WORDS
    sentences: dict[str, frozenset[str]] = {}
    found = {}
    for subject in group:
        sentence = subject.claim.sentence_text
        if sentence not in sentences:
            sentences[sentence] = telling_words(sentence)
        parts = [sentences[sentence], headline, subject.place]
        if len(other_values(subject, group)) <= _OTHERS_BESIDE_WHICH_THE_LEAD_SPEAKS:
            parts.append(lead)
        noun = stems(subject.said.noun or "") if subject.said.unit_kind is UnitKind.COUNT else ()
        found[subject.number] = Surroundings(tuple(parts), frozenset(noun))
    return found


def other_values(subject: Subject, siblings: Iterable[Subject]) -> set[Decimal | None]:
    """The other values that an article gives for like things."""
    return {
        sibling.value
        for sibling in siblings
        if sibling.block == subject.block
        and not sibling.former
        and not sibling.said.denied
        and not sibling.interval.meets(subject.interval)
    }
