"""Take an Arabic word form apart: joined particles before it, a joined pronoun after it, and what the rest can be.

Forms are folded. A form is looked up whole first, then without ever more particles; only stems of the tables are
split from one-letter particles, because most words that begin with such a letter merely begin with it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from factdb.core.words import Mark, NumberKind, NumberWord, Tag, Word

_W, _F, _B, _L, _K, _S = "\u0648", "\u0641", "\u0628", "\u0644", "\u0643", "\u0633"
_AL = "\u0627\u0644"
_PARTICLES: tuple[str, ...] = tuple(
    conjunction + preposition
    for conjunction in ("", _W, _F)
    for preposition in ("", _AL, _B, _L, _K, _B + _AL, _K + _AL, _L + _L)
)
_VERB_PARTICLES: tuple[str, ...] = tuple(c + p for c in ("", _W, _F) for p in (_S, _L))
_NO_PARTICLES: tuple[str, ...] = ("",)
_BEFORE_WORDS = {
    letter: tuple(each for each in _PARTICLES if each[:1] in ("", letter)) for letter in "".join(_PARTICLES)
}
"""The particles, and none, with which a word may begin, by its first letter."""
_BEFORE_VERBS = {
    letter: tuple(each for each in _VERB_PARTICLES if each[0] == letter)
    for letter in "".join(_VERB_PARTICLES)
}
_PRONOUNS: tuple[str, ...] = (
    "\u0647\u0645\u0627",
    "\u0647\u0645",
    "\u0647\u0646",
    "\u0647\u0627",
    "\u0646\u0627",
    "\u0647",
)
_SURE_PRONOUNS = _PRONOUNS[:4]
PARTICLES: frozenset[str] = frozenset(filter(None, _PARTICLES)) | {_L + _AL}
"""Every joined particle, alone or with others, as it stands before digits."""
_COUNTS = (NumberKind.UNIT, NumberKind.TEN, NumberKind.ELEVEN, NumberKind.HUNDRED, NumberKind.SCALE)
_HOLLOW = 3
"""Letters of the past of a verb with a weak middle."""
_PRESENT = ("\u064a", "\u062a")
"""Letters with which the third person of the present begins."""
_MEASURES = Tag.MEASURE_NOUN | Tag.COUNTING | Tag.AGE
_MEMO_LIMIT = 200_000
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a table says about one folded stem."""

    tags: int = 0
    number: NumberWord | None = None
    lemma: str | None = None


class _Memo(dict[str, Word]):
    """Word forms to their analyses; one that is not there yet is made when it is asked for."""

    def __init__(self, read: Callable[[str], Word]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, form: str) -> Word:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        word = self[form] = self._read(form)
        return word


