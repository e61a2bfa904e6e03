"""What holds of every text that is folded and split into words."""

import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import EXAMPLES

from factdb.core.text import fold, read_text


@EXAMPLES
@given(text=strategies.any_texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@EXAMPLES
@given(text=strategies.any_texts)
def test_every_word_maps_back_to_the_original(text: str) -> None:
    read = read_text(text)

    end = 0
    assert len(read.gaps) == len(read.words) + 1
    for word, start, stop in zip(read.words, read.starts, read.ends, strict=True):
        assert end <= start < stop <= len(text)
        assert fold(text[start:stop]) == word
        end = stop


@EXAMPLES
@given(text=strategies.any_texts)
def test_words_and_gaps_are_the_folded_text(text: str) -> None:
    read = read_text(text)

    pieces = [piece for pair in zip(read.gaps, [*read.words, ""], strict=True) for piece in pair]

    assert "".join(pieces) == fold(text)


@EXAMPLES
@given(data=st.data(), text=strategies.any_texts)
def test_marks_change_no_word(data: st.DataObject, text: str) -> None:
    marked = data.draw(strategies.marked(text))

    assert read_text(marked).words == read_text(text).words


@EXAMPLES
@given(text=strategies.any_texts)
def test_a_long_text_is_folded_as_a_short_one_is(text: str) -> None:
    assert fold(text * 300) == fold(text) * 300
