"""Print what is read of every saying and article of the tests, to hold two builds of factdb against one another.

    python tests/readings.py plain         # or compiled: what factdb must be in this environment
    make compiled                          # plain Python against machine code; fails where one character differs

A line is one text's whole extraction: claims with their rules, and what was left out with the reason.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from corpora.reading import read_corpus

from factdb.core.articles import Article
from factdb.extract import extract, scan
from factdb.importers import read
from factdb.packs import load_pack

TESTS = Path(__file__).resolve().parent
ARTICLES = (TESTS / "stories", TESTS.parent / "seeds")
PUBLISHED = date(2024, 5, 14)


def main(arguments: Sequence[str]) -> int:
    """Print the readings; 1 where factdb is not what it must be."""
    if arguments != [how()]:
        print(f"factdb is {how()} here: {scan.__file__}; wanted: {' '.join(arguments)}", file=sys.stderr)
        return 1
    for name, text in texts():
        print(name, repr(extract(text, load_pack("ar"), published=PUBLISHED)), sep="\t")
    return 0


def how() -> str:
    """Whether extraction is plain Python or compiled."""
    return "plain" if Path(scan.__file__).suffix == ".py" else "compiled"


def texts() -> Iterator[tuple[str, str]]:
    """Every text with its name."""
    for saying in read_corpus(TESTS / "corpora" / "ar"):
        yield saying.source, saying.text
    for item in read([str(folder) for folder in ARTICLES]):
        if isinstance(item, Article):
            yield item.doc_id, item.text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
