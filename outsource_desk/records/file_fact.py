"""What a data file says of itself: written when it is made or converted, not part of undo."""

from sqlmodel import Field, SQLModel


class FileFact(SQLModel, table=True):
    """One fact: `uid` (of this business, kept in every copy), `oldest_reader` (a format number)."""

    __tablename__ = "file_fact"
    __table_args__ = ({"sqlite_strict": True},)

    key: str = Field(primary_key=True)
    value: str
