"""The country of an outlet by the address of its article."""

import pytest

from factdb.importers import outlets
from factdb.importers.outlets import country_of


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("http://www.alriyadh.com/1066943", "SA"),
        ("https://spa.gov.sa/article/1", "SA"),
        ("https://www.alwatan.com/details/1", "OM"),
        ("https://www.alwatan.com.sa/article/1", "SA"),
        ("https://m.YOUM7.com:443/story", "EG"),
        ("https://ina.iq/1", "IQ"),
    ],
)
def test_a_country_s_own_domain_or_the_table_says_it(url: str, country: str) -> None:
    assert country_of(url) == country


@pytest.mark.parametrize(
    "url",
    [
        "https://www.aljazeera.net/news/1",  # writes for the whole region
        "https://example.org/1",
        "https://notalriyadh.com/1",
        "https://alriyadh.com.example.org/1",
        "http://[broken",
        "saba.ye",
        "",
        None,
    ],
)
def test_nothing_else_says_it(url: str | None) -> None:
    assert country_of(url) is None


def test_every_host_stands_once_and_needs_its_line() -> None:
    table = outlets._countries()
    hosts = [name for name in table if "." in name]

    assert len(hosts) > 150
    assert not [host for host in hosts if host.rsplit(".", 1)[1].upper() == table[host]]
    assert not [host for host in hosts if host != host.lower() or host.startswith("www.")]
