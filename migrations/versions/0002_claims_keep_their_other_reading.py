"""Claims keep what their digits say if the separator is read the other way.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; claims that were read before get it when their article is read again."""
    op.add_column("claims", sa.Column("other_value", sa.Numeric()))


def downgrade() -> None:
    """Drop the column; the value itself stays as it was read."""
    op.drop_column("claims", "other_value")
