"""The samples for a site on the internet fit the program: files, options, names and the proxy's own check."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from factdb.cli.publish import serve

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"

pytestmark = pytest.mark.skipif(not DEPLOY.is_dir(), reason="no samples here")


def instructions() -> list[tuple[str, str]]:
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    return [
        (name, rest) for name, _, rest in (line.partition(" ") for line in lines if line and line[0] != "#")
    ]


def variables() -> set[str]:
    return {str(each.envvar) for each in serve.params if getattr(each, "envvar", None)} - {"FACTDB_URL"}


def test_the_container_knows_only_instructions_that_exist() -> None:
    known = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD"}

    assert {name for name, _ in instructions()} <= known
    assert [name for name, _ in instructions()][-2:] == ["ENTRYPOINT", "CMD"]


def test_the_container_runs_without_rights_and_serves() -> None:
    told = dict(instructions())

    assert told["USER"].isdigit()
    assert told["USER"] != "0"
    assert told["CMD"] == '["serve", "/data/published.db"]'
    assert told["ENTRYPOINT"] == '["/srv/factdb/bin/factdb"]'


def test_the_variables_of_the_samples_are_those_of_the_program() -> None:
    named = {rest.partition("=")[0] for name, rest in instructions() if name == "ENV"}
    documented = set(re.findall(r"FACTDB_\w+", (DEPLOY / "README.md").read_text(encoding="utf-8")))

    assert named <= variables()
    assert documented == variables()


def test_what_the_container_leaves_out_is_not_needed_for_installing() -> None:
    left_out = (DEPLOY / "Containerfile.dockerignore").read_text(encoding="utf-8").split()

    assert not {"migrations", "seeds", "metadata.yml", "factdb", "README.md", "LICENSE"} & set(left_out)


@pytest.mark.skipif(
    not (shutil.which("nginx") and shutil.which("openssl")), reason="no nginx and openssl here"
)
def test_the_proxy_accepts_its_sample(tmp_path: Path) -> None:
    certificate, key = tmp_path / "c.pem", tmp_path / "k.pem"
    make = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=figures.example",
    ]
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    sample = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    sample = re.sub(r"/etc/ssl/certs/\S+\.pem", str(certificate), sample)
    sample = re.sub(r"/etc/ssl/private/\S+\.key", str(key), sample)
    sample = sample.replace("/var/cache/nginx/factdb", str(tmp_path / "cache"))
    whole = tmp_path / "nginx.conf"
    kept = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "\n".join(f"{each}_temp_path {tmp_path}/{each};" for each in kept)
    whole.write_text(
        f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{paths}\n{sample}\n}}\n",
        encoding="utf-8",
    )

    done = subprocess.run(
        ["nginx", "-t", "-c", whole, "-e", tmp_path / "log"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
