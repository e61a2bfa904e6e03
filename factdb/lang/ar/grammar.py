"""The functions of Arabic that extraction calls."""

from decimal import Decimal
from functools import lru_cache

from factdb.core.numerals import Numeral
from factdb.core.splitting import Splitter
from factdb.core.text import Text, fold
from factdb.core.words import Word
from factdb.lang.ar.agreement import (
    agree_in_number,
    can_own,
    is_adjective_of,
    is_counted_by,
    is_plural,
    is_verbal_noun,
)
from factdb.lang.ar.morphology import Morphology
from factdb.lang.ar.numerals import read_numeral


class ArabicGrammar:
    """Implements factdb.core.pack.Grammar."""

    def __init__(self, morphology: Morphology) -> None:
        self._splitter = Splitter(morphology.word)

    def split(self, original: str) -> Text:
        """The words of a text, each taken apart, with their places."""
        return self._splitter.split(original)

    def numeral(self, text: Text, words: list[Word], at: int, end: int | None = None) -> Numeral | None:
        """The longest number expression that begins at word `at` and ends before word `end`."""
        return read_numeral(text, words, at, end)

    def modifies(self, noun: Word, following: Word) -> bool:
        """Whether `following` has the shape of an adjective of `noun`."""
        return is_adjective_of(noun, following)

    def owns(self, noun: Word, following: Word) -> bool:
        """Whether `following` can be the owner of `noun`."""
        return can_own(noun, following)

    def plural(self, noun: Word) -> bool:
        """Whether the word names several, as far as its form or the tables say."""
        return is_plural(noun)

    def agree_in_number(self, noun: Word, following: Word) -> bool:
        """Whether two nouns can be noun and adjective as far as singular and plural go."""
        return agree_in_number(noun, following)

    def counted_by(self, noun: Word, value: Decimal) -> bool:
        """Whether a noun stands in the form in which a number has what it counts."""
        return is_counted_by(noun, value)

    def verbal_noun(self, word: Word) -> bool:
        """Whether the word has the shape of a verbal noun."""
        return is_verbal_noun(word)

    def lemma(self, stem: str) -> str:
        """The dictionary form of a noun that no table knows, folded."""
        return _lemma(stem)


@lru_cache(maxsize=100_000)
def _lemma(stem: str) -> str:
    import simplemma  # loading its dictionary takes a while, and only nouns that no table knows need it

    return fold(simplemma.lemmatize(stem, lang="ar"))
