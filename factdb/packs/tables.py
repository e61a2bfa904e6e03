"""The form of each table of a language pack."""

from factdb.core.words import TAG_NAMES
from factdb.packs.reader import Record, Shape, list_of, map_of, text, yes_or_no

_words = list_of(text)
_forms = map_of(_words)
_verb = Record({"verb": text}, {"with": _words, "present_only": yes_or_no})
_currency = Record(
    {"forms": _words},
    {
        "default": text,
        "family": text,
        "otherwise": text,
        "after": map_of(text),
        "countries": map_of(text),
        "realms": map_of(text),
    },
)
_subunit = Record({"forms": _words, "part": text}, {"of": text, "code": text, "also": map_of(text)})
_scale = Record({"singular": _words, "dual": _words, "plural": _words})
_entries = list_of(_words)
_state = Record(
    {"en": text, "ar": text},
    {
        **dict.fromkeys(("verbs", "nouns", "participles", "phrases"), _words),
        **dict.fromkeys(("strong", "final", "amounts", "change", "home", "level", "placeless"), yes_or_no),
        **dict.fromkeys(("persons", "things", "money", "time"), text),
        **dict.fromkeys(("of", "means"), map_of(text)),
    },
)
_WORD_CLASSES = (
    *("lexical_waw", "lexical_al", "toll", "measure_carrier", "its_measures", "extreme", "person_relative"),
    *("period", "period_part", "returning"),
)
_bounds = ("approx", "at_least", "more_than", "at_most", "less_than")

SHAPES: dict[str, Shape] = {
    "words": map_of(_words, [*TAG_NAMES, *_WORD_CLASSES]),
    "numbers": Record(
        {
            "units": _forms,
            "eleven": _words,
            "tens": _forms,
            "hundreds": _forms,
            "scales": map_of(_scale),
            "vague": _forms,
            "few": _words,
            "fractions": _forms,
            "fractions_of_units": _words,
            "fraction_plurals": _forms,
            "multiples": _forms,
            "ordinals": _forms,
            "never_dual": _words,
        }
    ),
    "units": Record(
        {
            "units": map_of(
                Record({"names": _words}, {"dual": _words, "of": text, "part": text, "only_near": _words})
            ),
            "percent": _forms,
            "times": _words,
            "occasions": _words,
            **dict.fromkeys(("paying", "selling"), _words),
            "than": _words,
            "fraction_name": text,
            "currencies": map_of(_currency),
            "subunits": map_of(_subunit),
            "agencies": _forms,
            "symbols": map_of(text),
            "abbreviations": map_of(text),
            "codes": _words,
            "per": _forms,
            **dict.fromkeys(("per_units", "per_unit_forms"), _words),
            "per_before": _forms,
            "per_adverbs": _forms,
            "nicknames": _forms,
            "slash_units": _forms,
            "slash_bases": _forms,
            "money_nouns": _words,
            "sums": _words,
            "price_nouns": _words,
            "output_nouns": _words,
            "stock_nouns": _words,
            **dict.fromkeys(
                (
                    "flow_nouns",
                    "wages",
                    "with_decimals",
                    "percentages",
                    "prices",
                    "exchanges",
                    "contracting",
                    "signing",
                    "of_contracts",
                    "for_each",
                    "on_average",
                    "pricing",
                    "levels",
                    "sooner_or_later",
                    "of_power",
                    "facing",
                    "not_each",
                    "manners",
                    "of_it",
                    "indexes",
                    "short_kilos",
                    "distances",
                    "shares_of_one",
                    "currency_words",
                    "multiples",
                    "payments",
                    "many",
                    "in_return",
                    "deals",
                    "repeated",
                    "readings",
                    "standards",
                    "yields",
                    "minus",
                    "below_zero",
                    "not_units",
                ),
                _words,
            ),
            **dict.fromkeys(
                ("price_bases", "packings", "goods", "traded", "degrees", "degree_letters"), _forms
            ),
            "periods": _words,
            "measured_as": _forms,
            "lying": _words,
        }
    ),
    "qualifiers": Record(
        {
            "before": map_of(_words, _bounds),
            "after": map_of(_words, _bounds),
            "verbs": map_of(list_of(_verb), _bounds),
            "negations": _words,
            "exceptions": _words,
            "around": _words,
            "carriers": _words,
            "future_negations": _words,
            "past_negations": _words,
            "permissions": _words,
            "penalties": _words,
            "lengths": _words,
            "ranges": map_of(_words, ("between", "from", "to", "against", "or")),
        }
    ),
    "verbs": map_of(_words),
    "calendar": map_of(_words),
    "decoys": map_of(_words),
    "furniture": map_of(
        _words, ("to line end", "before colon", "line start", "line alone", "whole line", "counters", "pages")
    ),
    "speech": map_of(_words),
    "concepts": Record(
        {
            "concepts": map_of(Record({"en": text, "words": _entries}, {"kind_of": text})),
            "stated": list_of(Record({"concept": text, "state": text, "words": _entries})),
            **dict.fromkeys(("measures", "beings", "sums", "payers", "person_pronouns", "additions"), _words),
            **dict.fromkeys(("activities", "given_by"), map_of(text)),
            "unit_concepts": _forms,
            "by_kind": map_of(map_of(text)),
        }
    ),
    "states": Record({"states": map_of(_state), "through": _words}),
    "places": Record(
        {
            "places": map_of(
                Record(
                    {"kind": text, "en": text, "names": _words},
                    {"within": text, "adjectives": _words, "iso": text, "only_after": _words},
                )
            ),
            "kinds": _forms,
            "openers": _words,
            "towards": _words,
            "directions": _words,
            **dict.fromkeys(
                ("like", "not_after", "not_before", "called_after", "from_or_with", "still_there"), _words
            ),
            "holding": _words,
            "held": map_of(text),
        }
    ),
    "dates": Record(
        {
            **dict.fromkeys(("months", "days", "weekdays"), _forms),
            **dict.fromkeys(
                (
                    "years",
                    "months_ago",
                    "parts_of_days",
                    "coming",
                    "past",
                    "bounds",
                    "ends",
                    "against",
                    "future",
                    "future_words",
                ),
                _words,
            ),
        }
    ),
    "names": map_of(_words, ("given", "parts", "also_words", "descriptions")),
    "groups": Record({"groups": map_of(Record({"en": text, "words": _words}))}),
}
"""Table name (its file is NAME.yml) to its form."""
