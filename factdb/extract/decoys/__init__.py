"""Numbers that are no claims: dates, clock times, ordinals, names, references, scores, idioms.

Each rule is a small function named for what it recognises; it returns whether the numeral is that.
"""

from collections.abc import Callable

from factdb.core.numerals import Numeral
from factdb.extract.decoys import conditions, dates, idioms, names, references, scores
from factdb.extract.reading import Reading

__all__ = ["decoy"]

Rule = Callable[[Reading, Numeral], bool]


def decoy(reading: Reading, numeral: Numeral) -> str | None:
    """The name of the first rule that says the numeral is no claim, or None."""
    for name, rule in _RULES.items():
        if rule(reading, numeral):
            return name
    return None


_RULES: dict[str, Rule] = {
    rule.__name__.replace("_", " "): rule
    for rule in (
        idioms.digits_that_form_no_number,
        references.latin_text,
        references.telephone_or_account_number,
        names.joined_to_a_name,
        references.list_number,
        dates.day_of_month,
        dates.month_in_digits,
        scores.score,
        scores.score_in_words,
        dates.clock_time,
        dates.part_of_an_hour,
        dates.year,
        idioms.ordinal,
        idioms.dual_that_points_back,
        references.referred_to_by_number,
        names.named_group,
        references.issue_number,
        names.edition_in_digits,
        names.name_with_a_number,
        names.title_with_a_number,
        names.class_of_a_hotel,
        names.age_class_of_a_team,
        idioms.one_of_many,
        idioms.zero_alone,
        idioms.verb_spelled_like_a_number,
        idioms.dual_scale_without_noun,
        idioms.the_two,
        idioms.percent_without_number,
        idioms.weakness,
        idioms.word_spelled_like_a_number,
        dates.rate_base,
        idioms.idiom,
        references.reader_count,
        references.page_count,
        dates.definite_number_of_time,
        references.reference_some_words_back,
        references.part_of_a_series,
        references.volume_and_page,
        dates.how_often,
        conditions.condition,
    )
}
