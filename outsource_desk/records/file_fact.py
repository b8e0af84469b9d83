"""What a data file says of itself: written when it is made or converted, not part of undo."""

from sqlmodel import Field, SQLModel

from outsource_desk.records.about import About


class FileFact(SQLModel, table=True):
    """One fact: `uid` (of this business, kept in every copy), `oldest_reader` (a format number)."""

    __tablename__ = "file_fact"
    __about__ = About(
        one="fact",
        many="facts",
        icon="database",
        name="{key}",
        is_told=False,
        in_bin=False,
        search="what the file says of itself",
    )
    __table_args__ = ({"sqlite_strict": True},)

    key: str = Field(primary_key=True, title="Key")
    value: str = Field(title="Entry")
