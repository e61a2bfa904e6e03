"""What every template is given: texts, dates, names and addresses in the reader's language."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

from factdb.publish.site.addresses import Addresses
from factdb.publish.site.columns import code_group, column_name, facets_of, shown_columns
from factdb.publish.site.formats import Formats
from factdb.publish.site.language import Language
from factdb.publish.site.texts import Texts

_ARABIC = re.compile("[\u0620-\u06d3]")
_ARABIC_RUN = re.compile("([\u0620-\u06d3][\u0610-\u06d3]*(?:[\\s«»،]+[\u0620-\u06d3][\u0610-\u06d3]*)*)")
_LETTER = re.compile(r"[^\W\d_]")
_BREAK = re.compile(r"[.…] | · ")
_NUMBER = re.compile(r"-?[\d,.]+")
_LATIN_RUN = re.compile(r"([A-Za-z][\w'.-]*(?:\s+[A-Za-z][\w'.-]*)*)")
_LATIN = re.compile("[A-Za-z]")

Words = Mapping[str, Mapping[str, str]]


class Interface:
    """The interface in one language."""

    def __init__(
        self, language: Language, urls: Any, database: str, switch: str = "", words: Words | None = None
    ) -> None:
        """`switch` is the address of the page in the other language, `words` the Arabic names of codes."""
        self._words: Words = words or {}
        self.language = language
        self.lang = language.code
        self.direction = language.direction
        self.switch = switch
        """The same page in the other language."""
        self.t = Texts(language)
        self.other = Texts(Language(language.other))
        self.formats = Formats(language)
        self.to = Addresses(urls, database, language)

    def name(self, text: str | None) -> Markup:
        """A name, marked as being of the other language where it is, and kept from turning what is around it."""
        if not text:
            return Markup()
        return Markup('<bdi lang="{}">{}</bdi>').format(written_in(text, self.lang), text)

    def own(self, row: Mapping[str, Any] | Any, column: str) -> Any:
        """The column of a row in the reader's language, else in Arabic: `figure` or `figure_en`."""
        if self.lang == "en" and row[f"{column}_en"]:
            return row[f"{column}_en"]
        return row[column]

    def written(self, text: str) -> str:
        """The language of a text, `ar` or `en`."""
        return written_in(text, self.lang)

    def sentence(self, text: str | None) -> Markup:
        """A sentence of the interface's language in which names of the other one stand."""
        runs, language = (_LATIN_RUN, "en") if self.lang == "ar" else (_ARABIC_RUN, "ar")
        return Markup().join(
            Markup('<bdi lang="{}">{}</bdi>').format(language, piece) if index % 2 else escape(piece)
            for index, piece in enumerate(runs.split(text or ""))
        )

    def interval(self, low: Any, high: Any) -> Markup:
        """The interval on which a camp agrees."""
        start, end = (None if each is None else self.formats.number(each) for each in (low, high))
        if start is None and end is None:
            text = self.t("interval.none")
        elif end is None:
            text = self.t("interval.from", low=start)
        elif start is None:
            text = self.t("interval.to", high=end)
        else:
            text = start if start == end else self.t("interval.both", low=start, high=end)
        return Markup("<bdi>{}</bdi>").format(text)

    def country(self, code: str) -> str:
        """The name of a country by its ISO code."""
        return str(self.language.locale.territories.get(code, code))

    def date(self, value: str | None) -> Markup:
        """A date as an element of HTML; empty without one."""
        if not value:
            return Markup()
        return Markup('<time datetime="{}">{}</time>').format(value[:10], self.formats.date(value))

    def column(self, name: str) -> str:
        """The name of a table's column."""
        return column_name(name, self.lang)

    def columns(self, columns: Iterable[str], keys: Iterable[str]) -> list[str]:
        """Those columns of a table that a reader of this language sees."""
        return shown_columns(columns, self.lang, keys)

    def coded(self, column: str, value: Any, table: str) -> str | None:
        """What a code in a table's column means in this language; None where the column holds no codes."""
        group = code_group(column, table)
        if group is not None:
            return self.t.known(group, str(value))
        return self._words.get(column, {}).get(value) if self.lang == "ar" else None

    def facet(self, column: str, label: Any, table: str) -> str:
        """The label of a facet's value: a code in words, else as it stands."""
        if label in (None, ""):
            return ""
        return self.coded(column, label, table) or str(label)

    def is_number(self, text: object) -> bool:
        """Whether a cell of a query's result is a number; Datasette hands it over as text."""
        return _NUMBER.fullmatch(str(text)) is not None

    def in_order(self, cells: Iterable[Mapping[str, Any]], names: Iterable[str]) -> list[Mapping[str, Any]]:
        """Those cells of a row whose columns are `names`, in their order."""
        by_column = {cell["column"]: cell for cell in cells}
        return [by_column[name] for name in names if name in by_column]

    def facets(self, table: str) -> list[str]:
        """The columns by which the rows of a table can be counted."""
        return facets_of(table)

    def half(self, text: str | None) -> str:
        """This language's half of a text that metadata.yml gives in English and then in Arabic."""
        for place in _BREAK.finditer(text or ""):
            english, arabic = (text or "")[: place.start()], (text or "")[place.end() :]
            letter = _LETTER.search(arabic)
            if letter and _ARABIC.match(letter[0]):
                return english + place[0].strip(" ·") if self.lang == "en" else arabic
        return text or ""

    def number(self, value: Any) -> Markup:
        """A number, kept in its order."""
        return Markup("<bdi>{}</bdi>").format(self.formats.number(value))


def written_in(text: str, default: str) -> str:
    """`ar` or `en` by the letters of a text; `default` where it has none of either, or of both scripts first."""
    arabic, latin = _ARABIC.search(text), _LATIN.search(text)
    if arabic and (not latin or arabic.start() < latin.start()):
        return "ar"
    return "en" if latin else default
