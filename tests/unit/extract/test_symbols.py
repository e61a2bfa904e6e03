"""Signs of units between two numbers."""

from itertools import pairwise

import pytest

from factdb.extract import extract
from factdb.packs import load_pack


@pytest.mark.parametrize(
    "text", ["زاد 5%7 في الشمال", "زاد 5-%7 في الشمال", "زاد 803471-%٧٦٠٦٦٬٢٦٠ في الشمال"]
)
def test_a_sign_between_two_numbers_belongs_to_one_of_them(text: str) -> None:
    claims = extract(text, load_pack("ar")).claims

    spans = [claim.span for claim in claims]
    assert spans
    assert all(one.end <= other.start for one, other in pairwise(spans))
