"""`check FILE`: whether the file is sound, and what needs attention in it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.paths import seals_folder
from outsource_desk.cli import OK, PROBLEMS
from outsource_desk.cli.files import reading
from outsource_desk.domain.radar.check import Severity
from outsource_desk.services.radar.findings import findings, place_of
from outsource_desk.store.checkup import check_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from outsource_desk.domain.radar.check import Finding


LEVELS = {Severity.DANGER: "danger", Severity.WARN: "warning", Severity.INFO: "hint"}
ABOUT = "Check the file itself and list what needs attention."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(given: Namespace) -> int:
    health = check_file(given.file, seals=seals_folder())
    sound = health.problem is None
    found: tuple[Finding, ...] = ()
    if sound:
        with reading(given.file) as store:
            found = findings(store, SystemClock().today())
    if given.json:
        report = {
            "file": {"sound": sound, "sentence": health.sentence},
            "findings": [_as_json(one) for one in found],
        }
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(f"{health.sentence}\n")
        sys.stdout.writelines(f"{LEVELS[one.severity]}: {_sentence(one)}\n" for one in found)
    urgent = any(one.severity != Severity.INFO for one in found)
    return OK if sound and not urgent else PROBLEMS


def _sentence(one: Finding) -> str:
    """Return title, evidence and stage in a line."""
    where = f" ({one.stage.words})" if one.stage else ""
    end = "" if one.title.endswith("?") else "."
    return f"{one.title}{end} {one.why}{where}"


def _as_json(one: Finding) -> dict[str, object]:
    place = place_of(one)
    return {
        "check": one.check,
        "key": one.key,
        "severity": one.severity,
        "title": one.title,
        "why": one.why,
        "reason": one.reason,
        "stage": one.stage,
        "place": {name: getattr(place, name) for name in place.__slots__},
    }
