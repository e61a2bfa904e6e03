"""How a word gets into the lexicon."""

from collections.abc import Iterable, Mapping
from typing import Any

from factdb.core.text import fold
from factdb.core.words import NumberWord
from factdb.lang.ar.morphology import Entry

Tables = Mapping[str, Any]
Lexicon = dict[str, Entry]


def add(
    lexicon: Lexicon,
    words: Iterable[str],
    tags: int = 0,
    number: NumberWord | None = None,
    lemma: str | None = None,
) -> None:
    for word in words:
        stem = fold(word)
        old = lexicon.get(stem, Entry())
        lexicon[stem] = Entry(old.tags | tags, number or old.number, old.lemma or lemma)
