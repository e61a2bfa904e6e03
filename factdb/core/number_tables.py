"""The tables by which a language pack reads numbers: units, bounds, ranges, dates, names with numbers, page furniture."""

from collections.abc import Mapping
from dataclasses import dataclass

from factdb.core.claims import Qualifier
from factdb.core.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class BoundingVerb:
    """A verb that bounds the number after it: exceed, reach."""

    qualifier: Qualifier
    prepositions: frozenset[str]
    """The preposition before the number; empty where there is none."""
    present_only: bool
    present: bool


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """The words that bound a number."""

    before: PhraseTable[Qualifier]
    after: PhraseTable[Qualifier]
    verbs: Mapping[str, tuple[BoundingVerb, ...]]
    """Folded verb form to what it says."""
    negations: frozenset[str]
    exceptions: frozenset[str]
    """Except, but: after a negated verb what follows is all there is."""
    past_negations: frozenset[str]
    """Negations of the past, which before the present mean `what`."""
    future_negations: frozenset[str]
    lengths: frozenset[str]
    penalties: frozenset[str]
    """What may stand between a bounding verb and its length: up to ten years of prison."""
    permissions: frozenset[str]
    """Negated before `that` these forbid: it may not exceed 20."""
    around: frozenset[str]
    """About, but only behind a verb of reaching or spanning."""
    carriers: frozenset[str]
    """Nouns that may stand between a bound and its number."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """The words between the ends of a range, folded."""

    between: frozenset[str]
    start: frozenset[str]
    to: frozenset[str]
    against: frozenset[str]
    """Compared with: before what a quantity was."""
    alternative: frozenset[str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Words that make a number a date, a clock time or a pointer in time; sets of folded forms or stems."""

    year_words: frozenset[str]
    """Year, and what a year is named by: before these a number is one."""
    year_before: frozenset[str]
    """After these a bare number that looks like a year is one."""
    year_suffixes: frozenset[str]
    sure_eras: frozenset[str]
    """Letters that stand behind years only."""
    eras: frozenset[str]
    """Eras in two letters with a point between them."""
    clock_before_strong: frozenset[str]
    since: frozenset[str]
    clock_letters: frozenset[str]
    """Of the afternoon, behind the end of a span that begins in the morning."""
    clock_after: frozenset[str]
    pointers: frozenset[str]
    pointer_phrases: PhraseTable[str]
    pointed: frozenset[str]
    in_words: frozenset[str]
    """In, within: with an upper bound they measure (in less than four hours)."""
    offsets: frozenset[str]
    """After, before: some words behind these `by` and a length of time point in time."""
    thereafter: frozenset[str]
    """After it, before it: right behind these `by` and a length of time point in time."""
    only: frozenset[str]
    """Behind a length of time after `in` these say that it is one: in two minutes only."""
    delays: frozenset[str]
    """Before: behind a negation a length of time after these is the least."""
    month_openers: frozenset[str]
    """Words of a month's name before the one that tells it apart."""
    of_it: frozenset[str]
    """Behind a day of a month that was said before: of it."""
    days_of_months: frozenset[str]
    """Right before a number and a word that points in time these make it a day of the month."""
    same_again: frozenset[str]
    """Behind a definite half or quarter these make it one of a year: the corresponding quarter, the same half."""
    same_before: frozenset[str]
    """The same, before it."""
    rounds: frozenset[str]
    """Seasons, matches: definite and pointed at with their number (the last four seasons) they say when."""
    single_times: frozenset[str]
    edges: frozenset[str]
    """Seasons, and edges of periods: end, beginning."""
    until: frozenset[str]
    of_years: frozenset[str]
    """Prices, levels: what a year has."""
    this: frozenset[str]
    """Present and to come: behind a month with the article these make a bare number before it a day."""
    by_the_time: frozenset[str]
    """Say of a clock time of which place it is."""
    once: frozenset[str]
    """What happens once, and in a year that may stand right behind it: was born, was founded."""
    dated: frozenset[str]
    """What is held or made in a year, which closes its name: cup, fair, car."""
    births: frozenset[str]
    """What an era counts from."""
    two_words: frozenset[str]
    """First words of months named in two."""
    quarterly: frozenset[str]
    """Behind these a quarter with the article is one of a year."""
    spans: frozenset[str]
    """Period: with the article two years follow it."""
    """Month, year: one of them; definite and pointed at (last month) it is no unit of the number before it."""
    calendars: frozenset[str]
    """Kurdish, Hebrew: between the word for year and a year that looks like none of ours."""
    events: frozenset[str]
    """What a year of two digits is named with: the borders of 67."""


