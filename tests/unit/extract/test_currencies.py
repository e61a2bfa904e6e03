"""What settles a word that several currencies share, and that the evidence is kept."""

import pytest

from factdb.extract import extract
from factdb.packs import load_pack


def unit_and_rule(text: str, country: str | None = None) -> tuple[str | None, str]:
    """The unit of the only claim, and the rule that found it."""
    (claim,) = extract(text, load_pack("ar"), country=country).claims
    (rule,) = [rule for rule in claim.rules if rule.startswith("unit: ")]
    return claim.unit, rule


@pytest.mark.parametrize(
    ("text", "country", "unit", "evidence"),
    [
        ("بلغت الكلفة 40 ألف ريال يمني", "SA", "YER", "currency by its adjective"),
        ("بلغت الكلفة في اليمن 40 ألف ريال", None, "YER", "currency of YE, a country in the article"),
        ("بلغت الكلفة في صنعاء 40 ألف ريال", None, "YER", "currency of YE, a country in the article"),
        ("بلغت الكلفة 40 ألف ريال", "SA", "SAR", "currency of SA, the outlet's country"),
        (
            "بلغت الكلفة في السعودية لا في اليمن 40 ألف ريال",
            "SA",
            "SAR",
            "currency of SA, the outlet's country",
        ),
        ("بلغت الكلفة 40 ألف ريال", None, "family:riyal", "currency not settled"),
        ("بلغت الكلفة 40 ألف دولار", "SA", "USD", "currency by default"),
    ],
)
def test_the_evidence_for_a_currency_is_kept(
    text: str, country: str | None, unit: str, evidence: str
) -> None:
    found, rule = unit_and_rule(text, country)

    assert found == unit
    assert rule.endswith(evidence)


def test_an_adjective_elsewhere_settles_a_bare_amount() -> None:
    text = "بلغت الكلفة 40 ألف ريال. وكانت 30 ألف ريال قطري قبل ذلك."

    claims = extract(text, load_pack("ar"), country="SA").claims

    assert [claim.unit for claim in claims] == ["QAR", "QAR"]
