"""A text is cut where claims begin and end, and put together it is the text again."""

from factdb.publish.site.marking import paragraphs_of

TEXT = "دفعت 3 ملايين دولار شهريا.\n\nوقتل 40 شخصا."


def spanned(claim, number, words):
    start = TEXT.index(words)
    return claim(claim_id=number, span_start=start, span_end=start + len(words))


def shape(paragraphs):
    return [
        [(piece.text, [each.number for each in piece.claims]) for piece in pieces] for pieces in paragraphs
    ]


def test_a_text_without_claims_is_its_paragraphs():
    assert shape(paragraphs_of(TEXT, [])) == [[("دفعت 3 ملايين دولار شهريا.", [])], [("وقتل 40 شخصا.", [])]]


def test_each_claim_is_a_piece_of_its_paragraph(claim):
    found = paragraphs_of(TEXT, [spanned(claim, 1, "3 ملايين"), spanned(claim, 2, "40")])

    assert shape(found) == [
        [("دفعت ", []), ("3 ملايين", [1]), (" دولار شهريا.", [])],
        [("وقتل ", []), ("40", [2]), (" شخصا.", [])],
    ]


def test_overlapping_claims_share_pieces_and_begin_once(claim):
    found = paragraphs_of(TEXT, [spanned(claim, 1, "3 ملايين دولار"), spanned(claim, 2, "ملايين")])

    assert shape(found)[0] == [
        ("دفعت ", []),
        ("3 ", [1]),
        ("ملايين", [2, 1]),
        (" دولار", [1]),
        (" شهريا.", []),
    ]
    assert [[each.number for each in piece.starts] for piece in found[0]] == [[], [1], [2], [], []]


def test_claims_outside_the_text_mark_nothing(claim):
    outside = [
        claim(span_start=0, span_end=len(TEXT) + 1),
        claim(span_start=-3, span_end=2),
        claim(span_start=5, span_end=5),
    ]

    assert all(not piece.claims for pieces in paragraphs_of(TEXT, outside) for piece in pieces)


def test_nothing_of_the_text_is_lost(claim):
    found = paragraphs_of(TEXT, [spanned(claim, 1, "3 ملايين دولار"), spanned(claim, 2, "دولار شهريا")])

    assert ["".join(piece.text for piece in pieces) for pieces in found] == [
        line for line in TEXT.splitlines() if line
    ]
