"""What is so of a list that hangs on a record, such as the deliverables of a brief."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlmodel import col, select

from outsource_desk.base.registry import Registry
from outsource_desk.records.about import about_of
from outsource_desk.records.draft import limit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.records.draft import Draft
    from outsource_desk.store.session import Change, Session

Deed = Literal["Add", "Change", "Remove", "Move", "Copy"]
COPY = " (copy)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRules:
    """One list. Its room says here what it holds, whose it is and what may not be.

    noun:        what an item is called in the history: “Add step “Wrap it.””.
    labels:      where the history says it in other words; “{name}” is the item.
    is_ordered:  whether the owner orders it; else it stands by name.
    keeps_unset: a draft that does not say everything leaves the rest of an item as it is.
    """

    table: Any
    draft: type[Draft]
    noun: str
    labels: Mapping[Deed, str] = field(default_factory=dict)
    is_ordered: bool = True
    keeps_unset: bool = False

    @property
    def name(self) -> str:
        """The field that names an item."""
        return about_of(self.table).name.strip("{}")

    @property
    def owner(self) -> str | None:
        """The column that says what an item hangs on; None for what hangs on the firm."""
        return about_of(self.table).owner

    def label(self, deed: Deed, item: Any) -> str:
        """Return the line of history for what happens to an item."""
        template = self.labels.get(deed, f"{deed} {self.noun} “{{name}}”")
        return template.format(name=self.called(item))

    def called(self, item: Any) -> str:
        """Return the name of an item, or of a draft of one."""
        return str(getattr(item, self.name))

    def check(self, draft: Any) -> None:
        """Raise FieldError for values that cannot be, whatever else is in the file."""

    def guard(self, session: Change, owner_id: int) -> None:
        """Raise UserError when what the list hangs on is gone or fixed."""
        raise NotImplementedError

    def guard_order(self, session: Change, owner_id: int) -> None:
        """Raise UserError when the items must stay in their order."""
        self.guard(session, owner_id)

    def guard_removal(self, session: Change, owner_id: int) -> None:
        """Raise UserError when no item may go."""
        self.guard(session, owner_id)

    def fit(self, session: Change, owner_id: int, draft: Any, own_id: int | None) -> None:
        """Raise UserError when another item stands in the way; `own_id` is the item's own."""

    def columns(self, session: Session, draft: Any) -> dict[str, Any]:  # noqa: ARG002  some look things up
        """Return what of a draft is stored in the row itself."""
        return dict(draft.model_dump(include=set(self.table.model_fields)))

    def put_parts(self, session: Session, item: Any, draft: Any) -> None:
        """Store what a draft says besides the row: its own lines."""

    def delete(self, session: Session, item: Any) -> None:
        """Remove an item with what belongs to it alone. Raises: UserError when it has to stay."""
        session.delete(item)

    def twin(self, draft: Any) -> dict[str, Any]:
        """Return what is different in a copy: by default its name, if that is words."""
        longest = limit(self.draft.model_fields[self.name], "max_length")
        if longest is None:
            return {}
        return {self.name: f"{self.called(draft)[: longest - len(COPY)]}{COPY}"}

    def copy_parts(self, session: Session, item: Any, made: Any) -> None:
        """Give a copy what the draft of an item does not hold."""

    def entered(self, session: Session, item: Any) -> Any:  # noqa: ARG002  some look for its parts
        """Return an item as it was filled in, with its parts."""
        return self.draft.of_stored(item.model_dump(include=set(self.draft.model_fields)))

    def owner_of(self, item: Any) -> int:
        return int(getattr(item, self.owner)) if self.owner else 0

    def in_order(self, session: Session, owner_id: int) -> list[Any]:
        """Return the items of one list as they stand."""
        query = select(self.table)
        if self.owner:
            query = query.where(getattr(self.table, self.owner) == owner_id)
        first = self.table.position if self.is_ordered else getattr(self.table, self.name)
        return list(session.exec(query.order_by(col(first), col(self.table.id))).all())

    def put(self, session: Session, owner_id: int, draft: Any) -> Any:
        """Store a new item at the end of its list and return its row."""
        place: dict[str, Any] = {self.owner: owner_id} if self.owner else {}
        if self.is_ordered:
            there = self.in_order(session, owner_id)
            place["position"] = there[-1].position + 1 if there else 0
        item = self.table(**self.columns(session, draft), **place)
        session.add(item)
        session.flush()
        self.put_parts(session, item, draft)
        return item

    def fill(self, session: Session, item: Any, draft: Any) -> None:
        """Store what a draft says of an item that is there."""
        values = self.columns(session, draft)
        if self.keeps_unset:
            unsaid = self.draft.model_fields.keys() - draft.model_fields_set
            values = {name: value for name, value in values.items() if name not in unsaid}
        item.sqlmodel_update(values)
        session.flush()
        self.put_parts(session, item, draft)


# Each room with lists announces them in its file `lists.py`.
ROOMS: Final[Registry[tuple[ListRules, ...]]] = Registry("outsource_desk.services", "*.lists")


def number(rows: list[Any]) -> None:
    """Let the rows stand in this order."""
    for position, row in enumerate(rows):
        row.position = position
