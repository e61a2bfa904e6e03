"""Short stable names made from names as written, in any script."""

import hashlib
import unicodedata

TATWEEL = "\u0640"
"""Stretches an Arabic word and means nothing."""


def slug(name: str) -> str:
    """The slug of `name`: its letters and digits in lower case, words joined by hyphens.

    Names that differ only in accents, vowel signs, hamza seats, case, spacing or punctuation share a slug.
    A name without any letter or digit gets a slug from its hash.
    """
    folded = unicodedata.normalize("NFKD", name).casefold().replace(TATWEEL, "")
    kept = (letter for letter in folded if not unicodedata.category(letter).startswith("M"))
    words = "".join(letter if letter.isalnum() else " " for letter in kept).split()
    return "-".join(words) or f"name-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
