"""Bytes into text: UTF-8, UTF-16 with its mark, and the two legacy encodings of Arabic."""

import codecs
import re
from dataclasses import dataclass

_LEGACY = ("windows-1256", "iso-8859-6")
_MIN_ARABIC_SHARE = 0.9
_MIN_WORD_SHARE = 0.5
_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
# The article al-, in every line of Arabic: what settles a text that both encodings spell in Arabic letters.
_AL = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"

# Control characters that text files do hold: tab, line ends, page break, the end mark of DOS, escape.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a\x1b")) + b"\x7f"
_MAX_CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes are no text, and the offset of the first bad one where there is one."""

    sentence: str
    offset: int | None = None


def decode(data: bytes) -> str | Undecodable:
    """The text that `data` encodes, without a byte order mark; nothing else is changed."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data)
    if is_binary(data):
        return Undecodable("this is binary data, not text; give a text file")
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        byte = f"byte {error.start} (0x{data[error.start]:02X})"
        broken = Undecodable(f"{byte} is not UTF-8; save the file as UTF-8", error.start)
    return _legacy_arabic(data) or broken


def is_binary(data: bytes) -> bool:
    """Whether `data` holds a NUL byte or more control characters than text does."""
    if b"\0" in data:
        return True
    controls = len(data) - len(data.translate(None, delete=_CONTROLS))
    return controls > len(data) * _MAX_CONTROL_SHARE


def _utf16(data: bytes) -> str | Undecodable:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        return Undecodable(f"byte {error.start} is not UTF-16; save the file as UTF-8", error.start)


def _legacy_arabic(data: bytes) -> str | None:
    """The text, where one legacy encoding turns `data` into Arabic words; None where none does."""
    readings = [text for name in _LEGACY if (text := _try(data, name)) and _has_words(text)]
    best = max(readings, key=lambda text: (_arabic_share(text), text.count(_AL)), default="")
    return best if _arabic_share(best) >= _MIN_ARABIC_SHARE else None


def _has_words(text: str) -> bool:
    """Whether Arabic letters stand in words; single ones are accents of Latin words or pieces of UTF-8."""
    letters = len(_ARABIC.findall(text))
    return sum(map(len, _ARABIC_WORD.findall(text))) > letters * _MIN_WORD_SHARE


def _arabic_share(text: str) -> float:
    """How many of the letters beyond ASCII are Arabic; the wrong encoding mixes in accented Latin ones."""
    beyond = sum(character > "\x7f" and character.isalpha() for character in text)
    return len(_ARABIC.findall(text)) / beyond if beyond else 0.0


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