@dataclass(frozen=True, slots=True)
class Decoys:
    """Words beside which a number is part of a name, a reference, a score or a fixed phrase."""

    groups: frozenset[str]
    members: frozenset[str]
    named_by_members: frozenset[str]
    """Whose members are named with their number: the Group of the Seven States."""
    half_idioms: frozenset[str]
    references: frozenset[str]
    """Decision, telephone: a number some words behind these that counts nothing is their name."""
    reference_phrases: PhraseTable[str]
    branches: frozenset[str]
    """Infantry, armour: behind the number of a brigade."""
    calls: frozenset[str]
    """Call, calling: before a preposition and the number that is called."""
    suras: frozenset[str]
    """The last words of the names of suras, before a colon and the number of a verse."""
    issues: frozenset[str]
    by: frozenset[str]
    """Words between the sides of a thing, glued to both numbers."""
    labels: frozenset[str]
    """Words behind which a bare number word is a name too: number seven."""
    numbered_names: frozenset[str]
    letters: frozenset[str]
    """Latin letters spelled out, before the number of a type."""
    variants: frozenset[str]
    """Max, S: behind the number of a type."""
    works: frozenset[str]
    """What has a title: film, novel."""
    grades: frozenset[str]
    """Octane: a number before it grades a fuel."""
    quarters: frozenset[str]
    """Quarter: right before a number of dwellings it is named for them."""
    dwellings: frozenset[str]
    named_kinds: frozenset[str]
    """What bears names that go on with a number: missile, channel."""
    seasons: frozenset[str]
    """Feasts and seasons that are named with a town and a year."""
    labelled: frozenset[str]
    """Places told apart by numbers: hall 3."""
    calibres: frozenset[str]
    """Calibre: a length right behind it is a type of gun."""
    labelled_bare: frozenset[str]
    """The same for those whose number does not stand behind their article: hospital 601."""
    turning: frozenset[str]
    """To turn, to change: by 180 degrees."""
    dual_copulas: frozenset[str]
    """Were, remain, of two: a dual behind these is what they are."""
    certain: frozenset[str]
    """Sure: by 100 %."""
    weakening: frozenset[str]
    """Because of, besides: a double behind these is weakness."""
    ranked: frozenset[str]
    """Nouns that digits with the article rank: the 25th anniversary."""
    ranked_of_it: frozenset[str]
    """The same nouns with a joined pronoun: its 17th edition."""
    rankings: frozenset[str]
    ranking_verbs: frozenset[str]
    """Holds, took: a number behind one of these and a ranking is a rank."""
    phones: frozenset[str]
    """Lines to call, behind which some words off a number in brackets is one."""
    called: frozenset[str]
    """Words of naming: behind these a number alone in quotation marks is a title."""
    held: frozenset[str]
    """Held again and again, so that digits with the article behind their name rank them."""
    sura: frozenset[str]
    aircraft: frozenset[str]
    mine: frozenset[str]
    """Nouns whose construct dual is spelled like `my`, which is what is mostly meant."""
    elatives: frozenset[str]
    """More, most: behind these the accusative of weakness says how weak."""
    weakened: frozenset[str]
    """What is tied to or gains from a weakness."""
    counting_only: frozenset[str]
    """Spoken forms that are other words where they count nothing."""
    negated_i: frozenset[str]
    """Numbers that behind `for` are `I am not` too, where no plural follows."""
    never_alone: frozenset[str]
    """Forms of two that stand before ten only, and misspelled scale words that are names too."""
    streets: frozenset[str]
    """Told apart by numbers in words."""
    plural_adjectives: frozenset[str]
    of_all: frozenset[str]
    """Of different, of all: behind a noun that looks like a dual these say that it is a plural."""
    bookings: frozenset[str]
    """Cards, kicks: what has its minute in brackets behind a name."""
    match_minutes: frozenset[str]
    scopes: frozenset[str]
    """Behind a number that a ranking is named before: 35 in the world."""
    scopes_of_people: frozenset[str]
    """The same, which elsewhere count people: 35 Arabs."""
    for_each: frozenset[str]
    stars: frozenset[str]
    starred: frozenset[str]
    under: frozenset[str]
    teams: frozenset[str]
    goals: frozenset[str]
    goals_of: frozenset[str]
    """Goals with the pronoun of who scored them."""
    sets: frozenset[str]
    """What else a match is won by, besides goals."""
    matches: frozenset[str]
    """Words of a sentence that tells of a match: beat, drew, half-time."""
    votes: frozenset[str]
    """Words of a sentence that sets votes against one another, which are counted."""
    against: PhraseTable[str]
    opposed: frozenset[str]
    purposes: frozenset[str]
    """What two sites, centres or posts are for: behind a dual these are no owner that is known."""
    weak_things: frozenset[str]
    """What is weak rather than doubled: demand, markets, sight."""
    before_weakness: frozenset[str]
    """Particles behind which such a thing is weak."""
    services: frozenset[str]
    """Service, project, site: what goes by a number in marks of its own, or behind its name."""
    institutions: frozenset[str]
    """Hospital, foundation: what goes by a long number behind its name."""
    boxes: frozenset[str]
    """Words and letters of a box in the post."""
    negations: frozenset[str]
    """Not, without: behind these one says not a single one."""
    other_than: frozenset[str]
    """Behind a negation: but one."""
    within: frozenset[str]
    """In, under: behind these one says the same one."""
    joining: frozenset[str]
    """Join, unite: one thing behind these is shared."""
    members_of: frozenset[str]
    communities: frozenset[str]
    """Members of one family."""
    both: frozenset[str]
    """They both, that they both: a dual behind these is said of two that were named before."""
    named_places: frozenset[str]
    """Town of, tribe of: a dual right behind one of these is its name."""
    gathered: frozenset[str]
    """Together, spelled like two societies."""
    participles: frozenset[str]
    """Sites, spelled like causing: with a number behind it a dual of these is the plural of a participle."""
    seeking: frozenset[str]
    """Seekers, holders: doers whose construct dual is mostly the plural."""
    doers: frozenset[str]
    """Workers, tourists: nouns of persons whose sound plural is spelled like the dual."""
    voices: frozenset[str]
    """According to: behind these the duals of doers are plurals."""
    each_side: PhraseTable[str]
    """Two goals for each of both."""
    scorers: frozenset[str]
    """Verbs of scoring: behind these and a name a small number in brackets is a minute, where a match is told of."""
    how_scored: frozenset[str]
    """Penalty, mistake: right behind the minute."""
    draws: frozenset[str]
    kin: frozenset[str]
    """Father of, son of: a dual behind these is a name."""
    results: frozenset[str]
    surnames: frozenset[str]
    weakness: frozenset[str]
    conditions: frozenset[str]
    conditions_in: frozenset[str]
    """What opens a condition behind `in` only: in case."""
    verb_negations: frozenset[str]
    """Negations that only verbs follow."""
    after: frozenset[str]
    """After: joins an ordinal to its hundred."""
    idioms: PhraseTable[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What pages print around an article."""

    phrases: PhraseTable[str]
    """Phrase to how far it reaches: `to line end`, `before colon`, `line start` (only there), `line alone`, `whole line`."""
    counters: frozenset[str]
    """Right after a number, readers and shares of the page."""
    pages: frozenset[str]
