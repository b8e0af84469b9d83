"""The people of the firm and its departments: what may be said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import select
from typing_extensions import override

from outsource_desk.base.folding import same_name
from outsource_desk.records.business import (
    Department,
    DepartmentDraft,
    Person,
    PersonDraft,
    StaffDraft,
)
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.services.list_rules import ROOMS, ListRules

if TYPE_CHECKING:
    from outsource_desk.store.session import Change, Session


class People(ListRules):
    """Everybody inside the firm; tasks and briefs that named somebody keep everything else."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        """The firm is always there."""

    @override
    def columns(self, session: Session, draft: Any) -> dict[str, Any]:
        """A department that is new is added as well; None leaves a person in theirs."""
        values = super().columns(session, draft)
        if draft.department is not None:
            values["department_id"] = _department(session, draft.department)
        return values

    @override
    def entered(self, session: Session, item: Any) -> Any:
        department = session.get(Department, item.department_id) if item.department_id else None
        stored = item.model_dump(include=set(PersonDraft.model_fields))
        return StaffDraft.of_stored({**stored, "department": department.name if department else ""})


class Departments(ListRules):
    """The parts of the firm, each with a name of its own; the people of one that goes stay."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        """The firm is always there."""

    @override
    def fit(self, session: Change, owner_id: int, draft: Any, own_id: int | None) -> None:
        del owner_id  # there is one firm
        namesake = _named(session, draft.name)
        if namesake is not None and namesake.id != own_id:
            raise FieldError(
                "name", f"There is a department “{namesake.name}” already. Enter another name."
            )


ROOMS.add(
    "business",
    (
        People(
            table=Person,
            draft=StaffDraft,
            noun="person",
            labels={
                "Add": "Add “{name}”",
                "Change": "Change “{name}”",
                "Remove": "Remove person",
            },
            is_ordered=False,
            keeps_unset=True,
        ),
        Departments(
            table=Department,
            draft=DepartmentDraft,
            noun="department",
            labels={"Change": "Rename department “{name}”", "Remove": "Remove department"},
            is_ordered=False,
        ),
    ),
)


def _department(session: Session, name: str) -> int | None:
    """Return the department of that name, made if need be; None for no name."""
    if not name.strip():
        return None
    draft = read_draft(DepartmentDraft, name=name)
    namesake = _named(session, draft.name)
    return namesake.id if namesake else _added(session, draft)


def _added(session: Session, draft: DepartmentDraft) -> int:
    return session.keep(Department(**draft.model_dump()))


def _named(session: Session, name: str) -> Department | None:
    wanted = same_name(name)
    return next(
        (
            department
            for department in session.exec(select(Department))
            if same_name(department.name) == wanted
        ),
        None,
    )
