"""The Arabic table of currencies against CLDR: it names what is legal tender anywhere, and the families of the Arab ones."""

from babel import Locale
from babel.numbers import get_territory_currencies

from factdb.packs import load_pack

FAMILIES = {
    "دينار": {"KW", "BH", "IQ", "JO", "LY", "TN", "DZ"},
    "ريال": {"SA", "YE", "QA", "OM"},
    "درهم": {"AE", "MA"},
    "جنيه": {"EG", "SD"},
    "ليره": {"SY", "LB"},
    "شلن": {"SO"},
    "فرنك": {"DJ", "KM"},
}
"""The families of the countries of the Arab League; Mauritania's ouguiya has no family, Palestine no money of its own."""


def named() -> set[str]:
    families = load_pack("ar").units.families.values()
    return {
        code
        for family in families
        for code in (family.default, *family.adjectives.values(), *family.countries.values())
        if code is not None
    }


def test_every_currency_that_is_tender_somewhere_has_a_name() -> None:
    territories = [code for code in Locale("en").territories if len(code) == 2 and code.isalpha()]
    tender = {currency for code in territories for currency in get_territory_currencies(code)}

    assert tender - named() == set()


def test_the_families_of_the_arab_currencies_are_settled_by_every_country_and_adjective() -> None:
    families = load_pack("ar").units.families

    for word, countries in FAMILIES.items():
        assert countries <= families[word].countries.keys(), word
        for country in countries:
            (code,) = get_territory_currencies(country)
            assert families[word].countries[country] == code
            assert code in families[word].adjectives.values(), (word, country)
