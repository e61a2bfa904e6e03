"""Bring the `fails` marks of the corpora in line with what extraction reads now.

    python tests/corpora/marks.py              say what passes though marked, and what fails though not marked
    python tests/corpora/marks.py --take-away  remove the marks of sayings that pass
    python tests/corpora/marks.py --add        mark the sayings that fail, each with the fields that are wrong

Before you add marks, check with the rules for claims that the sayings are judged right.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from corpora.judging import differences, read  # noqa: E402
from corpora.reading import read_file  # noqa: E402

from factdb.packs import load_pack  # noqa: E402

_FIELD_NAMES = {"claims": "number of claims", "interval": "value", "noun_with": "noun", "part_of": "part of"}


def settle(language: str, add: bool, take_away: bool) -> Iterator[str]:
    """Rewrite the corpus files of a language; one line of report for each saying that is not in line."""
    pack = load_pack(language)
    for path in sorted((HERE / language).glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for saying in reversed(read_file(path)):  # from the end, so that earlier places stay right
            wrong = differences(read(saying, pack), saying)
            if bool(wrong) == (saying.fails is not None):
                continue
            yield f"{saying.source} {'fails' if wrong else 'passes'}: {saying.text}"
            node = text[saying.start : saying.end]
            if wrong and add:
                text = text[: saying.start] + _marked(node, _reason(wrong)) + text[saying.end :]
            elif not wrong and take_away:
                text = text[: saying.start] + _unmarked(node, str(saying.fails)) + text[saying.end :]
        path.write_text(text, encoding="utf-8")


def _reason(wrong: list[tuple[str, str]]) -> str:
    fields = dict.fromkeys(_FIELD_NAMES.get(field, field) for field, _ in wrong)
    return f"not yet: {', '.join(fields)}"


def _marked(node: str, reason: str) -> str:
    if node.startswith("{"):
        return f'{node[:-1]}, fails: "{reason}"}}'
    return f'{{text: {node}, fails: "{reason}"}}'


def _unmarked(node: str, reason: str) -> str:
    node = node.replace(f', fails: "{reason}"', "")
    return node if ", because: " in node else node.removeprefix("{text: ").removesuffix("}")


if __name__ == "__main__":
    for line in settle("ar", add="--add" in sys.argv, take_away="--take-away" in sys.argv):
        print(line)