class Morphology:
    """Analyses word forms; every form is taken apart once and remembered."""

    def __init__(
        self,
        entries: Mapping[str, Entry],
        lexical_waw: Iterable[str],
        marks: Mapping[str, int],
        *,
        own_al: Iterable[str] = (),
        lexical_al: Iterable[str] = (),
    ) -> None:
        """`marks` gives folded words the bits of Mark that no tag gives them.

        `own_al`: stems of the tables whose first letters are spelled like the article; `lexical_al`: beginnings of
        other words of the kind.
        """
        self._entries = entries
        self._lexical_waw = tuple(lexical_waw)
        self._own_al = frozenset(own_al)
        self._lexical_al = tuple(lexical_al)
        self._marks = marks
        self._known = _Memo(self._read)

    def word(self, form: str) -> Word:
        """The analysis of a folded form."""
        return self._known[form]

    def _read(self, form: str) -> Word:
        word = self._analyse(form)
        marks = self._marks.get(word.stem, 0) | self._marks.get(form, 0)
        if word.digits or word.number is not None:
            marks |= Mark.NUMBER
        if word.tags & Tag.CUES:
            marks |= Mark.SPEECH
        if word.digits or word.tags & Tag.MONTH:
            marks |= Mark.DATE
        if word.tags & (Tag.COMPLEMENTISER | Tag.CONJUNCTION) and form not in PARTICLES:
            marks |= Mark.CLAUSE
        if _LATIN.search(form):
            marks |= Mark.LATIN
        return replace(word, marks=marks) if marks else word

    def _analyse(self, form: str) -> Word:
        if form[0].isdigit():
            return Word(form, form, digits=True)
        if form in PARTICLES:
            tags = Tag.CONJUNCTION if form in (_W, _F) else 0
            joined = form.startswith((_W, _F))
            definite = form.endswith((_AL, _L + _L))
            return Word(
                form, form, tags=tags, definite=definite, joined=joined, preposition=_preposition(form)
            )
        for particles in _BEFORE_WORDS.get(form[0], _NO_PARTICLES):
            stem = form[len(particles) :]
            if form.startswith(particles) and stem in self._entries:
                if particles.endswith((_K, _F)) and _is_dual(self._entries[stem]):
                    continue  # an adjective in the dual rather than `like two wells`, `so two litres`
                return self._known_word(form, particles, stem)
        for particles in _BEFORE_VERBS.get(form[0], ()):
            entry = self._entries.get(form[len(particles) :]) if form.startswith(particles) else None
            if entry is not None and len(form) > len(particles) + 2 and entry.tags & (Tag.VERB | Tag.SAYING):
                return self._known_word(form, particles, form[len(particles) :])
        return self._with_pronoun(form) or self._unknown(form)

    def _known_word(self, form: str, particles: str, stem: str) -> Word:
        entry = self._entries[stem]
        tags = entry.tags
        if particles.endswith(_L + _L) and len(stem) > 1 and _AL + stem in self._entries:
            tags |= self._entries[_AL + stem].tags  # what the tables list with its article: to the brigade 30
        article = particles.endswith((_AL, _L + _L))
        own = entry.number is not None or stem in self._own_al  # the al of thousand, of titles, is its own
        definite = article or (stem.startswith(_AL) and not own)
        return Word(
            form,
            stem,
            prefix=particles,
            tags=tags,
            number=entry.number,
            definite=definite,
            joined=particles.startswith((_W, _F)),
            preposition=_preposition(particles),
            article=_article(particles),
            lemma=entry.lemma,
        )

    def _with_pronoun(self, form: str) -> Word | None:
        """A stem of the tables with a joined pronoun: their-number, its-area."""
        for pronoun in _PRONOUNS:
            if not form.endswith(pronoun) or len(form) <= len(pronoun) + 2:
                continue
            found = self._stem_before(pronoun, form.removesuffix(pronoun))
            if found is not None:
                particles, stem = found
                return _with_suffix(self._known_word(form, particles, stem), pronoun)
        return None

    def _stem_before(self, pronoun: str, body: str) -> tuple[str, str] | None:
        """The particles and the stem that `body` says before a pronoun.

        A ta before it is as often a ta marbuta; measures are asked for first: its-value rather than a verb.
        """
        marbuta = body[:-1] + "\u0647" if body.endswith("\u062a") else body
        for stem_end, tags in ((marbuta, _MEASURES), (body, 0), (marbuta, 0)):
            for particles in _BEFORE_WORDS.get(stem_end[0], _NO_PARTICLES):
                if particles.endswith((_AL, _L + _L)) or not stem_end.startswith(particles):
                    continue
                stem = stem_end[len(particles) :]
                entry = self._entries.get(stem) if len(stem) > 1 else None
                if entry is None or (tags and not entry.tags & tags):
                    continue
                if not _is_like_a_verb(particles, entry) and self._takes_pronoun(stem, pronoun):
                    return particles, stem
        return None

    def _takes_pronoun(self, stem: str, pronoun: str) -> bool:
        """Nouns do, and verbs of saying: what he revealed.

        One letter that is also ta marbuta is taken for a pronoun only after words that mostly carry one.
        """
        tags, number = self._entries[stem].tags, self._entries[stem].number
        if number is not None and number.kind in _COUNTS and number.also_fraction is None:
            the_many = number.kind is NumberKind.HUNDRED  # with a pronoun it is spelled like `dead`
            return stem.endswith("\u0647") and not the_many  # the three of them, but no six-of-us
        if pronoun == _PRONOUNS[-1]:
            verb = stem[0] in _PRESENT and tags & Tag.VERB and not tags & Tag.NOUN  # awaits him
            return bool(verb or tags & (Tag.SAYING | Tag.WEAK_SAYING | Tag.CHANGING | _MEASURES))
        return not tags & Tag.STOP or bool(
            tags & (Tag.SAYING | Tag.WEAK_SAYING | Tag.MEASURE_NOUN | Tag.NOUN)
        )

    def _unknown(self, form: str) -> Word:
        particles = ""
        rest = form
        if form[0] == _W and len(form) > 3 and not form.startswith(self._lexical_waw):
            particles, rest = _W, form[1:]
        for article in (_B + _AL, _K + _AL, _L + _L, _AL):
            own = article == _AL and rest.startswith(self._lexical_al)
            if rest.startswith(article) and len(rest) > len(article) + 2 and not own:
                particles, rest = particles + article, rest[len(article) :]
                break
        suffix = next((p for p in _SURE_PRONOUNS if rest.endswith(p) and len(rest) > len(p) + 2), "")
        return Word(
            form,
            rest,
            prefix=particles,
            suffix=suffix,
            definite=bool(suffix) or particles.endswith((_AL, _L + _L)),
            joined=particles.startswith(_W),
            preposition=_preposition(particles),
            article=_article(particles),
        )


