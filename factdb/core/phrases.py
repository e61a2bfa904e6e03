"""Tables of phrases, matched over words rather than characters."""

from collections.abc import Iterable, KeysView, Sequence
from typing import Generic, TypeVar

from factdb.core.text import Text
from factdb.core.words import Word

T = TypeVar("T")


_Row = tuple[tuple[str, ...], T]
_NO_ROWS: tuple[()] = ()


class PhraseTable(Generic[T]):
    """Phrases of one or more folded words with a value each; the longest match wins.

    The first word matches by its stem, so that joined particles before it do not matter, or as it is written; the
    others match by form and, with `articles`, by their stem where nothing but the article stands before it.
    Between the words of a phrase stands white space only.
    """

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], T]], *, articles: bool = False) -> None:
        self._articles = articles
        self._by_first: dict[str, dict[str, list[_Row[T]]]] = {}
        """By the first word and the second, which is empty for phrases of one word."""
        self._by_last: dict[str, list[_Row[T]]] = {}
        for phrase, value in phrases:
            second = phrase[1] if len(phrase) > 1 else ""
            self._by_first.setdefault(phrase[0], {}).setdefault(second, []).append((phrase, value))
            self._by_last.setdefault(phrase[-1], []).append((phrase, value))
        for rows in (
            *self._by_last.values(),
            *(rows for table in self._by_first.values() for rows in table.values()),
        ):
            rows.sort(key=lambda row: -len(row[0]))

    def first_words(self) -> KeysView[str]:
        """The words with which a phrase can begin."""
        return self._by_first.keys()

    def starting(self, text: Text, words: list[Word], at: int) -> tuple[int, T] | None:
        """The phrase that begins at word `at`: the index after its last word, and its value."""
        if at >= len(words):
            return None
        word = words[at]
        table = self._by_first.get(word.stem)
        found = None if table is None else self._beginning(table, text, words, at)
        if found is not None or word.form == word.stem:
            return found
        table = self._by_first.get(word.form)
        return None if table is None else self._beginning(table, text, words, at)

    def _beginning(
        self, table: dict[str, list[_Row[T]]], text: Text, words: list[Word], at: int
    ) -> tuple[int, T] | None:
        """The longest phrase at word `at` of a table of those that begin with it."""
        if at + 1 < len(words):
            second = words[at + 1]
            longer: Sequence[_Row[T]] = table.get(second.form, _NO_ROWS)
            if self._articles and second.stem != second.form:
                longer = [*table.get(second.stem, _NO_ROWS), *longer]
            for phrase, value in longer:
                if self._fits(text, words, at, phrase):
                    return at + len(phrase), value
        alone = table.get("")
        return (at + 1, alone[0][1]) if alone else None

    def ending(self, text: Text, words: list[Word], at: int) -> tuple[int, T] | None:
        """The phrase whose last word is `at`: the index of its first word, and its value."""
        word = words[at]
        for phrase, value in self._by_last.get(word.form, _NO_ROWS):
            first = at - len(phrase) + 1
            opens = first >= 0 and phrase[0] in (words[first].stem, words[first].form)
            if opens and self._fits(text, words, first, phrase):
                return first, value
        if word.form != word.stem:  # one word with joined particles before it
            for phrase, value in self._by_last.get(word.stem, _NO_ROWS):
                if len(phrase) == 1:
                    return at, value
        return None

    def _fits(self, text: Text, words: list[Word], at: int, phrase: tuple[str, ...]) -> bool:
        """Whether the phrase goes on as the words behind `at`, which is its first word, do."""
        if at + len(phrase) > len(words):
            return False
        for step in range(1, len(phrase)):
            gap = text.gaps[at + step]
            if not self._is(words[at + step], phrase[step]) or not (not gap or gap.isspace()):
                return False
        return True

    def _is(self, word: Word, form: str) -> bool:
        if word.form == form:
            return True
        return self._articles and word.stem == form and len(word.prefix) == word.article
