"""Who says what stands at a word: verbs of saying, `according to`, quotations, and speech that goes on."""

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factdb.core.claims import Attribution, SpeakerKind
from factdb.core.words import Mark, Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.cues import said_in
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import Mention
from factdb.extract.speech.names import Names
from factdb.extract.speech.openers import COMMAS
from factdb.extract.speech.quotes import Quotation, quotations
from factdb.extract.speech.said import Said
from factdb.extract.speech.subjects import subject_after


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is credited with the words from `first` to `last`."""

    first: int
    last: int
    speaker: str | None
    kind: SpeakerKind | None
    attribution: Attribution
    denied: bool = False
    via: str | None = None
    said: int | None = None
    """The word that says so, where it stands before what is said."""
    rule: str = ""


_UNMARKED = "quotation behind a colon"
_RECENT = 6
"""Voices among which the quotation is that may still run."""
OUTLET = Voice(0, 0, None, None, Attribution.OUTLET)


def voices(reading: Reading, words: Sequence[int]) -> list[Voice]:
    """Who speaks each of the `words`, which are in order: the innermost voice that covers it, else the outlet's."""
    spoken = _Walk(reading).run(words[-1]) if words else []
    coming = deque(sorted(spoken, key=lambda voice: voice.first))
    covering: list[Voice] = []
    found = []
    for word in words:
        while coming and coming[0].first <= word:
            covering.append(coming.popleft())
        covering = [voice for voice in covering if voice.last >= word]
        found.append(_innermost(covering))
    return found


def _innermost(covering: Sequence[Voice]) -> Voice:
    if not covering:
        return OUTLET
    inner, *outer = sorted(covering, key=lambda voice: (voice.last - voice.first, -voice.first))
    if inner.speaker is None or inner.via is not None:
        return inner
    via = next((voice.speaker for voice in outer if voice.speaker not in (None, inner.speaker)), None)
    return inner if via is None else replace(inner, via=via)


def _taken_until(after: int, places: deque[int]) -> list[int]:
    """The places before `after`, taken off; they are in order."""
    taken = []
    while places and places[0] < after:
        taken.append(places.popleft())
    return taken