def _is_like_a_verb(particles: str, entry: Entry) -> bool:
    """Whether the preposition k- would stand before a verb: its-cost is no `like he noticed`."""
    return particles.endswith(_K) and bool(entry.tags & Tag.VERB) and not entry.tags & Tag.NOUN


def _is_dual(entry: Entry) -> bool:
    return entry.number is not None and entry.number.kind is NumberKind.DUAL


def _with_suffix(word: Word, pronoun: str) -> Word:
    return Word(
        word.form,
        word.stem,
        prefix=word.prefix,
        suffix=pronoun,
        tags=word.tags,
        number=word.number,
        definite=True,
        joined=word.joined,
        preposition=word.preposition,
        lemma=word.lemma,
    )


def _article(particles: str) -> int:
    """How many letters at the end of the particles spell the article; in l-l- only the second is its own."""
    if particles.endswith(_AL):
        return 2
    return 1 if particles.endswith(_L + _L) else 0


def _preposition(particles: str) -> str:
    rest = particles.lstrip(_W + _F).removesuffix(_AL)
    return rest[:1] if rest and rest[0] in (_B, _L, _K) else ""


def verb_forms(past: str, present: str) -> set[str]:
    """The third-person forms of a verb, folded, from its masculine singular past and present."""
    forms = {past, present}
    weak = past[-1] in "\u064a\u0627"
    body = past[:-1] if weak else past
    forms |= {body + ending for ending in ("\u062a", "\u0648\u0627", "\u062a\u0627", "\u0646")}
    if len(past) == _HOLLOW and past[1] == "\u0627":
        forms.discard(past + "\u0646")  # the long vowel is short there: qulna of qal
    forms |= {past + "\u0627"} if not weak else {body + "\u064a\u0627", body + "\u0648\u0627"}
    return forms | present_forms(present)


def present_forms(present: str) -> set[str]:
    """The third-person forms of a verb's present, folded, from its masculine singular."""
    forms = {present}
    weak_present = present[-1] in "\u064a\u0648\u0627"
    stem = present[1:-1] if weak_present else present[1:]
    for person in ("\u064a", "\u062a"):
        forms |= {person + present[1:], person + stem}
        forms |= {
            person + stem + ending for ending in ("\u0648\u0646", "\u0648\u0627", "\u0627\u0646", "\u0627")
        }
    forms |= {"\u064a" + stem + "\u0646"}
    return forms


def dual_forms(singular: str, *, own_ha: bool = False) -> dict[str, bool]:
    """The dual of a folded noun: form to whether it is a construct (before the noun that owns it).

    `own_ha`: its last letter is no folded ta marbuta.
    """
    feminine = singular.endswith("\u0647") and not own_ha
    body = singular[:-1] + "\u062a" if feminine else singular
    return {
        body + "\u0627\u0646": False,
        body + "\u064a\u0646": False,
        body + "\u0627": True,
        body + "\u064a": True,
    }
