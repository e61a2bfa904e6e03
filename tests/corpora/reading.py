"""Read the judged corpora: strict, everything as strings, errors by file and line.

The form of a corpus file is described in README.md beside this module.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import yaml

from factdb.core.claims import Qualifier, UnitKind

FIELDS = frozenset(
    {
        *("value", "low", "high", "qualifier", "unit", "noun", "noun_with", "speaker", "via"),
        *("denied", "planned", "surface", "concept", "state", "place", "as_of", "part_of", "other_value"),
    }
)
"""What `means` may say of a claim."""

_FILE_KEYS = frozenset({"published", "country", "cases", "never"})
_CASE_KEYS = frozenset({"means", "said", "published", "country"})
_SAID_KEYS = frozenset({"text", "fails"})
_NEVER_KEYS = frozenset({"text", "because", "fails"})
_NULL = "tag:yaml.org,2002:null"

Number = Decimal | Fraction | None


class CorpusError(ValueError):
    """A corpus file breaks its form; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one claim must say: the fields that the corpus gives, as written; None stands for `null`."""

    given: dict[str, str | None]

    def interval(self) -> tuple[Number, Number] | None:
        """Both ends; None where the corpus gives no value."""
        if "low" in self.given:
            return _number(self.given["low"]), _number(self.given["high"])
        if "value" not in self.given:
            return None
        value = _number(self.given["value"])
        low = None if self.qualifier() in (Qualifier.AT_MOST, Qualifier.LESS_THAN) else value
        high = None if self.qualifier() in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else value
        return low, high

    def qualifier(self) -> Qualifier | None:
        """A value without a qualifier is exact."""
        if "qualifier" in self.given:
            return Qualifier(str(self.given["qualifier"]))
        return Qualifier.EXACT if "value" in self.given else None

    def unit(self) -> tuple[UnitKind, str | None] | None:
        """Kind and code; the code is None where only the kind is judged."""
        if "unit" not in self.given:
            return None
        kind, _, code = str(self.given["unit"]).partition("/")
        return UnitKind(kind), code or None


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence with the claims that it makes, in order; none for a `never` line."""

    text: str
    meanings: tuple[Meaning, ...]
    source: str
    """File and line, such as `digits.yml:12`."""
    start: int
    """Where its node stands in the file, in code points."""
    end: int
    because: str | None = None
    """Why the sentence makes no claim."""
    fails: str | None = None
    """Why the sentence is not read right yet: it runs as a strict expected failure."""
    published: date | None = None
    country: str | None = None


def read_corpus(folder: Path) -> list[Saying]:
    """Every saying of the `*.yml` files of a folder.

    Raises CorpusError where a file breaks the form.
    """
    return [saying for path in sorted(folder.glob("*.yml")) for saying in read_file(path)]


def read_file(path: Path) -> list[Saying]:
    """Every saying of one file, in order."""
    return list(_Reader(path.name).sayings(path.read_text(encoding="utf-8")))


def _number(text: str | None) -> Number:
    if text is None:
        return None
    return Fraction(text) if "/" in text else Decimal(text)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str

    def sayings(self, text: str) -> Iterator[Saying]:
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise CorpusError(f"{self.file}:{line}: not YAML: {error.problem}") from error
        if root is None:
            raise CorpusError(f"{self.file}:1: empty; write `cases:` or `never:`")
        top = self.mapping(root, _FILE_KEYS)
        context = self.context(top, None, None)
        for case in self.items(top.get("cases")):
            yield from self.case(case, *context)
        for never in self.items(top.get("never")):
            yield self.never(never, *context)

    def case(self, node: yaml.Node, published: date | None, country: str | None) -> Iterator[Saying]:
        keys = self.mapping(node, _CASE_KEYS, needs=("means", "said"))
        published, country = self.context(keys, published, country)
        means = keys["means"]
        several = self.items(means) if isinstance(means, yaml.SequenceNode) else [means]
        meanings = tuple(self.meaning(one) for one in several)
        for said in self.items(keys["said"]):
            fails = None
            text = said
            if isinstance(said, yaml.MappingNode):
                parts = self.mapping(said, _SAID_KEYS, needs=("text",))
                text, fails = parts["text"], self.optional(parts.get("fails"))
            yield Saying(
                self.scalar(text),
                meanings,
                *self.placed(said),
                fails=fails,
                published=published,
                country=country,
            )

    def never(self, node: yaml.Node, published: date | None, country: str | None) -> Saying:
        keys = self.mapping(node, _NEVER_KEYS, needs=("text", "because"))
        return Saying(
            self.scalar(keys["text"]),
            (),
            *self.placed(node),
            because=self.scalar(keys["because"]),
            fails=self.optional(keys.get("fails")),
            published=published,
            country=country,
        )

    def meaning(self, node: yaml.Node) -> Meaning:
        keys = self.mapping(node, FIELDS)
        meaning = Meaning({key: self.nullable(value) for key, value in keys.items()})
        try:
            meaning.interval(), meaning.qualifier(), meaning.unit()
        except (ValueError, ArithmeticError, KeyError) as error:
            raise self.wrong(node, f"no number, qualifier or unit: {error}") from error
        if "value" in keys and meaning.qualifier() in (Qualifier.RANGE, Qualifier.VAGUE):
            raise self.wrong(node, "a range and a vague word need `low` and `high`")
        return meaning

    def context(
        self, keys: dict[str, yaml.Node], published: date | None, country: str | None
    ) -> tuple[date | None, str | None]:
        if "published" in keys:
            published = date.fromisoformat(self.scalar(keys["published"]))
        if "country" in keys:
            country = self.scalar(keys["country"])
        return published, country

    def mapping(
        self, node: yaml.Node, known: frozenset[str], needs: tuple[str, ...] = ()
    ) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, f"expected the keys {', '.join(sorted(known))}")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = self.scalar(key)
            if name not in known:
                raise self.wrong(key, f"unknown key {name!r}; known are {', '.join(sorted(known))}")
            if name in found:
                raise self.wrong(key, f"the key {name!r} stands twice")
            found[name] = value
        for name in needs:
            if name not in found:
                raise self.wrong(node, f"the key {name!r} is missing")
        return found

    def items(self, node: yaml.Node | None) -> list[yaml.Node]:
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, "expected a list")
        return list(node.value)

    def scalar(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.wrong(node, "expected a text")
        return str(node.value)

    def optional(self, node: yaml.Node | None) -> str | None:
        return None if node is None else self.scalar(node)

    def nullable(self, node: yaml.Node) -> str | None:
        return None if node.tag == _NULL else self.scalar(node)

    def place(self, node: yaml.Node) -> str:
        return f"{self.file}:{node.start_mark.line + 1}"

    def placed(self, node: yaml.Node) -> tuple[str, int, int]:
        return self.place(node), node.start_mark.index, node.end_mark.index

    def wrong(self, node: yaml.Node, problem: str) -> CorpusError:
        return CorpusError(f"{self.place(node)}: {problem}")
