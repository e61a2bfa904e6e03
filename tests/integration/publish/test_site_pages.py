"""The site's own pages: what a reader finds on them, in both languages."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

Get = Callable[..., Any]
PAGES = ["/", "/conflicts", "/compare", "/figure/1", "/article/1", "/speaker/1", "/source/1", "/claim/1"]
TABLES = ["/published", "/published/claims_view", "/published/claims_view/1", "/published?sql=select+1"]


@pytest.fixture
def get(busy_site: Any) -> Get:
    """Ask the site for a page."""
    return lambda path, **headers: asyncio.run(busy_site.client.get(path, headers=headers))


def plain(page: Any) -> str:
    """The words of a page, without its markup."""
    text = re.sub(r"<(script|style|title|desc)\b.*?</\1>", " ", page.text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def data(page: Any) -> Any:
    """What the page says to machines."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.text, re.DOTALL)
    return json.loads(block)


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_every_page_speaks_the_language_of_its_address_and_runs_in_its_direction(get: Get, path: str):
    joint = "&" if "?" in path else "?"

    english, arabic = get(f"{path}{joint}lang=en"), get(f"{path}{joint}lang=ar")

    assert (english.status_code, arabic.status_code) == (200, 200)
    assert '<html lang="en" dir="ltr">' in english.text
    assert '<html lang="ar" dir="rtl">' in arabic.text
    assert "Skip to the page" in english.text
    assert "انتقل إلى المحتوى" in arabic.text


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_a_chosen_language_travels_with_every_link(get: Get, path: str):
    page = get(f"{path}{'&' if '?' in path else '?'}lang=ar").text

    links = re.findall(r'<a [^>]*href="(/[^"]*)"', page)
    own = [link for link in links if not re.search(r"\.(json|csv|db)\b|lang=en", link)]

    assert links
    assert [link for link in own if not re.search(r"[?&;]_?lang=ar", link)] == []


def test_the_browsers_language_is_used_and_said_to_caches(get: Get):
    page = get("/figure/1", **{"accept-language": "ar-SY,ar;q=0.9,en;q=0.5"})

    assert 'lang="ar" dir="rtl"' in page.text
    assert "13 تشرين الأول 2026" in page.text
    assert "Accept-Language" in page.headers["vary"]
    assert "lang=ar" not in re.sub(r"<link[^>]*>", "", page.text)


@pytest.mark.parametrize("path", [*PAGES, *TABLES, "/nothing/here", "/published?sql=selec"])
def test_no_page_carries_a_script_a_style_or_a_handler(get: Get, path: str):
    page = get(path).text

    assert re.findall(r"<script(?! type=\"application/ld\+json\")", page) == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", page) == []
    assert re.findall(r"(?:src|action)=\"http|<link rel=\"stylesheet\" href=\"http", page) == []


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_pages_have_one_heading_landmarks_and_named_tables(get: Get, path: str):
    page = get(path).text

    assert len(re.findall(r"<h1\b", page)) == 1
    assert all(f"<{landmark}" in page for landmark in ("header", "nav", "main", "footer"))
    assert page.count("<table") == page.count("<caption")
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(set(ids)) == sorted(ids)


def test_home_says_what_this_is_and_leads_on(get: Get):
    home = get("/")

    assert "Who says how many, and where do sources disagree?" in plain(home)
    assert "5 articles" in plain(home)
    assert 'href="/figure/1"' in home.text
    assert "More than 40,000 and 12,000 cannot both hold." in plain(home)
    assert "How to read a claim" in plain(home)


def test_a_figure_shows_who_says_what_and_why_it_conflicts(get: Get):
    page = get("/figure/1")
    said = plain(page)

    assert "more than 40,000" in said
    assert "More than 40,000 and 12,000 cannot both hold." in said
    assert "The number has grown since." in said
    assert "هيئة الإغاثة" in said
    assert "<mark>40,000</mark>" in page.text


