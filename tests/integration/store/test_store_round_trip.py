"""Any claim comes back as it went in, and goes in only once."""

from collections.abc import Callable
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdb.core.articles import Article
from factdb.core.claims import Attribution, Claim, Qualifier, Span, UnitKind
from factdb.store.repository import Repository
from factdb.store.values import Reading

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8)
MAYBE_WORDS = st.none() | WORDS
VALUES = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**15 - 1), st.integers(0, 9)
)


@st.composite
def texts_with_claims(draw: st.DrawFn) -> tuple[str, list[Claim]]:
    """A text of one sentence, with a claim on some of its words."""
    words = draw(st.lists(WORDS, min_size=1, max_size=6))
    sentence = Span(0, sum(map(len, words)))
    claims: list[Claim] = []
    start = 0
    for word in words:
        ends = sorted(draw(st.tuples(VALUES, VALUES)))
        unit_kind = draw(st.sampled_from(UnitKind))
        claims.append(
            Claim(
                span=Span(start, start + len(word)),
                surface=word,
                sentence=sentence,
                low=ends[0],
                high=draw(st.sampled_from([ends[1], None])),
                qualifier=draw(st.sampled_from(Qualifier)),
                unit_kind=unit_kind,
                unit=None if unit_kind is UnitKind.COUNT else draw(MAYBE_WORDS),
                noun=draw(MAYBE_WORDS),
                noun_span=draw(st.sampled_from([None, sentence])),
                concept=draw(MAYBE_WORDS),
                state=draw(MAYBE_WORDS),
                group=draw(MAYBE_WORDS),
                place=draw(MAYBE_WORDS),
                as_of=draw(st.none() | st.dates()),
                attribution=draw(st.sampled_from(Attribution)),
                denied=draw(st.booleans()),
                planned=draw(st.booleans()),
                part_of=draw(st.sampled_from([None, *(claim.span for claim in claims)])),
                rules=tuple(draw(st.lists(WORDS, max_size=3))),
            )
        )
        start += len(word)
    return "".join(words), claims


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=texts_with_claims())
def test_a_claim_comes_back_equal_and_only_once(
    repository: Repository,
    article_of: Callable[..., Article],
    reading: Reading,
    made: tuple[str, list[Claim]],
) -> None:
    text, claims = made

    repository.save_article(article_of(text), claims, reading)
    again = repository.save_article(article_of(text), claims, reading)

    assert [entry.claim for entry in repository.recorded_claims()] == claims
    assert {entry.sentence_text for entry in repository.recorded_claims()} == {text}
    assert (again.new_version, again.claims_added, again.claims_removed) == (False, 0, 0)
