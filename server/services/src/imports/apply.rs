use super::stored::{StoredDifference, known};
use super::{Changed, ImportError, SchoolRow};
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::{ImportId, OrganisationId};
use domain::organisation::Organisation;
use domain::permission::{ImportRegisters, Permit};
use domain::time::{Day, Instant};
use domain::values::SiteCode;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use store::{AuditEntry, Tx, new_id};

/// How many schools an upload touched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// New schools.
    pub new: usize,
    /// Schools that closed.
    pub closed: usize,
    /// Schools of which fields changed.
    pub changed: usize,
    /// Schools that opened again.
    pub reopened: usize,
}

/// Applies an upload exactly as it was reviewed, whole or not at all. `confirm_closings` says that
/// unusually many closings are meant.
///
/// # Errors
/// `AlreadyApplied`; `ConfirmClosings` without that word; `Stale` when one of its schools was
/// changed, or came in otherwise, since it was compared; `Denied` for all but administrators.
pub async fn apply_review(
    house: &House,
    actor: &Actor,
    id: ImportId,
    confirm_closings: bool,
) -> Result<Applied, ImportError> {
    let permit = actor.permit::<ImportRegisters>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let (_, json) = tx.review(&permit, id).await?;
    let stored: StoredDifference = serde_json::from_str(&json).map_err(|_| Fault::Failed)?;
    if !tx.claim_review(&permit, id, now).await? {
        return Err(ImportError::AlreadyApplied);
    }
    let difference = &stored.difference;
    if difference.closings_need_confirmation() && !confirm_closings {
        return Err(ImportError::ConfirmClosings {
            closing: difference.closed.len(),
            known: difference.known_open,
            nameless: difference.nameless_rejections(),
        });
    }
    let schools = still_as_reviewed(&tx, &permit, &stored).await?;
    let mut work = Work {
        permit: &permit,
        now,
        import: id,
        schools,
        touched: vec![],
        lines: vec![],
        // A register that is read for the first time says of no school when it opened.
        opened_on: (difference.known_open > 0).then(|| house.clock.today()),
    };
    let new: Vec<_> = difference.new.iter().map(|row| work.add(row)).collect();
    let today = house.clock.today();
    for school in &difference.closed {
        work.touch(school.id, "organisation.import_close", json!({}), |one| {
            one.closed_on = Some(today);
            Ok(())
        })?;
    }
    for changed in &difference.changed {
        work.change(changed, "organisation.import_change")?;
    }
    for changed in &difference.reopened {
        work.change(changed, "organisation.import_reopen")?;
    }
    let Work {
        touched, mut lines, ..
    } = work;
    tx.add_organisations(&permit, &new).await?;
    tx.change_organisations(&permit, &touched).await?;
    let applied = Applied {
        new: new.len(),
        closed: difference.closed.len(),
        changed: difference.changed.len(),
        reopened: difference.reopened.len(),
    };
    lines.push(entry(&permit, now, "import.apply", id, json!(applied)));
    tx.commit(lines).await?;
    Ok(applied)
}

/// The schools that the review touches, all as they were when it was compared.
async fn still_as_reviewed(
    tx: &Tx,
    permit: &Permit<ImportRegisters>,
    stored: &StoredDifference,
) -> Result<BTreeMap<OrganisationId, Organisation>, ImportError> {
    let schools = tx.register_schools(permit, None).await?;
    let codes: BTreeSet<&SiteCode> = schools
        .iter()
        .filter_map(|one| one.site_code.as_ref())
        .collect();
    let municipalities = tx.municipalities(permit).await?;
    let municipalities: BTreeSet<&str> =
        municipalities.iter().map(|one| one.code.as_str()).collect();
    let fresh = stored.difference.new.iter().all(|row| {
        !codes.contains(&row.site_code)
            && municipalities.contains(row.address.municipality.as_str())
    });
    let schools: BTreeMap<_, _> = schools.into_iter().map(|one| (one.id, one)).collect();
    let same = stored
        .versions
        .iter()
        .all(|(id, version)| schools.get(id).is_some_and(|one| one.version == *version));
    if fresh && same {
        Ok(schools)
    } else {
        Err(Fault::Stale.into())
    }
}

/// The records and audit lines of one import, while they are gathered.
struct Work<'a> {
    permit: &'a Permit<ImportRegisters>,
    now: Instant,
    import: ImportId,
    schools: BTreeMap<OrganisationId, Organisation>,
    touched: Vec<Organisation>,
    lines: Vec<AuditEntry>,
    /// The day on which what is new opened, as far as that can be told.
    opened_on: Option<Day>,
}

impl Work<'_> {
    fn tell(&mut self, act: &'static str, id: OrganisationId, mut detail: Value) {
        detail["import"] = json!(self.import);
        self.lines
            .push(entry(self.permit, self.now, act, id, detail));
    }

    fn add(&mut self, row: &SchoolRow) -> Organisation {
        let id = OrganisationId(new_id());
        self.tell(
            "organisation.import_new",
            id,
            json!({ "site_code": row.site_code }),
        );
        Organisation {
            id,
            kind: row.kind,
            name: row.name.clone(),
            site_code: Some(row.site_code.clone()),
            address: row.address.clone(),
            phone: row.phone.clone(),
            website: row.website.clone(),
            point: None,
            opened_on: self.opened_on,
            closed_on: None,
            version: 1,
        }
    }

    fn touch(
        &mut self,
        id: OrganisationId,
        act: &'static str,
        detail: Value,
        change: impl FnOnce(&mut Organisation) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut one = self.schools.remove(&id).ok_or(Fault::Stale)?;
        change(&mut one)?;
        one.version += 1;
        self.touched.push(one);
        self.tell(act, id, detail);
        Ok(())
    }

    fn change(&mut self, changed: &Changed, act: &'static str) -> Result<(), Fault> {
        let fields: Vec<_> = changed.fields.iter().map(|change| change.field).collect();
        self.touch(changed.school.id, act, json!({ "fields": fields }), |one| {
            let mut school = known(one).ok_or(Fault::Stale)?;
            for change in &changed.fields {
                school
                    .set(change.field, &change.new)
                    .map_err(|_| Fault::Failed)?;
            }
            // The point belongs to the address; the postcode's stands in until points come again.
            if school.address.postcode != one.address.postcode {
                one.point = None;
            }
            one.name = school.name;
            one.address = school.address;
            one.phone = school.phone;
            one.website = school.website;
            one.closed_on = None;
            Ok(())
        })
    }
}
