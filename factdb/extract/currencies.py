"""What settles the currencies that share a word, once for an article."""

from collections import Counter

from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.units import Currencies


def currencies_of(reading: Reading, country: str | None) -> Currencies:
    """The currencies that adjectives in the article name, and the article's country (else the outlet's)."""
    families = reading.pack.units.families
    singular = reading.pack.units.singular
    words = reading.words
    votes: dict[str, Counter[str]] = {}
    for place, word in enumerate(words[:-1]):
        if not word.tags & Tag.UNIT:
            continue
        name = singular.get(word.stem)
        if name is None or name.family is None:
            continue
        code = families[name.family].adjectives.get(words[place + 1].stem)
        if code is not None:
            votes.setdefault(name.family, Counter())[code] += 1
    settled = {family: count.most_common(1)[0][0] for family, count in votes.items() if len(count) == 1}
    return Currencies(settled, country)
