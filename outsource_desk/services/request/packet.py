"""The files that go out with a request: the same for every vendor (R35)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.services.vendor_view.annexes import annex_prints

if TYPE_CHECKING:
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.store import Store


def request_files(store: Store, released: ReleasedRequest) -> dict[str, str]:
    """Return what every vendor gets, byte for byte as it was released: SHA-256 by name."""
    files = {released.file_name: released.pdf_sha256}
    if released.form_sha256:
        files[f"{_stem(released)} bid form.xlsx"] = released.form_sha256
    addenda = {
        addendum_file(released, addendum.number): addendum.pdf_sha256
        for addendum in released.addenda
    }
    return annex_prints(store, released.task_id) | files | addenda


def addendum_file(released: ReleasedRequest, number: int) -> str:
    return f"{_stem(released)} addendum {number}.pdf"


def _stem(released: ReleasedRequest) -> str:
    return f"{released.number}-v{released.version}"
