"""Read a text as an article of one day; the tests look at the scope of its claims."""

from datetime import date

import pytest

from factdb.extract import extract
from factdb.packs import load_pack

PUBLISHED = date(2024, 5, 14)  # a Tuesday


@pytest.fixture
def claims():
    """The claims of a text."""

    def read(text, *, published=PUBLISHED):
        return extract(text, load_pack("ar"), published=published).claims

    return read


@pytest.fixture
def scopes(claims):
    """A field of every claim of a text, in order."""

    def read(text, *fields, **context):
        found = claims(text, **context)
        if len(fields) == 1:
            return [getattr(claim, fields[0]) for claim in found]
        return [tuple(getattr(claim, field) for field in fields) for claim in found]

    return read
