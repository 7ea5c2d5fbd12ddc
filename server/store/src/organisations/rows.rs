//! Records to rows and back.

use crate::StoreError;
use crate::tables::{contact, free_day, group_unavailable, organisation, school_group};
use domain::ids::{ContactId, FreeDayId, GroupId, OrganisationId, UnavailableId};
use domain::organisation::{
    Address, Contact, FreeDay, Group, Organisation, OrganisationKind, Unavailable, When,
};
use domain::time::{Minute, SchoolYear, Span};
use domain::travel::Point;
use domain::values::{Email, Name, Phone, Postcode, SiteCode, natural_order};
use sea_orm::ActiveValue::Set;

/// The row of an organisation. The search text is made here and nowhere else, so that every write
/// keeps it right.
pub(crate) fn organisation_row(one: &Organisation) -> organisation::ActiveModel {
    let address = &one.address;
    organisation::ActiveModel {
        id: Set(one.id.0),
        kind: Set(one.kind.code().to_owned()),
        name: Set(one.name.to_string()),
        site_code: Set(one.site_code.as_ref().map(ToString::to_string)),
        street: Set(address.street.clone()),
        house_number: Set(address.house_number.clone()),
        postcode: Set(address.postcode.as_ref().map(ToString::to_string)),
        town: Set(address.town.clone()),
        municipality_code: Set(address.municipality.clone()),
        phone: Set(one.phone.as_ref().map(ToString::to_string)),
        website: Set(one.website.clone()),
        latitude: Set(one.point.map(|point| point.latitude)),
        longitude: Set(one.point.map(|point| point.longitude)),
        opened_on: Set(one.opened_on),
        closed_on: Set(one.closed_on),
        search_text: Set(one.search_text()),
        version: Set(one.version),
    }
}

/// An organisation from its row.
pub(crate) fn read_organisation(row: organisation::Model) -> Result<Organisation, StoreError> {
    let point = row.latitude.zip(row.longitude);
    Ok(Organisation {
        id: OrganisationId(row.id),
        kind: OrganisationKind::parse(&row.kind).map_err(unreadable("organisation.kind"))?,
        name: Name::parse(&row.name).map_err(unreadable("organisation.name"))?,
        site_code: optional(row.site_code, SiteCode::parse, "organisation.site_code")?,
        address: Address {
            street: row.street,
            house_number: row.house_number,
            postcode: optional(row.postcode, Postcode::parse, "organisation.postcode")?,
            town: row.town,
            municipality: row.municipality_code,
        },
        phone: optional(row.phone, Phone::parse, "organisation.phone")?,
        website: row.website,
        point: point.map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        }),
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        version: row.version,
    })
}

/// The row of a contact.
pub(crate) fn contact_row(one: &Contact) -> contact::ActiveModel {
    contact::ActiveModel {
        id: Set(one.id.0),
        organisation_id: Set(one.organisation.0),
        name: Set(one.name.to_string()),
        function: Set(one.function.clone()),
        email: Set(one.email.as_ref().map(ToString::to_string)),
        phone: Set(one.phone.as_ref().map(ToString::to_string)),
        version: Set(one.version),
        noted_at: Set(one.noted_at),
        school_noted_at: Set(one.school_noted_at),
    }
}

/// A contact from its row.
pub(crate) fn read_contact(row: contact::Model) -> Result<Contact, StoreError> {
    Ok(Contact {
        id: ContactId(row.id),
        organisation: OrganisationId(row.organisation_id),
        name: Name::parse(&row.name).map_err(unreadable("contact.name"))?,
        function: row.function,
        email: optional(row.email, Email::parse, "contact.email")?,
        phone: optional(row.phone, Phone::parse, "contact.phone")?,
        version: row.version,
        noted_at: row.noted_at,
        school_noted_at: row.school_noted_at,
    })
}

/// The row of a group.
pub(crate) fn group_row(one: &Group) -> school_group::ActiveModel {
    school_group::ActiveModel {
        id: Set(one.id.0),
        organisation_id: Set(one.organisation.0),
        school_year: Set(one.school_year.0),
        name: Set(one.name.to_string()),
        level: Set(one.level.to_string()),
        pupils: Set(i32::from(one.pupils)),
        teacher: Set(one.teacher.clone()),
        version: Set(one.version),
    }
}

