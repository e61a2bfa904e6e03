"""The sentence that a claim stands in, cut around the figure where it is very long."""

from dataclasses import dataclass

from factdb.cli.output import printable
from factdb.core.figures import RecordedClaim

_LONGEST = 320
"""Characters of a sentence that is shown whole."""
_AROUND = 130
"""Characters on either side of the figure in a longer one."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words before the figure, the figure, and the words after it."""

    before: str
    figure: str
    after: str

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before}{self.figure}{self.after}"


def excerpt(recorded: RecordedClaim) -> Excerpt:
    """The claim's sentence; whole words are left out of a very long one, for which `…` stands."""
    sentence, claim = recorded.sentence_text, recorded.claim
    start = min(max(claim.span.start - claim.sentence.start, 0), len(sentence))
    end = min(max(claim.span.end - claim.sentence.start, start), len(sentence))
    first, last = 0, len(sentence)
    if len(sentence) > _LONGEST:
        first = sentence.rfind(" ", 0, max(start - _AROUND, 0)) + 1
        last = sentence.find(" ", min(end + _AROUND, len(sentence)))
        last = len(sentence) if last < 0 else last
    before = printable(sentence[first:start]).lstrip()
    after = printable(sentence[end:last]).rstrip()
    return Excerpt(
        f"… {before}" if first else before,
        printable(sentence[start:end]),
        f"{after} …" if last < len(sentence) else after,
    )
