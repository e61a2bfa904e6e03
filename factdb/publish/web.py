"""Which addresses may become links."""

from urllib.parse import urlsplit

_FOLLOWED = ("http", "https")


def is_web_address(url: str) -> bool:
    """Whether a browser that follows `url` opens a web page: `javascript:` and the like run something instead."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in _FOLLOWED and bool(parts.netloc) and not any(char.isspace() for char in url)
