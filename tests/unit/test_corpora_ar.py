"""Every saying of the Arabic corpora is read as it was judged; one test a saying, named by its sentence."""

from pathlib import Path

import pytest
from corpora.judging import differences, read, shown
from corpora.reading import Saying, read_corpus

from factdb.packs import load_pack

CORPUS = read_corpus(Path(__file__).resolve().parents[1] / "corpora" / "ar")


def parameter(saying: Saying) -> object:
    """The saying as a test of its own; a line with `fails` must fail, and by what it says, not by a crash."""
    name = f"{saying.source} {saying.text}".replace("\n", " / ")
    if saying.fails is None:
        return pytest.param(saying, id=name)
    mark = pytest.mark.xfail(reason=saying.fails, strict=True, raises=AssertionError)
    return pytest.param(saying, id=name, marks=mark)


@pytest.mark.parametrize("saying", [parameter(saying) for saying in CORPUS])
def test_a_saying_is_read_as_judged(saying: Saying) -> None:
    claims = read(saying, load_pack("ar"))

    wrong = differences(claims, saying)
    assert not wrong, f"{saying.because or 'judged otherwise'}: {wrong}\nread: {shown(claims)}"


def test_no_saying_is_judged_both_ways() -> None:
    claims = [saying.text for saying in CORPUS if saying.meanings]
    never = [saying.text for saying in CORPUS if not saying.meanings]

    assert not set(claims) & set(never)
    assert len(never) == len(set(never))


def test_the_corpora_are_large_enough_to_judge_by() -> None:
    assert len(CORPUS) >= 450