def test_a_figures_chart_has_words_and_tells_camps_denials_and_updates(get: Get):
    page = get("/figure/1").text

    assert page.count('role="img"') == 2
    assert re.search(r"<desc[^>]*>[^<]*between", page)
    assert re.search(r'class="mark camp-1"', page)
    assert re.search(r'class="mark camp-2"', page)
    assert re.search(r'class="mark[^"]* denied"', page)
    assert '<polyline class="update"' in page


def test_copies_stand_behind_the_voice_that_they_repeat(get: Get):
    page = get("/figure/1").text

    assert "and 1 copy" in page
    assert page.count('<tr id="claim-1"') == 1
    assert '<tr id="claim-7"' not in page


def test_the_chart_can_name_speakers(get: Get):
    by_source, by_speaker = get("/figure/1").text, get("/figure/1?by=speaker").text

    assert re.search(r"<text[^>]*>2 · 12K · وكالة المرسى</text>", by_source)
    assert re.search(r"<text[^>]*>2 · 12K · بلدية المدينة</text>", by_speaker)


def test_a_figure_leads_to_sql_and_data(get: Get):
    page = get("/figure/1").text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/published[^"]*)"', page)]
    query = next(link for link in links if "sql=" in link)
    rows = next(link for link in links if "claims_view.json" in link)

    assert "more than 40,000" in get(query).text
    assert len(get(rows).json()["rows"]) == 7


def test_an_article_runs_in_its_own_direction_with_every_claim_marked(get: Get):
    page = get("/article/5").text

    assert re.search(r'<article class="text" lang="ar" dir="rtl"', page)
    for number in (7, 8, 9):
        assert page.count(f'id="at-{number}"') == 1
        assert f'<tr id="claim-{number}"' in page
    assert 'class="spanned twice' in page
    assert 'href="https://tilal.example/c-2" rel="nofollow noopener noreferrer external"' in page


def test_an_edited_article_shows_what_changed(get: Get):
    article, changes = get("/article/1"), get("/article/1/changes/2")

    assert 'href="/article/1/changes/2"' in article.text
    assert "<del>30,000</del><ins>40,000</ins>" in changes.text
    assert get("/article/1/changes/1").status_code == 404
    assert get("/article/1/changes/3").status_code == 404


def test_an_article_names_the_ones_that_have_its_text(get: Get):
    assert "Same text elsewhere" in plain(get("/article/1"))
    assert 'href="/article/5"' in get("/article/1").text


def test_a_speaker_is_shown_with_names_figures_and_contradiction(get: Get):
    said = plain(get("/speaker/1"))

    assert "هيئة الإغاثة الأهلية" in said
    assert "children in Rayhan camp" in said
    assert re.search(r"more than 40,000 .* 12,000", said)


def test_a_source_is_shown_with_its_articles_and_what_others_say(get: Get):
    said = plain(get("/source/2"))

    assert "Lebanon" in said
    assert "البلدية: الأعداد مبالغ فيها" in said
    assert re.search(r"12,000 .* more than 40,000", said)


def test_a_claim_has_a_lasting_address_and_a_line_to_cite(get: Get):
    page = get("/claim/1?lang=ar")

    assert '<link rel="canonical" href="http://localhost/claim/1">' in page.text
    assert "للاستشهاد" in page.text
    assert re.search(r'<bdi class="address">http://localhost/claim/1</bdi>', page.text)
    assert "آخرون يقولون غير ذلك" in page.text


def test_the_comparison_marks_cells_in_conflict_and_can_be_narrowed(get: Get):
    whole = get("/compare").text
    none = get("/compare?topic=ship")

    assert whole.count('<td class="contested">') == 3
    assert "No figure with two sources fits." in none.text
    for query in (
        "topic=child",
        "place=مخيم الريحان",
        "since=2026-10-14",
        "until=2026-10-14",
        "conflict=open",
    ):
        assert 'href="/figure/1"' in get(f"/compare?{query}").text, query
    for query in ("place=x", "since=2026-12-01", "until=2026-01-01"):
        assert 'href="/figure/1"' not in get(f"/compare?{query}").text, query


def test_conflicts_are_listed_by_state(get: Get):
    assert 'href="/figure/1"' in get("/conflicts").text
    assert "There is none." in get("/conflicts?state=explained").text
    assert 'href="/figure/1"' in get("/conflicts?state=nonsense").text


def test_machines_read_claims_and_that_sources_disagree(get: Get):
    graph = data(get("/figure/1"))["@graph"]
    claims = [each for each in graph if each["@type"] == "Claim"]
    (review,) = [each for each in graph if each["@type"] == "ClaimReview"]

    assert claims[0]["@id"] == "http://localhost/claim/1"
    assert claims[0]["author"] == {"@type": "Organization", "name": "هيئة الإغاثة"}
    assert claims[0]["appearance"]["url"] == "https://difaf.example/a-1"
    assert review["claimReviewed"] == "children in Rayhan camp"
    assert review["reviewRating"]["alternateName"] == "Sources disagree"
    assert data(get("/article/1"))["@graph"][0]["@type"] == "NewsArticle"
    assert data(get("/claim/1"))["text"].startswith("قالت هيئة الإغاثة")


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{kind}/999" for kind in ("figure", "article", "speaker", "source", "claim")),
        "/figure/0",
        "/figure/9223372036854775808",
        "/article/1/changes/999999999",
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(get: Get, path: str):
    page = get(f"{path}?lang=ar")

    assert page.status_code == 404
    assert "لا شيء على هذا العنوان." in page.text
    assert 'lang="ar" dir="rtl"' in page.text


@pytest.mark.parametrize("page", ["0", "-1", "x", "٣", "99999999999999999999", "2"])
def test_any_page_number_is_answered(get: Get, page: str):
    for path in ("/speaker/1", "/source/1", "/compare", "/conflicts"):
        assert get(f"{path}?page={page}").status_code == 200


def test_tables_speak_the_readers_language_and_keep_bookkeeping_back(get: Get):
    arabic, english = get("/published/claims_view?lang=ar"), get("/published/claims_view?lang=en")
    whole = get("/published/claims_view?_cols=all")

    assert "أكثر من 40,000" in plain(arabic)
    assert "more than 40,000" not in plain(arabic)
    assert "more than 40,000" in plain(english)
    assert "col-value " not in english.text
    assert "col-span_start" not in english.text
    assert "col-span_start" in whole.text


def test_facets_and_sorting_keep_the_language_that_was_chosen(get: Get):
    page = get("/published/claims_view?lang=ar&_facet=source").text

    assert re.search(r'href="[^"]*_lang=ar[^"]*_sort=', page)
    assert re.search(r'href="[^"]*_lang=ar[^"]*source=', page)
    assert 'name="_lang" value="ar"' in page


def test_a_closed_site_stays_closed(site: Any):
    site._metadata_local = {**site._metadata_local, "allow": {"id": "editor"}}

    pages = [asyncio.run(site.client.get(path)) for path in PAGES]

    assert {page.status_code for page in pages} == {403}
    assert all("40,000" not in page.text for page in pages)


def test_concepts_and_states_are_named_in_arabic(get: Get):
    page = plain(get("/published/claims_view?lang=ar&_facet=state"))

    assert "تعهد" in page
    assert " child " not in page
    assert " child " in plain(get("/published/claims_view?lang=en"))


def test_claims_can_be_counted_by_everything_that_tells_them_apart(get: Get):
    page = get("/published/claims_view?_sort=date").text
    offered = re.findall(r'href="([^"]*_facet=(\w+))"', page)

    assert {name for _, name in offered} == {"speaker", "state", "place", "unit"}
    for link, name in offered:
        counted = get(link.replace("&amp;", "&"))
        assert f"<h2>{name}</h2>" in counted.text
        assert "timed out" not in counted.text


def test_a_claim_that_is_a_copy_stands_in_its_camp(get: Get, busy_site: Any):
    assert re.search(r"55,000</bdi></strong>.{0,200}هيئة الإغاثة", get("/figure/1").text, re.DOTALL)
