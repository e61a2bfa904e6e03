"""Comparison remembers what a new article may share with older ones, and in what order conflicts matter.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, empty: the next check compares the whole archive and fills them."""
    op.add_column("conflicts", sa.Column("weight", sa.Double(), server_default=sa.text("0"), nullable=False))
    _index_claims("unit_id")
    _state()
    _statistics()
    _clues()


def downgrade() -> None:
    """Drop all of it; it can be made anew."""
    for table in (
        "article_copies",
        "comparison_sketches",
        "comparison_holders",
        "comparison_clues",
        "comparison_places",
        "comparison_words",
        "comparison_kinds",
        "comparison_stale",
        "comparison_state",
    ):
        op.drop_table(table)
    _index_claims("qualifier")
    op.drop_column("conflicts", "weight")


def _index_claims(last: str) -> None:
    op.drop_index("ix_claims_comparison", "claims")
    columns = ["figure_id", "denied", "value_low", "value_high", last]
    op.create_index("ix_claims_comparison", "claims", columns)


def _state() -> None:
    op.create_table(
        "comparison_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("method", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("judged", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_comparison_state"),
        sa.CheckConstraint("id = 1", name=op.f("ck_comparison_state_one_row")),
    )
    op.create_table(
        "comparison_stale",
        sa.Column("figure_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("figure_id", name="pk_comparison_stale"),
        sa.ForeignKeyConstraint(
            ["figure_id"], ["figures.id"], name="fk_comparison_stale_figure_id_figures", ondelete="CASCADE"
        ),
    )


def _statistics() -> None:
    op.create_table(
        "comparison_kinds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_comparison_kinds"),
        sa.UniqueConstraint("dimension", "kind", name="uq_comparison_kinds_dimension_kind"),
    )
    _keyed(
        "comparison_words",
        sa.Column("kind_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.Integer(), nullable=False),
        last=sa.Column("articles", sa.Integer(), nullable=False),
    )
    _keyed(
        "comparison_places",
        sa.Column("kind_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        last=sa.Column("variety", sa.Double(), nullable=False),
    )


def _clues() -> None:
    _keyed(
        "comparison_clues",
        sa.Column("word", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
    )
    _keyed(
        "comparison_holders",
        sa.Column("kind_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
    )
    _keyed(
        "comparison_sketches",
        sa.Column("hash", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
    )
    op.create_table(
        "article_copies",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("one_id", "other_id", name="pk_article_copies"),
        *(
            sa.ForeignKeyConstraint(
                [column], ["articles.id"], name=f"fk_article_copies_{column}_articles", ondelete="CASCADE"
            )
            for column in ("one_id", "other_id")
        ),
    )
    op.create_index("ix_article_copies_other_id", "article_copies", ["other_id"])


def _keyed(table: str, *key: "sa.Column[object]", last: "sa.Column[object] | None" = None) -> None:
    """A table that is found by its key alone."""
    columns = [*key] if last is None else [*key, last]
    names = [column.name for column in key]
    op.create_table(
        table, *columns, sa.PrimaryKeyConstraint(*names, name=f"pk_{table}"), sqlite_with_rowid=False
    )
