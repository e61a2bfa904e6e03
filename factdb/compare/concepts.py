"""Concepts: what is counted, by one name each, and the states that some names say along."""

from dataclasses import dataclass

from factdb.compare.tokens import stems

PERSON = "person"

_SPELLINGS: dict[str, tuple[str, ...]] = {
    PERSON: (
        "people",
        "persons",
        "individual",
        "human",
        "human being",
        "citizen",
        "national",
        "soul",
        "victim",
    ),
    "child": ("children", "minor", "kid"),
    "woman": ("women", "female"),
    "family": ("families", "household"),
    "fighter": (
        "militant",
        "combatant",
        "is member",
        "gunman",
        "masked man",
        "rebel",
        "insurgent",
        "militiaman",
    ),
    "attacker": ("assailant", "terrorist", "suicide bomber"),
    "police officer": ("policeman", "police"),
    "worker": ("employee", "staff", "staff member", "labourer", "laborer", "workers", "employees"),
    "foreigner": ("foreign national", "third country national", "non citizen"),
    "student": ("pupil", "schoolchild"),
    "protester": ("demonstrator", "marcher"),
    "prison": ("jail", "detention facility", "detention centre", "detention center"),
    "house": ("home", "dwelling", "housing unit", "residence"),
    "health centre": ("health center", "clinic", "health facility"),
    "vehicle": ("car",),
    "earthquake": ("quake", "main shock", "tremor"),
    "stock": ("fuel stock", "stockpile", "inventory"),
    "crude oil": ("oil", "oil output", "oil production"),
    "petrol": ("gasoline",),
    "budget deficit": ("deficit",),
    "loss": ("losses",),
    "air strike": ("airstrike",),
    "aid": ("relief", "assistance"),
}
_NAMES = {spelling: name for name, spellings in _SPELLINGS.items() for spelling in (name, *spellings)}

_STATES_SAID_ALONG: dict[str, str] = {
    "death": "killed",
    "fatality": "killed",
    "dead person": "killed",
    "killed person": "killed",
    "martyr": "killed",
    "wounded person": "injured",
    "injured person": "injured",
    "injury": "injured",
    "detainee": "detained",
    "prisoner": "detained",
    "inmate": "detained",
    "displaced person": "displaced",
    "internally displaced person": "displaced",
    "missing person": "missing",
    "hostage": "kidnapped",
    "resident": "resident",
    "inhabitant": "resident",
    "infection": "infected",
    "patient": "infected",
}

_STATES_OF_THINGS: dict[str, str] = {"pledge": "pledged", "donation": "paid", "loss": "lost"}
"""Things that are named by what happened to them."""

LASTING_EVENT = "operation"
LASTING = frozenset(
    {
        *("operation", "siege", "battle", "assault", "attack", "raid", "clash"),
        *("campaign", "sweep", "fighting", "shootout", "standoff"),
    }
)
"""Names of one event when its length is told: a siege of six hours, an operation of four."""

OCCURRENCES = frozenset(
    {
        *(
            "aftershock",
            "attack",
            "raid",
            "clash",
            "operation",
            "air strike",
            "sortie",
            "explosion",
            "bombing",
        ),
        *(
            "case",
            "confirmed case",
            "suspected case",
            "crime",
            "killing",
            "murder",
            "assassination",
            "arrest",
        ),
        *("violation", "accident", "traffic accident", "fire", "incident", "outbreak", "complaint", "report"),
        *("visit", "inspection", "inspection round", "flight", "trip", "shipment", "goal"),
    }
)
"""Things that happen: their number grows as time passes."""

LOOSE_NAMES_OF_PEOPLE = frozenset({PERSON, "civilian", "resident"})
"""Where people live, are held or need help, an article uses these for one another."""

MEMBERS_OF_A_GROUP = frozenset({"fighter", "mercenary", "attacker", "member", "rebel", "leader"})

SAY_NOTHING_ALONE = frozenset(
    {
        *(PERSON, "civilian", "child", "woman", "man", "boy", "girl", "family"),
        *(
            "nationality",
            "country",
            "member",
            "group",
            "team",
            "company",
            "sector",
            "share",
            "case",
            "project",
        ),
        *(
            "part",
            "stage",
            "category",
            "programme",
            "photograph",
            "image",
            "document",
            "seat",
            "goal",
            "match",
            "round",
        ),
    }
)
"""People and things whose count means little until it is said what happened to them, or whose they are."""


DIVISIONS = frozenset({"group", "part", "stage", "category", "round", "image", "photograph", "document"})
"""Into how many something is divided, or how many are asked for, is told of one thing only: never across articles."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted and what happened to it."""

    concept: str | None
    state: str | None


def counted(concept: str | None, noun: str | None, state: str | None) -> Counted:
    """The one name of a concept and its state: `wounded person` is a person, injured.

    Without a concept the noun's first word stands for it.
    """
    name = _spelled(concept)
    if name is None:
        words = stems(noun) if noun else []
        return Counted(words[0] if words else None, state)
    implied = _STATES_SAID_ALONG.get(name)
    if implied is not None and state in (None, implied):
        return Counted(PERSON, implied)
    if name == "civilian" and state in ("resident", "detained", "displaced", "in need", "hungry"):
        return Counted(PERSON, state)
    return Counted(_NAMES.get(name, name), state or _STATES_OF_THINGS.get(name))


def _spelled(concept: str | None) -> str | None:
    if not concept:
        return None
    return " ".join(concept.lower().replace("_", " ").replace("-", " ").split()) or None
