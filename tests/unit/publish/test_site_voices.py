"""Copies that say the same are one voice; a copy that says something else stays apart."""

from factdb.publish.site.camps import Camp, standing
from factdb.publish.site.voices import voices_of


def numbers(claims):
    return [(voice.claim.number, [copy.number for copy in voice.copies]) for voice in voices_of(claims)]


def test_copies_stand_behind_the_first(claim):
    claims = [
        claim(claim_id=1, voice="agency/1"),
        claim(claim_id=2),
        claim(claim_id=3, voice="agency/1"),
        claim(claim_id=4),
    ]

    assert numbers(claims) == [(1, [3]), (2, []), (4, [])]


def test_a_copy_with_another_number_or_a_denial_is_told_apart(claim):
    claims = [
        claim(claim_id=1, voice="agency/1"),
        claim(claim_id=2, voice="agency/1", value_low=34, value_high=34),
        claim(claim_id=3, voice="agency/1", denied=1),
    ]

    assert numbers(claims) == [(1, []), (2, []), (3, [])]


def test_a_voice_stands_where_any_of_its_claims_does(claim):
    first, copy = claim(claim_id=1, voice="agency/1"), claim(claim_id=2, voice="agency/1")
    camp = Camp(number=1, low=40, high=40, voices=1, claims=frozenset({2}))

    assert [each.number for each in standing(camp, voices_of([first, copy]))] == [2]


def test_who_states_and_denies_in_one_camp_is_named_once_for_what_is_stated(claim):
    denied, stated = claim(claim_id=1, denied=1), claim(claim_id=2, value_low=12, value_high=12)
    camp = Camp(number=1, low=12, high=40, voices=1, claims=frozenset({1, 2}))

    assert [each.number for each in standing(camp, voices_of([denied, stated]))] == [2]
