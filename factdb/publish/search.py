"""Fold and lightly stem words, so that search finds Arabic regardless of spelling.

The index is built from `index_words`; what a reader types goes through `match_expression`. Both lead to the
same stems: hamza, vowel marks, tatweel, ta marbuta and alef maqsura are levelled, digits of three scripts are
one, and joined particles, the article and endings of number are taken off where a dictionary of Arabic words
confirms it.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_TANWIN = re.compile("\u064b\u0627|\u0627\u064b")  # accusative ending, its mark before or after the alef
_GROUPED = re.compile(r"(?<=\d)[,\u066c](?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile("[\u0620-\u06d3]")
_QUOTED = re.compile(r'"([^"]*)"?|([^"\s]+)')
# Vowel marks, small Quranic letters, the tatweel, and signs of direction and joining.
_MARKS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_GROUPING = re.compile("[,\u066c]")
_SHORTEST = 3
_SHORTEST_UNKNOWN = 4
_WORDS_KEPT = 400_000
_OFTEN_REPEATED = 100
"""Characters up to which a text is likely a name or a title, and comes again."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The table of search_ar.yml and the dictionary of base forms, all in folded spelling."""

    fold: dict[int, str]
    respell: tuple[tuple[str, str], ...]
    prefixes: tuple[str, ...]
    article: str
    article_after_li: str
    whole: frozenset[str]
    endings: tuple[tuple[str, str], ...]
    unknown_endings: tuple[str, ...]
    base: dict[str, str]
    hamza_article: frozenset[str]
    """Folded words that look as if they began with the article and begin with a hamza instead (Germany)."""


@lru_cache(maxsize=1)
def _words() -> _Words:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    table = yaml.safe_load(Path(__file__).with_name("search_ar.yml").read_text("utf-8"))
    fold = str.maketrans(table["fold"])
    base: dict[str, str] = {}
    hamza_article = set()
    for word, lemma in DefaultDictionaryFactory().get_dictionary("ar").items():
        folded = word.translate(fold)
        if word == lemma or folded not in base:
            base[folded] = lemma.translate(fold)
        if folded.startswith(table["article"]) and not word.startswith(table["article"]):
            hamza_article.add(folded)
    conjunctions, prepositions = table["conjunctions"], table["prepositions"]
    return _Words(
        fold=fold,
        respell=tuple(table["respell"].items()),
        prefixes=(*conjunctions, *prepositions, *(c + p for c in conjunctions for p in prepositions)),
        article=table["article"],
        article_after_li=table["article_after_li"],
        whole=frozenset(table["whole"]),
        endings=tuple((ending["cut"], ending["put"]) for ending in table["endings"]),
        unknown_endings=tuple(table["endings_of_unknown_words"]),
        base=base,
        hamza_article=frozenset(hamza_article),
    )


def index_words(*texts: str | None) -> str:
    """The words that stand for `texts` in the search index, separated by spaces.

    The stems come first and in order, so that phrases are found; second readings of words that may or may not
    carry a joined particle follow at the end.
    """
    stems: list[str] = []
    readings: dict[str, None] = {}
    for text in texts:
        if text:
            first, others = _short(text) if len(text) < _OFTEN_REPEATED else _indexed(text)
            stems += first
            readings.update(others)
    return " ".join([*stems, *readings])


def match_expression(query: str) -> str:
    """The FTS5 expression for what a reader typed: every word must occur; words in quotes as a phrase."""
    phrases = []
    for quoted, bare in _QUOTED.findall(query):
        stems = [_stems[word][0] for word in _split(quoted or bare)]
        if stems:
            phrases.append('"' + " ".join(stems) + '"')
    return " ".join(phrases) or '""'


def _indexed(text: str) -> tuple[list[str], dict[str, None]]:
    """The stems of a text in order, and the other readings of its words."""
    found = [_stems[word] for word in _split(text)]
    others = {other: None for stems in found if len(stems) > 1 for other in stems[1:]}
    return [stems[0] for stems in found], others


# Names and titles come again and again.
_short = lru_cache(maxsize=20_000)(_indexed)


def _split(text: str) -> list[str]:
    """Words without Arabic marks, in their own letters; `40,000` in any script is one word of digits."""
    plain = text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)
    if _MARKS.search(plain):
        plain = _MARKS.sub("", _TANWIN.sub("", plain))
    for written, respelled in _words().respell:
        plain = plain.replace(written, respelled)
    return _WORD.findall(_GROUPED.sub("", plain) if _GROUPING.search(plain) else plain)


class _Stems(dict[str, tuple[str, ...]]):
    """The stem of a word, then the stems of its other possible readings.

    Words that were met are kept: a large file has tens of millions of words and some hundred thousand different ones.
    """

    def __missing__(self, word: str) -> tuple[str, ...]:
        stems = self._of(word)
        if len(self) < _WORDS_KEPT:
            self[word] = stems
        return stems

    @staticmethod
    def _of(word: str) -> tuple[str, ...]:
        if word.isdecimal():
            return ("".join(str(int(digit)) for digit in word),)
        if not _ARABIC.search(word):
            return (_ACCENTS.sub("", unicodedata.normalize("NFD", word)).casefold(),)
        return tuple(dict.fromkeys(_without_ending(reading) for reading in _readings(word)))


_stems = _Stems()


def _readings(word: str) -> list[str]:
    """The word, folded, without joined particles and article.

    Where the dictionary knows neither the word nor what a particle would leave of it, the word as written
    comes first and what the particles would leave follows.
    """
    words = _words()
    whole = word.translate(words.fold)
    bare = _without_article(word)
    if bare != whole:
        return [bare]
    base = words.base.get(whole)
    rests = []
    for prefix in words.prefixes:
        if not whole.startswith(prefix) or len(whole) < len(prefix) + _SHORTEST:
            continue
        rest = _without_article(word[len(prefix) :])
        definite = rest != whole.removeprefix(prefix)
        if base in (None, words.base.get(rest)) and (definite or rest in words.base):
            return [rest]
        rests.append(rest)
    return [whole] if base is not None else [whole, *rests]


def _without_article(word: str) -> str:
    """The word, folded, without an article at its beginning."""
    words = _words()
    folded = word.translate(words.fold)
    if word.startswith(words.article) and folded not in words.whole:
        rest = folded.removeprefix(words.article)
        hamza = folded in words.hamza_article and rest not in words.base
        return folded if hamza or len(rest) < 2 else rest
    if word.startswith(words.article_after_li):
        without_li, rest = folded[1:], folded.removeprefix(words.article_after_li)
        if without_li in words.base:
            return without_li
        return folded if len(rest) < 2 else rest
    return folded


def _without_ending(word: str) -> str:
    """The folded word without an ending of number, case or possession."""
    words = _words()
    known = words.base.get(word)
    for cut, put in words.endings:
        rest = word.removesuffix(cut) + put
        if not word.endswith(cut) or len(rest) < _SHORTEST:
            continue
        if rest == known or (known is None and rest in words.base):
            return rest
    if known is None:
        for cut in words.unknown_endings:
            rest = word.removesuffix(cut)
            if rest != word and len(rest) >= _SHORTEST_UNKNOWN:
                return rest
    return word
