"""The check as a whole: what is a conflict, what an update, what neither."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

from factdb.compare import compare
from factdb.core.claims import Qualifier, Span

_EVENT = "هجوم على فندق اللؤلؤة في العاصمة مساء الجمعة"
_KILLED = {"concept": "person", "state": "killed", "noun": "قتلى"}


def _check(*said):
    return compare([claim for _, claim in said], [article for article, _ in said])


def _camps(conflict):
    return [{claim.doc_id for claim in camp.claims} for camp in conflict.camps]


def test_two_values_for_one_day_are_a_conflict(say):
    report = _check(
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED),
        say("two", "أحصى المسعفون هناك 24 قتيلا", "24", 24, speaker="الإسعاف", **_KILLED),
    )

    (conflict,) = report.conflicts
    assert conflict.rule == "disjoint_values"
    assert _camps(conflict) == [{"one"}, {"two"}]
    assert conflict.ratio == Decimal(24) / Decimal(9)
    assert "9" in conflict.explanation
    assert "24" in conflict.explanation_ar


def test_values_within_tolerance_are_no_conflict(say):
    report = _check(
        say("one", "قالت الشرطة إن القتلى نحو 100", "100", 100, qualifier=Qualifier.APPROX, **_KILLED),
        say("two", "أحصى المسعفون هناك 108 قتلى", "108", 108, speaker="الإسعاف", **_KILLED),
    )

    assert report.conflicts == report.updates == ()
    assert len(report.figures) == 1


def test_killed_and_injured_are_two_figures(say):
    report = _check(
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, **_KILLED),
        say("two", "أحصى المسعفون هناك 24 جريحا", "24", 24, concept="person", state="injured"),
    )

    assert len(report.figures) == 2
    assert report.conflicts == ()


def test_a_later_higher_toll_is_an_update(say):
    report = _check(
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED),
        say("two", "أحصى المسعفون هناك 24 قتيلا", "24", 24, day=2, speaker="الإسعاف", **_KILLED),
    )

    assert report.conflicts == ()
    assert [update.rule for update in report.updates] == ["later_count"]


def test_a_later_lower_toll_is_a_conflict(say):
    report = _check(
        say("one", "أحصى المسعفون هناك 24 قتيلا", "24", 24, speaker="الإسعاف", **_KILLED),
        say("two", "قالت الشرطة إن القتلى 9", "9", 9, day=2, speaker="الشرطة", **_KILLED),
    )

    assert [conflict.rule for conflict in report.conflicts] == ["running_count_falls"]


def test_a_value_that_was_claimed_before_is_no_update(say):
    report = _check(
        say("one", "أحصى المسعفون هناك 24 قتيلا", "24", 24, speaker="الإسعاف", **_KILLED),
        say("two", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED),
        say("three", "كرر المسعفون أن هناك 24 قتيلا", "24", 24, day=2, speaker="الإسعاف", **_KILLED),
    )

    (conflict,) = report.conflicts
    assert _camps(conflict) == [{"two"}, {"one", "three"}]
    assert report.updates == ()


def test_a_denial_clashes_with_the_value_that_it_denies(say):
    report = _check(
        say("one", "قالت الحركة إن القتلى 40", "40", 40, speaker="الحركة", **_KILLED),
        say("two", "نفى الوزير سقوط 40 قتيلا", "40", 40, speaker="الوزير", denied=True, **_KILLED),
    )

    assert [conflict.rule for conflict in report.conflicts] == ["denial"]


def test_the_denial_of_another_value_is_no_conflict(say):
    report = _check(
        say("one", "قالت الحركة إن القتلى 9", "9", 9, speaker="الحركة", **_KILLED),
        say("two", "نفى الوزير سقوط 40 قتيلا", "40", 40, speaker="الوزير", denied=True, **_KILLED),
    )

    assert report.conflicts == ()


def test_a_value_before_a_change_is_an_update(say):
    text = "ارتفعت الحصيلة من 9 قتلى إلى 24 قتيلا"
    one = say("one", text, "9", 9, speaker="الشرطة", **_KILLED)
    later = say("one", text, "24", 24, speaker="الشرطة", **_KILLED)
    other = say("two", "أحصى المسعفون هناك 30 قتيلا", "30", 30, speaker="الإسعاف", **_KILLED)

    report = _check(one, later, other)

    (conflict,) = report.conflicts
    assert [[claim.claim.surface for claim in camp.claims] for camp in conflict.camps] == [["24"], ["30"]]
    assert {update.rule for update in report.updates} == {"earlier_value"}


def test_an_older_event_is_another_figure(say):
    report = _check(
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, **_KILLED),
        say("two", "أوقع هجوم سابق 21 قتيلا", "21", 21, as_of=date(2022, 8, 1), **_KILLED),
    )

    assert len(report.figures) == 2


def test_a_plan_is_not_compared_with_what_was_done(say):
    homes = {"concept": "house", "state": "built"}
    report = _check(
        say("one", "بنت الحكومة 9 منازل", "9", 9, **homes),
        say("two", "ستبني الحكومة 24 منزلا", "24", 24, planned=True, **homes),
    )

    assert report.conflicts == ()
    assert len(report.figures) == 2


def test_two_places_are_two_figures(say):
    report = _check(
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, place="عدن", **_KILLED),
        say("two", "أحصى المسعفون هناك 24 قتيلا", "24", 24, place="تعز", **_KILLED),
    )

    assert len(report.figures) == 2


def test_units_of_one_kind_are_compared(say):
    depth = {"concept": "depth", "noun": "عمق"}
    report = _check(
        say("one", "على عمق 10 كيلومترات", "10", 10, unit="km", **depth),
        say("two", "بلغ العمق 10000 متر", "10000", 10000, unit="m", **depth),
        say("three", "بلغ العمق 100 متر", "100", 100, unit="m", **depth),
    )

    (conflict,) = report.conflicts
    assert _camps(conflict) == [{"three"}, {"one", "two"}]


_WIRE = (
    "غادرت قافلة جديدة من العائلات المخيم صباح الأحد برفقة فرق طبية وفق ما أفادت إدارة المخيم "
    "وتضم القافلة 168 عائلة وقالت المديرة إن القافلة عبرت الحدود ظهرا "
    "وإن الرحلة المقبلة ستنطلق بعد أسبوعين من الساحة نفسها"
)


def test_a_copy_with_another_figure_is_a_finding_with_its_slip(say):
    families = {"concept": "family", "state": "returned"}
    report = _check(
        say("one", _WIRE, "168", 168, speaker="إدارة المخيم", **families),
        say("two", _WIRE.replace("168", "186"), "186", 186, speaker="إدارة المخيم", **families),
    )

    (conflict,) = report.conflicts
    assert conflict.rule == "changed_copy"
    assert "two digits have changed places" in conflict.explanation


def test_copies_are_one_voice(say):
    families = {"concept": "family", "state": "returned"}
    report = _check(
        say("one", _WIRE, "168", 168, speaker="إدارة المخيم", **families),
        say("two", _WIRE, "168", 168, speaker="إدارة المخيم", **families),
        say("three", "أحصت الوزارة 140 عائلة", "140", 140, speaker="الوزارة", **families),
    )

    (conflict,) = report.conflicts
    assert [camp.voices for camp in conflict.camps] == [1, 1]
    assert len({claim.voice for claim in conflict.camps[1].claims}) == 1


def test_a_copy_that_swaps_the_currency_is_a_finding(say):
    text = "تعهد الاتحاد الأوروبي في المؤتمر 120 مليون يورو لليمن"
    pledge = {"concept": "pledge", "state": "pledged"}
    report = _check(
        say("one", text, "120 مليون", 120_000_000, unit="EUR", speaker="الاتحاد الأوروبي", **pledge),
        say("two", text, "120 مليون", 120_000_000, unit="USD", speaker="الاتحاد الأوروبي", **pledge),
    )

    assert [conflict.rule for conflict in report.conflicts] == ["currency_swapped"]


def test_several_values_of_one_speaker_are_told_apart_by_their_clauses(make_article, make_claim):
    pledge = {"concept": "pledge", "state": "pledged", "unit": "USD"}
    one = make_article("one", "قدمت السعودية 200 دولار، وقدمت الكويت 50 دولارا", title=_EVENT)
    two = make_article("two", "قال الوزير إن الكويت وعدت بدفع 80 دولارا", title=_EVENT)
    claims = [
        make_claim(one, "200", 200, **pledge),
        make_claim(one, "50", 50, **pledge),
        make_claim(two, "80", 80, speaker="الوزير", **pledge),
    ]

    report = compare(claims, [one, two])

    (conflict,) = report.conflicts
    assert {claim.claim.surface for camp in conflict.camps for claim in camp.claims} == {"50", "80"}


def test_a_part_larger_than_its_whole_is_a_conflict(make_article, make_claim):
    article = make_article("one", "سقط 12 قتيلا بينهم 30 طفلا", title=_EVENT)
    whole = make_claim(article, "12", 12, **_KILLED)
    part = make_claim(article, "30", 30, concept="child", state="killed", part_of=whole.claim.span)

    report = compare([whole, part], [article])

    assert [conflict.rule for conflict in report.conflicts] == ["part_exceeds_whole"]


def test_the_order_of_the_input_changes_nothing(say):
    said = [
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED),
        say("two", "أحصى المسعفون هناك 24 قتيلا", "24", 24, speaker="الإسعاف", **_KILLED),
        say("three", "كرر المسعفون أن هناك 26 قتيلا", "26", 26, day=2, speaker="الإسعاف", **_KILLED),
    ]

    assert _check(*said) == _check(*reversed(said))


def test_every_claim_stands_in_one_figure(say):
    said = [
        say("one", "قالت الشرطة إن القتلى 9", "9", 9, **_KILLED),
        say("two", "أحصى المسعفون هناك 24 جريحا", "24", 24, concept="person", state="injured"),
        say("three", "هدم القصف 3 منازل", "3", 3, concept="house", state="destroyed"),
    ]

    report = _check(*said)

    shown = [claim.doc_id for figure in report.figures for claim in figure.claims]
    assert sorted(shown) == ["one", "three", "two"]
    assert len({figure.key for figure in report.figures}) == len(report.figures)


def test_the_hash_of_a_conflict_changes_with_a_claim_in_it_only(say):
    one = say("one", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED)
    two = say("two", "أحصى المسعفون هناك 24 قتيلا", "24", 24, speaker="الإسعاف", **_KILLED)
    beside = say("three", "هدم القصف 3 منازل", "3", 3, concept="house", state="destroyed")
    changed = (two[0], replace(two[1], claim=replace(two[1].claim, low=Decimal(25), high=Decimal(25))))

    before, same, after = _check(one, two), _check(one, two, beside), _check(one, changed)

    assert before.conflicts[0].inputs_hash == same.conflicts[0].inputs_hash
    assert before.conflicts[0].inputs_hash != after.conflicts[0].inputs_hash


def test_an_edit_elsewhere_in_the_article_changes_no_code(say):
    one = say("one", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED)
    article, said = say("two", "أحصى المسعفون هناك 24 قتيلا", "24", 24, speaker="الإسعاف", **_KILLED)
    claim = said.claim
    moved = replace(
        claim,
        span=Span(claim.span.start + 7, claim.span.end + 7),
        sentence=Span(claim.sentence.start + 7, claim.sentence.end + 7),
    )
    edited = (replace(article, text=f"مقدمة. {article.text}"), replace(said, claim=moved))

    before, after = _check(one, (article, said)), _check(one, edited)

    assert [conflict.code for conflict in before.conflicts] == [conflict.code for conflict in after.conflicts]
    assert len(before.conflicts[0].code) == 10


def test_claims_without_their_articles_and_dates_are_compared(say):
    (_, one) = say("one", "قالت الشرطة إن القتلى 9", "9", 9, speaker="الشرطة", **_KILLED)
    undated = replace(one, published_at=None)

    report = compare([undated], [])

    assert [figure.claims[0].doc_id for figure in report.figures] == ["one"]


def test_nothing_gives_an_empty_report():
    report = compare([], [])

    assert (report.figures, report.conflicts, report.updates) == ((), (), ())


def test_a_claim_beyond_the_text_does_not_break_the_check(say):
    article, claim = say("one", "قالت الشرطة إن القتلى 9", "9", 9, **_KILLED)
    beyond = replace(claim, claim=replace(claim.claim, span=Span(900, 901), sentence=Span(890, 950)))

    assert len(compare([beyond], [article]).figures) == 1


def test_times_with_offsets_are_put_in_order(make_article, make_claim):
    late = replace(make_article("late"), published_at=datetime(2025, 1, 1, 10, 0, tzinfo=UTC))
    early = replace(
        make_article("early"), published_at=datetime(2025, 1, 1, 11, 0, tzinfo=timezone(timedelta(hours=3)))
    )
    same = {"concept": "house", "state": "destroyed", "place": "عدن"}
    claims = [make_claim(article, "9", 9, **same) for article in (late, early)]

    report = compare(claims, [replace(article, title=_EVENT) for article in (late, early)])

    assert [[claim.doc_id for claim in figure.claims] for figure in report.figures] == [["early", "late"]]
