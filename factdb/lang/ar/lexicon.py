"""Gather every word of the Arabic tables into one lexicon: folded stem to what it can be."""

from collections.abc import Iterable
from decimal import Decimal

from factdb.core.text import fold
from factdb.core.words import TAG_NAMES, NumberKind, NumberWord, Tag
from factdb.lang.ar.entries import Lexicon, Tables, add
from factdb.lang.ar.morphology import PARTICLES, Entry, dual_forms, present_forms, verb_forms
from factdb.lang.ar.number_words import add_numbers

_VERB_TAGS = {
    "changing": Tag.VERB | Tag.CHANGING,
    "spanning": Tag.VERB | Tag.SPANNING,
    "reaching": Tag.VERB | Tag.REACHING,
    "planning": Tag.VERB | Tag.PLANNING,
    "common": Tag.VERB,
}
_WORD_TAGS = {
    "changing_nouns": Tag.CHANGING,
    "spanning_nouns": Tag.SPANNING,
    "planning_words": Tag.PLANNING,
    "reaching_words": Tag.REACHING,
}
_SPEECH_TAGS = {
    "denying": Tag.VERB | Tag.SAYING | Tag.DENYING,
    "deciding": Tag.VERB | Tag.DECIDING,
    "relaying": Tag.VERB | Tag.RELAYING,
}
_DECLINED = ("anonymous", "organisation", "document", "title")
"""Tags of nouns, which the accusative spells with an alef."""
_SPEECH_PHRASES = (
    "according_to",
    "according_to_clause",
    "continuing",
    "continuing_phrases",
    "false_after",
    "false_before",
    "false_clause",
    "media",
)
_UNIT_WORDS = (
    "money_nouns",
    "price_nouns",
    "output_nouns",
    "stock_nouns",
    "flow_nouns",
    "wages",
    "prices",
    "exchanges",
    "minus",
)
_UNIT_MAPS = ("per_before", "per_adverbs", "price_bases", "goods", "traded", "degrees")
DECOY_PHRASES = ("reference_phrases", "against", "idioms", "each_side")
"""The tables of decoys that hold phrases rather than words."""
_FOR_THE = "\u0644\u0644"
_AL = "\u0627\u0644"
_ALEF = _AL[0]
_SHORTEST_LOANWORD = 4
"""Letters of a name of a unit that takes the plural in -at."""
_NISBA = "\u064a"
"""The letter that makes a nationality of a country."""
_SURE_DUALS = ("\u0627\u0646", "\u062a\u0627\u0646", "\u062a\u064a\u0646")
_SOUND_PLURALS = ("\u0648\u0646", "\u064a\u0646")


def build_lexicon(tables: Tables) -> Lexicon:
    """The lexicon of all tables."""
    lexicon: Lexicon = {}
    for tag, words in tables["words"].items():
        if tag in TAG_NAMES:
            forms = (
                words if tag not in _DECLINED else [form for word in words for form in case_forms(fold(word))]
            )
            add(lexicon, forms, TAG_NAMES[tag])
    add(lexicon, tables["words"]["measure_carrier"])
    _add_verbs(lexicon, tables["verbs"], tables["speech"])
    _add_states(lexicon, tables["states"]["states"])
    _without_duals_of_verbs(lexicon, tables["verbs"]["changing_nouns"])
    _add_names(lexicon, tables)
    for name, words in tables["calendar"].items():
        if name != "pointer_phrases":
            add(lexicon, (word for word in words if " " not in word))
    for name, words in tables["decoys"].items():
        if name not in DECOY_PHRASES:
            add(lexicon, words)
    _add_first_words(lexicon, tables)
    _add_months(lexicon, tables["words"]["month"])
    add(lexicon, tables["numbers"]["never_dual"])
    never_dual = {fold(word) for word in tables["numbers"]["never_dual"]}
    _add_nouns(lexicon, tables["concepts"], never_dual)
    _add_peoples(lexicon, tables["places"]["places"])
    _add_units(lexicon, tables["units"], never_dual)
    add_numbers(lexicon, tables["numbers"])
    _tag_definite_forms(lexicon)
    _add_state_phrases(lexicon, tables["states"]["states"])
    _without_words_with_particles(lexicon, tables["units"]["per"].values())
    return lexicon


