"""What a language pack hands to extraction: frozen tables and the few functions that a table cannot say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from factdb.core.claims import UnitKind
from factdb.core.number_tables import Calendar, Decoys, Furniture, Qualifiers, Ranges
from factdb.core.numerals import Numeral
from factdb.core.phrases import PhraseTable
from factdb.core.text import Text
from factdb.core.unit_names import Units
from factdb.core.words import Word


@dataclass(frozen=True, slots=True)
class Speech:
    """The words that credit a speaker."""

    according_to: PhraseTable[str]
    according_to_clause: PhraseTable[str]
    """As, according to what: a verb of saying with its subject follows."""
    attributing: PhraseTable[str]
    """Both kinds of `according to`."""
    ranks: frozenset[str]
    circumstances: frozenset[str]
    """Words between a verb of saying and what is said that are no speaker: yesterday, in."""
    naming_prepositions: frozenset[str]
    inner_prepositions: frozenset[str]
    joined_inside: frozenset[str]
    """The joined prepositions of where an unnamed source is: a source in-the police."""
    owner_preposition: str
    """The joined preposition of an issuer: statement of the ministry."""
    media: frozenset[str]
    issued_by: frozenset[str]
    issuing: frozenset[str]
    issuing_it: frozenset[str]
    """Which so-and-so issued: the subject follows."""
    occasions: frozenset[str]
    """Statement, interview, conference: what one speaks at, no part of an office."""
    according_to_dative: frozenset[str]
    name_openers: frozenset[str]
    name_parts: frozenset[str]
    """Parts of names spelled like other words; none of them ends a family name."""
    given_names: frozenset[str]
    names_also_words: frozenset[str]
    """Parts of names that are common words, too: names only behind a given name."""
    descriptions: frozenset[str]
    """The former, the specialised: behind a name and no part of it."""
    honorifics: frozenset[str]
    """His excellency: whoever spoke last."""
    going_on: frozenset[str]
    """Forms of verbs of speaking on: he added, he continued."""
    not_sources: frozenset[str]
    """Nouns by which things go and nobody speaks: according to the plan, the need."""
    general_documents: frozenset[str]
    """Estimates, statistics: definite though no document was named before."""
    pointing_back: frozenset[str]
    """The source, the spokesman: definite and alone, somebody named before."""
    ruling: frozenset[str]
    """Forms of verbs that rule only by something: to spend a month is no ruling."""
    ruling_by: frozenset[str]
    needing_opener: frozenset[str]
    """Forms of verbs that also take a thing as their object, and say something only before `that` or a mark: he added."""
    loosely_according: frozenset[str]
    """First words of clauses that also compare or add: as. Only a sure verb of saying makes them `according to`."""
    needing_that: frozenset[str]
    """Participles with another meaning, which say something only before `that` or a colon."""
    not_names: frozenset[str]
    """Spellings, unfolded, that fold to a part of names and are none."""
    impersonal: frozenset[str]
    """It is mentioned, it is believed: nobody is credited."""
    continuing: PhraseTable[str]
    same_again: frozenset[str]
    contrary: frozenset[str]
    own_words: frozenset[str]
    """According to these means according to whoever speaks: his words."""
    own_suffixes: frozenset[str]
    explaining: frozenset[str]
    """That is: behind a comma, the outlet explains what somebody decided."""
    one_of: frozenset[str]
    compass: frozenset[str]
    topics: frozenset[str]
    """As for: the verb of the topic may carry a conjunction."""
    relayed_of: frozenset[str]
    noun_openers: frozenset[str]
    """After these a form that could be a verb is a verbal noun."""
    noun_prepositions: frozenset[str]
    false_after: PhraseTable[str]
    false_before: PhraseTable[str]
    false_clause: PhraseTable[str]
    """No truth in: what follows in the clause is denied."""
    article: str
    """The article as written, for a name that a joined preposition shortens it in."""
    statements: frozenset[str]
    """Documents that speak for whoever made them: statement, declaration."""
    only: frozenset[str]
    """Only: after these words a negation before a number denies nothing."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What is counted, whatever the language."""

    slug: str
    name: str
    name_en: str
    parent: str | None = None
    plural: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What happened to the counted things."""

    slug: str
    name: str
    name_en: str
    of_beings: str | None = None
    """The state that it is when beings are counted; empty = it says nothing of them; None = this one."""
    of_things: str | None = None
    """The same, when things are counted."""
    strong: bool = False
    """A verb of this state says more than a noun that names a state: the release of five detainees."""
    final: bool = False
    """A noun that names this state keeps it, whatever its verb."""
    money: str | None = None
    """The concept of a sum of money that a word of this state governs: pledges 200 million dollars."""
    time: str | None = None
    """The concept of a length of time that a word of this state governs: sentenced to five years."""
    amounts: bool = False
    """It also happens to amounts of money and goods."""
    home: bool = False
    """It is told of people where they live."""
    level: bool = False
    """It goes on, rather than happens: residents, detainees."""
    placeless: bool = False
    """It is done with words, wherever that is: a pledge of 200 million dollars."""
    means: Mapping[str, str] = field(default_factory=dict)
    """Concept to the one that its word means in this state: users who are laid off are workers."""
    change: bool = False
    """How an amount moves; nothing that happens to persons or things."""
    of: Mapping[str, str] = field(default_factory=dict)
    """What it is when its noun names another state: the death of five injured persons."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its slug."""

    slug: str
    name: str
    name_en: str
    kind: str
    within: str | None = None
    country: str | None = None
    """ISO 3166 alpha-2, for countries only."""


