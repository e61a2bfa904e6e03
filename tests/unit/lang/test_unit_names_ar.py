"""What readers see for a unit: the newsroom's word, else that of CLDR; rates from their halves."""

import pytest

from factdb.packs import load_pack
from factdb.packs.unit_names import NameOf, unit_names


@pytest.fixture(scope="module")
def name_of() -> NameOf:
    return unit_names("ar", load_pack("ar"))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("km", "كيلومتر"),
        ("LBP", "ليرة لبنانية"),  # CLDR says جنيه لبناني
        ("THB", "بات"),
        ("NLG", "جلدر هولندي"),  # of CLDR alone
        ("family:riyal", "ريال"),
        ("fraction", "من الكل"),
        ("USD/barrel", "دولار للبرميل"),
        ("t/ha", "طن لكل هكتار"),
        ("child/day", "طفل في اليوم"),
        ("feddan", "فدان"),  # no acre
    ],
)
def test_a_unit_has_the_name_of_newsrooms(name_of: NameOf, code: str, name: str) -> None:
    assert name_of(code) == name


@pytest.mark.parametrize("code", ["nothing-known", "nothing-known/day", "km/nothing-known"])
def test_what_nobody_names_has_no_name(name_of: NameOf, code: str) -> None:
    assert name_of(code) is None
