"""Ready briefs for usual tasks: what is delivered, measured, given and asked, and what to mind.

A pack is data; what is taken from it is copied into the task, so that a later pack changes no
brief that was written (R35, R82).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.base.resources import read_toml, resource
from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.kinds import PriceBasis
from outsource_desk.records.brief import (
    BriefDraft,
    CriterionDraft,
    DeliverableDraft,
    GlossaryWordDraft,
    InputDraft,
    InterfaceDraft,
    KpiDraft,
)
from outsource_desk.records.ready import ready_draft
from outsource_desk.services.business.countries import country_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.records.draft import Draft

FOLDER: Final = "templates/packs"
COMMON: Final = "common"
FRESH: Final = timedelta(days=365)  # a law that was looked up longer ago is checked again
LISTS: Final[Mapping[SectionKey, tuple[str, type[Draft]]]] = {
    SectionKey.DELIVERABLES: ("deliverable", DeliverableDraft),
    SectionKey.INPUTS: ("input", InputDraft),
    SectionKey.KPIS: ("kpi", KpiDraft),
    SectionKey.CRITERIA: ("criterion", CriterionDraft),
    SectionKey.INTERFACES: ("interface", InterfaceDraft),
    SectionKey.WORDS: ("word", GlossaryWordDraft),
}
MAY_BE_RESERVED: Final = (
    "This work may be reserved to licensed people in your country. Ask your chamber or tax office."
)
FIELDS: Final = frozenset(
    {
        "key",
        "price_basis",
        "references",
        "licensed",
        "brief",
        "trap",
        "law",
        *(name for name, _ in LISTS.values()),
    }
)


@dataclass(frozen=True, slots=True)
class Trap:
    """What went wrong for others, told to the owner where it can still be avoided."""

    section: SectionKey
    text: str


@dataclass(frozen=True, slots=True)
class Law:
    """What may be reserved to licensed people; `countries` are codes, or EU for all of them."""

    countries: tuple[str, ...]
    text: str
    source: str
    checked: date

    def told(self, today: date) -> str:
        """Return it with its source and the day on which somebody looked it up."""
        asked = "" if today - self.checked <= FRESH else " That is long ago: check again."
        return f"{self.text} Source: {self.source}, looked up in {self.checked:%Y-%m}.{asked}"


@dataclass(frozen=True, slots=True)
class Pack:
    """A ready brief; `key` is that of the usual task, `values` are fields of the brief."""

    key: str
    price_basis: PriceBasis
    values: Mapping[str, Any]
    lists: Mapping[SectionKey, tuple[Draft, ...]]
    traps: tuple[Trap, ...]
    laws: tuple[Law, ...]
    references: tuple[str, ...]  # to ask people who know the vendor
    licensed: bool  # some countries reserve it

    def traps_in(self, section: SectionKey) -> tuple[str, ...]:
        return tuple(trap.text for trap in self.traps if trap.section == section)

    def laws_in(self, country: str) -> tuple[Law, ...]:
        """Return what is known for a country, as the owner wrote its name."""
        known = country_of(country)
        here = {known.code, "EU"} if known and known.in_eu else {known.code} if known else set()
        return tuple(law for law in self.laws if here & set(law.countries))


@cache
def pack_keys() -> tuple[str, ...]:
    """Return the keys of the usual tasks that have a pack."""
    names = (path.stem for path in resource(FOLDER).glob("*.toml"))
    return tuple(sorted(name for name in names if name != COMMON))


def pack_called(key: str) -> Pack:
    """Return the pack of a usual task. Raises: KeyError where there is none."""
    if key not in pack_keys():
        raise KeyError(key)
    return _pack(key)


def pack_of(starter: str) -> Pack | None:
    """Return the pack of a usual task; None for a task of the owner's own."""
    return pack_called(starter) if starter in pack_keys() else None


def packs() -> Mapping[str, Pack]:
    """Return every pack by the key of its task. Raises: ValueError naming a place that is wrong."""
    return {key: _pack(key) for key in pack_keys()}


def pack_sections() -> tuple[SectionKey, ...]:
    """Return the sections that a pack fills: all but the days, which the owner sets."""
    return tuple(key for key in SectionKey if key != SectionKey.DATES)


def licences(starter: str, country: str, today: date) -> tuple[str, ...]:
    """Return what the law may ask of a vendor of this work, in the country of the owner."""
    pack = pack_of(starter)
    if pack is None:
        return ()
    known = tuple(law.told(today) for law in pack.laws_in(country))
    return known or ((MAY_BE_RESERVED,) if pack.licensed else ())


def advice(starter: str, country: str, today: date) -> Mapping[SectionKey, tuple[str, ...]]:
    """Return what is worth knowing, by the section of the brief in which it matters."""
    pack = pack_of(starter)
    if pack is None:
        return {}
    told: dict[SectionKey, tuple[str, ...]] = {
        section: traps for section in SectionKey if (traps := pack.traps_in(section))
    }
    asked = tuple(f"Ask people who know a vendor: {question}" for question in pack.references)
    laws = licences(starter, country, today)
    told[SectionKey.CRITERIA] = (*told.get(SectionKey.CRITERIA, ()), *laws, *asked)
    return told


@cache
def _common() -> Mapping[str, Any]:
    return _values(COMMON, read_toml(f"{FOLDER}/{COMMON}.toml")["brief"])


@cache
def _pack(name: str) -> Pack:
    table = read_toml(f"{FOLDER}/{name}.toml")
    unknown = table.keys() - FIELDS
    if unknown or table["key"] != name:
        raise ValueError(f"{FOLDER}/{name}: {sorted(unknown)} is not known, or the key is another")
    return Pack(
        key=name,
        price_basis=PriceBasis(table["price_basis"]),
        values={**_common(), **_values(name, table["brief"])},
        lists={
            section: tuple(
                ready_draft(f"{FOLDER}/{name}, {kind} {number}", draft, row)
                for number, row in enumerate(table.get(kind, ()), 1)
            )
            for section, (kind, draft) in LISTS.items()
        },
        traps=tuple(Trap(SectionKey(row["section"]), row["text"]) for row in table["trap"]),
        laws=tuple(
            Law(tuple(row["countries"]), row["text"], row["source"], row["checked"])
            for row in table.get("law", ())
        ),
        references=tuple(table["references"]),
        licensed=bool(table.get("licensed", False)),
    )


def _values(name: str, row: dict[str, Any]) -> dict[str, Any]:
    return ready_draft(f"{FOLDER}/{name}, brief", BriefDraft, row).model_dump(exclude_unset=True)
