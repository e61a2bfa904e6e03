"""Which files the arguments name: files, folders, globs and standard input."""

import gzip
import io
import os
from pathlib import Path

import pytest

from factdb.core.articles import Article
from factdb.importers import Problem, read, total_bytes


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.txt",
        "a.md",
        "sub/c.txt",
        "sub/.hidden.txt",
        ".git/d.txt",
        "page.html",
        "README.md",
        "E.TXT",
    ):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"نص {name}", "utf-8")
    return tmp_path / "news"


def ids(paths: list[str]) -> list[str]:
    items = list(read(paths))
    assert [item for item in items if isinstance(item, Problem)] == []
    return [item.doc_id for item in items if isinstance(item, Article)]


def only_problem(paths: list[str], **options: io.BytesIO) -> Problem:
    (problem,) = read(paths, **options)
    assert isinstance(problem, Problem)
    return problem


def test_a_folder_is_read_recursively_and_sorted(folder):
    assert ids([str(folder)]) == ["E.TXT", "a.md", "b.txt", "c.txt"]


def test_a_glob_is_read_sorted(folder):
    assert ids([f"{folder}/*.txt"]) == ["b.txt"]
    assert ids([f"{folder}/**/*.txt"]) == ["b.txt", "c.txt"]
    assert ids([f"{folder}/*"]) == ["E.TXT", "a.md", "b.txt", "c.txt"]


def test_a_file_named_twice_is_read_once(folder):
    assert ids([str(folder / "b.txt"), str(folder), f"{folder}/./b.txt"]) == [
        "b.txt",
        "E.TXT",
        "a.md",
        "c.txt",
    ]


def test_a_name_with_glob_characters_is_that_file(folder):
    (folder / "[1].txt").write_text("نص", "utf-8")

    assert ids([str(folder / "[1].txt")]) == ["[1].txt"]


def test_a_readme_that_is_named_is_read(folder):
    assert ids([str(folder / "README.md")]) == ["README.md"]


def test_a_circle_of_links_ends(folder):
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)

    assert ids([str(folder)]) == ["E.TXT", "a.md", "b.txt", "c.txt"]


def test_a_pipe_in_a_folder_is_passed_over(folder):
    os.mkfifo(folder / "pipe.txt")

    assert ids([str(folder)]) == ["E.TXT", "a.md", "b.txt", "c.txt"]


@pytest.mark.parametrize(
    ("argument", "sentence"),
    [
        ("none.txt", "there is no such file or folder; check the name"),
        ("*.none", "no article lies in this pattern; articles end in .jsonl, .jsonl.gz, .md or .txt"),
        ("page.html", "this kind of file cannot be read; give .jsonl, .jsonl.gz, .md or .txt"),
        (".git/objects", "no article lies in this folder; articles end in .jsonl, .jsonl.gz, .md or .txt"),
    ],
)
def test_what_names_no_article_is_a_problem(folder, argument, sentence):
    (folder / ".git" / "objects").mkdir()

    problem = only_problem([str(folder / argument)])

    assert (problem.path, problem.line, problem.sentence) == (str(folder / argument), None, sentence)


@pytest.mark.parametrize("argument", ["", "a\0b.txt", "x" * 5000])
def test_a_name_that_cannot_be_one_is_a_problem(argument):
    assert only_problem([argument]).skipped


def test_the_rest_is_read_after_a_missing_file(folder):
    items = list(read([str(folder / "none.txt"), str(folder / "b.txt")]))

    assert [type(item) for item in items] == [Problem, Article]


def test_a_file_that_may_not_be_opened_is_a_problem(folder, monkeypatch):
    def refuse(self: Path, _mode: str) -> io.BytesIO:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)

    problem = only_problem([str(folder / "b.txt")])

    assert problem.sentence == "the file cannot be read: Permission denied"


def test_a_file_whose_name_is_no_utf8_is_a_problem(tmp_path):
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    Path(name).write_text("نص", "utf-8")

    assert only_problem([str(tmp_path)]).sentence == "the file's name is not UTF-8; rename the file"


def test_reading_tells_how_many_bytes_are_done(folder):
    (folder / "x.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', "utf-8")
    steps: list[int] = []

    list(read([str(folder)], advance=steps.append))

    assert sum(steps) == total_bytes([str(folder)]) > 0


def test_a_duplicate_id_is_skipped_and_both_places_are_named(tmp_path):
    (tmp_path / "1.txt").write_text("---\nid: x\npublisher: p\n---\nنص", "utf-8")
    (tmp_path / "2.jsonl").write_text('\n{"id": "x", "publisher": "p", "text": "y"}\n', "utf-8")

    article, problem = read([str(tmp_path)])

    assert isinstance(article, Article)
    assert str(problem) == (
        f"{tmp_path}/2.jsonl:2: the id 'x' was already read from {tmp_path}/1.txt; "
        "give each article its own id"
    )


def test_two_publishers_may_use_one_id(tmp_path):
    lines = '{"id": "1", "publisher": "p", "text": "y"}\n{"id": "1", "publisher": "q", "text": "y"}\n'
    (tmp_path / "x.jsonl").write_text(lines, "utf-8")

    assert ids([str(tmp_path)]) == ["1", "1"]


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_standard_input_may_be_json_lines(pack):
    stdin = io.BytesIO(pack(b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n'))

    assert [item.doc_id for item in read(["-"], stdin=stdin) if isinstance(item, Article)] == ["a", "b"]


def test_standard_input_may_be_text_with_front_matter():
    (article,) = read(["-"], stdin=io.BytesIO("---\nid: a\n---\nنص".encode()))

    assert article == Article(doc_id="a", text="نص")


def test_text_on_standard_input_is_named_for_what_it_says():
    (first,), (again,), (other,) = (read(["-"], stdin=io.BytesIO(data)) for data in (b"one", b"one", b"two"))

    assert isinstance(first, Article)
    assert isinstance(other, Article)
    assert first == again
    assert first.doc_id.startswith("stdin-")
    assert first.doc_id != other.doc_id


def test_empty_standard_input_is_a_problem():
    assert str(only_problem(["-"], stdin=io.BytesIO())) == (
        "standard input: the file is empty; there is nothing to read"
    )


def test_no_standard_input_is_a_problem():
    assert only_problem(["-"]).path == "standard input"
