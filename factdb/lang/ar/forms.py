"""Words and phrases of the Arabic tables as extraction compares them: folded, taken apart as a text is."""

from collections.abc import Iterable, Mapping
from typing import Any

from factdb.core.phrases import PhraseTable
from factdb.core.splitting import words_of
from factdb.core.text import fold

Tables = Mapping[str, Any]


def phrase(words: str) -> tuple[str, ...]:
    """A phrase of a table as folded words, digits apart from letters as in a text."""
    return tuple(words_of(words))


def folded(words: Iterable[str]) -> frozenset[str]:
    """Folded words."""
    return frozenset(fold(word) for word in words)


def phrases(rows: Iterable[str]) -> PhraseTable[str]:
    """A table of phrases, each with itself as its value."""
    return PhraseTable((phrase(words), words) for words in rows)


def reversed_table(table: Tables) -> dict[str, str]:
    """Each folded word to the key that it stands under."""
    return {fold(word): key for key, words in table.items() for word in words}
