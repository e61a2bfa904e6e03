"""Places: by slug or by name, stated in the sentence or gathered from the article, one inside another."""

import pytest

from factdb.compare import compare
from factdb.compare.gazetteer import Gazetteer
from factdb.core.pack import Place

_YEMEN = Place("yemen", "اليمن", "Yemen", "country")
_ADEN = Place("aden", "عدن", "Aden", "city", within="yemen")
_TAIZ = Place("taiz", "تعز", "Taiz", "city", within="yemen")
_PLACES = Gazetteer({place.slug: place for place in (_YEMEN, _ADEN, _TAIZ)})
_EVENT = "هجوم على فندق اللؤلؤة في عدن مساء الجمعة"
_KILLED = {"concept": "person", "state": "killed", "noun": "قتلى"}


@pytest.fixture
def figures(make_article, make_claim):
    """The figures of two articles on one event, each with its text, its number of killed and its place."""

    def figures_(*said):
        articles, claims = [], []
        for number, (text, value, place) in enumerate(said):
            article = make_article(f"article-{number}", text, title=_EVENT)
            articles.append(article)
            claims.append(make_claim(article, str(value), value, place=place, **_KILLED))
        return compare(claims, articles, gazetteer=_PLACES).figures

    return figures_


def test_a_slug_is_the_place_that_articles_name(figures):
    found = figures(("أوقع الهجوم في عدن 9 قتلى", 9, "aden"), ("سقط في عدن 24 قتيلا", 24, "aden"))

    assert len(found) == 1
    assert found[0].title.endswith("عدن")
    assert found[0].title_en.endswith("Aden")


def test_a_country_that_the_sentence_does_not_name_may_mean_the_city(figures):
    found = figures(("أوقع الهجوم في عدن 9 قتلى", 9, "aden"), ("قال المسعفون إن القتلى 24", 24, "yemen"))

    assert len(found) == 1


def test_a_country_that_the_sentence_names_is_not_the_city(figures):
    found = figures(("أوقع الهجوم في عدن 9 قتلى", 9, "aden"), ("بلغ القتلى في اليمن 24", 24, "yemen"))

    assert len(found) == 2


def test_two_cities_are_two_places_even_where_no_sentence_names_them(figures):
    found = figures(("قالت الشرطة إن القتلى 9", 9, "aden"), ("قال المسعفون إن القتلى 24", 24, "taiz"))

    assert len(found) == 2


def test_a_place_that_is_not_known_lies_in_no_other():
    assert not _PLACES.hold_one_another("بلدة مجهولة", "yemen")
    assert _PLACES.hold_one_another("yemen", "taiz")
    assert _PLACES.name("بلدة مجهولة") == _PLACES.name_en("بلدة مجهولة") == "بلدة مجهولة"
    assert _PLACES.name(None) is None


def test_a_group_is_compared_with_all_only_where_the_values_are_near(make_article, make_claim):
    def joined(first, second):
        articles = [
            make_article(name, f"في المخيم {value} شخصا", title=_EVENT)
            for name, value in (("one", first), ("two", second))
        ]
        claims = [
            make_claim(
                articles[0], str(first), first, concept="person", state="resident", noun="شخصا", place="aden"
            ),
            make_claim(
                articles[1],
                str(second),
                second,
                concept="person",
                state="resident",
                noun="عراقيا",
                group="iraq",
                place="aden",
            ),
        ]
        return len(compare(claims, articles, gazetteer=_PLACES).figures) == 1

    assert joined(18000, 20000)
    assert not joined(46000, 20000)
