"""The names of units that readers of a language see: the newsroom's own words, else those of CLDR."""

from collections.abc import Callable

from babel import Locale

from factdb.core.pack import Pack

NameOf = Callable[[str], str | None]
"""The name of a unit by its code; None where neither the pack nor CLDR has one."""


def unit_names(language: str, pack: Pack) -> NameOf:
    """A function from a unit's code to its name in the singular; rates are put together of the names of their halves.

    CLDR knows every currency by a name that newsrooms use less, so that it is asked last.
    """
    units, concepts = pack.units, pack.naming.concepts
    currencies = Locale.parse(language).currencies

    def simple(code: str) -> str | None:
        if code in units.labels:
            return units.labels[code]
        if code in concepts:
            return concepts[code].name
        return currencies.get(code)

    def name_of(code: str) -> str | None:
        if "/" not in code:
            return simple(code)
        counted, base = code.split("/", 1)
        name, per = simple(counted), units.rate_labels.get(base)
        if per is None and (one := simple(base)) is not None:
            per = units.per_one.format(one)
        return f"{name} {per}" if name and per else None

    return name_of