/// A group from its row.
/// Groups by name as people order them.
pub(crate) fn read_groups(rows: Vec<school_group::Model>) -> Result<Vec<Group>, StoreError> {
    let groups = rows.into_iter().map(read_group);
    let mut groups = groups.collect::<Result<Vec<_>, _>>()?;
    groups.sort_by(|a, b| natural_order(a.name.as_str(), b.name.as_str()));
    Ok(groups)
}

pub(crate) fn read_group(row: school_group::Model) -> Result<Group, StoreError> {
    Ok(Group {
        id: GroupId(row.id),
        organisation: OrganisationId(row.organisation_id),
        school_year: SchoolYear(row.school_year),
        name: Name::parse(&row.name).map_err(unreadable("school_group.name"))?,
        level: Name::parse(&row.level).map_err(unreadable("school_group.level"))?,
        pupils: u16::try_from(row.pupils).map_err(unreadable("school_group.pupils"))?,
        teacher: row.teacher,
        version: row.version,
    })
}

/// The row of a moment at which a group cannot.
pub(crate) fn unavailable_row(one: &Unavailable) -> group_unavailable::ActiveModel {
    let (weekday, first_day, last_day) = match one.when {
        When::Weekly { weekday } => (Some(i32::from(weekday)), None, None),
        When::Dates {
            first_day,
            last_day,
        } => (None, Some(first_day), Some(last_day)),
    };
    group_unavailable::ActiveModel {
        id: Set(one.id.0),
        group_id: Set(one.group.0),
        weekday: Set(weekday),
        first_day: Set(first_day),
        last_day: Set(last_day),
        start_minute: Set(i32::from(one.span.start.0)),
        end_minute: Set(i32::from(one.span.end.0)),
        reason: Set(one.reason.to_string()),
    }
}

/// A moment at which a group cannot, from its row.
pub(crate) fn read_unavailable(row: group_unavailable::Model) -> Result<Unavailable, StoreError> {
    let when = match (row.weekday, row.first_day, row.last_day) {
        (Some(weekday), None, None) => When::Weekly {
            weekday: u8::try_from(weekday).map_err(unreadable("group_unavailable.weekday"))?,
        },
        (None, Some(first_day), Some(last_day)) => When::Dates {
            first_day,
            last_day,
        },
        _ => return Err(StoreError::Unreadable("group_unavailable.first_day")),
    };
    Ok(Unavailable {
        id: UnavailableId(row.id),
        group: GroupId(row.group_id),
        when,
        span: Span {
            start: minute(row.start_minute, "group_unavailable.start_minute")?,
            end: minute(row.end_minute, "group_unavailable.end_minute")?,
        },
        reason: Name::parse(&row.reason).map_err(unreadable("group_unavailable.reason"))?,
    })
}

/// The row of an organisation's free days.
pub(crate) fn free_day_row(of: OrganisationId, one: &FreeDay) -> free_day::ActiveModel {
    free_day::ActiveModel {
        id: Set(one.id.0),
        organisation_id: Set(of.0),
        first_day: Set(one.first_day),
        last_day: Set(one.last_day),
        reason: Set(one.reason.to_string()),
    }
}

/// An organisation's free days from their row.
pub(crate) fn read_free_day(row: free_day::Model) -> Result<FreeDay, StoreError> {
    Ok(FreeDay {
        id: FreeDayId(row.id),
        first_day: row.first_day,
        last_day: row.last_day,
        reason: Name::parse(&row.reason).map_err(unreadable("free_day.reason"))?,
    })
}

fn minute(stored: i32, column: &'static str) -> Result<Minute, StoreError> {
    u16::try_from(stored)
        .map(Minute)
        .map_err(unreadable(column))
}

fn unreadable<E>(column: &'static str) -> impl FnOnce(E) -> StoreError {
    move |_| StoreError::Unreadable(column)
}

fn optional<T, E>(
    stored: Option<String>,
    parse: impl FnOnce(&str) -> Result<T, E>,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    stored
        .map(|text| parse(&text).map_err(unreadable(column)))
        .transpose()
}
