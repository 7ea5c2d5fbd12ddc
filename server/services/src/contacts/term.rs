use crate::audit::entry;
use crate::{Actor, EditError, Fault, House};
use domain::ids::OrganisationId;
use domain::permission::{ManageRetention, ReadOrganisations};
use domain::retention::{ContactTerm, ContactTermForm};
use domain::time::Day;
use domain::values::Mistakes;
use serde_json::json;
use std::collections::BTreeMap;

/// Name of the setting that holds the months.
const SETTING: &str = "contact_months";

/// Days ahead of which the trial tells too.
const SOON_DAYS: u64 = 91;

/// Who goes in an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueArea {
    /// The area's name.
    pub area: String,
    /// All contacts there.
    pub contacts: usize,
    /// Who goes now.
    pub now: usize,
    /// Who goes within a quarter of a year, if nothing happens.
    pub soon: usize,
}

/// Who goes at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueSchool {
    /// Which.
    pub school: OrganisationId,
    /// Its name.
    pub name: String,
    /// Who goes now.
    pub now: usize,
    /// When the first of them was last used.
    pub since: Day,
}

/// The term, and what one of some months would do today. Trying changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermView {
    /// The term that is set.
    pub term: ContactTerm,
    /// The term that was tried.
    pub tried: ContactTerm,
    /// By area.
    pub areas: Vec<DueArea>,
    /// Schools where somebody goes now, by name.
    pub schools: Vec<DueSchool>,
}

/// The term that is set.
pub(super) async fn term(house: &House) -> Result<ContactTerm, Fault> {
    let permit = Actor::operator().permit::<ManageRetention>()?;
    let set = house.store.setting(&permit, SETTING).await?;
    let set = set.and_then(|months| ContactTerm::parse(&months).ok());
    Ok(set.unwrap_or(ContactTerm::USUAL))
}

/// The term, and a dry run of the one that is tried; without one, of the one that is set.
///
/// # Errors
/// `Denied` for all but administrators; a mistake beside `months`.
pub async fn read_term(
    house: &House,
    actor: &Actor,
    tried: Option<&ContactTermForm>,
) -> Result<TermView, EditError> {
    let permit = actor.permit::<ManageRetention>()?;
    let reads = actor.permit::<ReadOrganisations>()?;
    let term = term(house).await?;
    let tried = tried.map_or(Ok::<_, Mistakes>(term), ContactTermForm::parse)?;
    let today = house.clock.today();
    let soon = today + chrono::Days::new(SOON_DAYS);
    let mut areas: BTreeMap<_, _> = house
        .store
        .areas(&reads)
        .await?
        .into_iter()
        .map(|area| {
            let none = DueArea {
                area: area.name,
                contacts: 0,
                now: 0,
                soon: 0,
            };
            (area.id, none)
        })
        .collect();
    let mut schools: BTreeMap<OrganisationId, (usize, Day)> = BTreeMap::new();
    for one in house.store.contact_uses(&permit).await? {
        let goes = one.last_used.map(|used| (used, tried.ends(used)));
        let now = goes.filter(|(_, ends)| *ends <= today);
        if let Some(area) = areas.get_mut(&one.area) {
            area.contacts += 1;
            area.now += usize::from(now.is_some());
            area.soon += usize::from(goes.is_some_and(|(_, ends)| ends > today && ends <= soon));
        }
        if let Some((used, _)) = now {
            let (count, since) = schools.entry(one.organisation).or_insert((0, used));
            *count += 1;
            *since = used.min(*since);
        }
    }
    let ids: Vec<_> = schools.keys().copied().collect();
    let names = house.store.names_of_schools(&permit, &ids).await?;
    let mut schools: Vec<_> = schools
        .into_iter()
        .map(|(school, (now, since))| DueSchool {
            name: names.get(&school).cloned().unwrap_or_default(),
            school,
            now,
            since,
        })
        .collect();
    schools.sort_by(|a, b| (&a.name, a.school).cmp(&(&b.name, b.school)));
    Ok(TermView {
        term,
        tried,
        areas: areas.into_values().collect(),
        schools,
    })
}

/// Sets the term in place of the one that was shown, in months. A job erases who is over it within an
/// hour.
///
/// # Errors
/// `Denied` for all but administrators; a mistake beside `months`; `Stale` when somebody set another
/// since.
pub async fn set_term(
    house: &House,
    actor: &Actor,
    shown: u16,
    form: &ContactTermForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageRetention>()?;
    let new = form.parse()?;
    let tx = house.store.begin().await?;
    let usual = ContactTerm::USUAL.months().to_string();
    let set = tx.hold_setting(&permit, SETTING, &usual).await?;
    let set = ContactTerm::parse(&set).unwrap_or(ContactTerm::USUAL);
    if set.months() != shown {
        return Err(Fault::Stale.into());
    }
    tx.set_setting(&permit, SETTING, &new.months().to_string())
        .await?;
    let detail = json!({ "months": new.months(), "before": set.months() });
    let now = house.clock.now();
    let line = entry(&permit, now, "contact.term", "contacts", detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
