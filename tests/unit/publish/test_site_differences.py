"""Two versions of a text: what was kept, taken out and put in gives both of them back."""

from hypothesis import given
from hypothesis import strategies as st

from factdb.publish.site.differences import changes_of

WORDS = st.lists(st.sampled_from(["قتل", "40", "12", "شخصا", "في", "\n"]), max_size=30).map(" ".join)


def kept(changes, without):
    return ["".join(each.text for each in paragraph if each.kind != without) for paragraph in changes]


@given(WORDS, WORDS)
def test_both_texts_can_be_read_from_the_changes(old, new):
    changes = changes_of(old, new)

    assert [text for text in kept(changes, "in") if text] == [
        x.strip() for x in old.splitlines() if x.strip()
    ]
    assert [text for text in kept(changes, "out") if text] == [
        x.strip() for x in new.splitlines() if x.strip()
    ]


def test_only_the_changed_words_are_marked():
    (paragraph,) = changes_of("قتل 40 شخصا في عدن.", "قتل 52 شخصا في عدن.")

    assert [(each.kind, each.text) for each in paragraph] == [
        ("kept", "قتل "),
        ("out", "40"),
        ("in", "52"),
        ("kept", " شخصا في عدن."),
    ]


def test_very_long_paragraphs_are_given_whole():
    long = "كلمة " * 3_000

    (paragraph,) = changes_of(long + "أ", long + "ب")

    assert [each.kind for each in paragraph] == ["out", "in"]
