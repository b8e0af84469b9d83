"""What a record is to its owner: how one is called, whose it is, where it is shown and found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage

if TYPE_CHECKING:
    from sqlmodel import SQLModel

HIDDEN = ""  # the title of a column that is not for the owner's eyes


@dataclass(frozen=True, slots=True)
class Where:
    """What opens when a record is found; with a stage, it is a place in the task it belongs to.

    item:  the column with the number that is chosen there.
    field: what is shown of it; may hold columns in braces, “{column}” is the one that was found.
    """

    page: str
    stage: Stage | None = None
    item: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """How a record is found by its words: all text in it is searched that has a title.

    title:     columns that name it; a hit in them counts for more.
    first:     of the other columns, those in which words are looked for before the rest.
    without:   columns that nobody looks into, and why.
    labels:    what a column is called in a result, where that is not its title.
    where:     what Enter opens; None where that depends on more than the record says.
    heading:   the first line of a result, by default its title; a template like `About.name`.
    around:    tables of what it belongs to, as far as a result tells it.
    one, many: what the search calls it, where that is not what it is called elsewhere.
    """

    title: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    without: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    where: Where | None = None
    heading: str = ""
    around: tuple[str, ...] = ()
    one: str = ""
    many: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What every table says of its rows beside their fields, as `__about__`.

    one, many:  “vendor”, “vendors”.
    name:       what tells one from others: a template with columns in braces. A link stands for
                the name of what it leads to; “{reply_id.bid_id}” goes on from there.
    mention:    how another record names this one as what it belongs to; by default by `name`.
    owner:      the column that says what it belongs to; None for what stands by itself.
    in_bin:     whether an owner would look for it in the bin; `goes_along`: told there, but only
                as a part of what it belongs to.
    is_told:    whether the history tells of it: False for what the program keeps for itself.
    search:     how it is found, or why it is not.
    listed:     the columns that `list` prints, by the last word of `many`; none: it is not offered.
    """

    one: str
    many: str
    icon: str
    name: str
    mention: str = ""
    owner: str | None = None
    in_bin: bool = True
    goes_along: bool = False
    is_told: bool = True
    search: Searched | str
    listed: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The word at the start of a line: “Vendor”."""
        return self.one[:1].upper() + self.one[1:]

    @property
    def gone(self) -> str:
        """What is said when one is asked for that was there and is not any more."""
        return f"This {self.one} is no longer in the file. It was deleted; Undo brings it back."


def about_of(table: type[SQLModel]) -> About:
    """Return what a table says of its rows."""
    about: About = table.__about__  # type: ignore[attr-defined]  # each table has one: a test
    return about
