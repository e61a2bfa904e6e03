"""What holds of every text that is folded and split into words."""

import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import EXAMPLES

from factdb.core.splitting import Splitter, words_of
from factdb.core.text import Text, fold
from factdb.core.words import Word


def split(text: str) -> Text:
    return Splitter(lambda form: Word(form, form)).split(text)


@EXAMPLES
@given(text=strategies.any_texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@EXAMPLES
@given(text=strategies.any_texts)
def test_every_word_maps_back_to_the_original(text: str) -> None:
    read = split(text)

    end = 0
    assert len(read.gaps) == len(read.words) + 1
    for word, start, stop in zip(read.words, read.starts, read.ends, strict=True):
        assert end <= start < stop <= len(text)
        assert fold(text[start:stop]) == word.form
        end = stop


@EXAMPLES
@given(text=strategies.any_texts)
def test_words_and_gaps_are_the_folded_text(text: str) -> None:
    read = split(text)

    forms = [word.form for word in read.words]
    pieces = [piece for pair in zip(read.gaps, [*forms, ""], strict=True) for piece in pair]

    assert "".join(pieces) == fold(text)


@EXAMPLES
@given(data=st.data(), text=strategies.any_texts)
def test_marks_change_no_word(data: st.DataObject, text: str) -> None:
    marked = data.draw(strategies.marked(text))

    assert words_of(marked) == words_of(text)


@EXAMPLES
@given(text=strategies.any_texts)
def test_a_text_is_split_as_before_when_its_pieces_are_known(text: str) -> None:
    splitter = Splitter(lambda form: Word(form, form))

    assert splitter.split(text) == splitter.split(text) == split(text)
    assert [word.form for word in split(text).words] == words_of(text)
