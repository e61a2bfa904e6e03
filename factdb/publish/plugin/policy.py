"""The content security policy: what a page of the site may load and run.

Pages of published files have no script and no style in them. Datasette's own pages, which stay for databases beside
them and for those below `/-/`, carry a few scripts. These are allowed one by one, by the hashes of what stands in the
templates: a script that a text smuggled into a page is in no template, and does not run.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FILLED_IN = re.compile(r"{[{%#]")

# A script that a template fills in, and what with.
_FACETS = "{{ datasette_allow_facet }}"
_FACETS_VALUES = ("true", "false")

# Datasette writes this one from its code, on the page that says that a query took too long.
_TOO_LONG = '\nlet ta = document.querySelector("textarea");\nta.style.height = ta.scrollHeight + "px";\n'

# Datasette's table pages name their columns in a style, which no list of hashes could hold.
_OPEN_STYLES = " 'unsafe-inline'"

_POLICY = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self'{styles}; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


@lru_cache(maxsize=8)
def policy(datasette: Any, only_ours: bool) -> str:
    """The policy for a Datasette with the templates that it has: the Content-Security-Policy header.

    `only_ours` says that it serves nothing but published files.
    """
    allowed = dict.fromkeys(
        _hash(script) for script in [*_inline_scripts(templates_of(datasette)), _TOO_LONG]
    )
    scripts = " ".join(f"'{each}'" for each in allowed)
    return _POLICY.format(scripts=scripts, styles="" if only_ours else _OPEN_STYLES)


def templates_of(datasette: Any) -> Any:
    """The environment of templates: an attribute up to Datasette 0.65, and to be asked for from 1.0 on."""
    known = getattr(datasette, "jinja_env", None)
    return datasette.get_jinja_environment(None) if known is None else known


def _inline_scripts(environment: Any) -> Iterator[str]:
    """Every script that a template writes word for word into its page."""
    for name in sorted(environment.list_templates()):
        source, _, _ = environment.loader.get_source(environment, name)
        for script in _INLINE.findall(source):
            written = (
                [script.replace(_FACETS, value) for value in _FACETS_VALUES]
                if _FACETS in script
                else [script]
            )
            yield from (each for each in written if not _FILLED_IN.search(each))


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.replace("\r\n", "\n").encode()).digest()
    return f"sha256-{b64encode(digest).decode()}"
