"""The forms of a report on made-up conflicts: excerpts, Markdown and SARIF."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from markdown_it import MarkdownIt

from factdb.cli.report.as_markdown import as_markdown, escaped
from factdb.cli.report.as_sarif import Places, as_sarif
from factdb.cli.report.excerpts import excerpt
from factdb.cli.report.found import Choice, Entry, Found
from factdb.cli.report.words import Language, ratio_text
from factdb.core.claims import Claim, Qualifier, Span
from factdb.core.figures import Camp, Conflict, Figure, RecordedClaim
from factdb.importers.places import FilePlace
from factdb.store.states import ConflictState, Verdict
from factdb.store.values import ArticleText, Totals

TEXT = "مقدمة.\nقالت الوزارة إن 40 طفلا قتلوا.\nخاتمة."


def recorded(text: str = TEXT, surface: str = "40", **fields: Any) -> RecordedClaim:
    start = text.index(surface)
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    sentence = Span(first, last if last >= 0 else len(text))
    claim = Claim(
        Span(start, start + len(surface)), surface, sentence, Decimal(40), Decimal(40), Qualifier.EXACT,
        speaker="الوزارة",
    )  # fmt: skip
    known = {
        "claim_id": 1,
        "doc_id": "a-1",
        "source": "nahr",
        "source_name": "النهر",
        "published_at": datetime(2025, 9, 1, tzinfo=UTC),
    }
    return RecordedClaim(**{
        **known, "claim": claim, "sentence_text": text[sentence.start : sentence.end], **fields
    })  # fmt: skip


def entry(*claims: RecordedClaim, ratio: str | None = "2.25", **fields: Any) -> Entry:
    camps = tuple(Camp(each.claim.low, each.claim.high, 1, (each,)) for each in claims)
    conflict = Conflict(
        Figure("k", "أطفال", "children", ()), "denial", None if ratio is None else Decimal(ratio),
        "They differ.", camps, "ab" * 32, "يختلفان.",
    )  # fmt: skip
    return Entry(Verdict.CONFLICT, conflict, 7, **fields)


def found(*entries: Entry) -> Found:
    return Found(entries, (), Totals(2, 2, 1), all_open=len(entries))


def test_a_short_sentence_is_shown_whole():
    shown = excerpt(recorded())

    assert (shown.before, shown.figure, shown.after) == ("قالت الوزارة إن ", "40", " طفلا قتلوا.")


def test_a_very_long_sentence_is_cut_at_words_around_its_figure():
    long = "كلمة " * 100 + "40 " + "كلمة " * 100

    shown = excerpt(recorded(long.strip()))

    assert shown.figure == "40"
    assert shown.before.startswith("… كلمة ")
    assert shown.after.endswith(" كلمة …")
    assert 200 < len(shown.text) < 320


def test_nothing_in_a_sentence_steers_the_terminal():
    shown = excerpt(recorded("قال \x1b[31m إن\u202e 40 طفلا\x07 قتلوا"))

    assert shown.text == "قال  [31m إن  40 طفلا  قتلوا"


@pytest.mark.parametrize(("ratio", "shown"), [("2.25", "2.25"), ("10.000", "10"), ("1.2647", "1.26")])
def test_a_ratio_is_short(ratio, shown):
    assert ratio_text(Decimal(ratio)) == shown


HOSTILE = "قال <b>إن</b> [انقر](javascript:alert(1)) ![x](http://e.example/) `40` **طفلا** # قتلوا | &lt;"


def test_nothing_in_an_article_formats_the_mail():
    claim = recorded(HOSTILE, source_name="<i>النهر</i>")

    html = MarkdownIt("commonmark").render(as_markdown(found(entry(claim)), {}, Language.BOTH, updates=False))

    assert "<b>" not in html.replace("<strong>", "")
    assert "<i>" not in html
    assert "<a " not in html
    assert "<img" not in html
    assert "<strong>40</strong>" in html
    assert "&lt;b&gt;إن&lt;/b&gt; [انقر](javascript:alert(1))" in html


@pytest.mark.parametrize("text", ["- واحد", "1. واحد", "+ واحد", "=== واحد"])
def test_no_text_begins_a_list_or_heading(text):
    html = MarkdownIt("commonmark").render(f"سطر\n\n{escaped(text)}")

    assert "<li>" not in html
    assert "<h" not in html
    assert text in html


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://example.org/a", True),
        ("javascript:alert(1)", False),
        ("https://example.org/> <b>", False),
        ("https://[broken", False),
        (None, False),
    ],
)
def test_an_article_is_linked_where_it_has_an_address_on_the_web(url, is_linked):
    articles = {("nahr", "a-1"): ArticleText("عنوان", url, TEXT)}

    report = as_markdown(found(entry(recorded())), articles, Language.ENGLISH, updates=False)

    assert (f"[النهر](<{url}>)" in report) == is_linked


def test_sarif_points_at_the_newest_claim_by_character_and_line():
    older = recorded(claim_id=1, published_at=datetime(2025, 8, 1, tzinfo=UTC), doc_id="مقال أول")
    newest = recorded(claim_id=2)
    articles = {("nahr", "a-1"): ArticleText(None, "https://example.org/خبر", TEXT)}

    log = as_sarif(found(entry(newest, older)), Places(articles), Language.ENGLISH, updates=False)

    (run,) = log["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert place["artifactLocation"] == {"uri": "https://example.org/%D8%AE%D8%A8%D8%B1"}
    assert place["region"] == {
        "startLine": 2, "startColumn": 17, "endLine": 2, "endColumn": 19,
        "charOffset": 23, "charLength": 2, "snippet": {"text": "40"},
    }  # fmt: skip
    assert TEXT[23:25] == TEXT.split("\n")[1][16:18] == "40"
    (other,) = result["relatedLocations"]
    uri = other["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%D9%85%D9%82%D8%A7%D9%84%20%D8%A3%D9%88%D9%84"
    assert other["message"]["text"] == "40, الوزارة, النهر, 2025-08-01"
    assert other["physicalLocation"]["region"] == {
        "charOffset": 23, "charLength": 2, "snippet": {"text": "40"}
    }  # fmt: skip


@pytest.mark.parametrize(
    ("file", "uri", "region"),
    [
        (
            FilePlace("articles/خبر.txt", 4, 30),
            "articles/%D8%AE%D8%A8%D8%B1.txt",
            {
                "startLine": 5, "startColumn": 17, "endLine": 5, "endColumn": 19,
                "charOffset": 53, "charLength": 2, "snippet": {"text": "40"},
            },
        ),
        (FilePlace("/a/b.jsonl.gz", 7, None), "file:///a/b.jsonl.gz", {"startLine": 7, "snippet": {"text": "40"}}),
    ],
)  # fmt: skip
def test_sarif_points_into_the_file_of_an_article(file, uri, region):
    places = Places(
        {("nahr", "a-1"): ArticleText(None, "https://example.org/a", TEXT)}, {("a-1", TEXT): file}
    )

    log = as_sarif(found(entry(recorded())), places, Language.ENGLISH, updates=False)

    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri}
    assert place["region"] == region


def test_sarif_names_each_rule_once_and_its_results_by_their_hash():
    log = as_sarif(found(entry(recorded()), entry(recorded())), Places({}), Language.ARABIC, updates=False)

    (run,) = log["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule == {"id": "denial", "shortDescription": {"text": "أحدهما يؤكد ما ينفيه الآخر"}}
    for result in run["results"]:
        assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("denial", 0, "warning")
        assert result["partialFingerprints"] == {"factdbConflict/v1": "ab" * 32}
        assert result["message"]["text"] == "أطفال: يختلفان."


def test_sarif_suppresses_what_a_human_explained_and_notes_updates():
    explained = entry(recorded(), state=ConflictState.EXPLAINED)
    update = replace(entry(recorded()), verdict=Verdict.UPDATE)
    shown = replace(found(explained), updates=(update,))

    with_updates = as_sarif(shown, Places({}), Language.BOTH, updates=True)["runs"][0]["results"]
    without = as_sarif(shown, Places({}), Language.BOTH, updates=False)["runs"][0]["results"]

    assert [result["level"] for result in with_updates] == ["warning", "note"]
    assert with_updates[0]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "explained"}
    ]
    assert len(without) == 1


def members(value: Any, path: str = "") -> dict[str, set[str]]:
    """The names of members by the path of the object that has them."""
    names: dict[str, set[str]] = {}
    if isinstance(value, list):
        for each in value:
            for where, known in members(each, path).items():
                names.setdefault(where, set()).update(known)
    elif isinstance(value, dict):
        names[path] = set(value)
        for key, each in value.items():
            if key not in ("properties", "partialFingerprints"):
                names |= members(each, f"{path}/{key}")
    return names


def test_sarif_has_no_member_that_the_standard_does_not_know():
    shown = found(entry(recorded(), recorded(), state=ConflictState.DISMISSED))
    articles = {("nahr", "a-1"): ArticleText(None, None, TEXT)}
    region = {*("startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet")}

    log = as_sarif(shown, Places(articles), Language.ENGLISH, updates=True)

    found_members = members(log)
    allowed = {
        "": {"$schema", "version", "runs"},
        "/runs": {"tool", "columnKind", "results"},
        "/runs/tool": {"driver"},
        "/runs/tool/driver": {"name", "semanticVersion", "rules"},
        "/runs/tool/driver/rules": {"id", "shortDescription"},
        "/runs/results": {
            *("ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations"),
            *("partialFingerprints", "properties", "suppressions"),
        },
        "/runs/results/suppressions": {"kind", "status", "justification"},
        "/runs/results/locations": {"physicalLocation"},
        "/runs/results/relatedLocations": {"id", "physicalLocation", "message"},
    }
    assert {path: found_members[path] for path in allowed} == allowed
    assert {path for path, known in found_members.items() if known == region} == {
        f"/runs/results/{place}/physicalLocation/{part}"
        for place in ("locations", "relatedLocations")
        for part in ("region", "contextRegion")
    }


@pytest.mark.parametrize(
    ("choice", "is_taken"),
    [
        (Choice(), True),
        (Choice(figure="7"), True),
        (Choice(figure="70"), False),
        (Choice(figure="أطفال"), True),
        (Choice(figure="Children"), True),
        (Choice(source="النهر"), True),
        (Choice(source="NAHR"), True),
        (Choice(source="البحر"), False),
        (Choice(since=date(2025, 9, 1)), True),
        (Choice(since=date(2025, 9, 2)), False),
        (Choice(min_ratio=Decimal("2.25")), True),
        (Choice(min_ratio=Decimal("2.26")), False),
        (Choice(rules=frozenset({"denial"})), True),
        (Choice(rules=frozenset({"changed_copy"})), False),
        (Choice(figure="7", source="البحر"), False),
    ],
)
def test_an_entry_is_shown_when_every_part_of_the_choice_holds(choice, is_taken):
    assert choice.takes(entry(recorded())) == is_taken


def test_a_conflict_without_a_ratio_passes_every_ratio():
    assert Choice(min_ratio=Decimal(100)).takes(entry(recorded(), ratio=None))


def test_an_undated_claim_is_since_no_day():
    assert not Choice(since=date(1900, 1, 1)).takes(entry(recorded(published_at=None)))
