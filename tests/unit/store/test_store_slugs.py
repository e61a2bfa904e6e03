"""One name, however it is spelled, has one slug; two names have two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.store.slugs import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("الشرق الأوسط", "الشرق-الاوسط"),
        ("وَكَالَة الأنباء", "وكالة-الانباء"),
        ("العــربي  الجديد", "العربي-الجديد"),
        ("«سانا»", "سانا"),
        ("Agence France-Presse", "agence-france-presse"),
        ("Médecins Sans Frontières", "medecins-sans-frontieres"),
        ("The U.N.", "the-u-n"),
    ],
)
def test_a_slug_keeps_the_letters_of_its_script(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_names_without_letters_keep_apart() -> None:
    assert slug("!!!") != slug("???")
    assert slug("!!!").startswith("name-")


@given(st.text(min_size=1))
def test_every_name_has_a_slug_and_it_is_stable(name: str) -> None:
    made = slug(name)

    assert made
    assert " " not in made
    assert slug(name) == made
