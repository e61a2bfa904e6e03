"""Words that folding spells like numbers, told apart by their hamza and by what stands beside them."""

from factdb.core.words import NumberKind, Tag, Word
from factdb.lang.ar.sums import TEN, Forms

_DUALS = ("\u0627\u0646", "\u064a\u0646")
_LONG = 6
"""Letters of a word that no table knows and that is no short word of another kind."""
_HAMZA_ABOVE = "\u0623"
_TWO_OF_TWELVE = "\u0627\u062b\u0646\u064a"
_HAMZA = "\u0626"
_LIKE_DEAD = frozenset(
    "\u0645\u064a\u062a" + ending for ending in ("\u0627", "\u064a", "\u0627\u0646", "\u064a\u0646")
)
"""Two hundred, in its cases, where the hamza is folded."""


def the_dead(forms: Forms, at: int) -> bool:
    """Folded, two hundred is spelled like `dead`: without its hamza it is a number only before what it counts."""
    word, following = forms.words[at], forms.beside(at + 1)
    if word.stem not in _LIKE_DEAD or _HAMZA in forms.text.surface(
        forms.text.starts[at], forms.text.ends[at]
    ):
        return False
    if following is None or following.joined or following.definite:
        return True
    scale = following.number is not None and following.number.kind is NumberKind.SCALE
    return not (scale or following.has(Tag.NOUN | Tag.UNIT))


def dual_before(forms: Forms, at: int) -> int | None:
    """Where `two civilians` begins, whose noun is spelled like several: the word two behind it says that it is a dual."""
    two, words = forms.words[at], forms.words
    if not at or two.prefix or two.definite or forms.text.gaps[at] != " ":
        return None
    noun = words[at - 1]
    if not noun.form.endswith(_DUALS) or noun.form[-2:] != two.form[-2:]:
        return None
    if noun.definite or noun.suffix or noun.number is not None:
        return None
    counted = at > 1 and (words[at - 2].digits or words[at - 2].number is not None)
    following = forms.beside(at + 1)
    if counted or (following is not None and following.has(Tag.PARTITIVE)):
        return None  # five gunmen, two of them
    named = noun.has(Tag.NOUN) or (not noun.tags and len(noun.form) >= _LONG)
    return forms.text.offset(at - 1, len(noun.prefix)) if named else None


def surprised(forms: Forms, at: int) -> bool:
    """Folded, a verb of the women (they were surprised) is spelled like a dual in -yn, which has no hamza."""
    return forms.text.original[forms.text.ends[at] - 2] == _HAMZA


def praised(forms: Forms, at: int) -> bool:
    """Folded, `praised` is spelled like the two of twelve, which has no hamza above."""
    word = forms.words[at]
    joined = len(word.prefix) == 1 and word.joined
    if word.stem != _TWO_OF_TWELVE or (word.prefix and not joined) or is_ten(forms.beside(at + 1)):
        return False
    return forms.text.original[forms.text.offset(at, len(word.prefix))] == _HAMZA_ABOVE


def hides_waw(forms: Forms, at: int) -> bool:
    """And eleven, written like one ten; and one, with its hamza, and twenty."""
    written = forms.text.surface(forms.text.starts[at] + 1, forms.text.ends[at])
    return is_ten(forms.words[at + 1]) or written.startswith(_HAMZA_ABOVE)


def is_ten(word: Word | None) -> bool:
    """Whether the word is the ten of a teen."""
    if word is None or word.joined or word.number is None:
        return False
    return word.number.kind is NumberKind.UNIT and word.number.value == TEN
