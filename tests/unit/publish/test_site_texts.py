"""The interface says everything in both languages, and nothing that no page asks for."""

import re
from pathlib import Path

import factdb.publish
from factdb.compare.names import REASONS
from factdb.publish.site.columns import _tables, column_name, shown_columns
from factdb.publish.site.formats import Formats
from factdb.publish.site.language import Language
from factdb.publish.site.texts import Texts, texts

ROOT = Path(factdb.publish.__file__).parent
ENGLISH, ARABIC = Texts(Language("en")), Texts(Language("ar"))
ARABIC_LETTER = re.compile("[\u0620-\u064a]")
# Groups whose keys are made of codes in the data, or of names in a template.
MADE = ("conflict.", "rule.", "qualifier.", "attribution.", "review.", "kind.", "verdict.", "operation.")
MADE += ("nav.", "count.", "unit.", "chart.by_", "flag.")


def test_every_text_is_written_in_its_own_script():
    for key, text in texts()["ar"].items():
        for form in [text] if isinstance(text, str) else text.values():
            assert ARABIC_LETTER.search(form) or key == "list.comma", key
    for key, text in texts()["en"].items():
        for form in [text] if isinstance(text, str) else text.values():
            assert not ARABIC_LETTER.search(form) or key == "search.example", key


def test_pages_use_every_text_and_no_other():
    sources = [*ROOT.rglob("*.html"), *ROOT.rglob("*.py")]
    asked = {
        key
        for path in sources
        for key in re.findall(r"\bt\(\s*f?[\"']([a-z_]+\.[a-z_]*[a-z])[\"']", path.read_text("utf-8"))
    }
    quoted = {
        key for path in sources for key in re.findall(r"[\"']([a-z]+\.[a-z_]+)[\"']", path.read_text("utf-8"))
    }
    known = set(texts()["en"])

    assert asked - known == set()
    assert {key for key in known - asked - quoted if not key.startswith(MADE)} == set()


def test_arabic_counts_in_six_forms():
    said = [ARABIC("count.of_claims", n=number) for number in (0, 1, 2, 3, 11, 100)]

    assert said == ["لا ادعاء", "ادعاء واحد", "ادعاءان", "3 ادعاءات", "11 ادعاء", "100 ادعاء"]
    assert [ENGLISH("count.of_claims", n=number) for number in (1, 2)] == ["1 claim", "2 claims"]


def test_what_is_put_into_a_text_keeps_its_own_direction():
    assert ENGLISH("figure.caption", figure="أطفال") == "Claims about \u2068أطفال\u2069, oldest first"


def test_every_rule_of_comparison_is_said():
    known = {key.removeprefix("rule.") for key in texts()["ar"] if key.startswith("rule.")}

    assert set(REASONS) - known == set()


def test_codes_without_a_word_stay_as_they_are():
    assert ARABIC.known("rule", "a_new_rule") == "a_new_rule"
    assert ARABIC.known("rule", None) == ""


def test_months_have_the_names_of_the_readers_country():
    dates = {
        country: Formats(Language("ar", country)).date("2026-10-14T09:30") for country in ("EG", "SY", "MA")
    }

    assert dates == {"EG": "14 أكتوبر 2026", "SY": "14 تشرين الأول 2026", "MA": "14 أكتوبر 2026"}
    assert Formats(Language("en")).date("2026-10-14") == "14 October 2026"


def test_what_is_no_date_is_shown_as_it_stands():
    formats = Formats(Language("en"))

    assert formats.date("autumn") == "autumn"
    assert formats.date(None) == ""
    assert formats.moment("once") == "once"


def test_a_table_shows_its_readers_language_and_no_bookkeeping():
    columns = ["claim_id", "value", "name", "value_en", "name_en", "span_start", "figure_id"]

    assert shown_columns(columns, "ar", ["claim_id"]) == ["claim_id", "value", "name", "name_en"]
    assert shown_columns(columns, "en", ["claim_id"]) == ["claim_id", "value_en", "name", "name_en"]
    assert "figure_id" in shown_columns(columns, "en", ["figure_id"])


def test_columns_have_names_in_arabic_and_readable_ones_in_english():
    assert column_name("value_en", "en") == "value"
    assert column_name("first_date", "en") == "first date"
    assert column_name("sentence", "ar") == "الجملة"
    assert all(ARABIC_LETTER.search(name) for name in _tables()["arabic"].values())
