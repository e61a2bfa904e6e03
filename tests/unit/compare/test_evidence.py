"""Evidence: what is told around two claims, and how much must be told among many."""

from datetime import timedelta

import pytest

from factdb.compare import compare

_KILLED = {"concept": "person", "state": "killed", "noun": "قتيلا", "place": "عدن"}
_SHELLING = "قصف بصواريخ الكاتيوشا على سوق دار سعد"
_PLACES = ("المعلا", "كريتر", "التواهي", "خور مكسر", "المنصورة", "البريقة", "الشيخ عثمان", "القلوعة")


@pytest.fixture
def say(make_article, make_claim):
    """An article with one toll and its headline."""

    def say_(doc_id, text, value, *, title, day=1, **fields):
        article = make_article(doc_id, text, day=day, title=title)
        return article, make_claim(article, str(value), value, **{**_KILLED, **fields})

    return say_


def _check(said):
    return compare([claim for _, claim in said], [article for article, _ in said])


def _others(say, count):
    """Many tolls of other events in the same town, in articles that say little of each."""
    return [
        say(
            f"other-{number}",
            f"سقط في عدن {number + 3} قتيلا في اشتباك حي {_PLACES[number % len(_PLACES)]} رقم {number}",
            number + 3,
            title=f"اشتباك في حي {_PLACES[number % len(_PLACES)]}",
            day=1 + number % 20,
        )
        for number in range(count)
    ]


def _docs(conflict):
    return {claim.doc_id for camp in conflict.camps for claim in camp.claims}


def test_rare_words_bring_two_tolls_together(say):
    report = _check(
        [
            say("one", "سقط في عدن 43 قتيلا في قصف دار سعد", 43, title=_SHELLING),
            say("two", "أحصى الأطباء في عدن 57 قتيلا", 57, title=_SHELLING),
        ]
    )

    assert [_docs(conflict) for conflict in report.conflicts] == [{"one", "two"}]


def test_a_town_and_a_kind_are_not_enough_among_many(say):
    said = _others(say, 60)

    report = _check(said)

    assert report.conflicts == ()


def test_the_same_event_is_found_among_many(say):
    said = [
        *_others(say, 60),
        say("one", "سقط في عدن 43 قتيلا في قصف الكاتيوشا على سوق دار سعد", 43, title=_SHELLING),
        say("two", "أحصى أطباء في عدن 57 قتيلا بعد قصف الكاتيوشا على دار سعد", 57, title=_SHELLING),
    ]

    report = _check(said)

    assert {"one", "two"} in [_docs(conflict) for conflict in report.conflicts]


def test_values_too_far_apart_are_those_of_two_things(say):
    report = _check(
        [
            say("one", "سقط في عدن 400 قتيل في قصف دار سعد", 400, title=_SHELLING),
            say("two", "أحصى الأطباء في عدن 9 قتلى", 9, title=_SHELLING, day=2),
        ]
    )

    assert report.conflicts == ()


def test_a_toll_of_months_is_not_that_of_a_day(say):
    report = _check(
        [
            say("one", "سقط في عدن 43 قتيلا", 43, title=_SHELLING),
            say("two", "قتل منذ ثلاثة أشهر 90 شخصا في عدن", 90, title=_SHELLING),
        ]
    )

    assert report.conflicts == ()


def test_the_dead_of_one_side_are_not_those_of_the_other(say):
    report = _check(
        [
            say("one", "سقط 43 قتيلا من المتمردين", 43, title=_SHELLING),
            say("two", "سقط 60 قتيلا من الجنود", 60, title=_SHELLING),
        ]
    )

    assert report.conflicts == ()


def test_the_third_convoy_is_not_the_second(make_article, make_claim):
    trucks = {"concept": "truck", "state": "arrived", "noun": "شاحنات"}
    texts = {"3": "وصلت القافلة الثالثة وفيها 3 شاحنات", "5": "وصلت القافلة الثانية وفيها 5 شاحنات"}
    articles = [make_article(value, text, title="قافلة إغاثة إلى سيئون") for value, text in texts.items()]
    claims = [make_claim(article, article.doc_id, int(article.doc_id), **trucks) for article in articles]

    assert compare(claims, articles).conflicts == ()


def test_how_far_something_rose_belongs_to_its_report(make_article, make_claim):
    articles = [
        make_article("one", "ارتفع السعر 3 دولارات", title="أسعار النفط"),
        make_article("two", "ارتفع السعر 5 دولارات", title="أسعار النفط"),
    ]
    rise = {"concept": "price", "state": "rose", "unit": "USD/barrel"}
    claims = [make_claim(articles[0], "3", 3, **rise), make_claim(articles[1], "5", 5, **rise)]

    assert compare(claims, articles).conflicts == ()


def test_one_outlet_that_counts_again_brings_news(say):
    (article, claim) = say("one", "سقط في عدن 43 قتيلا", 43, title=_SHELLING)
    (later, counted) = say("two", "سقط في عدن 57 قتيلا", 57, title=_SHELLING)
    assert article.published_at is not None
    at = article.published_at + timedelta(hours=3)
    later = type(later)("one", "two", later.title, later.text, at)
    counted = type(counted)(2, counted.claim, "two", "one", "One", at, sentence_text=counted.sentence_text)

    report = compare([claim, counted], [article, later])

    assert report.conflicts == ()
    assert [update.rule for update in report.updates] == ["own_later_value"]
