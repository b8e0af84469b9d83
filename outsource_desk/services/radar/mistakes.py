"""The mistakes and rules of outsourcing, with the article each comes from and who watches it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outsource_desk.base.resources import read_toml
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.check import Check

LIST = "help/mistakes.toml"
OTHERS = "Vendors and your business"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule in everyday words; `checks` are the keys of those that watch it."""

    title: str
    says: str
    checks: tuple[str, ...]
    also: str = ""  # what the program does about it besides


@dataclass(frozen=True, slots=True)
class MistakeSource:
    """The rules of one article."""

    title: str
    article: str
    rules: tuple[Rule, ...]
    numbered: bool = False


def sources() -> tuple[MistakeSource, ...]:
    """Return all rules by the article that names them."""
    return tuple(_source(dict(row)) for row in read_toml(LIST)["source"])


def mistakes_text() -> str:
    """Return the rules and the warnings as Markdown for Help."""
    parts = [part for source in sources() for part in _of_source(source)]
    parts += ["## What each warning means"]
    for title, checks in _by_stage():
        lines = [f"- **{check.title}**: {check.reason}" for check in checks]
        parts += [f"### {title}", "\n".join(lines)]
    return "\n\n".join(parts)


def _source(row: dict[str, Any]) -> MistakeSource:
    rules = tuple(_rule(dict(rule)) for rule in row.pop("rule"))
    return MistakeSource(rules=rules, **row)


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(**{**row, "checks": tuple(row["checks"])})


def _of_source(source: MistakeSource) -> Iterator[str]:
    yield f"## {source.title}"
    yield f"From “{source.article}”."
    for number, rule in enumerate(source.rules, 1):
        head = f"{number}. {rule.title}" if source.numbered else rule.title
        watched = ", ".join(f"“{CHECKS[key].title}”" for key in rule.checks)
        yield f"### {head}"
        yield " ".join(filter(None, (rule.says, rule.also)))
        yield f"Watched by {watched}."


def _by_stage() -> Iterator[tuple[str, list[Check]]]:
    checks = list(CHECKS)
    for stage in Stage:
        yield stage.words, [check for check in checks if check.stage == stage]
    yield OTHERS, [check for check in checks if check.stage is None]
