"""Keep what the comparison of the whole archive found out, and ask it for what a new article may share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from factdb.core.archive import (
    UNKNOWN_DAY,
    ArticleName,
    Block,
    Clues,
    Place,
    Places,
    Question,
    Statistics,
    Words,
)
from factdb.store.bulk import in_parts, insert_rows
from factdb.store.tables import (
    ArticleRow,
    ClueRow,
    ComparisonRow,
    CopyRow,
    HolderRow,
    KindRow,
    SketchRow,
    SourceRow,
    VarietyRow,
    WordRow,
)

_ANYWHERE = 0
"""The kind under which words are counted in whole articles."""
_ALIKE = 2
"""Hashes of two sketches that make their texts worth reading."""


class State(NamedTuple):
    """How far the comparison has come."""

    method: int
    """The method of comparing that grouped the claims."""
    articles: int
    """How many articles there were when the archive was last compared as a whole."""
    counted: int
    """How many of them hold claims."""
    judged: bool
    """Whether the conflicts are those of the figures."""


def state(connection: Connection) -> State | None:
    """The state of the comparison; None where the archive has never been compared as a whole."""
    row = connection.execute(select(ComparisonRow)).first()
    return None if row is None else State(row.method, row.articles, row.counted, row.judged)


def set_state(connection: Connection, now: State) -> None:
    """Note how far the comparison has come."""
    connection.execute(delete(ComparisonRow))
    connection.execute(insert(ComparisonRow).values(id=1, **now._asdict()))


def set_judged(connection: Connection) -> None:
    """Note that the conflicts are those of the figures."""
    connection.execute(update(ComparisonRow).values(judged=True))


def forget(connection: Connection) -> None:
    """Remember nothing, as before the first comparison."""
    for table in (ComparisonRow, KindRow, WordRow, VarietyRow, ClueRow, HolderRow, SketchRow, CopyRow):
        connection.execute(delete(table))


def remember(connection: Connection, statistics: Statistics, clues: Iterable[Clues]) -> None:
    """Replace what was remembered by the statistics and clues of the whole archive."""
    forget(connection)
    kinds = {block: number for number, block in enumerate(sorted(statistics.blocks), start=1)}
    rows = [(number, *block, statistics.blocks[block]) for block, number in kinds.items()]
    insert_rows(connection, KindRow, ("id", "dimension", "kind", "articles"), rows)
    insert_rows(connection, WordRow, ("kind_id", "word", "articles"), _words(statistics, kinds))
    varieties = (
        (kinds[block], _place(place), variety) for (block, place), variety in statistics.variety.items()
    )
    insert_rows(connection, VarietyRow, ("kind_id", "place", "variety"), varieties)
    add_clues(connection, clues)


def add_clues(connection: Connection, clues: Iterable[Clues]) -> None:
    """Remember by what the articles are found."""
    every = list(clues)
    numbers = article_numbers(connection, [each.article for each in every])
    by_word = sorted(
        (word, day, numbers[each.article]) for each in every for word in each.words for day in each.days
    )
    insert_rows(connection, ClueRow, ("word", "day", "article_id"), by_word)
    kinds = _made_kinds(connection, {block for each in every for block in each.blocks})
    by_kind = sorted((kinds[block], numbers[each.article]) for each in every for block in each.blocks)
    insert_rows(connection, HolderRow, ("kind_id", "article_id"), by_kind)
    by_hash = sorted((value, numbers[each.article]) for each in every for value in each.sketch)
    insert_rows(connection, SketchRow, ("hash", "article_id"), by_hash)


def add_copies(connection: Connection, pairs: Iterable[tuple[ArticleName, ArticleName]]) -> None:
    """Remember which articles carry one text."""
    every = list(pairs)
    numbers = article_numbers(connection, {name for pair in every for name in pair})
    rows = sorted((*sorted((numbers[one], numbers[other])),) for one, other in every)
    insert_rows(connection, CopyRow, ("one_id", "other_id"), rows)


def article_numbers(connection: Connection, names: Iterable[ArticleName]) -> dict[ArticleName, int]:
    """The numbers of articles."""
    by_source: dict[str, list[str]] = defaultdict(list)
    for source, doc_id in sorted(frozenset(names)):
        by_source[source].append(doc_id)
    found: dict[ArticleName, int] = {}
    for source, doc_ids in by_source.items():
        number = select(SourceRow.id).where(SourceRow.slug == source).scalar_subquery()
        for part in in_parts(doc_ids):
            rows = connection.execute(
                select(ArticleRow.id, ArticleRow.doc_id).where(
                    ArticleRow.source_id == number, ArticleRow.doc_id.in_(part)
                )
            )
            found |= {(source, row.doc_id): row.id for row in rows}
    return found


def look_up(connection: Connection, words: Words, places: Places) -> Statistics:
    """The statistics of these words around claims of these kinds, and of claims of these kinds at these places."""
    kinds = _kinds(connection, {*words, *(block for block, _ in places)})
    around: dict[Block, dict[int, int]] = {block: {} for block in words}
    everywhere: dict[int, int] = {}
    counts = {kinds[block].id: around[block] for block in words if block in kinds} | {_ANYWHERE: everywhere}
    for part in in_parts(sorted(frozenset().union(*words.values()))):
        rows = connection.execute(
            select(WordRow).where(WordRow.kind_id.in_(list(counts)), WordRow.word.in_(part))
        )
        for row in rows:
            counts[row.kind_id][row.word] = row.articles
    now = state(connection)
    return Statistics(
        articles=0 if now is None else now.counted,
        everywhere=everywhere,
        blocks={block: row.articles for block, row in kinds.items()},
        around=around,
        variety=_varieties(connection, {block: row.id for block, row in kinds.items()}, places),
    )


def articles_sharing(connection: Connection, questions: Iterable[Question]) -> set[int]:
    """The articles that share enough words with one of the questions."""
    asked = list(questions)
    kinds = _kinds(connection, {question.block for question in asked})
    found = set()
    for question in asked:
        if question.block not in kinds:
            continue
        holders = select(HolderRow.article_id).where(HolderRow.kind_id == kinds[question.block].id)
        shared: Counter[int] = Counter()
        for part in in_parts(sorted(question.words)):
            rows = connection.execute(
                select(ClueRow.article_id)
                .where(
                    ClueRow.word.in_(part),
                    ClueRow.article_id.in_(holders),
                    or_(
                        ClueRow.day == UNKNOWN_DAY, ClueRow.day.between(question.first_day, question.last_day)
                    ),
                )
                .group_by(ClueRow.word, ClueRow.article_id)
            )
            shared.update(rows.scalars())
        found |= {article for article, count in shared.items() if count >= question.least}
    return found


def articles_alike(connection: Connection, sketches: Iterable[Sequence[int]]) -> set[int]:
    """The articles that share word groups with one of the sketches: perhaps copies."""
    found: set[int] = set()
    for sketch in sketches:
        rows = connection.execute(
            select(SketchRow.article_id)
            .where(SketchRow.hash.in_(list(sketch)))
            .group_by(SketchRow.article_id)
            .having(func.count() >= _ALIKE)
        )
        found.update(rows.scalars())
    return found


def known_copies(
    connection: Connection, articles: Mapping[ArticleName, int]
) -> list[tuple[ArticleName, ArticleName]]:
    """The copies among these articles."""
    names = {number: name for name, number in articles.items()}
    pairs = []
    for part in in_parts(sorted(names)):
        rows = connection.execute(select(CopyRow).where(CopyRow.one_id.in_(part)))
        pairs += [(names[row.one_id], names[row.other_id]) for row in rows if row.other_id in names]
    return pairs


def _kinds(connection: Connection, blocks: Iterable[Block]) -> dict[Block, Row[tuple[int, str, str, int]]]:
    by_dimension: dict[str, list[str]] = defaultdict(list)
    for dimension, kind in sorted(blocks):
        by_dimension[dimension].append(kind)
    found: dict[Block, Row[tuple[int, str, str, int]]] = {}
    for dimension, names in by_dimension.items():
        for part in in_parts(names):
            rows = connection.execute(
                select(KindRow.id, KindRow.dimension, KindRow.kind, KindRow.articles).where(
                    KindRow.dimension == dimension, KindRow.kind.in_(part)
                )
            )
            found |= {(row.dimension, row.kind): row for row in rows}
    return found


def _made_kinds(connection: Connection, blocks: Iterable[Block]) -> dict[Block, int]:
    """The numbers of kinds; those that the statistics do not know are made."""
    wanted = sorted(frozenset(blocks))
    known = _kinds(connection, wanted)
    new = [{"dimension": block[0], "kind": block[1], "articles": 0} for block in wanted if block not in known]
    if new:
        connection.execute(insert(KindRow), new)
    return {block: row.id for block, row in _kinds(connection, wanted).items()}


def _varieties(
    connection: Connection, kinds: Mapping[Block, int], places: Places
) -> dict[tuple[Block, Place], float]:
    named = {(kinds[block], _place(place)): (block, place) for block, place in places if block in kinds}
    found: dict[tuple[Block, Place], float] = {}
    for part in in_parts(sorted({place for _, place in named})):
        rows = connection.execute(
            select(VarietyRow).where(VarietyRow.kind_id.in_({*kinds.values()}), VarietyRow.place.in_(part))
        )
        found |= {
            named[row.kind_id, row.place]: row.variety for row in rows if (row.kind_id, row.place) in named
        }
    return found


def _words(statistics: Statistics, kinds: Mapping[Block, int]) -> Iterator[tuple[int, int, int]]:
    for word, articles in sorted(statistics.everywhere.items()):
        yield _ANYWHERE, word, articles
    for block, number in kinds.items():
        for word, articles in sorted(statistics.around_kind(block).items()):
            yield number, word, articles


def _place(words: Iterable[str]) -> str:
    return " ".join(sorted(words))