def _without_words_with_particles(lexicon: Lexicon, rates: Iterable[Iterable[str]]) -> None:
    """Take out `for the year`, which only begins a phrase: phrases match as it is written, and the year is known."""
    nothing, alone = Entry(), {fold(phrase) for phrases in rates for phrase in phrases}
    for form in [form for form, entry in lexicon.items() if form.startswith(_FOR_THE) and entry == nothing]:
        rest = lexicon.get(form.removeprefix(_FOR_THE), nothing)
        if rest.tags and form not in alone and form[1:] not in lexicon:
            del lexicon[form]


def _add_state_phrases(lexicon: Lexicon, states: Tables) -> None:
    """The first words of phrases that name a state, but for what is a known noun with particles: to prison."""
    for state in states.values():
        for phrase in state.get("phrases", ()):
            word = fold(phrase.split()[0])
            rests = (word.removeprefix(particles) for particles in PARTICLES if word.startswith(particles))
            if not any(rest in lexicon and lexicon[rest].tags & Tag.NOUN for rest in rests):
                add(lexicon, [word])


def _tag_definite_forms(lexicon: Lexicon) -> None:
    """A word that some table lists with its article, to begin a phrase, is what it is without the article."""
    for stem in [stem for stem, entry in lexicon.items() if stem.startswith(_AL) and not entry.tags]:
        bare = lexicon.get(stem.removeprefix(_AL))
        if bare is not None and bare.number is not None and lexicon[stem].number is None:
            del lexicon[stem]  # the hundred, which also begins `the hundred per cent`
    for stem, entry in lexicon.items():
        bare = lexicon.get(stem.removeprefix(_AL)) if stem.startswith(_AL) and entry.number is None else None
        if bare is not None and bare.number is None:
            more = bare.tags & (Tag.UNIT if entry.tags & ~Tag.NUMBERED else ~Tag.STOP)
            lexicon[stem] = Entry(entry.tags | more, entry.number, entry.lemma or bare.lemma)


def conjugate(pairs: Iterable[str]) -> set[str]:
    """All third-person forms, folded, of verbs given as past/present."""
    forms: set[str] = set()
    for pair in pairs:
        past, present = (fold(part) for part in pair.split("/"))
        forms |= verb_forms(past, present)
    return forms


def _add_verbs(lexicon: Lexicon, verbs: Tables, speech: Tables) -> None:
    for name, tags in _VERB_TAGS.items():
        add(lexicon, conjugate(verbs[name]), tags)
    for name, tags in _WORD_TAGS.items():
        add(lexicon, verbs[name], tags)
    for present in verbs["present"]:
        add(lexicon, present_forms(fold(present)), Tag.VERB)
    weak = conjugate(speech["weak_verbs"])
    add(lexicon, conjugate(speech["verbs"]) - weak, Tag.VERB | Tag.SAYING)
    add(lexicon, weak, Tag.VERB | Tag.WEAK_SAYING)
    for name, tags in _SPEECH_TAGS.items():
        add(lexicon, conjugate(speech[name]), tags)
    add(lexicon, speech["participles"], Tag.CARRYING)
    add(lexicon, speech["denying_participles"], Tag.CARRYING | Tag.DENYING)


def _without_duals_of_verbs(lexicon: Lexicon, nouns: Iterable[str]) -> None:
    """The accusative of a verbal noun (a fall) is spelled like the dual of its verb, which hardly ever occurs."""
    for noun in map(fold, nouns):
        entry = lexicon[noun]
        if noun.endswith(_ALEF):
            lexicon[noun] = Entry(entry.tags & ~Tag.VERB, entry.number, entry.lemma)


