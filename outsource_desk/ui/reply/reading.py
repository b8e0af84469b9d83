"""Reading forms that came back, off the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.services.reply.several import FormFile
from outsource_desk.ui.frame.tasks import Cancelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.store.documents import Report
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.tasks import Job


def read_form(
    store: Store, path: Path, task_id: int | None, report: Report
) -> tuple[RawReply, TakenIn]:
    """Read a file in a process of its own and take in its bytes. Raises: UserError."""
    from outsource_desk.reports.reply.of_request import read_reply_to  # noqa: PLC0415  with the first file
    from outsource_desk.services.attachments.intake import take_in  # noqa: PLC0415  with the first file

    return read_reply_to(store, path, task_id), take_in(store, path, report)


def read_forms(
    store: Store, paths: Sequence[Path], task_id: int | None, job: Job
) -> list[FormFile]:
    """Read one file after the other; Cancel keeps those that were read.

    Raises: Cancelled when none was read yet.
    """
    files: list[FormFile] = []
    for at, path in enumerate(paths):
        share, text = at / len(paths), f"Reading {at + 1} of {len(paths)}: {path.name}"
        tell = partial(_tell, job, share, text)
        try:
            tell()
            files.append(FormFile(path.name, *read_form(store, path, task_id, tell)))
        except UserError as error:
            files.append(FormFile(path.name, refused=str(error)))
        except Cancelled:
            if not files:
                raise
            break
    return files


def _tell(job: Job, share: float, text: str, *_of_the_file: object) -> None:
    job.report(share, text)