@dataclass(frozen=True, slots=True)
class NounReading:
    """What a noun names."""

    concept: str
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """Tables that turn words into concepts, states, groups and places."""

    concepts: Mapping[str, Concept]
    nouns: Mapping[str, NounReading]
    """Folded stem of a noun, in any of its forms, to what it names."""
    noun_phrases: PhraseTable[NounReading]
    """The same for nouns of several words."""
    measures: frozenset[str]
    """Nouns that measure something else: weight, share."""
    beings: frozenset[str]
    """The concepts to whose things happens what happens to living beings."""
    persons: frozenset[str]
    """The concepts of persons."""
    sums: frozenset[str]
    """The concepts of sums of money."""
    given_by: Mapping[str, str]
    """Concepts of persons to the concept of the sums that they announce: donors to pledges."""
    payers: frozenset[str]
    """The concepts of those who pay and get money."""
    activities: Mapping[str, str]
    """Concepts of what is done with a measured thing, to the state in which that puts the thing."""
    unit_concepts: Mapping[str, tuple[str, ...]]
    """Unit to the concepts that it is made for; the first is meant where the noun names none of them."""
    by_kind: Mapping[tuple[UnitKind, str], str]
    """What a word names where it measures in a kind of unit: a width rather than a show."""
    states: Mapping[str, State]
    state_words: Mapping[str, str]
    """Folded verb form, participle or verbal noun to state."""
    governors: Mapping[str, str]
    """Verb forms and verbal nouns to the state in which they put what they govern."""
    participles: Mapping[str, str]
    with_pronouns: Mapping[str, str]
    """Verb forms with a joined pronoun to state: the sum that they requested-it."""
    state_phrases: PhraseTable[str]
    through: frozenset[str]
    """The prepositions by which a verb governs a number."""
    tolls: frozenset[str]
    """Toll, total: stand between `number of` and its noun, or alone for the dead."""
    its_measures: frozenset[str]
    """Forms that say `whose amount`."""
    measure_carriers: frozenset[str]
    """Measure words that say nothing of what is measured: sum, rate, length of time."""
    extremes: frozenset[str]
    """Highest, lowest: the top or bottom of a series of values."""
    person_relatives: frozenset[str]
    """Relatives that point to several persons."""
    periods: frozenset[str]
    """Nouns that say when behind another noun: year, half."""
    period_parts: frozenset[str]
    """End of, the same: what stands before a period."""
    returning: frozenset[str]
    """Prepositions with a pronoun that stand between a verb and its subject."""
    measured_as: Mapping[str, frozenset[UnitKind]]
    """Measure words that measure in these kinds of unit only, besides shares."""
    lying: frozenset[str]
    """Verbs of what lies so far away."""
    groups: Mapping[str, str]
    nationalities: Mapping[str, str]
    """Folded adjective of a country to the country's slug."""
    places: Mapping[str, Place]
    place_names: PhraseTable[str]
    place_starts: frozenset[str]
    """The words with which a place can begin: of its name, or of its kind."""
    guarded_places: Mapping[str, frozenset[str]]
    """Places named by common words: slug to the words one of which must stand before."""
    place_kinds: Mapping[str, str]
    """Folded word that says what kind of place a name is: camp, province."""
    place_heads: Mapping[str, frozenset[str]]
    """Place to the words of its kind with which its names begin."""
    place_openers: frozenset[str]
    """First words of names that take another word."""
    towards: frozenset[str]
    """Prepositions of a direction."""
    directions: frozenset[str]
    like: str
    """The joined preposition of comparison."""
    not_after: frozenset[str]
    """Right behind these a name is another thing's: Real Madrid."""
    not_before: frozenset[str]
    called_after: frozenset[str]
    """What is called after a place and is not there: road, treaty."""
    from_or_with: frozenset[str]
    """Prepositions of origin and company."""
    still_there: frozenset[str]
    """Words with which such a preposition is one of place: near, each."""
    """North, outskirts: stand between a preposition and a name."""
    holding: frozenset[str]
    """Forms of verbs whose subject holds the counted ones."""
    held: Mapping[str, str]
    """Kind of place to the state of those whom it holds."""
    person_pronouns: tuple[str, ...]
    """Joined pronouns that point back to persons."""
    additions: frozenset[str]
    """Words that join a further figure: in addition to."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The words that say of which day a figure speaks."""

    starts: frozenset[str]
    """Words with which a date can begin, besides months and digits."""
    months: PhraseTable[int]
    days: PhraseTable[int]
    """To days from the publication: yesterday is -1."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    parts_of_days: frozenset[str]
    """Day, evening: before a weekday these say that it is the time of something."""
    coming: frozenset[str]
    """Next: behind a weekday or month these make it one to come."""
    years: frozenset[str]
    months_ago: frozenset[str]
    past: frozenset[str]
    bounds: frozenset[str]
    """Words that make a date the end of a period: since, before."""
    ends: frozenset[str]
    """Words that mean the last day of the month behind them."""
    against: frozenset[str]
    """Compared with: the date behind is another figure's."""
    future_words: frozenset[str]
    """Words before a verb of what is not yet done."""
    future: tuple[str, ...]
    """Particles joined to verbs of what is not yet done."""


