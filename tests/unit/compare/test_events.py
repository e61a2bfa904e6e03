"""Articles on one event."""

from factdb.compare.events import keywords_of, linked

_QUAKE = "زلزال كرمان: ارتفاع عدد القتلى"
_MATCH = "المنتخب يفوز في المباراة النهائية"


def test_articles_that_share_their_keywords_are_on_one_event(make_article):
    articles = [
        make_article("one", "ضرب زلزال قوي محافظة كرمان فجرا", title=_QUAKE),
        make_article("two", "فرق الإنقاذ تواصل البحث في كرمان بعد الزلزال", title="زلزال كرمان", day=3),
        make_article("three", "سجل اللاعب هدفين في الشوط الثاني", title=_MATCH),
    ]

    found = linked(articles, [frozenset()] * 3, set())

    assert found == [{1}, {0}, set()]


def test_a_long_time_apart_is_another_event(make_article):
    early = make_article("one", "ضرب زلزال قوي محافظة كرمان فجرا", title=_QUAKE)
    late = make_article("two", "ضرب زلزال قوي محافظة كرمان فجرا", title=_QUAKE)
    assert early.published_at is not None
    articles = [early, type(late)("two", "two", _QUAKE, late.text, early.published_at.replace(month=12))]

    assert linked(articles, [frozenset()] * 2, set()) == [set(), set()]


def test_like_sentences_link_articles_on_other_matters(make_article):
    articles = [
        make_article("one", "ضرب زلزال قوي محافظة كرمان فجرا", title=_QUAKE),
        make_article("two", "سجل اللاعب هدفين في الشوط الثاني", title=_MATCH),
    ]

    assert linked(articles, [frozenset()] * 2, {(0, 1)}) == [{1}, {0}]


def test_keywords_leave_out_the_words_of_every_sentence(make_article):
    article = make_article("one", "وقال في اليوم إن الزلزال قوي", title="")

    assert keywords_of(article) == keywords_of(make_article("two", "الزلزال قوي", title=""))
