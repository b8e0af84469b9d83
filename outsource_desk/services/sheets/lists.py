"""The steps of an instruction sheet, each with its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import select
from typing_extensions import override

from outsource_desk.records.attachment import Attachment
from outsource_desk.records.sheet import Sheet, SheetStep, SheetStepDraft
from outsource_desk.services.list_rules import ROOMS, ListRules

if TYPE_CHECKING:
    from outsource_desk.store.session import Change, Session

LABEL = 60  # characters of a step in the history


class SheetSteps(ListRules):
    """What a sheet tells to do; the sheet notes the day on which one changes."""

    @override
    def called(self, item: Any) -> str:
        line = str(item.text).partition("\n")[0]
        return line if len(line) <= LABEL else f"{line[: LABEL - 1]}…"

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        session.need(Sheet, owner_id).changed_on = session.today

    @override
    def delete(self, session: Session, item: Any) -> None:
        """Remove a step with its picture, unless another one shows it."""
        picture_id = item.picture_id
        session.delete(item)
        session.flush()
        shown = select(SheetStep.id).where(SheetStep.picture_id == picture_id)
        picture = session.get(Attachment, picture_id) if picture_id else None
        if picture is not None and session.exec(shown).first() is None:
            session.delete(picture)

    @override
    def twin(self, draft: Any) -> dict[str, Any]:
        """A copy says the same."""
        return dict(draft.model_dump())

    @override
    def copy_parts(self, session: Session, item: Any, made: Any) -> None:
        made.picture_id = copied_picture(session, item.picture_id, item.sheet_id)


ROOMS.add("sheets", (SheetSteps(table=SheetStep, draft=SheetStepDraft, noun="step"),))


def copied_picture(session: Session, picture_id: int | None, sheet_id: int) -> int | None:
    """Give the copy of a step a picture of its own: the bytes are stored once."""
    picture = session.get(Attachment, picture_id) if picture_id else None
    if picture is None:
        return None
    kept = picture.model_dump(exclude={"id", "sheet_id", "follows_id", "version"})
    return session.keep(Attachment(**kept, sheet_id=sheet_id))
