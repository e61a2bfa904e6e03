"""The first tables.

Revision ID: 0001
Revises: nothing
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

UNIT_KINDS = (
    *("count", "currency", "percent", "ratio", "length", "area", "mass", "volume"),
    *("duration", "temperature", "energy", "rate", "other"),
)
QUALIFIERS = ("exact", "approx", "at_least", "more_than", "at_most", "less_than", "range", "vague")


def upgrade() -> None:
    """Create every table, those first that others refer to."""
    create_speakers()
    create_things()
    create_sources_and_articles()
    create_versions()
    create_figures()
    create_conflicts()
    create_claims()
    create_conflict_claims()
    create_reviews()
    create_runs()


def downgrade() -> None:
    """Drop every table with its rows, in the opposite order."""
    for table in (
        *("runs", "reviews", "conflict_claims", "claims", "conflict_camps", "conflicts", "figures"),
        *("article_versions", "articles", "sources", "places", "concepts", "units"),
        *("speaker_aliases", "speakers"),
    ):
        op.drop_table(table)


def create_speakers() -> None:
    """Whom articles credit, and the names they go by."""
    op.create_table(
        "speakers",
        number(),
        words("slug"),
        words("name"),
        words("name_en", null=True),
        words("kind", null=True),
        primary("speakers"),
        unique("speakers", "slug"),
        known("speakers", "kind", "person", "organisation", "document", "unnamed"),
    )
    op.create_table(
        "speaker_aliases",
        number(),
        whole("speaker_id"),
        words("name"),
        primary("speaker_aliases"),
        unique("speaker_aliases", "name"),
        refers("speaker_aliases", "speaker_id", "speakers", "CASCADE"),
    )
    index("speaker_aliases", "speaker_id")


def create_things() -> None:
    """Units, concepts and places."""
    op.create_table(
        "units",
        number(),
        words("kind"),
        words("code"),
        words("name", null=True),
        words("name_en", null=True),
        words("dimension"),
        sa.Column("factor", sa.Numeric(), nullable=False),
        primary("units"),
        unique("units", "kind", "code"),
        check("units", "positive_factor", "factor > 0"),
        known("units", "kind", *UNIT_KINDS),
    )
    for table in ("concepts", "places"):
        op.create_table(
            table,
            number(),
            words("slug"),
            words("name", null=True),
            words("name_en", null=True),
            whole("parent_id", null=True),
            primary(table),
            unique(table, "slug"),
            check(table, "not_its_own_parent", "parent_id <> id"),
            refers(table, "parent_id", table, "SET NULL"),
        )
        index(table, "parent_id")


def create_sources_and_articles() -> None:
    """Who published which text when."""
    op.create_table(
        "sources",
        number(),
        words("slug"),
        words("name"),
        words("name_en", null=True),
        words("kind", null=True),
        words("country", null=True),
        truth("is_wire"),
        primary("sources"),
        unique("sources", "slug"),
    )
    op.create_table(
        "articles",
        number(),
        whole("source_id"),
        words("doc_id"),
        words("url", null=True),
        words("title", null=True),
        words("author", null=True),
        words("language"),
        words("published_at", null=True),
        words("published_precision", null=True),
        words("voice", null=True),
        primary("articles"),
        unique("articles", "source_id", "doc_id"),
        check("articles", "dated_with_precision", "(published_at IS NULL) = (published_precision IS NULL)"),
        known("articles", "published_precision", "day", "minute", "second"),
        refers("articles", "source_id", "sources", "RESTRICT"),
    )
    index("articles", "published_at")
    index("articles", "voice")


def create_versions() -> None:
    """The texts of articles."""
    op.create_table(
        "article_versions",
        number(),
        whole("article_id"),
        whole("n"),
        words("text"),
        words("sha256"),
        words("fetched_at"),
        words("extractor_version"),
        truth("is_current"),
        primary("article_versions"),
        unique("article_versions", "article_id", "n"),
        unique("article_versions", "article_id", "sha256"),
        check("article_versions", "numbered_from_one", "n >= 1"),
        check("article_versions", "whole_sha256", "length(sha256) = 64"),
        refers("article_versions", "article_id", "articles", "CASCADE"),
    )
    op.create_index(
        "uq_article_versions_current",
        "article_versions",
        ["article_id"],
        unique=True,
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )


def create_figures() -> None:
    """The comparable quantities that claims speak of."""
    op.create_table(
        "figures",
        number(),
        words("key"),
        words("title"),
        words("title_en"),
        words("unit", null=True),
        primary("figures"),
        unique("figures", "key"),
        sqlite_autoincrement=True,
    )


def create_conflicts() -> None:
    """Where claims of one figure disagree, and on which intervals they stand."""
    op.create_table(
        "conflicts",
        number(),
        whole("figure_id"),
        words("verdict"),
        words("rule"),
        sa.Column("ratio", sa.Numeric()),
        words("explanation"),
        words("explanation_ar"),
        words("inputs_hash"),
        words("state"),
        primary("conflicts"),
        unique("conflicts", "figure_id", "verdict", "rule", "inputs_hash"),
        check("conflicts", "ratio_from_one", "ratio >= 1"),
        known("conflicts", "verdict", "conflict", "update"),
        known("conflicts", "state", "open", "explained", "dismissed"),
        refers("conflicts", "figure_id", "figures", "CASCADE"),
        sqlite_autoincrement=True,
    )
    index("conflicts", "state")
    op.create_table(
        "conflict_camps",
        whole("conflict_id"),
        whole("camp"),
        sa.Column("value_low", sa.Numeric()),
        sa.Column("value_high", sa.Numeric()),
        whole("voices"),
        primary("conflict_camps", "conflict_id", "camp"),
        check("conflict_camps", "numbered_from_one", "camp >= 1"),
        check("conflict_camps", "has_voice", "voices >= 1"),
        check("conflict_camps", "values_in_order", "value_low <= value_high"),
        refers("conflict_camps", "conflict_id", "conflicts", "CASCADE"),
    )


def create_claims() -> None:
    """One figure as one article version states it."""
    op.create_table(
        "claims",
        *claim_columns(),
        *claim_checks(),
        *claim_references(),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_claims_comparison", "claims", ["figure_id", "denied", "value_low", "value_high", "qualifier"]
    )
    index("claims", "content_key")
    index("claims", "speaker_id")
    index("claims", "via_id")
    index("claims", "concept_id", "state")
    index("claims", "place_id")
    index("claims", "unit_id")
    index("claims", "part_of_id")


def claim_columns() -> list[sa.Column[Any]]:
    """What is said, by whom, and where it was read."""
    return [
        number(),
        whole("version_id"),
        words("content_key"),
        whole("span_start"),
        whole("span_end"),
        words("surface"),
        whole("sentence_start"),
        whole("sentence_end"),
        sa.Column("value_low", sa.Numeric()),
        sa.Column("value_high", sa.Numeric()),
        words("qualifier"),
        words("unit_kind"),
        whole("unit_id", null=True),
        words("noun", null=True),
        whole("noun_start", null=True),
        whole("noun_end", null=True),
        whole("concept_id", null=True),
        words("state", null=True),
        words("group_name", null=True),
        whole("place_id", null=True),
        sa.Column("as_of", sa.Date()),
        whole("speaker_id", null=True),
        whole("via_id", null=True),
        words("attribution"),
        truth("denied"),
        truth("planned"),
        whole("part_of_id", null=True),
        whole("figure_id", null=True),
        words("rules"),
        words("extractor_version"),
        words("review_status"),
    ]


def claim_checks() -> list[sa.Constraint]:
    """What no claim may break."""
    return [
        primary("claims"),
        unique("claims", "version_id", "content_key"),
        check("claims", "whole_content_key", "length(content_key) = 32"),
        check("claims", "span_in_order", "0 <= span_start AND span_start < span_end"),
        check(
            "claims",
            "sentence_holds_span",
            "0 <= sentence_start AND sentence_start <= span_start AND span_end <= sentence_end",
        ),
        check("claims", "noun_has_both_ends", "(noun_start IS NULL) = (noun_end IS NULL)"),
        check("claims", "noun_in_order", "0 <= noun_start AND noun_start < noun_end"),
        check("claims", "has_value", "value_low IS NOT NULL OR value_high IS NOT NULL"),
        check("claims", "values_in_order", "value_low <= value_high"),
        check("claims", "not_its_own_part", "part_of_id <> id"),
        known("claims", "qualifier", *QUALIFIERS),
        known("claims", "unit_kind", *UNIT_KINDS),
        known(
            *("claims", "attribution"),
            *("outlet", "verb", "according_to", "quotation", "carried", "decision"),
        ),
        known("claims", "review_status", "unreviewed", "confirmed", "corrected", "rejected"),
    ]


def claim_references() -> list[sa.Constraint]:
    """What a claim points at; a claim goes with its text, everything else may not go while claims use it."""
    return [
        refers("claims", "version_id", "article_versions", "CASCADE"),
        refers("claims", "unit_id", "units", "RESTRICT"),
        refers("claims", "concept_id", "concepts", "RESTRICT"),
        refers("claims", "place_id", "places", "RESTRICT"),
        refers("claims", "speaker_id", "speakers", "RESTRICT"),
        refers("claims", "via_id", "speakers", "RESTRICT"),
        refers("claims", "part_of_id", "claims", "SET NULL"),
        refers("claims", "figure_id", "figures", "SET NULL"),
    ]


def create_conflict_claims() -> None:
    """Which claim stands in which camp; refers to claims, as these refer to figures."""
    op.create_table(
        "conflict_claims",
        whole("conflict_id"),
        whole("camp"),
        whole("claim_id"),
        primary("conflict_claims", "conflict_id", "camp", "claim_id"),
        sa.ForeignKeyConstraint(
            ["conflict_id", "camp"],
            ["conflict_camps.conflict_id", "conflict_camps.camp"],
            name=op.f("fk_conflict_claims_conflict_id_conflict_camps"),
            ondelete="CASCADE",
        ),
        refers("conflict_claims", "claim_id", "claims", "CASCADE"),
    )
    index("conflict_claims", "claim_id")


def create_reviews() -> None:
    """What humans decided."""
    op.create_table(
        "reviews",
        number(),
        words("subject"),
        words("subject_key"),
        whole("claim_id", null=True),
        whole("conflict_id", null=True),
        words("reviewer"),
        words("reviewed_at"),
        words("status"),
        words("was"),
        words("became"),
        words("note", null=True),
        primary("reviews"),
        check("reviews", "one_subject", "claim_id IS NULL OR conflict_id IS NULL"),
        known("reviews", "subject", "claim", "conflict"),
        refers("reviews", "claim_id", "claims", "SET NULL"),
        refers("reviews", "conflict_id", "conflicts", "SET NULL"),
        sqlite_autoincrement=True,
    )
    index("reviews", "subject", "subject_key")
    index("reviews", "claim_id")
    index("reviews", "conflict_id")


def create_runs() -> None:
    """What the machine read."""
    op.create_table(
        "runs",
        number(),
        words("started_at"),
        words("finished_at"),
        words("factdb_version"),
        words("inputs"),
        whole("articles"),
        whole("new_articles"),
        whole("new_versions"),
        whole("claims"),
        whole("skipped"),
        words("issues"),
        primary("runs"),
        check(
            "runs",
            "counts_not_negative",
            "articles >= 0 AND new_articles >= 0 AND new_versions >= 0 AND claims >= 0 AND skipped >= 0",
        ),
        sqlite_autoincrement=True,
    )


def number() -> sa.Column[Any]:
    """The surrogate key."""
    return sa.Column("id", sa.Integer(), nullable=False)


def whole(name: str, null: bool = False) -> sa.Column[Any]:
    """A column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=null)


def words(name: str, null: bool = False) -> sa.Column[Any]:
    """A column of text."""
    return sa.Column(name, sa.Text(), nullable=null)


def truth(name: str) -> sa.Column[Any]:
    """A column of yes and no."""
    return sa.Column(name, sa.Boolean(), nullable=False)


def primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    """The primary key: `id` unless columns are named."""
    return sa.PrimaryKeyConstraint(*(columns or ("id",)), name=op.f(f"pk_{table}"))


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    """No two rows alike in all of these columns."""
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    """A condition that every row holds."""
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def known(table: str, column: str, *values: str) -> sa.CheckConstraint:
    """A column that holds one of these words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return check(table, f"known_{column}", f"{column} IN ({listed})")


def refers(table: str, column: str, target: str, on_delete: str) -> sa.ForeignKeyConstraint:
    """A column that points at another table's `id`."""
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=on_delete)


def index(table: str, *columns: str) -> None:
    """An index on these columns."""
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
