"""The country of a news outlet by the address of its article: the country's own domain, or a table of outlets."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

_TABLE = Path(__file__).with_name("outlets.yml")


def country_of(url: str | None) -> str | None:
    """The country (ISO 3166) of the outlet at an address; None where nothing says it."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # an address that is none
        return None
    labels = host.rstrip(".").split(".")
    countries = _countries()
    # www.spa.gov.sa is asked for as a whole, then spa.gov.sa, gov.sa and sa
    return next((countries[name] for name in _endings(labels) if name in countries), None)


def _endings(labels: list[str]) -> list[str]:
    return [".".join(labels[first:]) for first in range(len(labels))]


@cache
def _countries() -> dict[str, str]:
    """Countries by host, and by the last label of hosts under a country's own domain."""
    table: dict[str, Any] = yaml.load(_TABLE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    found = {domain: domain.upper() for domain in table["domains"]}
    for country, hosts in table["hosts"].items():
        for host in hosts:
            if found.setdefault(host, country) != country:
                raise ValueError(f"{_TABLE}: {host} stands under {found[host]} and under {country}")
    return found
