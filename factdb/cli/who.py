"""Who sits at the keyboard: the one name under which decisions are kept."""

import getpass
import subprocess

from factdb.errors import InputError

_PATIENCE = 5
"""Seconds that git may take to answer."""


def reviewer(named: str | None) -> str:
    """The name given, else that of git's configuration, else that of the login.

    Raises InputError when the name given is empty, or none can be found.
    """
    if named is not None:
        if not named.strip():
            raise InputError("the name after --by is empty; say who decides")
        return named.strip()
    return _git_user() or _login()


def _git_user() -> str | None:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None if done.returncode == 0 else None


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # no entry for this user, as in some containers
        raise InputError("nothing says who you are; name yourself with --by") from error
