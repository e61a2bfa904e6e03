"""The words of reports: both languages have the same, and no word lies unused."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

import factdb.cli.report
from factdb.cli.report.words import Language, Words
from factdb.core.claims import Claim, Qualifier, Span, UnitKind

FOLDER = Path(factdb.cli.report.__file__).parent
TABLES = yaml.safe_load((FOLDER / "words.yml").read_text("utf-8"))
CODE = "\n".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))


def parts(words: object) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", str(words)))


def test_both_languages_have_the_same_words_with_the_same_parts():
    arabic, english = TABLES["ar"], TABLES["en"]

    assert list(arabic) == list(english)
    assert {key: parts(words) - {"n"} for key, words in arabic.items()} == {
        key: parts(words) - {"n"} for key, words in english.items()
    }


def test_no_word_is_unused():
    states = {"explained", "dismissed", "was_explained", "was_dismissed", "planned", "denied"}

    assert {key for key in TABLES["en"] if not re.search(f"[\"']{key}[\"']", CODE)} <= states


def claim(low, high, qualifier, kind=UnitKind.COUNT, unit=None, **fields):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Claim(Span(0, 1), "عشرات", Span(0, 9), *ends, qualifier, kind, unit, **fields)


@pytest.mark.parametrize(
    ("said", "arabic", "english"),
    [
        (claim(40, 40, Qualifier.EXACT), "40", "40"),
        (claim(1000, None, Qualifier.MORE_THAN), "أكثر من 1,000", "more than 1,000"),
        (claim(20, 200, Qualifier.VAGUE), "عشرات (من 20 إلى 200)", "20 to 200 (vague)"),
        (claim(5, 5, Qualifier.EXACT, denied=True), "5 (منفي)", "5 (denied)"),
        (claim(5, 5, Qualifier.APPROX, planned=True), "نحو 5 (مخطط)", "about 5 (planned)"),
        (claim(3, 3, Qualifier.EXACT, UnitKind.CURRENCY, "USD"), "3 دولار", "3 USD"),
        (
            claim(9, 9, Qualifier.AT_MOST, UnitKind.RATE, "USD/barrel"),
            "ما لا يزيد على 9 دولار للبرميل",
            "at most 9 USD/barrel",
        ),
        (claim(7, 7, Qualifier.EXACT, UnitKind.PERCENT, "percent"), "7 في المئة", "7 %"),
    ],
)
def test_a_value_is_said_in_each_language(said, arabic, english):
    assert Words(Language.ARABIC).value(said) == arabic
    assert Words(Language.ENGLISH).value(said) == english


@pytest.mark.parametrize(
    ("low", "high", "arabic", "english"),
    [
        ("2000", "10000", "من 2,000 إلى 10,000 كيلومتر", "2,000 to 10,000 km"),
        ("12", None, "12 كيلومتر على الأقل", "at least 12 km"),
        (None, "12", "12 كيلومتر على الأكثر", "at most 12 km"),
        ("12", "12", "12 كيلومتر", "12 km"),
        (None, None, "أي عدد", "any number"),
    ],
)
def test_an_extent_is_said_with_its_unit(low, high, arabic, english):
    ends = [None if end is None else Decimal(end) for end in (low, high)]

    assert Words(Language.ARABIC).extent(*ends, "km") == arabic
    assert Words(Language.BOTH).extent(*ends, "km") == english
