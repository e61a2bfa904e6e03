"""Measure publishing and serving on a large invented database, and print the figures.

    python tests/benchmarks/site.py [--claims 500000] [--folder FOLDER] [--requests 40]

Makes the database (tests/benchmarks/synthetic.py) unless FOLDER holds it, publishes it in a process of its own,
serves it on the loopback in another, and asks for pages one after the other: each kind of page with ever other
filters, words and rows, so that no answer has been given before. Then four clients ask for JSON for five seconds.
Wall-clock times: measure on a quiet machine; the load is printed.
"""

import argparse
import http.client
import os
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parent))

import synthetic

HOST = "127.0.0.1"
JSON_SECONDS = 5.0
JSON_CLIENTS = 4
PAGE_LIMIT = 0.3
"""Seconds that the 95th percentile of every kind of page shall stay under."""

PUBLISH = """
import resource, sys
from pathlib import Path
from factdb.publish.build import build
build(Path(sys.argv[1]), Path(sys.argv[2]))
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(sum(each.ru_maxrss for each in used) // 1024, round(sum(each.ru_utime + each.ru_stime for each in used)))
"""


@dataclass(frozen=True)
class Kind:
    """A kind of page: its name, and the address of its next page."""

    name: str
    address: Callable[[], str]


def publish(working: Path, out: Path) -> None:
    """Publish in a process of its own, and print time and memory."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", PUBLISH, str(working), str(out)], check=True, capture_output=True, text=True
    )
    seconds = time.perf_counter() - start
    size = out.stat().st_size / 1e6
    memory, processor = done.stdout.split()
    print(
        f"published in {seconds:.0f} s (processors {processor} s), peak memory {memory} MB, file {size:,.0f} MB"
    )


@contextmanager
def served(file: Path) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The port of a server on the published file; stopped at the end."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "factdb", "serve", str(file), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait(port, server)
            yield port, server
        finally:
            server.terminate()


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise SystemExit("the server stopped")
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not answer")


def kinds(file: Path, chance: random.Random) -> list[Kind]:
    """The kinds of pages, with names, numbers and words that are in the file."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:

        def pick(query: str) -> Callable[[], str]:
            values = [str(value) for (value,) in connection.execute(query)]
            return lambda: quote(chance.choice(values))

        claim = pick("SELECT claim_id FROM claims_view ORDER BY claim_id LIMIT 20000")
        source = pick("SELECT DISTINCT source FROM claims_view")
        common_concept = pick("SELECT concept FROM claims_view GROUP BY 1 ORDER BY count(*) DESC LIMIT 20")
        any_concept = pick("SELECT DISTINCT concept FROM claims_view")
        place = pick("SELECT DISTINCT place FROM claims_view")
        speaker = pick("SELECT name FROM speakers LIMIT 2000")
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'claims_fts', 'row')")
        arabic = "SELECT term FROM words WHERE length(term) > 2 AND unicode(term) BETWEEN 1569 AND 1610"
        common_word = pick(f"{arabic} ORDER BY doc DESC LIMIT 30")
        rare_word = pick(f"{arabic} AND doc BETWEEN 5 AND 50 LIMIT 2000")
        day = pick("SELECT DISTINCT date FROM claims_view LIMIT 2000")
        figure = pick("SELECT figure_id FROM figures_view LIMIT 5000")
        much = pick("SELECT figure_id FROM figures_view ORDER BY claims DESC LIMIT 40")
        contested = pick("SELECT figure_id FROM conflicts_view LIMIT 2000")
        conflict = pick("SELECT conflict_id FROM conflicts_view LIMIT 2000")
        article = pick("SELECT id FROM articles LIMIT 5000")
        pages = {
            "claims": lambda: f"/published/claims_view?_next={day()},{claim()}",
            "claims, sorted by value": lambda: f"/published/claims_view?_sort=value_low&_next=5000,{claim()}",
            "claims of a source": lambda: f"/published/claims_view?source={source()}",
            "claims of a common concept": lambda: f"/published/claims_view?concept={common_concept()}",
            "claims of a concept": lambda: f"/published/claims_view?concept={any_concept()}",
            "claims of a concept and source": lambda: (
                f"/published/claims_view?concept={common_concept()}&source={source()}"
            ),
            "claims at a place": lambda: f"/published/claims_view?place={place()}",
            "claims of a speaker": lambda: f"/published/claims_view?speaker={speaker()}",
            "claims since a day": lambda: f"/published/claims_view?date__gte={day()}",
            "claims with facets": lambda: (
                f"/published/claims_view?_facet=state&_facet=place&_facet=speaker&source={source()}"
            ),
            "search, common word": lambda: f"/published/claims_view?_search={common_word()}",
            "search, rare word": lambda: f"/published/claims_view?_search={rare_word()}",
            "search in articles": lambda: f"/published/articles?_search={common_word()}",
            "one claim": lambda: f"/published/claims_view/{claim()}",
            "one figure": lambda: f"/published/figures/{figure()}",
            "history of a figure": lambda: f"/published/figure_history?figure_id={figure()}",
            "conflicts": lambda: f"/published/conflicts_view?_next={day()},{conflict()}",
            "one conflict": lambda: f"/published/conflicts_view/{conflict()}",
            "comparison": lambda: f"/published/comparison?figure_id__lt={figure()}",
            "articles": lambda: f"/published/articles?_next={day()},{article()}",
            "one article": lambda: f"/published/articles/{article()}",
            "one source": lambda: f"/published/sources/{chance.randrange(synthetic.SOURCES) + 1}",
            "home": lambda: f"/?n={claim()}",
            "page of a figure": lambda: f"/figure/{figure()}",
            "page of a much claimed figure": lambda: f"/figure/{much()}",
            "page of an article": lambda: f"/article/{article()}",
            "page of a speaker": lambda: f"/speaker/{chance.randrange(1, 500)}",
            "page of a source": lambda: (
                f"/source/{chance.randrange(synthetic.SOURCES) + 1}?page={chance.randrange(1, 9)}"
            ),
            "page of a claim": lambda: f"/claim/{claim()}",
            "page of conflicts": lambda: f"/conflicts?page={chance.randrange(1, 50)}",
            "page of comparison": lambda: f"/compare?place={place()}",
            "page of a figure in conflict": lambda: f"/figure/{contested()}?lang=ar",
            "page of comparison of a topic": lambda: f"/compare?topic={any_concept()}&lang=ar",
            "page of comparison since a day": lambda: f"/compare?place={place()}&since={day()}",
            "feed": lambda: f"/conflicts.atom?n={claim()}",
            "database": lambda: f"/published?n={claim()}",
        }
        return [Kind(name, address) for name, address in pages.items()]


