"""What the site answers in this environment, a line for each address: `make alpha` compares two Datasettes by it.

    python tests/alpha.py published.db

Lines hold the status, the type and, for JSON, the keys and the number of rows. What cannot be asked at all is a line too.
"""

import asyncio
import json
import sys
import traceback
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from factdb.publish.published import described_tables


def addresses() -> Iterator[str]:
    """The kinds of pages and data that a site has."""
    yield from (
        "/",
        "/published",
        "/conflicts",
        "/compare",
        "/conflicts.atom",
        "/figure/1",
        "/article/1",
        "/claim/1",
    )
    yield from ("/speaker/1", "/source/1", "/nothing/here", "/published.db", "/-/versions.json")
    for table in described_tables():
        yield f"/published/{table}"
        yield f"/published/{table}.json?_shape=objects"
    yield from ("/published/claims_view/1", "/published/claims_view/1.json", "/published/claims_view.csv")
    yield f"/published/claims_view.json?_search={quote('اطفال')}"
    yield "/published/claims_view.json?_facet=source&_size=1"
    for sql in (
        "select 1 as a",
        "select nothing",
        "select length(randomblob(900000000))",
        "insert into t values (1)",
    ):
        yield f"/published.json?sql={quote(sql)}"
        yield f"/published?sql={quote(sql)}"


async def answers(file: Path) -> list[str]:
    """A line for each address."""
    from factdb.publish.serve import datasette

    site: Any = datasette(file)
    await site.invoke_startup()
    lines = []
    for address in addresses():
        try:
            lines.append(f"{address}: {told(await site.client.get(address))}")
        except Exception as error:  # noqa: BLE001 - whatever fails is what one wants to know
            lines.append(f"{address}: {type(error).__name__}: {error}")
    return lines


def told(answer: Any) -> str:
    """What an answer comes to."""
    kind = answer.headers.get("content-type", "")
    policy = "policy" if "content-security-policy" in answer.headers else "no policy"
    found = f"{answer.status_code} {kind}, {policy}"
    if kind.startswith("application/json"):
        data = json.loads(answer.text)
        found += f", {sorted(data) if isinstance(data, dict) else type(data).__name__}"
        if isinstance(data, dict) and isinstance(data.get("rows"), list):
            found += f", {len(data['rows'])} rows"
    return found


def main() -> int:
    """Print the lines; why there are none, where Datasette cannot be started."""
    print(f"datasette {version('datasette')}", file=sys.stderr)
    try:
        print("\n".join(asyncio.run(answers(Path(sys.argv[1])))), flush=True)
    except Exception:  # noqa: BLE001 - as above
        print(f"the site does not start: {traceback.format_exc().splitlines()[-1]}")
        traceback.print_exc()
    return 0


if __name__ == "__main__":
    sys.exit(main())
