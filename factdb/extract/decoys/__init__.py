"""Numbers that are no claims: dates, clock times, ordinals, names, references, scores, idioms.

Each rule is a small function named for what it recognises; it returns whether the numeral is that.
"""

from collections.abc import Callable

from factdb.core.numerals import Numeral, NumeralKind
from factdb.extract.decoys import conditions, dates, idioms, names, pointers, ranks, references, scores
from factdb.extract.reading import Reading

__all__ = ["decoy"]

Rule = Callable[[Reading, Numeral], bool]


def decoy(reading: Reading, numeral: Numeral) -> str | None:
    """The name of the first rule that says the numeral is no claim, or None."""
    for name, rule in _OF_DIGITS if numeral.digits else _OF_WORDS.get(numeral.kind, _OF_OTHER_WORDS):
        if rule(reading, numeral):
            return name
    return None


def _named(*rules: Rule) -> tuple[tuple[str, Rule], ...]:
    return tuple((rule.__name__.replace("_", " "), rule) for rule in rules)


_OF_DIGITS = _named(
    references.latin_text,
    references.telephone_or_account_number,
    idioms.figure_of_speech,
    names.joined_to_a_name,
    references.list_number,
    references.alone_on_its_line,
    dates.day_of_month,
    pointers.day_of_this_month,
    pointers.day_in_brackets,
    dates.month_in_digits,
    scores.score,
    scores.score_in_words,
    scores.minute_of_a_goal,
    dates.clock_time,
    dates.part_of_an_hour,
    pointers.hour_of_four_digits,
    pointers.afternoon_by_its_letter,
    dates.year,
    pointers.year_of_an_event,
    pointers.short_year_of_a_month,
    pointers.day_behind_its_month,
    references.referred_to_by_number,
    references.issue_number,
    references.footnote,
    names.edition_in_digits,
    ranks.rank_in_a_scope,
    pointers.definite_digits_of_time,
    names.name_with_a_number,
    names.season_of_a_year,
    names.label_of_a_place,
    names.title_with_a_number,
    names.title_of_a_work,
    names.grade_or_quarter,
    names.class_of_a_hotel,
    names.age_class_of_a_team,
    dates.rate_base,
    references.reader_count,
    references.page_count,
    references.reference_some_words_back,
    references.part_of_a_series,
    references.called_number,
    references.verse,
    references.volume_and_page,
    dates.how_often,
    conditions.condition,
)
_OF_CARDINALS = _named(
    names.joined_to_a_name,
    dates.day_of_month,
    scores.score_in_words,
    dates.clock_time,
    dates.part_of_an_hour,
    dates.year,
    idioms.ordinal,
    references.referred_to_by_number,
    names.named_group,
    names.surname,
    names.title_of_a_work,
    names.class_of_a_hotel,
    names.age_class_of_a_team,
    idioms.zero_alone,
    idioms.percent_without_number,
    idioms.verb_spelled_like_a_number,
    idioms.dual_scale_without_noun,
    idioms.the_two,
    idioms.word_spelled_like_a_number,
    dates.rate_base,
    idioms.idiom,
    references.page_count,
    dates.definite_number_of_time,
    pointers.last_rounds,
    idioms.rank_in_tens,
    dates.how_often,
    conditions.condition,
)
_OF_OTHER_WORDS = _named(
    names.joined_to_a_name,
    dates.clock_time,
    dates.part_of_an_hour,
    pointers.part_of_an_ordinal_hour,
    scores.one_goal_against,
    pointers.part_of_a_month,
    idioms.one_of_many,
    idioms.weakness,
    idioms.verb_spelled_like_a_number,
    dates.rate_base,
    idioms.idiom,
    dates.definite_number_of_time,
    conditions.condition,
)
_OF_WORDS: dict[NumeralKind, tuple[tuple[str, Rule], ...]] = {
    NumeralKind.BROKEN: _named(idioms.digits_that_form_no_number),
    NumeralKind.ORDINAL: _named(dates.day_of_month, dates.clock_time, idioms.ordinal),
    NumeralKind.DUAL: _named(
        names.joined_to_a_name,
        scores.score_in_words,
        names.title_of_a_work,
        idioms.dual_that_points_back,
        dates.rate_base,
        dates.how_often,
        conditions.condition,
    ),
    NumeralKind.CARDINAL: _OF_CARDINALS,
}
