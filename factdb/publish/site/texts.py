"""The words of the interface, from texts.yml: one entry for each text, in every language."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from factdb.publish.site.language import LANGUAGES, Language

_FILE = Path(__file__).with_name("texts.yml")
_FIELD = re.compile(r"{(\w+)")
# What is put into a text keeps its own direction, whichever script stands around it.
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"

Forms = str | Mapping[str, str]
"""A text, or one for each plural form of its language."""


class Texts:
    """The texts of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._locale = language.locale
        self._texts = texts()[language.code]

    def __call__(self, key: str, /, n: int | None = None, **values: object) -> str:
        """The text of `key`, with its fields filled; `n` chooses the plural form. Raises KeyError.

        It is plain text: the template that shows it escapes it.
        """
        text = self._texts[key]
        if not isinstance(text, str):
            text = text[self._locale.plural_form(n if n is not None else 0)]
        fields: dict[str, object] = {
            name: f"{_ISOLATE}{value}{_END_ISOLATE}" if isinstance(value, str) else value
            for name, value in values.items()
        }
        return text.format(n=f"{n:,}" if n is not None else "", **fields)

    def known(self, group: str, value: str | None) -> str:
        """The text `group.value`, or the value itself where the interface has no word for it."""
        if value is None:
            return ""
        text = self._texts.get(f"{group}.{value}", value)
        return text if isinstance(text, str) else value


@lru_cache(maxsize=1)
def texts() -> dict[str, dict[str, Forms]]:
    """Every text by language and key. Raises ValueError where a text lacks a language, a form or a field."""
    loaded: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    found: dict[str, dict[str, Forms]] = {code: {} for code in LANGUAGES}
    for key, entry in loaded.items():
        if set(entry) != set(LANGUAGES):
            raise ValueError(f"{_FILE.name}: {key} needs exactly the languages {', '.join(LANGUAGES)}")
        if len({_fields(text) for text in entry.values()}) > 1:
            raise ValueError(f"{_FILE.name}: {key} has other fields in one language than in the other")
        for code, text in entry.items():
            if not isinstance(text, str) and set(text) != set(_plurals(code)):
                raise ValueError(f"{_FILE.name}: {key} needs the plural forms {', '.join(_plurals(code))}")
            found[code][key] = text
    return found


def _plurals(code: str) -> list[str]:
    return sorted({*Language(code).locale.plural_form.rules, "other"})


def _fields(text: Forms) -> frozenset[str]:
    """The fields of a text; a plural form may leave its number out, because it says `one` in a word."""
    parts = [text] if isinstance(text, str) else list(text.values())
    return frozenset(field for part in parts for field in _FIELD.findall(part)) - {"n"}
