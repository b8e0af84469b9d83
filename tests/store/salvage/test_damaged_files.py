"""A thousand damaged files: each opens rightly, opens salvaged, or is refused with a sentence."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter, defaultdict
from functools import partial

import pytest

from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.records.attachment import Attachment
from outsource_desk.store.store import Store
from tests.store.opening_of import CLOCK, in_children, one_case, rows_of

SHORT, LONG = 60, 1_000
WHOLE_EVERY = 9  # in the short form


@pytest.fixture(scope="module")
def base(sample_file, tmp_path_factory):
    """The sample business with some stored documents."""
    path = tmp_path_factory.mktemp("base") / "firm.outsource"
    shutil.copy(sample_file, path)
    store = Store.open(path, CLOCK)
    with store.change("Attach") as session:
        for number, size in enumerate((300, 9_000, 120_000)):
            sha256 = store.documents.put(bytes([number]) * size)
            session.add(
                Attachment(
                    name=f"paper {number}.pdf",
                    kind=AttachmentKind.OTHER,
                    vendor_id=number + 1,
                    size=size,
                    sha256=sha256,
                    added_at=CLOCK.now(),
                )
            )
    store.close()
    return path


def told_of(base, folder, count, whole_every):
    """Return what came of each case: its kind, whether bytes changed, and the outcomes."""
    original, seals = rows_of(base), folder / "Seals"
    cases = [
        partial(
            one_case,
            number,
            base,
            seals,
            folder / f"case{number}",
            original,
            whole=number % whole_every == 0,
        )
        for number in range(count)
    ]
    return [line.split("\t") for line in in_children(cases)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs POSIX processes")
@pytest.mark.parametrize(
    ("count", "whole_every"),
    [(SHORT, WHOLE_EVERY), pytest.param(LONG, 1, marks=pytest.mark.slow)],
    ids=["short", "long"],
)
def test_damaged_files(base, tmp_path, count, whole_every):
    """R119: no traceback, no hang, no silent change; the damaged file is never touched."""
    told = told_of(base, tmp_path, count, whole_every)
    bad = [one for one in told if "HANG" in one[0] or {"TRACEBACK", "TOUCHED"} & set(one)]
    assert not bad, "\n".join("\t".join(one) for one in bad[:5]).replace("\\n", "\n")
    assert len(told) == count
    figures = defaultdict(Counter)
    silent = 0
    for kind, changed, *outcomes in told:
        figures[kind].update(outcomes)
        if changed == "changed" and kind in {"one bit", "one byte", "512 bytes"}:
            assert outcomes[0] == "first rotted", (kind, outcomes)
            silent += outcomes[1] == "then opened"
    for kind, found in figures.items():
        parts = ", ".join(f"{outcome} {number}" for outcome, number in found.most_common())
        sys.stdout.write(f"{kind}: {parts}\n")
    sys.stdout.write(
        f"{count} damaged files: 0 tracebacks, 0 hangs, 0 touched; {silent} would open with another"
        " value if it were not for the seal\n"
    )
