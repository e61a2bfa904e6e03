"""What stands around a claim: its sentence, its place, the headline, and where it is alone in its article the lead."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factdb.compare.subjects import Subject
from factdb.compare.tokens import codes, codes_of
from factdb.compare.wording import EVERYDAY_WORDS, telling_codes
from factdb.core.claims import UnitKind
from factdb.core.figures import ComparedArticle

_LEAD = 300
"""Characters of the text that are its lead."""
_OTHERS_BESIDE_WHICH_THE_LEAD_SPEAKS = 1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The telling words around one claim, by their numbers, in parts that claims of one article share."""

    parts: tuple[frozenset[int], ...]
    noun: frozenset[int]
    """The words of a count's noun, which tell nothing among counts of the kind."""

    def words(self) -> frozenset[int]:
        """All of them."""
        return frozenset().union(*self.parts) - self.noun


def surroundings(
    group: Sequence[Subject], article: ComparedArticle, asks_for: Callable[[Subject], bool] | None = None
) -> dict[int, Surroundings]:
    """What stands around each claim of one article, by number; of those only that `asks_for` names.

    The lead speaks for a claim that has its article for itself, but not for one of many in a round-up.
    """
    headline = telling_codes(article.title)
    lead = telling_codes(article.text[:_LEAD])
    sentences: dict[str, frozenset[int]] = {}
    found = {}
    for subject in group:
        if asks_for is not None and not asks_for(subject):
            continue
        sentence = subject.claim.sentence_text
        if sentence not in sentences:
            sentences[sentence] = telling_codes(sentence)
        parts = [sentences[sentence], headline, codes_of(subject.place - EVERYDAY_WORDS)]
        if len(other_values(subject, group)) <= _OTHERS_BESIDE_WHICH_THE_LEAD_SPEAKS:
            parts.append(lead)
        noun = codes(subject.said.noun or "") if subject.said.unit_kind is UnitKind.COUNT else ()
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
