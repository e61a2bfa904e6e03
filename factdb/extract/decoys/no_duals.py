"""Words spelled like duals that count nothing: predicates of two named before, adjectives, names, plurals, drawn scores."""

from factdb.core.numerals import Numeral
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, counted_within, is_dual, word_at
from factdb.extract.reading import Reading

_AN, _IN, _TAN, _TIN = "\u0627\u0646", "\u064a\u0646", "\u062a\u0627\u0646", "\u062a\u064a\u0646"
_HAMZA = "\u0626"
_WAW = "\u0648"
_TO = "\u0644"
_TWO = 2
_ADJECTIVES = 3
"""Adjectives of one noun in the dual."""
_SHORTEST_DUAL = 6
"""Letters of the shortest feminine dual that is no name such as Putin."""
_DRAW = 6
"""Words from the draw to its goals."""


def said_of_both(reading: Reading, numeral: Numeral) -> bool:
    """They are two sites; (that) they both (are) members; the feast becomes two feasts: a dual behind a pronoun of two,
    or behind its own noun.
    """
    if not beside(reading, numeral.first) or numeral.first != numeral.last:
        return False
    before, word = reading.words[numeral.first - 1], reading.words[numeral.first]
    if word.prefix:
        return False
    if before.stem in reading.pack.decoys.both:
        return before.preposition != _TO or before.has(Tag.COMPLEMENTISER)  # gave to both two gifts
    owned = before.definite or bool(before.suffix)
    return owned and before.lemma is not None and before.lemma == word.lemma


def adjective_of_two(reading: Reading, numeral: Numeral) -> bool:
    """Two world wars, destructive (each word in the dual); two sane adults: an adjective of another dual."""
    word, place = reading.words[numeral.first], numeral.first - 1
    if not beside(reading, numeral.first) or word.prefix:
        return False
    ending = word.form[-2:]
    before = reading.words[place]
    feminine = _TIN if ending == _IN else _TAN
    if word.form.endswith(feminine) and before.form.endswith(feminine) and not before.definite:
        return len(before.form) >= _SHORTEST_DUAL and not before.has(Tag.STOP | Tag.PLACE)
    for back in range(place, max(-1, place - _ADJECTIVES), -1):
        other = reading.words[back]
        if not other.form.endswith(ending) or other.definite or other.has(Tag.STOP | Tag.PLACE):
            return False
        if is_dual(other) or (other.number is not None and other.number.value == _TWO):
            return not counted_within(reading, other, word)
        if not beside(reading, back):
            return False
    return False


def name_like_a_dual(reading: Reading, numeral: Numeral) -> bool:
    """The town (of) Nusaybin, Ibrahim Ajlan, and-Sami: a name spelled like a dual behind a kind of place or a given
    name, or a given name spelled like one with its waw.
    """
    word = reading.words[numeral.first]
    names = reading.pack.speech.given_names
    surface = reading.text.surface(numeral.start, numeral.end)
    if word.form.startswith(_WAW) and word.form[1:] in names:
        return True
    if word.number is not None and word.number.construct:
        return surface.endswith(_HAMZA)  # was surprised, spelled like two regiments of
    if not beside(reading, numeral.first) or word.prefix:
        return False
    before, following = reading.words[numeral.first - 1], word_at(reading, numeral.last + 1)
    described = (
        following is not None
        and beside(reading, numeral.last + 1)
        and following.form.endswith(word.form[-2:])
    )
    if described or before.definite or before.suffix:
        return False
    decoys = reading.pack.decoys
    if word.form.endswith(_AN) and before.form in names and not is_dual(before):
        return not before.has(Tag.VERB)
    return before.stem in decoys.named_places


def plural_like_its_dual(reading: Reading, numeral: Numeral) -> bool:
    """Gathered in one place; according to workers in the trade; tourists and visitors; causing dozens of deaths."""
    word = reading.words[numeral.first]
    following, before = word_at(reading, numeral.last + 1), word_at(reading, numeral.first - 1)
    behind = following is not None and beside(reading, numeral.last + 1)
    decoys = reading.pack.decoys
    if word.form in decoys.gathered and not word.preposition:
        governed = before is not None and before.has(Tag.PREPOSITION) and beside(reading, numeral.first)
        described = behind and following is not None and following.form.endswith(_IN)
        return not governed and not described
    if not word.form.endswith(_IN) or following is None or not behind:
        return False
    counted = following.number is not None and not is_dual(following) and following.number.value != _TWO
    if counted and not following.prefix and word.lemma in decoys.participles:
        return True
    if word.lemma not in decoys.doers:
        return False
    if before is not None and before.stem in decoys.voices:
        return True
    plural = following.joined and following.form.endswith(_IN) and not is_dual(following)
    return plural and not following.definite


def seekers(reading: Reading, numeral: Numeral) -> bool:
    """Seekers of work, holders of degrees: the construct of a doer whose plural is the sound one."""
    word, owner = reading.words[numeral.first], word_at(reading, numeral.last + 1)
    if word.number is None or not word.number.construct or owner is None:
        return False
    return word.lemma in reading.pack.decoys.seeking and beside(reading, numeral.last + 1)


def drawn(reading: Reading, numeral: Numeral) -> bool:
    """Ended in a draw by two goals; two goals each."""
    words, decoys = reading.words, reading.pack.decoys
    place = numeral.first if is_dual(words[numeral.first]) else numeral.last + 1
    goal = word_at(reading, place)
    if goal is None or goal.lemma not in decoys.goals:
        return False
    if decoys.each_side.starting(reading.text, words, place + 1) is not None:
        before = word_at(reading, numeral.first - 1)
        draw = before is not None and before.stem in decoys.draws  # the draw two goals each
        return draw or bool(words[numeral.first].preposition)
    if not words[numeral.first].preposition:
        return False
    first, _ = reading.sentence_at[numeral.first]
    return any(word.stem in decoys.draws for word in words[max(first, numeral.first - _DRAW) : numeral.first])
