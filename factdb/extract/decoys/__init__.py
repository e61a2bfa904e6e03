"""Numbers that are no claims: dates, clock times, ordinals, names, references, scores, idioms.

Each rule is a small function named for what it recognises; it returns whether the numeral is that.
"""

from collections.abc import Callable

from factdb.core.numerals import Numeral, NumeralKind
from factdb.extract.decoys import (
    bare_years,
    brackets,
    clock,
    conditions,
    days,
    duals,
    editions,
    homographs,
    idioms,
    joined,
    labels,
    loose_years,
    names,
    no_duals,
    pages,
    periods,
    ranks,
    references,
    scores,
    the_same_one,
    titles,
    years,
)
from factdb.extract.reading import Reading

__all__ = ["decoy"]

Rule = Callable[[Reading, Numeral], bool]


def decoy(reading: Reading, numeral: Numeral) -> str | None:
    """The name of the first rule that says the numeral is no claim, or None."""
    for name, rule in _rules_for(reading, numeral):
        if rule(reading, numeral):
            return name
    return None


def _rules_for(reading: Reading, numeral: Numeral) -> tuple[tuple[str, Rule], ...]:
    """The rules that can say something of a number."""
    if not numeral.digits:
        return _OF_WORDS.get(numeral.kind, _OF_OTHER_WORDS)
    gaps = reading.text.gaps
    among_words = gaps[numeral.first] == gaps[numeral.last + 1] == " "
    return _OF_DIGITS_AMONG_WORDS if among_words else _OF_DIGITS


def _named(*rules: Rule) -> tuple[tuple[str, Rule], ...]:
    return tuple((rule.__name__.replace("_", " "), rule) for rule in rules)


_OF_DIGITS = _named(
    references.latin_text,
    references.format_without_a_unit,
    references.telephone_or_account_number,
    idioms.figure_of_speech,
    joined.joined_to_a_name,
    pages.list_number,
    pages.alone_on_its_line,
    days.day_of_month,
    days.day_of_this_month,
    days.day_in_brackets,
    days.month_in_digits,
    scores.score,
    scores.score_in_words,
    scores.minute_of_a_goal,
    scores.minute_of_a_scorer,
    clock.clock_time,
    clock.part_of_an_hour,
    clock.hour_of_four_digits,
    clock.afternoon_by_its_letter,
    years.year,
    years.year_of_an_event,
    bare_years.before_an_era,
    bare_years.short_year_of_a_cup,
    bare_years.bare_year,
    loose_years.year_of_a_life,
    loose_years.in_a_list_of_years,
    loose_years.year_that_counts_nothing,
    years.short_year_of_a_month,
    days.day_behind_its_month,
    references.referred_to_by_number,
    references.issue_number,
    homographs.month_by_number,
    pages.footnote,
    brackets.opens_a_line,
    brackets.pair_in_brackets,
    brackets.part_in_brackets,
    brackets.verse_in_braces,
    brackets.call_in_brackets,
    brackets.edition_in_quotes,
    brackets.session_in_brackets,
    brackets.behind_its_slash,
    brackets.edition_by_its_noun,
    brackets.rank_behind_its_word,
    editions.edition_in_digits,
    ranks.rank_in_a_scope,
    periods.definite_digits_of_time,
    periods.pointed_by_its_unit,
    names.name_with_a_number,
    names.model_before_a_brand,
    names.season_of_a_year,
    names.label_of_a_place,
    titles.title_with_a_number,
    titles.title_of_a_work,
    editions.grade_or_quarter,
    editions.class_of_a_hotel,
    editions.age_class_of_a_team,
    periods.rate_base,
    pages.reader_count,
    pages.page_count,
    references.reference_some_words_back,
    pages.part_of_a_series,
    references.called_number,
    pages.verse,
    pages.volume_and_page,
    periods.how_often,
    labels.row_of_a_table,
    labels.item_or_sum,
    labels.glued_to_a_title,
    labels.named_service,
    labels.post_code,
    labels.ends_a_quoted_name,
    labels.version,
    labels.labelled_one,
    conditions.condition,
)
_BESIDE_A_SIGN = frozenset(
    (
        references.format_without_a_unit,
        pages.list_number,
        pages.footnote,
        pages.verse,
        pages.volume_and_page,
        days.month_in_digits,
        brackets.opens_a_line,
        brackets.pair_in_brackets,
        brackets.part_in_brackets,
        brackets.verse_in_braces,
        brackets.call_in_brackets,
        brackets.edition_in_quotes,
        brackets.session_in_brackets,
        brackets.behind_its_slash,
        titles.title_with_a_number,
        labels.glued_to_a_title,
        labels.ends_a_quoted_name,
        labels.labelled_one,
    )
)
"""What they tell by is a bracket, a dash or another sign right beside the number."""
_OF_DIGITS_AMONG_WORDS = tuple(row for row in _OF_DIGITS if row[1] not in _BESIDE_A_SIGN)
_OF_CARDINALS = _named(
    joined.joined_to_a_name,
    days.day_of_month,
    scores.score_in_words,
    no_duals.drawn,
    clock.clock_time,
    clock.part_of_an_hour,
    years.year,
    ranks.ordinal,
    references.referred_to_by_number,
    names.named_group,
    names.surname,
    titles.title_of_a_work,
    editions.class_of_a_hotel,
    editions.age_class_of_a_team,
    idioms.zero_alone,
    idioms.percent_without_number,
    idioms.verb_spelled_like_a_number,
    homographs.never_alone,
    homographs.day_in_words,
    homographs.street_by_number,
    homographs.month_by_number,
    homographs.verb_before_digits,
    duals.dual_scale_without_noun,
    duals.the_two,
    duals.the_few,
    idioms.word_spelled_like_a_number,
    periods.rate_base,
    idioms.idiom,
    pages.page_count,
    periods.definite_number_of_time,
    periods.last_rounds,
    ranks.rank_in_tens,
    periods.how_often,
    conditions.condition,
)
_OF_OTHER_WORDS = _named(
    joined.joined_to_a_name,
    clock.clock_time,
    clock.part_of_an_hour,
    clock.part_of_an_ordinal_hour,
    names.fraction_as_a_name,
    scores.one_goal_against,
    days.part_of_a_month,
    idioms.one_of_many,
    the_same_one.not_a_single_one,
    the_same_one.in_one_and_the_same,
    idioms.weakness,
    homographs.quarter_of_a_year,
    homographs.of_the_coming_years,
    idioms.verb_spelled_like_a_number,
    periods.rate_base,
    idioms.idiom,
    periods.definite_number_of_time,
    periods.how_often,
    conditions.condition,
)
_OF_WORDS: dict[NumeralKind, tuple[tuple[str, Rule], ...]] = {
    NumeralKind.BROKEN: _named(idioms.digits_that_form_no_number),
    NumeralKind.ORDINAL: _named(days.day_of_month, clock.clock_time, ranks.ordinal),
    NumeralKind.DUAL: _named(
        joined.joined_to_a_name,
        scores.score_in_words,
        titles.title_of_a_work,
        duals.dual_that_points_back,
        homographs.plural_like_a_dual,
        no_duals.said_of_both,
        no_duals.adjective_of_two,
        no_duals.name_like_a_dual,
        no_duals.plural_like_its_dual,
        no_duals.seekers,
        no_duals.drawn,
        periods.rate_base,
        periods.how_often,
        conditions.condition,
    ),
    NumeralKind.CARDINAL: _OF_CARDINALS,
}
