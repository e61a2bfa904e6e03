"""Which words can belong to one Arabic noun phrase: adjectives agree with their noun, an owner follows it."""

from decimal import Decimal

from factdb.core.words import Tag, Word

_HA, _ALEF, _YA, _WAW, _TA = "\u0647", "\u0627", "\u064a", "\u0648", "\u062a"
_HUNDRED, _ELEVEN, _FEW = 100, 11, range(3, 11)
_DERIVED = 5
"""Letters of the shortest verbal nouns of derived verbs."""
_SOUND = ("\u0648\u0646", "\u064a\u0646")
_ARTICLE = "\u0627\u0644"
_FEMININE_PLURAL = "\u0627\u062a"
_CLOSED = Tag.STOP | Tag.OTHERS | Tag.MONTH | Tag.WEEKDAY | Tag.EACH | Tag.CARRYING | Tag.CHANGING


def is_adjective_of(noun: Word, word: Word) -> bool:
    """Whether an indefinite `word` after an indefinite `noun` has the shape of its adjective.

    Adjectives take their noun's ending: ta marbuta, the accusative alef, the sound plural; a broken plural takes ta
    marbuta or the sound plural.
    """
    if (
        word.prefix
        or word.definite
        or word.number is not None
        or word.tags & (_CLOSED | Tag.PLACE | Tag.UNIT)
    ):
        return False
    form, head = word.form, noun.form
    plural_noun = word.has(Tag.NOUN) and word.lemma not in (None, form, form.removesuffix(_ALEF))
    if len(form) < 4 or (plural_noun and not form.endswith(_SOUND)):
        return False
    if not word.tags and len(form) == 5 and form[2] == _WAW and form.endswith(_ALEF):
        return False  # the pattern of a broken plural: shields, soldiers
    if head.endswith(_HA) or head.endswith(_FEMININE_PLURAL):
        return form.endswith(_HA)
    if head.endswith(_SOUND):
        return form.endswith(_SOUND)
    if head.endswith(_ALEF):
        return form.endswith(_ALEF)
    return form.endswith((_YA, _YA + _HA, _YA + _YA + _HA, *_SOUND)) or (form.endswith(_HA) and _broken(noun))


def _broken(noun: Word) -> bool:
    return noun.lemma is not None and noun.lemma not in (noun.form, noun.form.removesuffix(_ALEF))


def can_own(noun: Word, word: Word) -> bool:
    """Whether `word` can follow `noun` as its owner (idafa): a noun without joined particles before it."""
    if word.joined or word.preposition or word.number is not None or word.tags & _CLOSED:
        return False
    if noun.definite or word.digits:
        return False
    if _accusative(noun) or (word.form.endswith(_ALEF) and not word.definite and not word.tags & Tag.PLACE):
        return False  # neither an accusative noun owns nor an owner stands in the accusative
    single = noun.lemma is not None and noun.lemma == noun.form
    return not (word.suffix and single)


def _accusative(noun: Word) -> bool:
    return noun.form.endswith(_ALEF) and noun.lemma is not None and noun.lemma + _ALEF == noun.form


def is_plural(noun: Word) -> bool:
    """Whether a noun has the ending of a sound plural or is a broken plural of the tables."""
    # Where a table lists a word with its article, that is its stem.
    stem = noun.stem.removeprefix(_ARTICLE) if noun.definite else noun.stem
    broken = noun.lemma is not None and stem not in (noun.lemma, noun.lemma + _ALEF)
    sound = stem.endswith(_SOUND) and noun.lemma != stem  # heroin is none
    return broken or sound or stem.endswith(_FEMININE_PLURAL)


def is_counted_by(noun: Word, value: Decimal) -> bool:
    """Whether an indefinite noun of the tables stands in the form in which a number has what it counts.

    Three to ten count a plural, eleven to ninety-nine the accusative of the singular, hundreds the singular.
    """
    if not noun.has(Tag.NOUN) or noun.lemma is None or noun.prefix or noun.definite or noun.suffix:
        return False
    rest = int(value) % _HUNDRED
    if rest in _FEW:
        return is_plural(noun)
    if rest >= _ELEVEN:
        return noun.stem == noun.lemma + _ALEF or (noun.stem == noun.lemma and noun.stem.endswith(_HA))
    return rest == 0 and noun.stem == noun.lemma


def is_verbal_noun(word: Word) -> bool:
    """Whether a word has the shape of a verbal noun: infi'al and if'al, istif'al, taf'il."""
    stem = word.stem
    if len(stem) < _DERIVED:
        return False
    with_alef = stem[0] == _ALEF and stem[-2] == _ALEF
    return with_alef or (len(stem) == _DERIVED and stem[0] == _TA and stem[-2] == _YA)


def agree_in_number(noun: Word, word: Word) -> bool:
    """Whether `word` can be an adjective of `noun`: in its number, or the feminine singular of plurals of things."""
    return is_plural(noun) == is_plural(word) or word.stem.endswith(_HA)
