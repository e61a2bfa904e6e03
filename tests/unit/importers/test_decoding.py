"""Bytes into text: what is recognised, what is refused, and in which words."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.importers.decoding import Undecodable, decode, is_binary

NEWS = (
    "لقي ما لا يقل عن خمسة وثمانين شخصا حتفهم وأصيب أكثر من أربعمئة آخرين بجروح إثر زلزال بلغت قوته "
    "6,4 درجات ضرب محافظة كرمان في جنوب شرق إيران فجر الاثنين، بحسب حصيلة أولية أوردها التلفزيون الرسمي.\n"
)
PLAIN = "لقي ما لا يقل عن خمسة حتفهم"
SHORT = "قتل 12 شخصا في الهجوم"


@pytest.mark.parametrize(
    "text", [NEWS, NEWS * 50, SHORT, PLAIN, f"BBC News 24\n{SHORT}\nAll rights reserved"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_arabic_reads_the_same_in_every_known_encoding(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_windows_punctuation_comes_through():
    text = f"«{SHORT}» – “نعم”؟ … {SHORT}"

    assert decode(text.encode("windows-1256")) == text


def test_one_broken_byte_in_utf8_is_not_taken_for_a_legacy_encoding():
    data = NEWS.encode() + b"\xd8" + NEWS.encode()

    offset = len(NEWS.encode())
    assert decode(data) == Undecodable(f"byte {offset} (0xD8) is not UTF-8; save the file as UTF-8", offset)


@pytest.mark.parametrize(
    "data",
    [
        "Déjà vu à Genève, né à Zürich".encode("latin-1"),
        "кто в лесу".encode("cp1251"),
        b"abc \xc7 def",
        b"\xff",
    ],
    ids=repr,
)
def test_other_encodings_are_refused_not_guessed(data):
    refusal = decode(data)

    assert isinstance(refusal, Undecodable)
    assert "is not UTF-8; save the file as UTF-8" in refusal.sentence


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"text\0text", bytes(range(1, 32)) * 4, b"PK\x03\x04\x14\x00"],
    ids=repr,
)
def test_binary_data_are_named_so(data):
    assert decode(data) == Undecodable("this is binary data, not text; give a text file")


def test_half_an_utf16_character_is_refused():
    refusal = decode("\ufeffنص".encode("utf-16-le") + b"\x06")

    assert refusal == Undecodable("byte 6 is not UTF-16; save the file as UTF-8", 6)


def test_noise_is_binary():
    noise = random.Random(7).randbytes(4000)

    assert is_binary(noise)


@given(st.text())
def test_any_utf8_text_comes_back_unchanged_or_is_called_binary(text):
    data = text.encode()

    if is_binary(data):
        return
    assert decode(data) == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused_with_a_reason(data):
    result = decode(data)

    assert isinstance(result, str) or result.sentence
