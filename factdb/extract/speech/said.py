"""The value that says: here somebody is said to speak."""

from dataclasses import dataclass

from factdb.core.claims import Attribution
from factdb.extract.speech.mentions import Mention


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody is said to speak at word `place`; `last` is the last word of the phrase that says so."""

    place: int
    last: int
    mention: Mention | None
    attribution: Attribution
    denies: bool = False
    carried: bool = False
    """A participle (adding, stressing): the subject of the sentence goes on."""
    bare: bool = False
    """No subject of its own: who spoke before speaks on."""
    covers_before: bool = False
    """What stands before it is said: `…, according to the police`."""
    covers_all: bool = False
    """It stands between commas and what is said stands around it."""
    via: Mention | None = None
    """Who passes the speaker's words on."""
    unsure: bool = False
    """The subject may be an object as well: it speaks if the article names it elsewhere."""
