"""Articles as text files, with and without front matter."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from factdb.core.articles import Article, Precision, Published
from factdb.importers import Problem, read

BODY = "لقي ما لا يقل عن خمسة وثمانين شخصا حتفهم.\nوأصيب أكثر من أربعمئة آخرين بجروح.\n"


def read_bytes(folder: Path, data: bytes, name: str = "a.txt") -> list[Article | Problem]:
    path = folder / name
    path.write_bytes(data)
    return list(read([str(path)]))


def read_text(folder: Path, text: str, name: str = "a.txt") -> list[Article | Problem]:
    return read_bytes(folder, text.encode(), name)


def only_article(items: list[Article | Problem]) -> Article:
    (article,) = items
    assert isinstance(article, Article)
    return article


def only_problem(items: list[Article | Problem]) -> Problem:
    (problem,) = items
    assert isinstance(problem, Problem)
    return problem


def test_front_matter_fills_the_article(tmp_path):
    text = (
        '---\nid: quake-01\ntitle: "عشرات القتلى: زلزال قوي"\npublisher: "وكالة شرق برس"\n'
        "date: 2025-09-01T06:40:00+03:30\nurl: https://example.org/quake-01\nauthor: مراسل\n"
        f"lang: ar\ncountry: ir\n---\n{BODY}"
    )

    article = only_article(read_text(tmp_path, text))

    assert article == Article(
        doc_id="quake-01",
        text=BODY,
        title="عشرات القتلى: زلزال قوي",
        publisher="وكالة شرق برس",
        country="IR",
        url="https://example.org/quake-01",
        author="مراسل",
        language="ar",
        published=Published(
            datetime(2025, 9, 1, 6, 40, tzinfo=timezone(timedelta(hours=3, minutes=30))), Precision.SECOND
        ),
    )


def test_raw_text_is_all_body_and_named_after_its_file(tmp_path):
    text = f"• الجمعة. يوليو 26th, 2024\n\n{BODY}\nOne thought on “…”\n"

    article = only_article(read_text(tmp_path, text, "000_8ef5.txt"))

    assert article == Article(doc_id="000_8ef5.txt", text=text)


def test_the_body_keeps_every_character_as_stored(tmp_path):
    body = "\r\n  \u0640سطر\u200f أول\r\nسطر\u0651 ثانٍ \r\rثالث\x0c\n\n"

    article = only_article(read_text(tmp_path, f"---\r\nid: x\r\n---\r\n{body}"))

    assert article.text == body


def test_a_rule_inside_the_body_does_not_end_it(tmp_path):
    article = only_article(read_text(tmp_path, "---\nid: x\n---\nأول\n---\nثان\n"))

    assert article.text == "أول\n---\nثان\n"


def test_empty_front_matter_is_allowed(tmp_path):
    article = only_article(read_text(tmp_path, f"---\n---\n{BODY}", "b.md"))

    assert article == Article(doc_id="b.md", text=BODY)


@pytest.mark.parametrize("written", ["no", "0777", "12:30", "1e3", "null", "true", "2025-01-01"])
def test_yaml_guesses_no_types(tmp_path, written):
    article = only_article(read_text(tmp_path, f"---\nid: {written}\ntitle: {written}\n---\n{BODY}"))

    assert (article.doc_id, article.title) == (written, written)


@pytest.mark.parametrize(
    ("written", "language"), [("en", "en"), ("AR", "ar"), ("ar-SA", "ar"), ("arz", "arz")]
)
def test_language_is_the_primary_code(tmp_path, written, language):
    assert only_article(read_text(tmp_path, f"---\nlang: {written}\n---\n{BODY}")).language == language


def test_an_empty_value_is_none(tmp_path):
    article = only_article(read_text(tmp_path, f'---\nid:\ntitle: ""\nauthor: ~\ndate:\n---\n{BODY}'))

    assert (article.doc_id, article.title, article.published) == ("a.txt", None, None)


def test_an_unknown_key_is_named_with_its_line_and_the_article_goes_in(tmp_path):
    problem, article = read_text(tmp_path, f"---\nid: x\nsource: y\n---\n{BODY}")

    assert isinstance(article, Article)
    assert article.doc_id == "x"
    assert isinstance(problem, Problem)
    assert (problem.line, problem.skipped) == (3, False)
    assert "'source' is not one of id, title, publisher, date" in problem.sentence


def test_a_key_that_stands_twice_is_named_and_the_first_counts(tmp_path):
    problem, article = read_text(tmp_path, f"---\nid: x\nid: y\n---\n{BODY}")

    assert isinstance(article, Article)
    assert article.doc_id == "x"
    assert str(problem) == f"{tmp_path}/a.txt:3: the key 'id' stands a second time; the first one counts"


def test_a_list_as_value_is_named_and_ignored(tmp_path):
    problem, article = read_text(tmp_path, f"---\nid: x\nauthor: [a, b]\n---\n{BODY}")

    assert isinstance(article, Article)
    assert article.author is None
    assert str(problem).endswith("a.txt:3: the author is a list or a group, not one text; it is ignored")


@pytest.mark.parametrize("key", ["date", "lang", "country"])
def test_a_value_without_meaning_is_named_and_the_article_goes_in_without_it(tmp_path, key):
    problem, article = read_text(tmp_path, f"---\nid: x\n{key}: yesterday!\n---\n{BODY}")

    assert article == Article(doc_id="x", text=BODY)
    assert isinstance(problem, Problem)
    assert (problem.line, problem.skipped) == (3, False)
    assert problem.sentence.startswith(f"the {key} 'yesterday!' is not a ")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\nid: x\ntitle: غارة: قتلى\n---\nنص\n", 3, "put the value in quotes"),
        ("---\nid: x\ntitle: 'open\n---\nنص\n", 4, "cannot be read"),
        ("---\njust words\n---\nنص\n", 2, "lines such as `title: …` are wanted"),
        ("---\n- a\n- b\n---\nنص\n", 2, "lines such as `title: …` are wanted"),
        ("---\nid: \x07\n---\nنص" + " نص" * 100, 2, "a character that YAML does not allow"),
        ("---\nid: " + "[" * 20_000 + "\n---\nنص\n", 2, "it nests too deeply"),
        ("---\nid: x\nنص بلا نهاية\n", 1, "is never closed; end it with a line ---"),
    ],
)
def test_broken_front_matter_skips_the_article(tmp_path, text, line, words):
    problem = only_problem(read_text(tmp_path, text))

    assert (problem.line, problem.skipped) == (line, True)
    assert words in problem.sentence


@pytest.mark.parametrize(
    "text", [" \n\t\r\n", "---\nid: x\n---\n", "---\nid: x\n---", "---\nid: x\n---\n \n"]
)
def test_a_file_without_body_is_skipped(tmp_path, text):
    problem = only_problem(read_text(tmp_path, text))

    assert problem.sentence == "there is no text; give the article a body"


def test_an_empty_file_is_skipped(tmp_path):
    problem = only_problem(read_bytes(tmp_path, b""))

    assert str(problem) == f"{tmp_path}/a.txt: the file is empty; there is nothing to read"


def test_ten_megabytes_of_digits_are_an_article(tmp_path):
    article = only_article(read_bytes(tmp_path, b"7" * 10_000_000))

    assert article.text == "7" * 10_000_000


def test_a_file_larger_than_any_article_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("factdb.importers.text.MAX_BYTES", 2 << 20)

    problem = only_problem(read_bytes(tmp_path, b"7" * ((2 << 20) + 1)))

    assert problem.sentence == "the file is larger than 2 MB; split it into articles"


def test_a_broken_byte_is_reported_by_line(tmp_path):
    problem = only_problem(read_bytes(tmp_path, BODY.encode() + b"\xd8 " + BODY.encode()))

    assert (problem.line, problem.sentence) == (3, "byte 137 (0xD8) is not UTF-8; save the file as UTF-8")


def test_a_text_file_in_windows_1256_is_read(tmp_path):
    article = only_article(read_bytes(tmp_path, f"---\nid: x\n---\n{BODY}".encode("windows-1256")))

    assert article.text == BODY


def test_a_binary_file_is_skipped(tmp_path):
    problem = only_problem(read_bytes(tmp_path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"))

    assert str(problem) == f"{tmp_path}/a.txt: this is binary data, not text; give a text file"
