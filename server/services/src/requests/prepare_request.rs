use super::new_lessons::asked_on;
use crate::weeks_told::weeks_between;
use crate::{Actor, Fault, House};
use domain::catalogue::CatalogueEntry;
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::OrganisationId;
use domain::organisation::{OrganisationKind, SearchKey};
use domain::permission::{PlanLessons, ReadCatalogue, ReadHolidays, ReadOrganisations};
use domain::request::{ContactChoice, GroupChoice, RequestChoices, TypeChoice};
use domain::time::{Day, SchoolYear, Week};
use store::organisations::{SearchFilter, SearchPage};

/// Most schools that a search for a new request shows.
const MOST_HITS: u32 = 20;

/// Open schools and clubs in which every typed word begins a word; those in whose area the actor
/// may plan.
///
/// # Errors
/// `Denied` for who may not make requests.
pub async fn find_school(house: &House, actor: &Actor, typed: &str) -> Result<SearchPage, Fault> {
    let plan = actor.permit::<PlanLessons>()?;
    let permit = actor.permit::<ReadOrganisations>()?;
    let key = SearchKey::parse(typed);
    if key.words().is_empty() {
        return Ok(SearchPage::default());
    }
    let filter = SearchFilter {
        open_only: true,
        ..SearchFilter::default()
    };
    let mut page = house
        .store
        .search_organisations(&permit, &key, &filter, 0, MOST_HITS)
        .await?;
    page.hits.retain(|hit| plan.covers(hit.area, &[]));
    Ok(page)
}

/// What can be chosen in a request of one organisation, for groups of a school year; of this one
/// when none is named.
///
/// # Errors
/// `Denied` outside the actor's areas; `NotFound`.
pub async fn prepare_request(
    house: &House,
    actor: &Actor,
    id: OrganisationId,
    school_year: Option<SchoolYear>,
) -> Result<RequestChoices, Fault> {
    let plan = actor.permit::<PlanLessons>()?;
    let read = actor.permit::<ReadOrganisations>()?;
    let today = house.clock.today();
    let this_year = SchoolYear::of(today);
    let year = school_year
        .filter(|year| *year >= this_year)
        .unwrap_or(this_year);
    let view = house.store.organisation(&read, id, year).await?;
    plan.over(view.area.id, &[])?;
    let organisation = view.organisation;
    let catalogue = house
        .store
        .catalogue(&actor.permit::<ReadCatalogue>()?)
        .await?;
    let first = today.max(year.first_day());
    let weeks: Vec<Week> = weeks_between(first, year.last_day()).collect();
    let holidays = actor.permit::<ReadHolidays>()?;
    let holidays = house
        .store
        .holidays_between(&holidays, first, year.last_day())
        .await?;
    let mut years: Vec<_> = view
        .school_years
        .into_iter()
        .filter(|one| *one >= this_year)
        .collect();
    years.extend([this_year, year]);
    years.sort_unstable();
    years.dedup();
    Ok(RequestChoices {
        organisation: id,
        name: organisation.name.to_string(),
        kind: organisation.kind,
        town: organisation.address.town,
        closed_on: organisation.closed_on.filter(|since| *since <= today),
        types: types(&catalogue, organisation.kind, today),
        school_year: year,
        school_years: years,
        groups: view
            .groups
            .into_iter()
            .map(|one| GroupChoice {
                id: one.group.id,
                name: one.group.name.to_string(),
                level: one.group.level.to_string(),
                pupils: one.group.pupils,
            })
            .collect(),
        contacts: view
            .contacts
            .into_iter()
            .map(|one| ContactChoice {
                id: one.id,
                name: one.name.to_string(),
                function: one.function,
            })
            .collect(),
        holidays: weeks
            .iter()
            .filter_map(|week| Some((*week, off(&holidays, *week)?)))
            .collect(),
        weeks,
    })
}

fn types(catalogue: &[CatalogueEntry], kind: OrganisationKind, today: Day) -> Vec<TypeChoice> {
    let offered = catalogue.iter().filter(|entry| entry.lesson_type.offered);
    let mut types: Vec<_> = offered
        .filter_map(|entry| {
            let version = asked_on(entry, today)?;
            Some(TypeChoice {
                id: entry.lesson_type.id,
                name: entry.lesson_type.name.to_string(),
                minutes: version.minutes,
                largest_group: version.largest_group,
                season: version.season,
                for_this_kind: version.kinds.is_empty() || version.kinds.contains(&kind),
            })
        })
        .collect();
    // Stable: within each half the order of names stays.
    types.sort_by_key(|one| !one.for_this_kind);
    types
}

/// The name of the school holiday that takes all five schooldays of a week.
fn off(holidays: &[Holiday], week: Week) -> Option<String> {
    let all_days = |holiday: &&Holiday| {
        holiday.kind == HolidayKind::School && (0..5).all(|day| holiday.holds(week.day(day)))
    };
    holidays
        .iter()
        .find(all_days)
        .map(|holiday| holiday.name.to_string())
}