class _Walk:
    """The state of one walk: who spoke last, and which quotation is open."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.names = Names(reading)
        self.current: Mention | None = None
        self.deciding = False
        self.found: list[Voice] = []
        self.quotes: list[Quotation] = quotations(reading)
        self.quote_starts = [quote.first for quote in self.quotes]
        self.covered = -1
        """The last word of the sentence before, where somebody spoke it."""

    def run(self, last: int) -> list[Voice]:
        """Every voice up to word `last`, and those behind it that can change one of these."""
        starts = [*self.reading.sentence_starts, len(self.reading.words)]
        sentences = [(first, after) for first, after in pairwise(starts) if first < after]
        cues = deque(self.reading.with_mark(Mark.SPEECH | Mark.ACCORDING))
        spoken = [
            (first, after, said_in(self.reading, first, after, _taken_until(after, cues)))
            for first, after in sentences
        ]
        for _, _, said in spoken:
            for each in said:
                if each.mention is not None and not each.unsure:
                    self.names.learn(each.mention)
        reach: int | None = None
        for first, after, said in spoken:
            if first > last:
                if reach is None:
                    reach = max((voice.last for voice in self.found), default=last)
                if first > reach:
                    break
            self._sentence(first, after, said)
        return self.found

    def _sentence(self, first: int, after: int, said: Sequence[Said]) -> None:
        last = after - 1
        main: Mention | None = None
        begin = first
        self.deciding = False
        if said and said[0].mention is not None and said[0].place <= first + 1:
            self._ends_unmarked_quotation(first)
        before: Said | None = None
        for each in said:
            if each.attribution is Attribution.DECISION and main is not None and not self.deciding:
                continue  # a ruling that somebody reports is said by whoever reports it
            described = before is not None and self._describes(each, before)
            speaker = self._speaker(before if described and before else each, main, first)
            before = each
            if speaker is None:
                continue
            self.deciding = each.attribution is Attribution.DECISION
            if each.covers_before:
                begin = max(begin, self._clause(each, begin, last))
                self._add(
                    begin, last if each.covers_all else each.place, speaker, Attribution.ACCORDING_TO, each
                )
                begin = each.last + 1 if not each.covers_all else begin
                self.current = self.current or speaker
                continue
            if main is None or not each.carried:
                main = speaker
            end = self._decided(each.place, last) if self.deciding else last
            if each.mention is not None:
                self._ends_speech(each.place, last, after=first)
            begin = max(begin, each.place)
            self._add(each.place, end, speaker, each.attribution, each)
            self.current = speaker
            self._quotation(each, last, speaker)
        if not said:
            self._goes_on(first, last)
        if any(voice.last == last and voice.speaker for voice in self.found[-3:]):
            self.covered = last

    def _describes(self, said: Said, before: Said) -> bool:
        """Whether a verb tells of the speaker named right before it: according to the centre, which concluded that."""
        relative = self.reading.words[said.place - 1].has(Tag.RELATIVE) if said.place else False
        return relative and said.bare and not said.carried and before.last == said.place - 2

    def _ends_unmarked_quotation(self, first: int) -> None:
        """End words that only a colon opened before a sentence in which another one speaks."""
        for index in range(len(self.found) - 1, max(-1, len(self.found) - _RECENT), -1):
            voice = self.found[index]
            if voice.rule != _UNMARKED:
                continue
            if voice.first < first <= voice.last:
                self.found[index] = replace(voice, last=first - 1)
            return

    def _clause(self, said: Said, first: int, last: int) -> int:
        """Where the clause begins that `according to` stands in the middle of: and there leaked, according to him, 40."""
        words, gaps = self.reading.words, self.reading.text.gaps
        if said.last >= last or gaps[said.place].strip():
            return first
        for place in range(said.place - 1, first, -1):
            word = words[place]
            noun = word.definite or word.preposition or word.has(Tag.NOUN | HEADS | Tag.STOP & ~Tag.VERB)
            if word.joined and not noun and gaps[place].strip() and gaps[place].strip() in COMMAS:
                return place
        return first

    def _ends_speech(self, place: int, last: int, *, after: int) -> None:
        """End the speech before a new speaker who is joined by `and`: ..., and the ministry said."""
        word = self.reading.words[place]
        if not (word.joined and word.has(Tag.VERB)) or self._is_quoted(place):
            return
        for index in range(len(self.found) - 1, -1, -1):
            voice = self.found[index]
            if voice.first < after:
                break
            if voice.last == last and voice.first < place and voice.attribution is not Attribution.QUOTATION:
                self.found[index] = replace(voice, last=place - 1)

    def _is_quoted(self, place: int) -> bool:
        before = bisect_right(self.quote_starts, place) - 1
        return before >= 0 and self.quotes[before].first <= place <= self.quotes[before].last

    def _decided(self, place: int, last: int) -> int:
        """The last word of what somebody decided: the outlet may go on to explain it."""
        words, explaining = self.reading.words, self.reading.pack.speech.explaining
        for ahead in range(place + 1, last):
            if words[ahead].form in explaining and self.reading.text.gaps[ahead].strip() in COMMAS:
                return ahead - 1
        return last

    def _speaker(self, said: Said, main: Mention | None, first: int) -> Mention | None:
        if said.mention is not None:
            speaker = self.names.resolve(said.mention, self.current, unsure=said.unsure)
            if said.unsure and (speaker is None or speaker.name == said.mention.name):
                return None
            unknown = said.bare and speaker is not None and speaker.name == said.mention.name
            return (self.current or speaker) if unknown else speaker  # the same source: whoever spoke last
        if not said.bare:
            return None
        if main is None and said.place > first:
            acting = self._subject_of_sentence(first)
            if acting is not None:
                return self.names.resolve(acting, self.current)
        return main or self.current

    def _subject_of_sentence(self, first: int) -> Mention | None:
        """The movement adopted the attack and claimed that ...: the subject of the sentence's first verb."""
        words = self.reading.words
        if not words[first].has(Tag.VERB):
            return None
        _, after = self.reading.sentence_at[first]
        mention = subject_after(self.reading, first, after)
        return mention if mention is not None and words[mention.first].has(HEADS | Tag.PLACE) else None

    def _add(self, first: int, last: int, speaker: Mention, attribution: Attribution, said: Said) -> None:
        how = Attribution.CARRIED if said.mention is None else attribution
        via = self.names.resolve(said.via, None) if said.via is not None else None
        self.found.append(
            Voice(
                first,
                last,
                speaker.name,
                speaker.kind,
                how,
                denied=said.denies,
                via=via.name if via else None,
                said=None if said.covers_before else said.place,
                rule=f"{how.value.replace('_', ' ')} {self.reading.words[said.place].form}",
            )
        )

    def _quotation(self, said: Said, last: int, speaker: Mention) -> None:
        """Speech in quotation marks that begins in this sentence may run on over others."""
        place = bisect_right(self.quote_starts, said.place)
        if place < len(self.quotes) and self.quotes[place].first <= last + 1:
            quote = self.quotes[place]
            self.found.append(
                Voice(
                    quote.first,
                    max(quote.last, quote.first),
                    speaker.name,
                    speaker.kind,
                    Attribution.QUOTATION,
                    said.denies,
                    rule=_UNMARKED if self.reading.text.gaps[quote.first].strip() == ":" else "quotation",
                )
            )

    def _goes_on(self, first: int, last: int) -> None:
        """A sentence that begins with `as also`, `while`, `in addition`: the speech before it goes on."""
        reading = self.reading
        if self.covered != first - 1 or self.current is None or "\n" in reading.text.gaps[first]:
            return
        if reading.pack.speech.continuing.starting(reading.text, reading.words, first) is None:
            return
        self.found.append(
            Voice(
                first, last, self.current.name, self.current.kind, Attribution.CARRIED, rule="speech goes on"
            )
        )
