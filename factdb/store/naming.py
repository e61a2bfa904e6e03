"""Find or make the rows of things that claims name: sources, speakers, units, concepts, places."""

from sqlalchemy import Connection, Insert, Select, insert, select, update

from factdb.core.articles import Article
from factdb.core.claims import SpeakerKind, UnitKind
from factdb.core.units import measure_of, unit_name
from factdb.errors import StoreError
from factdb.store.slugs import slug
from factdb.store.tables import Base, ConceptRow, PlaceRow, SourceRow, SpeakerAliasRow, SpeakerRow, UnitRow

NAMELESS_SOURCE = "unknown source"
"""Stands for the outlet of an article whose input names none."""


class Names:
    """The numbers of named things, looked up once per connection and made where they are missing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sources: dict[tuple[str, str | None], int] = {}
        self._speakers: dict[tuple[str, SpeakerKind | None], int] = {}
        self._concepts: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self._units: dict[tuple[str, str], int] = {}

    def source(self, article: Article) -> int:
        """The source of `article`, by its publisher; learns its country from the article."""
        name = article.publisher or NAMELESS_SOURCE
        if (name, article.country) not in self._sources:
            self._sources[name, article.country] = self._find_source(name, article.country)
        return self._sources[name, article.country]

    def speaker(self, name: str | None, kind: SpeakerKind | None = None) -> int | None:
        """The speaker of this name or of another spelling of it; learns the kind where none is known."""
        if name is None:
            return None
        if (name, kind) not in self._speakers:
            self._speakers[name, kind] = self._find_speaker(name, kind)
        return self._speakers[name, kind]

    def concept(self, concept: str | None) -> int | None:
        """The concept of this slug."""
        if concept is None:
            return None
        if concept not in self._concepts:
            found = self._scalar(select(ConceptRow.id).where(ConceptRow.slug == concept))
            self._concepts[concept] = found or self._make(ConceptRow, slug=concept)
        return self._concepts[concept]

    def place(self, place: str | None) -> int | None:
        """The place of this slug."""
        if place is None:
            return None
        if place not in self._places:
            found = self._scalar(select(PlaceRow.id).where(PlaceRow.slug == place))
            self._places[place] = found or self._make(PlaceRow, slug=place)
        return self._places[place]

    def unit(self, kind: UnitKind, code: str | None) -> int | None:
        """The unit of this code; plain counts have none."""
        if code is None:
            return None
        if (kind, code) not in self._units:
            found = self._scalar(select(UnitRow.id).where(UnitRow.kind == kind, UnitRow.code == code))
            self._units[kind, code] = found or self._make_unit(kind, code)
        return self._units[kind, code]

    def _find_source(self, name: str, country: str | None) -> int:
        row = self._connection.execute(
            select(SourceRow.id, SourceRow.country).where(SourceRow.slug == slug(name))
        ).first()
        if row is None:
            return self._make(SourceRow, slug=slug(name), name=name, country=country, is_wire=False)
        if row.country is None and country is not None:
            self._connection.execute(update(SourceRow).where(SourceRow.id == row.id).values(country=country))
        return int(row.id)

    def _find_speaker(self, name: str, kind: SpeakerKind | None) -> int:
        number = self._scalar(select(SpeakerAliasRow.speaker_id).where(SpeakerAliasRow.name == name))
        if number is None:
            number = self._scalar(select(SpeakerRow.id).where(SpeakerRow.slug == slug(name)))
            number = number or self._make(SpeakerRow, slug=slug(name), name=name, kind=kind)
            self._make(SpeakerAliasRow, speaker_id=number, name=name)
        if kind is not None:
            unknown = (SpeakerRow.id == number, SpeakerRow.kind.is_(None))
            self._connection.execute(update(SpeakerRow).where(*unknown).values(kind=kind.value))
        return number

    def _make_unit(self, kind: UnitKind, code: str) -> int:
        measure = measure_of(kind, code)
        return self._make(
            UnitRow,
            kind=kind.value,
            code=code,
            name_en=unit_name(kind, code),
            dimension=measure.dimension,
            factor=measure.factor,
        )

    def _scalar(self, query: Select[int]) -> int | None:
        return self._connection.execute(query).scalar()

    def _make(self, table: type[Base], **values: object) -> int:
        return inserted_id(self._connection, insert(table).values(**values))


def source_slug(article: Article) -> str:
    """The slug of the article's outlet."""
    return slug(article.publisher or NAMELESS_SOURCE)


def inserted_id(connection: Connection, statement: Insert) -> int:
    """The number of the one row that `statement` inserts. Raises StoreError."""
    key = connection.execute(statement).inserted_primary_key
    if key is None:
        raise StoreError(f"the database gave no number to a new row of {statement.table.name}; report this")
    return int(key[0])
