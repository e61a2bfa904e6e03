"""A reader's language: the address first, then what the browser asks for."""

import pytest

from factdb.publish.site.language import Language, language_of


@pytest.mark.parametrize(
    ("chosen", "accepted", "code", "territory"),
    [
        (None, None, "en", None),
        (None, "", "en", None),
        (None, "ar", "ar", None),
        (None, "ar-SY,ar;q=0.9,en;q=0.8", "ar", "SY"),
        (None, "fr-FR,fr;q=0.9,ar;q=0.5,en;q=0.4", "ar", None),
        (None, "en;q=0.3, ar-EG;q=0.7", "ar", "EG"),
        (None, "de, fr", "en", None),
        (None, "ar;q=0, en", "en", None),
        (None, "ar;q=broken", "ar", None),
        (None, ",;=,,q", "en", None),
        ("ar", "en-GB", "ar", None),
        ("ar", "en, ar-MA;q=0.2", "ar", "MA"),
        ("en", "ar", "en", None),
        ("xx", "ar", "ar", None),
        ("<script>", None, "en", None),
    ],
)
def test_the_address_wins_and_then_the_best_wish(chosen, accepted, code, territory):
    language = language_of(chosen, accepted)

    assert (language.code, language.territory) == (code, territory)


def test_only_a_language_from_the_address_travels_on():
    assert language_of("ar", None).chosen
    assert not language_of(None, "ar").chosen
    assert not language_of("xx", "ar").chosen


def test_arabic_runs_from_right_to_left_everywhere():
    assert Language("ar").direction == "rtl"
    assert Language("ar", "EG").direction == "rtl"
    assert Language("en", "GB").direction == "ltr"


def test_a_country_that_writes_no_such_language_is_passed_over():
    assert str(Language("ar", "ZZ").locale) == "ar"
