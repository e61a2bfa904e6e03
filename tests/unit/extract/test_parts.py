"""How many of a smaller unit make one of a unit."""

import pytest

from factdb.extract.parts import parts_in
from factdb.packs import load_pack


@pytest.mark.parametrize(
    ("whole", "smaller", "parts"),
    [
        ("متر", "سنتيمتر", 100),
        ("كيلومتر", "متر", 1000),
        ("ساعه", "دقيقه", 60),
        ("سنه", "شهر", 12),
        ("طن", "كيلوغرام", 1000),
        ("دينار", "فلس", 1000),
        ("درهم", "فلس", 100),
        ("جنيه", "قرش", 100),
        ("متر", "كيلومتر", None),
        ("متر", "كيلوغرام", None),
        ("سنه", "يوم", None),
        ("دولار", "فلس", None),
    ],
)
def test_a_unit_has_a_whole_number_of_smaller_units(whole: str, smaller: str, parts: int | None) -> None:
    names = load_pack("ar").units.singular

    assert parts_in(names[whole], names[smaller]) == parts