def json_kinds(file: Path, chance: random.Random) -> list[Kind]:
    """What programs ask for."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        concepts = [
            row[0] for row in connection.execute("SELECT concept FROM claims_view GROUP BY 1 LIMIT 500")
        ]
        days = [row[0] for row in connection.execute("SELECT DISTINCT date FROM claims_view LIMIT 2000")]
    table = "/published/claims_view.json"
    return [
        Kind("first claims as JSON", lambda: f"{table}?_shape=objects"),
        Kind(
            "next claims as JSON", lambda: f"{table}?_next={chance.choice(days)},{chance.randrange(1, 2000)}"
        ),
        Kind("a concept's claims as JSON", lambda: f"{table}?concept={quote(chance.choice(concepts))}"),
        Kind("one claim as JSON", lambda: f"/published/claims_view/{chance.randrange(1, 2000)}.json"),
        Kind(
            "a figure's claims as JSON",
            lambda: f"/published/figure_history.json?figure_id={chance.randrange(1, 5000)}",
        ),
    ]


def ask(connection: http.client.HTTPConnection, address: str) -> tuple[int, bytes]:
    """Status and body as they come over the wire."""
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    return answer.status, answer.read()


def processor_seconds(pid: int) -> float:
    """What the server has used so far; says more than the clock where the machine is busy. 0 where nobody knows."""
    statistics_of = Path(f"/proc/{pid}/stat")
    if not statistics_of.exists():
        return 0.0
    fields = statistics_of.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(port: int, pid: int, kind: Kind, requests: int) -> bool:
    """Print the times of one kind of page; whether they stay under the limit."""
    connection = http.client.HTTPConnection(HOST, port)
    times, sizes, bad, used = [], [], 0, processor_seconds(pid)
    for _ in range(requests):
        start = time.perf_counter()
        status, body = ask(connection, kind.address())
        times.append(time.perf_counter() - start)
        sizes.append(len(body))
        bad += status != 200 or b"facets-timed-out" in body
    connection.close()
    high = statistics.quantiles(times, n=20)[-1]
    print(
        f"{kind.name:32} median {statistics.median(times) * 1000:6.0f} ms   95 % {high * 1000:6.0f} ms   "
        f"processor {(processor_seconds(pid) - used) / requests * 1000:5.0f} ms   "
        f"{statistics.mean(sizes) / 1000:5.0f} kB" + (f"   {bad} FAILED" if bad else "")
    )
    return high <= PAGE_LIMIT and not bad


def load(port: int, address: Callable[[], str]) -> float:
    """Answers a second to several clients at once."""
    end = time.perf_counter() + JSON_SECONDS
    answered = [0] * JSON_CLIENTS

    def client(number: int) -> None:
        connection = http.client.HTTPConnection(HOST, port)
        while time.perf_counter() < end:
            status, _ = ask(connection, address())
            answered[number] += status == 200
        connection.close()

    clients = [threading.Thread(target=client, args=(number,)) for number in range(JSON_CLIENTS)]
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    return sum(answered) / JSON_SECONDS


def main() -> int:
    """Print all figures; 1 where a kind of page takes too long or fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, default=500_000)
    parser.add_argument("--folder", type=Path, help="kept; a temporary one otherwise")
    parser.add_argument("--requests", type=int, default=40, help="for each kind of page")
    parser.add_argument("--keep", action="store_true", help="measure the file that FOLDER holds already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        working, file = folder / f"claims-{options.claims}.db", folder / f"published-{options.claims}.db"
        if not working.exists():
            synthetic.make(working, options.claims)
        print(f"{options.claims:,} claims; load of the machine {os.getloadavg()[0]:.1f}")
        if not (options.keep and file.exists()):
            publish(working, file)
        return _serving(file, options.requests)


def _serving(file: Path, requests: int) -> int:
    chance = random.Random(6)
    with served(file.absolute()) as (port, server):
        pages = kinds(file.absolute(), chance)
        slow = [kind.name for kind in pages if not measure(port, server.pid, kind, requests)]
        for kind in json_kinds(file.absolute(), chance):
            print(f"{kind.name:32} {load(port, kind.address):6.0f} a second, {JSON_CLIENTS} clients")
        status = Path(f"/proc/{server.pid}/status")
        if status.exists():
            own = next(line for line in status.read_text().splitlines() if line.startswith("RssAnon"))
            print(
                f"server's memory {int(own.split()[1]) // 1024} MB beside the mapped file; load {os.getloadavg()[0]:.1f}"
            )
    print(
        "over the limit: " + ", ".join(slow) if slow else f"every kind of page within {PAGE_LIMIT} s at 95 %"
    )
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main())
