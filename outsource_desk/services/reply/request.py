"""Which request a returned form answers: its seal says it, else what is printed on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.reply.flags import Flag, FlagKind
from outsource_desk.domain.reply.form_identity import FormIdentity, MarkProblem, read_mark
from outsource_desk.domain.request.form_record import form_from_json
from outsource_desk.records.request import Request
from outsource_desk.records.task import Task
from outsource_desk.services.compare.deadlines import deadline_of
from outsource_desk.services.vendor_view.bid_form import bid_form, form_key
from outsource_desk.services.vendor_view.released import current_in, versions_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.domain.request.bid_form import BidForm
    from outsource_desk.domain.request.deadline import Deadline
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

NO_REQUEST = (
    "“{name}” does not say which of your requests it answers, so nothing was taken over. Open the"
    " task that it is about and add it there with “Add bid”, “From a file…”."
)
OTHER_REQUEST = (
    "“{name}” answers {number}, which is not in this data file, so nothing was taken over. Open the"
    " file that the request was sent from, or use “Add bid”, “Type it in…”."
)
NO_ANSWERS = (
    "There is no answer in “{name}” that belongs to this request, so nothing was taken over. Ask"
    " the vendor to fill in the form and to save it, or use “Add bid”, “Type it in…”."
)


@dataclass(frozen=True, slots=True)
class AskedForm:
    """What was asked, as far as it can be known."""

    task_id: int
    title: str
    number: str  # "RFP-2026-004", "" before the first release
    version: int
    newest: int
    form: BidForm
    deadline: Deadline
    flags: tuple[Flag, ...] = ()


def asked_in(store: Store, raw: RawReply, name: str, task_id: int | None) -> AskedForm:
    """Return the request that a reply belongs to.

    task_id: the task the owner added it to; needed only where the reply does not say it.
    Raises: UserError when nobody can know it, or when it is another file's request.
    """
    mark = read_mark(raw.mark, form_key(store))
    identity = mark if isinstance(mark, FormIdentity) else None
    number, version = _named(raw, identity)
    with store.read() as session:
        released = _released(session, number, version)
        if released is None and task_id is None:
            sentence = OTHER_REQUEST if number else NO_REQUEST
            raise UserError(sentence.format(name=name, number=number))
        wanted = released.task_id if released else task_id
        assert wanted is not None
        task = session.need(Task, wanted)
        newest = current_in(session, wanted)
        known = released or newest
        asked = AskedForm(
            task_id=wanted,
            title=task.title,
            number=known.number if known else "",
            version=known.version if known else 0,
            newest=newest.version if newest else 0,
            form=form_from_json(known.form) if known else bid_form(store, wanted),
            deadline=deadline_of(session, wanted),
        )
    return replace(asked, flags=tuple(_flags(asked, raw, mark, is_known=released is not None)))


def sent_form(store: Store, raw: RawReply, task_id: int | None) -> bytes:
    """Return the PDF that went out, for a copy that lost its fields; b"" where none is known."""
    number, version = _named(raw, None)
    with store.read() as session:
        released = _released(session, number, version)
        if released is None and task_id is not None:
            released = current_in(session, task_id)
        sha256 = released.pdf_sha256 if released else ""
    return store.documents.read(sha256) if sha256 else b""


def _named(raw: RawReply, identity: FormIdentity | None) -> tuple[str, int]:
    if identity is not None:
        return identity.request, identity.version
    if raw.printed is not None:
        return raw.printed.request, raw.printed.version
    return "", 0


def _released(session: Session, number: str, version: int) -> ReleasedRequest | None:
    query = select(Request.task_id).where(Request.number == number, Request.version == version)
    task_id = session.exec(query).first()
    if task_id is None:
        return None
    return next(request for request in versions_in(session, task_id) if request.version == version)


def _flags(
    asked: AskedForm, raw: RawReply, mark: FormIdentity | MarkProblem, *, is_known: bool
) -> Iterable[Flag]:
    if raw.recovered:
        yield Flag(
            FlagKind.FLAT,
            "This is a printed or scanned copy: its fields are gone. What could be recovered is"
            " shown below; compare every value with the paper.",
        )
    elif mark is MarkProblem.ALTERED:
        yield Flag(
            FlagKind.ALTERED,
            "The seal of this form does not fit: it was changed, or it was made from another data"
            " file. Compare every answer with the file.",
        )
    elif isinstance(mark, MarkProblem) or not is_known:
        yield Flag(
            FlagKind.FOREIGN,
            "This form does not prove that it is yours. Compare every answer with the file.",
        )
    elif FormIdentity.of(asked.number, asked.version, raw.names or asked.form.names()) != mark:
        yield Flag(
            FlagKind.ALTERED,
            "Fields of this form were taken out or renamed. Compare every answer with the file.",
        )
    if asked.version < asked.newest:
        yield Flag(
            FlagKind.OLDER,
            f"It answers version {asked.version} of {asked.number}; vendors have version"
            f" {asked.newest} now. Ask the vendor whether the offer still holds.",
        )
