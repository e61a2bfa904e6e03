"""Likely slips of the pen."""

from decimal import Decimal

import pytest

from factdb.compare.slips import Slip, slip_between


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("10", "100", Slip.TEN),
        ("4.7", "47", Slip.TEN),
        ("1200000", "1200000000", Slip.THOUSAND),
        ("5", "5000000", Slip.MILLION),
        ("168", "186", Slip.TRANSPOSED),
        ("1200", "2100", Slip.TRANSPOSED),
        ("168", "861", None),
        ("168", "187", None),
        ("12", "120.5", None),
        ("0", "10", None),
        ("7", "7", None),
    ],
)
def test_a_slip_is_read_off_two_values(one, other, slip):
    assert slip_between(Decimal(one), Decimal(other)) is slip
    assert slip_between(Decimal(other), Decimal(one)) is slip
