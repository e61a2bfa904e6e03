"""What words can open a speaker's phrase, and what none goes on over."""

from factdb.core.words import Tag

HEADS = Tag.ORGANISATION | Tag.DOCUMENT | Tag.ANONYMOUS | Tag.TITLE
"""What can open a speaker's phrase by its meaning alone."""
ENDING = (
    Tag.VERB
    | Tag.SAYING
    | Tag.COMPLEMENTISER
    | Tag.RELATIVE
    | Tag.NEGATION
    | Tag.AUXILIARY
    | Tag.CARRYING
    | Tag.DEMONSTRATIVE
    | Tag.PRONOUN
    | Tag.PARTITIVE
    | Tag.QUANTIFIER
    | Tag.WEEKDAY
    | Tag.CONJUNCTION
)
"""What no name goes on over."""