def _add_states(lexicon: Lexicon, states: Tables) -> None:
    nouns = {fold(word) for state in states.values() for word in state.get("nouns", ())}
    for state in states.values():
        # A form that is a verb and a verbal noun (he killed, the killing) must not end a noun phrase.
        add(lexicon, conjugate(state.get("verbs", ())) - nouns, Tag.VERB)
        add(lexicon, (*state.get("nouns", ()), *state.get("participles", ())))
    for noun in nouns & lexicon.keys():
        entry = lexicon[noun]
        if not entry.tags & (Tag.SAYING | Tag.REACHING):
            lexicon[noun] = Entry(entry.tags & ~Tag.VERB, entry.number, entry.lemma)


def _add_names(lexicon: Lexicon, tables: Tables) -> None:
    for place in tables["places"]["places"].values():
        for name in place["names"]:
            words = name.split()
            if _hides_function_word(lexicon, fold(words[0])):
                continue
            sure = len(words) == 1 and "only_after" not in place
            add(lexicon, words[:1], Tag.PLACE if sure else 0)
        add(lexicon, place.get("adjectives", ()))
    for group in tables["groups"]["groups"].values():
        add(lexicon, group["words"])
    add(lexicon, tables["speech"]["ranks"], Tag.TITLE)
    add(lexicon, tables["speech"]["honorifics"])
    for name in ("given", "parts", "also_words"):
        add(lexicon, tables["names"][name])


def _hides_function_word(lexicon: Lexicon, name: str) -> bool:
    """A name spelled like a joined conjunction and a function word: Van, like `and that`."""
    entry = lexicon.get(name[1:]) if name[:1] in ("\u0648", "\u0641") else None
    return entry is not None and bool(entry.tags & Tag.STOP)


def _add_first_words(lexicon: Lexicon, tables: Tables) -> None:
    """Phrases match by the stem of their first word, so that word must be known: with its article, if it has one,
    only where nothing is known of the word without it.
    """
    qualifiers, units = tables["qualifiers"], tables["units"]
    phrases = [
        *(p for side in ("before", "after") for words in qualifiers[side].values() for p in words),
        *(p for words in units["per"].values() for p in words),
        *(p for words in units["percent"].values() for p in words),
        *units["below_zero"],
        *units["not_units"],
        *(p for name in _SPEECH_PHRASES for p in tables["speech"][name]),
        *tables["calendar"]["pointer_phrases"],
        *(p for name in DECOY_PHRASES for p in tables["decoys"][name]),
        *(p for words in tables["furniture"].values() for p in words),
    ]
    first_words = (fold(phrase.split()[0]) for phrase in phrases)
    add(lexicon, (word for word in first_words if word[:2] != _AL or word[2:] not in lexicon))
    for name in _UNIT_WORDS:
        add(lexicon, units[name])
    for name in _UNIT_MAPS:
        add(lexicon, (word for words in units[name].values() for word in words))


def _add_months(lexicon: Lexicon, months: Iterable[str]) -> None:
    add(lexicon, months, Tag.MONTH)


def _add_nouns(lexicon: Lexicon, concepts: Tables, never_dual: set[str]) -> None:
    entries = [entry for concept in concepts["concepts"].values() for entry in concept["words"]]
    entries += [entry for row in concepts["stated"] for entry in row["words"]]
    singulars = {fold(entry[0]) for entry in entries}
    for entry in entries:
        if any(" " in word for word in entry):
            continue
        singular, *plurals = (fold(word) for word in entry)
        # The plural that newsrooms use most stands first; a dual is told from that one.
        sound = any(plural == singular + ending for plural in plurals[:1] for ending in _SOUND_PLURALS)
        if len(plurals) and not sound:
            plurals = [plural for plural in plurals if plural != singular + _SOUND_PLURALS[0]]
        for form in {singular, *plurals}:
            add(lexicon, case_forms(form), Tag.NOUN, lemma=singular)
        if len(entry) > 1:
            _add_dual(lexicon, singular, taken=singulars | never_dual, sound=sound)