class Grammar(Protocol):
    """The functions of a language."""

    def split(self, original: str) -> Text:
        """The words of a text, each taken apart, with their places."""

    def numeral(self, text: Text, words: list[Word], at: int, end: int | None = None) -> Numeral | None:
        """The longest number expression that begins at word `at` and ends before word `end`."""

    def modifies(self, noun: Word, following: Word) -> bool:
        """Whether `following` has the shape of an adjective of `noun`."""

    def owns(self, noun: Word, following: Word) -> bool:
        """Whether `following` can be the owner of `noun`."""

    def plural(self, noun: Word) -> bool:
        """Whether the word names several, as far as its form or the tables say."""

    def agree_in_number(self, noun: Word, following: Word) -> bool:
        """Whether two nouns can be noun and adjective as far as singular and plural go."""

    def counted_by(self, noun: Word, value: Decimal) -> bool:
        """Whether a noun stands in the form in which a number has what it counts."""

    def verbal_noun(self, word: Word) -> bool:
        """Whether the word has the shape of a verbal noun."""

    def lemma(self, stem: str) -> str:
        """The dictionary form of a noun that no table knows, folded."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A language, ready for extraction."""

    language: str
    grammar: Grammar
    units: Units
    qualifiers: Qualifiers
    speech: Speech
    naming: Naming
    dates: Dates
    ranges: Ranges
    calendar: Calendar
    decoys: Decoys
    furniture: Furniture
    particles: frozenset[str]
    """Joined particles that stand as words of their own where digits follow them."""
