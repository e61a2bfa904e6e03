"""Read the YAML between the two `---` of a text file, as strings only."""

from dataclasses import dataclass, field

import yaml

from factdb.importers.fields import KEYS
from factdb.importers.records import Problem

_FIRST_LINE = 2
"""Line 1 is the opening `---`."""


@dataclass(slots=True)
class FrontMatter:
    """What the front matter says, by key; with the line of each key, and what is wrong."""

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    readable: bool = True
    """False where the whole is no YAML mapping: then the article cannot be trusted either."""


def parse(yaml_text: str, path: str) -> FrontMatter:
    """The keys and values of the front matter; a value is the text as written: `no` stays `no`."""
    result = FrontMatter()
    try:
        # compose() keeps the line of each key; BaseLoader guesses no types.
        root = yaml.compose(yaml_text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        return _unreadable(path, *_explain(error))
    if root is None:
        return result
    if not isinstance(root, yaml.MappingNode):
        return _unreadable(path, _FIRST_LINE, "lines such as `title: …` are wanted")
    for key_node, value_node in root.value:
        line = key_node.start_mark.line + _FIRST_LINE
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        refusal = _refusal(key, value_node, result.values)
        if refusal is None:
            result.values[key] = value_node.value
            result.lines[key] = line
        else:
            result.problems.append(Problem(path, line, refusal, skipped=False))
    return result


def _refusal(key: str, value: yaml.Node, known: dict[str, str]) -> str | None:
    """Why this key is not taken, or None."""
    if key not in KEYS:
        return f"the key {key!r} is not one of {', '.join(KEYS)}; it is ignored"
    if key in known:
        return f"the key {key!r} stands a second time; the first one counts"
    if not isinstance(value, yaml.ScalarNode):
        return f"the {key} is a list or a group, not one text; it is ignored"
    return None


def _explain(error: Exception) -> tuple[int, str]:
    """The line of a YAML error and what is wrong there."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return error.problem_mark.line + _FIRST_LINE, f"{error.problem}; put the value in quotes"
    if isinstance(error, RecursionError):
        return _FIRST_LINE, "it nests too deeply"
    return _FIRST_LINE, "it holds a character that YAML does not allow"


def _unreadable(path: str, line: int, why: str) -> FrontMatter:
    problem = Problem(path, line, f"the front matter cannot be read: {why}")
    return FrontMatter(problems=[problem], readable=False)