def case_forms(form: str) -> tuple[str, ...]:
    """A noun with the endings that its case writes: the accusative alef, the sound plural's genitive and construct."""
    if form.endswith("\u0648\u0646"):
        body = form[:-2]
        return form, body + "\u064a\u0646", body + "\u0648", body + "\u064a"
    if form.endswith("\u0647"):
        return form, form[:-1] + "\u062a"
    if form.endswith(("\u0627", "\u0627\u062a", "\u0627\u0621")) or len(form) < 3:
        return (form,)
    return form, form + "\u0627"


def _add_dual(lexicon: Lexicon, singular: str, *, taken: set[str], sound: bool) -> None:
    """Duals that nothing else spells alike: soldiers-two yes, engineers (a sound plural) no."""
    feminine = singular.endswith("\u0647")
    for form, construct in dual_forms(singular).items():
        ambiguous = sound and not feminine and form.endswith("\u064a\u0646")
        if construct and not feminine:
            # The masculine construct in alef is the accusative singular; in ya it is a sound plural's construct.
            ambiguous = form.endswith("\u0627") or sound
        known = lexicon.get(form)
        if ambiguous or form in taken or (known is not None and known.tags):
            continue
        also_own = construct and not feminine
        number = NumberWord(NumberKind.DUAL, Decimal(2), construct=construct, also_own=also_own)
        add(lexicon, [form], number=number, lemma=singular)


def _add_peoples(lexicon: Lexicon, places: Tables) -> None:
    """Two Saudis: the duals of nationalities that are spelled like no plural."""
    for place in places.values():
        for adjective in place.get("adjectives", ()):
            people = fold(adjective)
            if people.endswith(_NISBA):
                number = NumberWord(NumberKind.DUAL, Decimal(2))
                add(lexicon, [people + ending for ending in _SURE_DUALS], number=number, lemma=people)


def _add_units(lexicon: Lexicon, units: Tables, never_dual: set[str]) -> None:
    names = [form for unit in units["units"].values() for name in unit["names"] for form in unit_forms(name)]
    rows = [*units["currencies"].values(), *units["subunits"].values()]
    names += [form for row in rows for form in row["forms"]]
    heads = {name.split()[0] for name in names}
    add(lexicon, (head for head in heads if not _is_preposition(lexicon, head)), Tag.UNIT)
    duals = [name for unit in units["units"].values() for name in unit.get("dual", ())]
    duals += [row["forms"][0] for row in rows if " " not in row["forms"][0]]
    for name in duals:
        singular = fold(name)
        feminine = name.endswith("\u0629")
        for form, construct in dual_forms(singular, own_ha=not feminine).items():
            known = lexicon.get(form)
            if construct and not feminine:
                continue
            if form in never_dual or (known is not None and known.tags & ~Tag.NOUN):
                continue
            number = NumberWord(NumberKind.DUAL, Decimal(2), construct=construct)
            add(lexicon, [form], Tag.UNIT, number, singular)


def unit_forms(name: str) -> tuple[str, ...]:
    """A unit's name, folded, and where it is one word its accusative and its plural in -at."""
    form = fold(name)
    if " " in form or form.endswith(("\u0647", "\u0627", "\u062a")) or len(form) < 3:
        return (form,)
    if len(form) < _SHORTEST_LOANWORD:  # of an abbreviation, km + -at spells another word
        return form, form + "\u0627"
    return form, form + "\u0627", form + "\u0627\u062a"


def _is_preposition(lexicon: Lexicon, form: str) -> bool:
    """The first word of a unit's name that is no noun: on the Richter scale."""
    known = lexicon.get(fold(form))
    return known is not None and bool(known.tags & Tag.PREPOSITION)
