"""Watched figures: which claims fit, and what is compared among them."""

from dataclasses import replace
from datetime import date

import pytest

from factdb.compare.gazetteer import Gazetteer
from factdb.compare.watching import Watched, watch
from factdb.core.claims import Span
from factdb.core.pack import Place

PLACES = Gazetteer(
    {
        "syria": Place("syria", "سوريا", "Syria", "country"),
        "hama": Place("hama", "حماة", "Hama", "city", within="syria"),
        "iraq": Place("iraq", "العراق", "Iraq", "country"),
    }
)
_KILLED = {"concept": "person", "state": "killed"}
TEXT = "قالت الشرطة إن 9 قتلوا في زلزال"


@pytest.fixture
def say(make_article, make_claim):
    """An article with one claim of 9, or another value, killed."""

    def make(doc_id, value=9, *, day=1, text=TEXT, title="", **fields):
        said = text.replace("9", str(value))
        article = make_article(doc_id, said, day=day, title=title)
        return article, make_claim(article, str(value), value, **{**_KILLED, **fields})

    return make


def followed(watched, *said):
    (found,) = watch([claim for _, claim in said], [article for article, _ in said], [watched], PLACES)
    return found


def fits(watched, *said):
    return [claim.doc_id for claim in followed(watched, *said).claims]


def test_concept_and_state_must_fit_by_the_one_name_of_each(say):
    said = [
        say("death", concept="death", state=None),
        say("killed"),
        say("hurt", state="injured"),
        say("child", concept="child"),
    ]

    assert fits(Watched("x", concept="person", state="killed"), *said) == ["death", "killed"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [("syria", ["here", "in it", "named"]), ("hama", ["in it"]), ("iraq", ["elsewhere"])],
)
def test_a_place_holds_those_in_it_and_claims_of_articles_that_name_it(say, place, expected):
    said = [
        say("elsewhere", place="iraq"),
        say("here", place="syria"),
        say("in it", place="hama"),
        say("named", text=f"{TEXT} هز سوريا"),
        say("nowhere"),
    ]

    assert fits(Watched("x", place=place), *said) == expected


def test_words_stand_in_headline_or_text_in_any_spelling(say):
    said = [
        say("text"),
        say("title", text="قتل 9", title="ضحايا الزلازل والزلزال"),
        say("other", text="قتل 9 في حريق"),
    ]

    assert fits(Watched("x", words=("الزلزال", "هزة أرضية")), *said) == ["text", "title"]
    assert fits(Watched("x", concept="person", without=("زلزال",)), *said) == ["other"]


def test_a_word_elsewhere_in_the_article_says_nothing_about_a_claim(make_article, make_claim):
    text = f"زلزال في المدينة وخسائر كبيرة. {'كلمات كثيرة عن أمور أخرى. ' * 20}وقتل 9 في حريق"
    article = make_article("far", text, title="أخبار اليوم")
    claim = make_claim(article, "9", 9, **_KILLED)
    start = text.index("وقتل")
    claim = replace(
        claim, claim=replace(claim.claim, sentence=Span(start, len(text))), sentence_text=text[start:]
    )

    def found(*words):
        (figure,) = watch([claim], [article], [Watched("x", words=words)], PLACES)
        return len(figure.claims)

    assert (found("زلزال"), found("حريق"), found("أمور أخرى"), found("أخبار اليوم")) == (0, 1, 1, 1)


def test_a_phrase_stands_as_a_whole(say):
    said = [say("whole", text="قتل 9 في سجن غويران"), say("apart", text="قتل 9 في غويران قرب سجن")]

    assert fits(Watched("x", words=("سجن غويران",)), *said) == ["whole"]


def test_days_are_those_of_the_articles(say):
    said = [say("early", day=1), say("on the day", day=5), say("late", day=9)]
    undated = say("undated")
    undated = (undated[0], replace(undated[1], published_at=None))

    watched = Watched("x", state="killed", since=date(2025, 1, 2), until=date(2025, 1, 5))

    assert fits(watched, *said, undated) == ["on the day"]
    assert fits(replace(watched, until=None), *said) == ["on the day", "late"]


def test_a_unit_fits_those_that_convert_into_it(say):
    money = {"concept": None, "state": None}
    said = [
        say("km", unit="km", **money),
        say("m", unit="m", **money),
        say("USD", unit="USD", **money),
        say("count"),
    ]

    assert fits(Watched("x", unit="m"), *said) == ["km", "m"]


def test_what_comparison_keeps_apart_conflicts_by_the_editors_word(say):
    one = say("one", 9, speaker="الشرطة", text="أعلنت الشرطة مقتل 9 في حادث على الطريق")
    other = say("other", 24, speaker="الإسعاف", text="أحصى المسعفون 24 قتيلا بعد انقلاب حافلة")

    found = followed(Watched("حافلة", "A bus", concept="person", state="killed"), one, other)

    (conflict,) = found.conflicts
    assert [camp.low for camp in conflict.camps] == [9, 24]
    assert (conflict.figure.title, conflict.figure.title_en) == ("حافلة", "A bus")


def test_a_later_count_is_what_changed(say):
    one, other = say("one", 9, speaker="الشرطة"), say("other", 24, day=3, speaker="الشرطة")

    found = followed(Watched("x", state="killed"), one, other)

    assert (len(found.conflicts), len(found.updates)) == (0, 1)


def test_killed_and_injured_are_listed_together_but_never_compared(say):
    found = followed(Watched("x", concept="person"), say("dead", 9), say("hurt", 24, state="injured"))

    assert len(found.claims) == 2
    assert (found.conflicts, found.updates) == ((), ())


@pytest.mark.parametrize(
    "fields",
    [
        {"place": "hama"},
        {"planned": True},
        {"group": "women"},
        {"part_of": Span(0, 3)},
        {"as_of": date(2024, 1, 1)},
    ],
)
def test_what_both_say_parts_claims(say, fields):
    known = {"place": "syria", "group": "men"}

    found = followed(
        Watched("x", state="killed"), say("one", 9, **known), say("other", 24, **{**known, **fields})
    )

    assert len(found.claims) == 2
    assert found.conflicts == ()


def test_a_list_keeps_its_order_and_a_figure_without_claims(say):
    article, claim = say("one")

    found = watch([claim], [article], [Watched("b", state="injured"), Watched("a", state="killed")], PLACES)

    assert [(each.watched.name, len(each.claims)) for each in found] == [("b", 0), ("a", 1)]


def test_the_order_of_claims_changes_nothing(say):
    said = [say("one", 9, speaker="الشرطة"), say("two", 24, speaker="الإسعاف"), say("three", 9)]

    forth, back = (
        followed(Watched("x", state="killed"), *said),
        followed(Watched("x", state="killed"), *said[::-1]),
    )

    assert forth == back
