use super::read_coverage::going;
use super::{Facts, read_facts_around};
use crate::{Actor, Fault, House};
use chrono::Datelike;
use domain::coverage::Filter;
use domain::coverage::alert_settings::AlertSettings;
use domain::coverage::alerts::Alert;
use domain::coverage::attention::{Attention, CancelledOften, Waiting};
use domain::coverage::fact::Fact;
use domain::coverage::trend::year_before;
use domain::coverage::view::Going;
use domain::ids::AreaId;
use domain::permission::SetAlerts;
use domain::time::Day;
use std::cmp::Reverse;
use std::sync::Arc;

/// What the viewer wants to be told of: agreements that hold today and are under pace, schools that
/// cancelled often this calendar year, and lessons asked for this year or last that wait too long for
/// a place. Each area by its own rules.
///
/// # Errors
/// `Denied`.
pub async fn read_attention(house: &House, actor: &Actor) -> Result<Arc<Attention>, Fault> {
    let permit = actor.permit::<SetAlerts>()?;
    let employee = permit.actor().ok_or(Fault::Denied)?;
    let settings = house.store.alert_settings(&permit, employee).await?;
    let today = house.clock.today();
    let day = |month, day| Day::from_ymd_opt(today.year(), month, day).ok_or(Fault::NotFound);
    let year = (day(1, 1)?, day(12, 31)?);
    let facts = read_facts_around(house, actor, &(year.0..=year.1)).await?;
    let work_out = |_| Attention {
        under: under(&facts, &settings, today),
        cancelled: cancelled(&facts, &settings, year),
        waiting: waiting(&facts, &settings, (year, today)),
        year,
        settings: settings.clone(),
    };
    let kept = &house.kept_attention;
    Ok(kept.of((&settings, today), &facts, work_out))
}

/// The area of a lesson.
fn area(facts: &Facts, fact: &Fact) -> Option<AreaId> {
    let town = facts.world.towns.get(usize::from(fact.town))?;
    Some(town.area)
}

fn under(facts: &Facts, settings: &AlertSettings, today: Day) -> Vec<Going> {
    let world = &facts.world;
    let area = |going: &Going| {
        let agreement = world
            .agreements
            .iter()
            .find(|one| one.id == going.agreement);
        let code = agreement?.municipality.as_deref()?;
        let town = world.towns.iter().find(|town| town.code == code)?;
        Some(town.area)
    };
    let mut all = going(facts, &(today..=today), &Filter::default(), today);
    all.retain(|one| settings.rules(area(one)).is_under(&one.forecast));
    all.sort_by_key(|one| Reverse(one.forecast.due().saturating_sub(one.forecast.delivered)));
    all
}

fn cancelled(facts: &Facts, settings: &AlertSettings, year: (Day, Day)) -> Vec<CancelledOften> {
    let world = &facts.world;
    let mut found = Vec::new();
    for one in facts.areas() {
        let here = facts.within(&(year.0..=year.1));
        let here = here.filter(|fact| area(facts, fact) == Some(*one));
        found.extend(settings.rules(Some(*one)).cancelled_often(here));
    }
    let row = |alert: Alert| {
        let Alert::Cancelled {
            school,
            days,
            lessons,
        } = alert
        else {
            return None;
        };
        let school = world.schools.get(usize::try_from(school).ok()?)?;
        let town = world.towns.get(usize::from(school.town))?;
        Some(CancelledOften {
            organisation: school.id,
            school: school.name.clone(),
            town: town.name.clone(),
            times: days,
            lessons: u64::try_from(lessons.len()).ok()?,
        })
    };
    let mut rows: Vec<_> = found.into_iter().filter_map(row).collect();
    let most = |one: &CancelledOften| Reverse((one.times, one.lessons));
    rows.sort_by(|a, b| (most(a), &a.school).cmp(&(most(b), &b.school)));
    rows
}

fn waiting(
    facts: &Facts,
    settings: &AlertSettings,
    (year, today): ((Day, Day), Day),
) -> Vec<Waiting> {
    let world = &facts.world;
    let first = year_before(&(year.0..=year.1)).map_or(year.0, |before| *before.start());
    let mut rows: Vec<_> = (facts.within(&(first..=year.1)))
        .filter_map(|fact| {
            let alerts = settings.rules(area(facts, fact)).waiting([fact], today);
            let Some(Alert::Waiting { days, .. }) = alerts.first() else {
                return None;
            };
            let school = world.schools.get(usize::try_from(fact.school).ok()?)?;
            Some(Waiting {
                lesson: fact.lesson,
                school: school.name.clone(),
                town: world.towns.get(usize::from(fact.town))?.name.clone(),
                theme: world.themes.get(usize::from(fact.theme))?.1.clone(),
                days: *days,
            })
        })
        .collect();
    rows.sort_by(|a, b| {
        (Reverse(a.days), &a.school, a.lesson).cmp(&(Reverse(b.days), &b.school, b.lesson))
    });
    rows
}
