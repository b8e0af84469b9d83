"""The e-mail that a request goes out with, ready to be copied, for each vendor (R35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.records.vendor import Contact
from outsource_desk.services.request.log import send_log
from outsource_desk.services.request.packet import addendum_file, request_files
from outsource_desk.services.vendor_view.letter import cover_letter
from outsource_desk.services.vendor_view.words import deadline_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.services.request.log import Recipient
    from outsource_desk.services.vendor_view.letter import CoverLetter
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class RequestEmail:
    """One e-mail; `address` is empty where none is on the card of the vendor."""

    vendor_id: int
    vendor: str
    address: str
    subject: str
    text: str
    files: tuple[str, ...]  # to attach


def request_emails(
    store: Store, task_id: int, words: Words, today: date
) -> tuple[RequestEmail, ...]:
    """Return an e-mail for every vendor who may get the request: who lacks something comes first.

    A vendor who has the request gets the addenda that it lacks. Before the release there is none.
    """
    log = send_log(store, task_id)
    released = log.released
    if released is None:
        return ()
    addresses = _addresses(store)
    vendors = [vendor for vendor in log.recipients if not vendor.declined]
    return tuple(
        _email(store, released, vendor, addresses.get(vendor.vendor_id, ""), words, today)
        for vendor in sorted(vendors, key=lambda vendor: not (vendor.is_asked and vendor.missing))
    )


def _email(
    store: Store,
    released: ReleasedRequest,
    vendor: Recipient,
    address: str,
    words: Words,
    today: date,
) -> RequestEmail:
    letter = cover_letter(store, released.task_id, vendor.vendor_id, today)
    has_request = vendor.has_version == released.version
    if has_request and vendor.missing:
        lacking = [
            paper.number for paper in released.addenda if _name(paper.number) in vendor.missing
        ]
        files: Sequence[str] = [addendum_file(released, number) for number in lacking]
        numbers = ", ".join(map(str, lacking))
        subject = f"Addendum {numbers} to {released.number}: {letter.title}"
        first = f"Here is what is new in our request {letter.request} for “{letter.title}”."
    else:
        files = list(request_files(store, released))
        subject = f"Request for bids {released.number}: {letter.title}"
        first = (
            f"We ask for a bid for “{letter.title}”. What we need, how we choose and the bid form"
            f" are in the request {letter.request}."
        )
    text = "\n\n".join(_parts(letter, first, files, words))
    return RequestEmail(vendor.vendor_id, vendor.name, address, subject, text, tuple(files))


def _parts(letter: CoverLetter, first: str, files: Sequence[str], words: Words) -> Iterator[str]:
    """Yield the paragraphs of the text."""
    yield f"Dear {letter.to.contact or letter.to.name},"
    yield first
    if letter.timetable is not None:
        until = deadline_words(letter.timetable, words, letter.to.zone)
        yield f"Bids must be here by {until}."
        if letter.timetable.questions_until is not None:
            last = words.written_day(letter.timetable.questions_until)
            yield f"Questions are welcome until {last}; everybody gets the answers."
    yield (
        "Please fill in the form on the screen – the last pages of the PDF, or the spreadsheet –"
        " and send us the file. If you do not want to bid, a short message is enough."
    )
    if files:
        yield "\n".join(["Attached:", *(f"- {name}" for name in files)])
    signed = dict.fromkeys(filter(None, (letter.sender.contact, letter.sender.name)))
    yield "\n".join(["Kind regards", *signed])


def _name(number: int) -> str:
    return f"Addendum {number}"


def _addresses(store: Store) -> dict[int, str]:
    """Return the address of the first contact of each vendor who has one."""
    last_first = (col(Contact.position).desc(), col(Contact.id).desc())
    query = select(Contact.vendor_id, Contact.email).where(Contact.email != "")
    with store.read() as session:
        return dict(session.exec(query.order_by(*last_first)).all())
