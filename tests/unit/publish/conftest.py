"""Claims as pages read them, without a database."""

from collections.abc import Callable
from typing import Any

import pytest

from factdb.publish.site.claims import Claim, claim_of
from factdb.publish.site.interface import Interface
from factdb.publish.site.language import Language

BLANK = {
    "claim_id": 1,
    "value": "40",
    "value_en": "40",
    "unit": None,
    "unit_en": None,
    "unit_code": None,
    "surface": "40",
    "value_low": 40,
    "value_high": 40,
    "qualifier": "exact",
    "denied": 0,
    "planned": 0,
    "speaker": None,
    "speaker_en": None,
    "speaker_id": None,
    "source": "صحيفة الضفاف",
    "source_en": None,
    "source_id": 1,
    "place": None,
    "place_en": None,
    "figure": "أطفال",
    "figure_en": "children",
    "figure_id": 1,
    "voice": None,
    "date": "2026-10-14",
    "sentence": "قتل 40 شخصا",
    "sentence_start": 0,
    "span_start": 4,
    "span_end": 6,
}


class Paths:
    """Addresses as Datasette makes them."""

    def path(self, path: str) -> str:
        return f"/{path}"


@pytest.fixture
def english() -> Interface:
    """The interface of a reader of English."""
    return Interface(Language("en"), Paths(), "published", "")


@pytest.fixture
def arabic() -> Interface:
    """The interface of a reader of Arabic."""
    return Interface(Language("ar"), Paths(), "published", "")


@pytest.fixture
def claim(english: Interface) -> Callable[..., Claim]:
    """A claim that differs from a plain one in the columns given."""

    def made(**columns: Any) -> Claim:
        return claim_of({**BLANK, **columns}, english)

    return made
