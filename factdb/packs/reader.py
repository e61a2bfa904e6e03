"""Read a YAML table strictly: every leaf a string, every key known, every error with its file and line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import yaml

from factdb.errors import PackError

Shape = Callable[[yaml.Node, str], Any]
"""Checks a node of the file named and returns its plain value."""


def read_table(path: Path, shape: Shape) -> Any:
    """The table in `path`, checked by `shape`. Raises PackError naming file and line."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except OSError as error:
        raise PackError(f"{path} cannot be read: {error.strerror}; install factdb again") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PackError(f"{path}, line {line}: {error.problem}; correct the YAML") from error
    if node is None:
        raise PackError(f"{path} is empty; a table is expected")
    return shape(node, str(path))


def text(node: yaml.Node, file: str) -> str:
    """A scalar, kept as written: `no` stays two letters."""
    if not isinstance(node, yaml.ScalarNode):
        refuse(node, file, "a word is expected here")
    return str(node.value)


def yes_or_no(node: yaml.Node, file: str) -> bool:
    """`yes` or `no`."""
    value = text(node, file)
    if value not in ("yes", "no"):
        refuse(node, file, f"{value!r} is neither yes nor no")
    return value == "yes"


def list_of(item: Shape) -> Shape:
    """A list whose items have one shape."""

    def shape(node: yaml.Node, file: str) -> list[Any]:
        if not isinstance(node, yaml.SequenceNode):
            refuse(node, file, "a list [in, brackets] is expected here")
        return [item(child, file) for child in node.value]

    return shape


def map_of(value: Shape, keys: Sequence[str] | None = None) -> Shape:
    """A mapping with free keys, or with keys out of `keys`."""

    def shape(node: yaml.Node, file: str) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in _pairs(node, file):
            key = text(key_node, file)
            if keys is not None and key not in keys:
                refuse(key_node, file, f"{key!r} is unknown; known are {', '.join(sorted(keys))}")
            if key in result:
                refuse(key_node, file, f"{key!r} stands here twice")
            result[key] = value(value_node, file)
        return result

    return shape


@dataclass(frozen=True)
class Record:
    """A mapping with fixed keys."""

    required: Mapping[str, Shape]
    optional: Mapping[str, Shape] = field(default_factory=dict)

    def __call__(self, node: yaml.Node, file: str) -> dict[str, Any]:
        shapes = {**self.required, **self.optional}
        result: dict[str, Any] = {}
        for key_node, value_node in _pairs(node, file):
            key = text(key_node, file)
            if key not in shapes:
                refuse(key_node, file, f"{key!r} is unknown; known are {', '.join(sorted(shapes))}")
            if key in result:
                refuse(key_node, file, f"{key!r} stands here twice")
            result[key] = shapes[key](value_node, file)
        for key in self.required:
            if key not in result:
                refuse(node, file, f"{key!r} is missing")
        return result


def _pairs(node: yaml.Node, file: str) -> list[tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        refuse(node, file, "keys and values are expected here")
    return list(node.value)


def refuse(node: yaml.Node, file: str, problem: str) -> NoReturn:
    """Raise the PackError that names the file and the line of `node`."""
    raise PackError(f"{file}, line {node.start_mark.line + 1}: {problem}")
