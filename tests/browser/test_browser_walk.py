"""A reader's way through the site in a real browser, in both languages."""

import pytest

LANGUAGES = ["en", "ar"]
PAGES = [
    "/",
    "/conflicts",
    "/compare",
    "/figure/1",
    "/article/1",
    "/article/2",
    "/speaker/1",
    "/source/1",
    "/claim/1",
    "/published",
    "/published/claims_view",
    "/published/claims_view/1",
    "/published/conflicts_view",
    "/published/comparison",
    "/published?sql=select+*+from+claims_view+limit+5",
]
STEPS = [
    (".cards a[href*='/figure/']", "/figure/"),
    ("table.claims a[href*='/article/']", "/article/"),
    ("aside a[href*='/speaker/']", "/speaker/"),
    ("nav.sections a[href*='/published?'], nav.sections a[href$='/published']", "/published"),
    ("form.sql button", "sql="),
]
"""What is clicked, and what is then in the address."""
WIDER = """() => [...document.querySelectorAll('body *')]
  .filter(each => !each.closest('.scroller, .visually-hidden, .skip'))
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
  .slice(0, 3).map(each => each.outerHTML.slice(0, 120))"""
FOCUSED = """() => {
  const own = document.activeElement, style = getComputedStyle(own);
  return {tag: own.tagName, href: own.getAttribute('href'), outline: style.outlineStyle, width: style.outlineWidth};
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_home_to_figure_article_speaker_and_sql(visitor, language):
    window = visitor(locale=language)
    direction = "rtl" if language == "ar" else "ltr"

    window.open("/", language)
    for selector, expected in STEPS:
        window.click(selector)
        assert expected in window.page.url
        assert f"lang={language}" in window.page.url
        assert window.find("document.documentElement.dir") == direction
        assert window.find("document.documentElement.lang") == language
        assert window.page.locator("h1").count() == 1

    assert window.page.locator("table tbody tr").count() > 1
    assert window.troubles == []
    assert window.hosts == {window.address.removeprefix("http://")}


def test_a_reader_can_change_the_language_on_every_page(visitor):
    window = visitor()

    for path in PAGES:
        window.open(path, "en")
        window.click("a.switch")
        assert window.find("document.documentElement.lang") == "ar", path
        window.click("a.switch")
        assert window.find("document.documentElement.lang") == "en", path


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_a_phone(visitor, language):
    window = visitor(360)

    wide = {}
    for path in PAGES:
        window.open(path, language)
        sizes = window.find("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        if sizes[0] > sizes[1]:
            wide[path] = window.find(WIDER)

    assert wide == {}
    assert window.troubles == []


def test_arabic_pages_run_from_right_to_left_as_a_whole(visitor):
    window = visitor()
    window.open("/figure/1", "ar")

    places = {name: window.page.locator(name).first.bounding_box()["x"] for name in (".brand", ".switch")}
    columns = [
        box["x"] for box in map(lambda each: each.bounding_box(), window.page.locator("thead th").all())
    ]

    assert places[".brand"] > places[".switch"]
    assert columns == sorted(columns, reverse=True)


def test_the_keyboard_reaches_the_content_first_and_everything_in_order(visitor):
    window = visitor()
    window.open("/", "ar")

    window.page.keyboard.press("Tab")
    first = window.find(FOCUSED)
    window.page.keyboard.press("Enter")
    inside = window.find("document.activeElement.id")
    order = []
    for _ in range(8):
        window.page.keyboard.press("Tab")
        order.append(window.find(FOCUSED))

    assert first["href"] == "#main"
    assert inside == "main"
    assert [each["tag"] for each in order[:3]] == ["INPUT", "BUTTON", "A"]
    assert all(each["outline"] == "solid" and each["width"] != "0px" for each in order)


def test_the_reading_of_a_mark_is_shown_to_mouse_and_keyboard_without_any_script(visitor):
    window = visitor(java_script_enabled=False)
    window.open("/article/1", "ar")
    mark = window.page.locator("a.spanned").first
    card = window.page.locator(".cards-of").first

    assert not card.is_visible()
    mark.focus()
    assert card.is_visible()
    window.page.locator("h1").click()
    assert not card.is_visible()
    mark.hover()
    assert card.is_visible()


def test_searching_filtering_and_unfolding_need_no_script(visitor):
    window = visitor(java_script_enabled=False)
    window.open("/", "ar")

    window.page.fill("input[type=search]", "للأطفال")
    window.click("form.search button")
    found = window.page.locator("tbody tr").count()
    window.open("/conflicts", "ar")
    window.click("a:has-text('خلايا نائمة') >> nth=0")  # one of its articles is a copy
    window.page.locator("details.copies summary").first.click()

    assert found >= 1
    assert window.page.locator("details.copies li").first.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_serious(visitor, axe, language, width, colours):
    window = visitor(width, color_scheme=colours)

    found = {}
    for path in PAGES:
        window.open(path, language)
        window.page.evaluate(axe)
        for each in window.page.evaluate("axe.run()")["violations"]:
            if each["impact"] in ("serious", "critical"):
                found[path, each["id"]] = [node["html"][:160] for node in each["nodes"][:3]]

    assert found == {}


def test_paper_shows_the_text_and_leaves_the_navigation_out(visitor):
    window = visitor()
    window.page.emulate_media(media="print")
    window.open("/article/1", "ar")

    assert not window.page.locator("nav.sections").is_visible()
    assert not window.page.locator("a.switch").is_visible()
    assert window.page.locator("article.text").is_visible()
    assert window.find("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
