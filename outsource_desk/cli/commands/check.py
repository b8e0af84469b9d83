"""`check FILE`: whether the file is sound, and what needs attention in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.paths import seals_folder
from outsource_desk.cli import OK, PROBLEMS
from outsource_desk.cli.files import reading
from outsource_desk.cli.output import tell, tell_json
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
            "file": {"sound": sound, "sentence": health.sentence, "older": health.older},
            "findings": [_as_json(finding) for finding in found],
        }
        tell_json(report)
    else:
        tell(health.sentence)
        if health.older:
            tell(f"warning: {health.older}")
        for finding in found:
            tell(f"{LEVELS[finding.severity]}: {_sentence(finding)}")
    urgent = any(finding.severity != Severity.INFO for finding in found)
    return OK if sound and not urgent and not health.older else PROBLEMS


def _sentence(finding: Finding) -> str:
    """Return title, evidence and stage in a line."""
    where = f" ({finding.stage.words})" if finding.stage else ""
    end = "" if finding.title.endswith("?") else "."
    return f"{finding.title}{end} {finding.why}{where}"


def _as_json(finding: Finding) -> dict[str, object]:
    place = place_of(finding)
    return {
        "check": finding.check,
        "key": finding.key,
        "severity": finding.severity,
        "title": finding.title,
        "why": finding.why,
        "reason": finding.reason,
        "stage": finding.stage,
        "place": {name: getattr(place, name) for name in place.__slots__},
    }
