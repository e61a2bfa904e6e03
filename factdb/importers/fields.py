"""Turn a record's strings into an Article; the meaning of the keys is the same in every format."""

import re
from collections.abc import Iterator

from factdb.core.articles import Article
from factdb.importers.dates import FORMS, published
from factdb.importers.outlets import country_of
from factdb.importers.records import Problem, Record

KEYS = ("id", "title", "publisher", "date", "url", "author", "lang", "country")

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_WANTED = {
    "date": f"a date such as {FORMS}",
    "lang": "a language code such as ar",
    "country": "a country code of two letters such as SY",
}


def article(record: Record) -> Iterator[Article | Problem]:
    """The record's article, after the problems with what the record says about it.

    A record whose text cannot be stored gives a problem only.
    """
    refusal = _unfit(record)
    if refusal is not None:
        yield record.problem(refusal, skipped=True)
        return
    values = {key: value.strip() for key, value in record.values.items() if value.strip()}
    date = published(values.get("date", ""))
    language = _language(values.get("lang", ""))
    country = _country(values.get("country", ""))
    for key, meaning in (("date", date), ("lang", language), ("country", country)):
        if key in values and meaning is None:
            sentence = (
                f"the {key} {_short(values[key])} is not {_WANTED[key]}; the article goes in without it"
            )
            yield record.problem(sentence, key=key)
    yield Article(
        doc_id=values.get("id", record.fallback_id),
        text=record.text,
        title=values.get("title"),
        publisher=values.get("publisher"),
        country=country or country_of(values.get("url")),
        url=values.get("url"),
        author=values.get("author"),
        language=language or "ar",
        published=date,
    )


def _unfit(record: Record) -> str | None:
    """Why the record cannot be stored, or None."""
    if not record.text or record.text.isspace():
        return "there is no text; give the article a body"
    if not _encodes(record.fallback_id):
        return "the file's name is not UTF-8; rename the file"
    for name, value in (*record.values.items(), ("text", record.text)):
        if "\0" in value:
            return f"the {name} holds a NUL character; remove it"
        if not _encodes(value):
            return f"the {name} holds half a surrogate pair; write the whole character"
    return None


def _encodes(value: str) -> bool:
    """Whether `value` can be stored; names of files may hold bytes that are no characters."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _language(written: str) -> str | None:
    match = _LANGUAGE.fullmatch(written)
    return match[1].lower() if match else None


def _country(written: str) -> str | None:
    return written.upper() if _COUNTRY.fullmatch(written) else None


def _short(written: str) -> str:
    return repr(written if len(written) <= 40 else written[:39] + "…")
