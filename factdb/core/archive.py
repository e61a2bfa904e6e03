"""An archive as comparison remembers it: how common its words are, and by what each article is found again.

Words are kept as numbers of 32 bits (`factdb.compare.tokens.code`).
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field

ArticleName = tuple[str, str]
"""The outlet's slug and the article's `doc_id`."""
Block = tuple[str, str]
"""The kind of a claim: its dimension, and what is counted in which state. Only claims of one kind are compared."""
Place = frozenset[str]
"""The words that tell a place from others."""
UNKNOWN_DAY = 0

_RARE = 20
_SHARE_OF_A_RARE_WORD = 0.02
_NO_WORDS: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class Statistics:
    """What an archive's words and values tell; words by their numbers."""

    articles: int = 0
    everywhere: Mapping[int, int] = field(default_factory=dict)
    """In how many articles a word stands."""
    blocks: Mapping[Block, int] = field(default_factory=dict)
    """In how many articles claims of a kind stand."""
    around: Mapping[Block, Mapping[int, int]] = field(default_factory=dict)
    """In how many articles a word stands around claims of a kind; words of one article are left out."""
    variety: Mapping[tuple[Block, Place], float] = field(default_factory=dict)
    """How many values claims of a kind give at a place (a logarithm): many tell of many events there."""

    def is_rare(self, block: Block, word: int) -> bool:
        """Whether a word stands in so few articles, around claims of a kind and at all, that it may link two."""
        return self.around_kind(block).get(word, 0) <= _RARE and self.is_rare_at_all(word)

    def is_rare_at_all(self, word: int) -> bool:
        """Whether a word stands in few of all articles."""
        return self.everywhere.get(word, 0) <= self.articles * _SHARE_OF_A_RARE_WORD + _RARE

    def around_kind(self, block: Block) -> Mapping[int, int]:
        """The words around claims of a kind, with the number of their articles."""
        return self.around.get(block, _NO_WORDS)


Words = Mapping[Block, Set[int]]
Places = Set[tuple[Block, Place]]
LookUp = Callable[[Words, Places], Statistics]
"""The statistics of these words around claims of these kinds, and of claims of these kinds at these places."""


@dataclass(frozen=True, slots=True)
class Clues:
    """By what later articles find this one."""

    article: ArticleName
    days: frozenset[int]
    """Of which its claims speak, counted from the year one; 0 = unknown."""
    words: frozenset[int]
    blocks: frozenset[Block]
    """The kinds of its claims."""
    sketch: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Which articles may hold a claim of the same figure: those that share words within some days."""

    block: Block
    """They must hold a claim of this kind."""
    words: frozenset[int]
    least: int
    """So many of the words must be shared."""
    first_day: int
    last_day: int
