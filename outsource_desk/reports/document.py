"""What a printed document is, and the list of them. Imports no ReportLab: lists stay cheap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from outsource_desk.base.registry import Registry
from outsource_desk.reports.paper import REPORT_MARGINS, Margins

if TYPE_CHECKING:
    from datetime import date, datetime

    from outsource_desk.store.store import Store

Flow = list[Any]  # ReportLab flowables; the library has no types
Needs = Literal["contract", "task"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """A document ready to be laid out: its flowables and what stands around them.

    `head` is the running head from page 2 on, left and right. `initials` are the names in
    front of the initials lines in the footer. `watermark` is printed behind the text.
    `logo` is a PNG or JPEG of the sender, for the first page of what leaves the house; its
    service is `services.business_logo.logo`.
    """

    title: str
    flow: Flow
    head: tuple[str, str]
    foot: str
    author: str
    subject: str = ""
    keywords: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    watermark: str = ""
    logo: bytes = b""
    made_at: datetime | None = None


# Called with a frozen result of a service, the words and the paper. Results differ by document.
Compose = Callable[..., Printout]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One kind of document. `for_vendor` ones may leave the house: no budget, no scores.

    `landscape_if` looks at the result: a comparison of many bids is turned, one of few is not.
    """

    key: str
    title: str
    for_vendor: bool
    needs: Needs | None = None
    margins: Margins = REPORT_MARGINS
    landscape: bool = False
    landscape_if: Callable[[Any], bool] | None = None
    order: int = 100
    stored: Stored | None = None  # the very bytes, once the paper went out


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSubject:
    """What a document is about: a task or a contract, seen on one day."""

    today: date
    task_id: int = 0
    contract_id: int = 0
    sheet_id: int = 0
    vendor_id: int = 0  # to whom a letter goes


# Reads the frozen result that `compose` prints: one call of one service.
Load = Callable[["Store", DocumentSubject], Any]
# Reads the bytes of a paper that went out; None before.
Stored = Callable[["Store", DocumentSubject], bytes | None]


@dataclass(frozen=True, slots=True)
class Composer:
    """A document, the service that reads its result and the function that composes it."""

    document: Document
    load: Load
    compose: Compose


DOCUMENTS: Registry[Composer] = Registry("outsource_desk.reports.documents")


def document(about: Document, load: Load) -> Callable[[Compose], Compose]:
    """Announce a document; it appears in every list of documents by itself."""

    def announce(compose: Compose) -> Compose:
        DOCUMENTS.add(about.key, Composer(about, load, compose), about.order)
        return compose

    return announce
