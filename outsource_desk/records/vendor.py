"""The other side: firms and people who could do the work."""

from sqlmodel import Field

from outsource_desk.domain.kinds import LeadSource, Relationship, VendorKind, VendorState
from outsource_desk.records.about import About, Searched, Where
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, in_list, link, one_of, options, rule


class VendorDraft(Draft):
    name: str = Field(min_length=1, max_length=LINE, title="Name of the vendor")
    kind: VendorKind = one_of(VendorKind, "Kind", VendorKind.COMPANY)
    state: VendorState = one_of(VendorState, "State", VendorState.LEAD)
    state_reason: str = Field(default="", max_length=TEXT, title="Why")
    source: LeadSource | None = one_of(LeadSource, "Where you heard of it")
    source_note: str = Field(default="", max_length=LINE, title="Who or where")
    relationship: Relationship = one_of(Relationship, "Relationship", Relationship.NONE)
    country: str = Field(default="", max_length=60, title="Country")
    timezone: str = Field(default="", max_length=60, title="Time zone")
    language: str = Field(default="", max_length=LINE, title="Languages")
    address: str = Field(default="", max_length=1_000, title="Address")
    website: str = Field(default="", max_length=LINE, title="Website")
    tax_id: str = Field(default="", max_length=60, title="Tax number")
    register_no: str = Field(
        default="",
        max_length=60,
        title="Company register number",
        sa_column_kwargs={"server_default": ""},  # in the files before
    )
    represented_by: str = Field(default="", max_length=LINE, title="Who signs")
    notes: str = Field(default="", max_length=TEXT, title="Notes")


class Vendor(VendorDraft, table=True):
    __about__ = About(
        one="vendor",
        many="vendors",
        icon="users",
        name="{name}",
        search=Searched(
            title=("name",), first=("notes",), where=Where("vendors", item="id", field="{column}")
        ),
        listed=("name", "kind", "state", "country", "timezone"),
    )
    __table_args__ = options(rule("vendor_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)


class ContactDraft(Draft):
    """A person at the vendor."""

    name: str = Field(min_length=1, max_length=LINE, title="Name")
    role: str = Field(default="", max_length=LINE, title="Role")
    email: str = Field(default="", max_length=LINE, title="E-mail")
    phone: str = Field(default="", max_length=60, title="Phone")


class Contact(ContactDraft, table=True):
    __about__ = About(
        one="contact",
        many="contacts",
        icon="user-plus",
        name="{name}",
        owner="vendor_id",
        search=Searched(
            title=("name",),
            where=Where("vendors", item="vendor_id", field="contact:{id}"),
            around=("vendor",),
        ),
    )
    __table_args__ = options(rule("contact_name", "name <> ''"))

    id: int | None = Field(default=None, primary_key=True)
    vendor_id: int = link("vendor", "CASCADE")
    position: int = in_list()  # the first is the main contact
