"""Run `factdb extract --format jsonl` on a folder of articles and say how much memory it held at most.

    python tests/benchmarks/memory.py FOLDER    # or a file, or a glob

The claims are thrown away as they come. Memory is the largest resident set of one process, in millions of bytes; with
several processes each holds about as much.
"""

import os
import subprocess
import sys
from collections.abc import Sequence

KIBIBYTE = 1024


def peak(paths: Sequence[str]) -> float:
    """Millions of bytes that reading the articles in one process held at most."""
    command = [sys.executable, "-P", "-m", "factdb", "extract", "--format", "jsonl", "--jobs", "1", *paths]
    # Articles without text are named on standard error and make the exit code 2; what is read is measured all the same.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss * KIBIBYTE / 1e6


if __name__ == "__main__":
    print(f"memory            {peak(sys.argv[1:]):>10,.0f}  MB at most in one process")
