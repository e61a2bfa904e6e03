"""States: what happened to the counted things, by one name each, and how such a count runs in time."""

from enum import StrEnum


class Course(StrEnum):
    """How the values of one figure may follow one another without a conflict."""

    GROWING = "growing"
    """A running count: what has happened does not unhappen (killed, arrested, destroyed)."""
    SHRINKING = "shrinking"
    """What is found or settled drops out (missing, homeless); it may grow at first."""
    LEVEL = "level"
    """It goes up and down (residents, output, price)."""
    FIXED = "fixed"
    """It does not change (a magnitude, a depth, a pledge)."""


_SPELLINGS: dict[str, tuple[str, ...]] = {
    "killed": ("dead", "died", "death", "deceased", "martyred", "slain"),
    "injured": ("wounded", "hurt"),
    "infected": ("diagnosed",),
    "recovered": ("cured", "healed"),
    "arrested": ("apprehended", "rounded up"),
    "detained": ("held", "imprisoned", "jailed", "in custody", "in prison"),
    "kidnapped": ("abducted", "taken hostage"),
    "released": ("freed", "set free", "liberated"),
    "sentenced": ("convicted",),
    "displaced": ("uprooted", "internally displaced"),
    "deported": ("expelled",),
    "returned": ("repatriated", "brought home", "sent back"),
    "rescued": ("saved", "pulled out", "pulled out alive"),
    "arrived": ("reached",),
    "escaped": ("fled", "broke out"),
    "missing": ("unaccounted for",),
    "homeless": ("without shelter",),
    "resident": ("living", "inhabiting", "present", "housed", "sheltered", "hosted"),
    "in need": ("needy", "in need of aid", "needing aid"),
    "hungry": ("food insecure", "starving"),
    "in hospital": ("admitted", "hospitalised", "hospitalized", "in treatment"),
    "employed": ("working",),
    "off work": (
        "laid off",
        "sent home",
        "on leave",
        "dismissed",
        "fired from work",
        "furloughed",
        "suspended",
    ),
    "pledged": ("promised", "committed"),
    "requested": ("asked", "needed", "required", "sought"),
    "paid": ("received", "delivered", "disbursed", "donated", "spent", "granted"),
    "destroyed": ("demolished", "razed", "levelled", "burnt", "burned", "collapsed"),
    "damaged": ("hit", "affected", "harmed"),
    "closed": ("shut", "out of service", "shut down"),
    "sent": ("dispatched",),
    "distributed": ("handed out",),
    "found": ("discovered",),
    "seized": ("confiscated",),
}
_NAMES = {spelling: name for name, spellings in _SPELLINGS.items() for spelling in (name, *spellings)}

_SHRINKING = frozenset(
    {
        *("missing", "homeless", "kidnapped", "trapped", "stranded", "holed up", "besieged"),
        *("in hospital", "in treatment", "critical", "wanted"),
    }
)
_GROWING = frozenset(
    {
        *(
            "killed",
            "died of wounds",
            "injured",
            "poisoned",
            "infected",
            "recovered",
            "vaccinated",
            "treated",
        ),
        *("arrested", "released", "sentenced", "executed", "fined", "raped", "tortured", "born"),
        *("rescued", "evacuated", "returned", "deported", "escaped", "surrendered", "liberated"),
        *("departed", "arrived", "visited", "travelled", "transferred", "graduated", "trained"),
        *("destroyed", "burnt", "damaged", "collapsed", "shot down", "crashed", "sunk", "looted"),
        *("seized", "foiled", "smuggled", "attacked", "fired", "launched", "exploded", "defused", "found"),
        *("removed", "built", "inspected", "distributed", "sent", "paid", "spent", "collected", "lost"),
    }
)
_FIXED = frozenset({"pledged", "requested", "off work", "planned", "forecast"})

CHANGES = frozenset({"rose", "fell", "unchanged"})
"""How far something moved: what one report says of its own period."""

PRESENCE = frozenset({"resident", "detained", "displaced"})
"""At one named site, those held, living or sheltered there are the same people."""

ACTED_BY_SPEAKER = frozenset({"pledged"})
"""The one who says it is the one who does it: each speaker's claim is a figure of its own."""

OCCUPIED = frozenset({"resident", "detained", "displaced", "in need", "hungry", "employed"})
"""States in which people are named loosely: the Yemenis, the civilians, the persons in need are the same."""


def state_name(state: str | None) -> str | None:
    """The one name of a state; a state of no table keeps its own."""
    if not state:
        return None
    spelled = " ".join(state.lower().replace("_", " ").replace("-", " ").split())
    return _NAMES.get(spelled, spelled)


def course_of_state(state: str) -> Course:
    """How a count in this state runs; what is not listed may go both ways."""
    if state in _GROWING:
        return Course.GROWING
    if state in _SHRINKING:
        return Course.SHRINKING
    return Course.FIXED if state in _FIXED else Course.LEVEL
