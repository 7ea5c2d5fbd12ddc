use super::invented_cases::{CASES, Far, Follower, HELPERS, INDEXES, Invented, OFFENCES};
use crate::cases::{self, CaseError};
use crate::{Actor, Fault, House, Post};
use chrono::{Days, Months, TimeDelta};
use demo::SIGN_INS;
use domain::cases::{
    AssignmentForm, CareActForm, CareForm, CareOrganisationForm, ConcernsForm, ConsentForm,
    DiscussionForm, IndexForm, OffenceForm, ReferralForm, RetentionForm, ScreeningForm,
    SignalTerms, StepForm, TermsForm, WeighingForm,
};
use domain::ids::{CareOrganisationId, CaseId, OffenceId};
use domain::permission::{ImportRegisters, Role};
use domain::time::Day;
use domain::values::Email;

/// What the invented cases are made from.
struct Made<'a> {
    house: &'a House,
    worker: Actor,
    coordinator: Actor,
    offences: Vec<OffenceId>,
    helpers: Vec<(&'static str, CareOrganisationId)>,
}

/// Fills the case module of the demo: lists, terms, indexes, and a handful of invented cases, the
/// same every time but for their days, which lie around today. Each is made as its worker would, so
/// that it stands in the log. Nothing, and told so by 0, without keys or where cases are already.
///
/// # Errors
/// When the database fails, or the demo breaks a rule.
pub async fn load_cases(house: &House) -> Result<usize, CaseError> {
    if house.case_keys.is_none() {
        return Ok(0);
    }
    let operator = Actor::operator();
    if !cases::read_rules(house, &operator)
        .await?
        .offences
        .is_empty()
    {
        return Ok(0);
    }
    rules(house, &operator).await?;
    retention(house, &operator).await?;
    let mut workers = people(house, Role::CaseWorker).await?.into_iter();
    let first = workers.next().ok_or(Fault::Failed)?;
    let second = workers.next().ok_or(Fault::Failed)?;
    let mut coordinators = people(house, Role::CaseCoordinator).await?.into_iter();
    let mut made = Made {
        house,
        worker: first,
        coordinator: coordinators.next().ok_or(Fault::Failed)?,
        offences: offences(house, &operator).await?,
        helpers: helpers(house, &operator).await?,
    };
    let followed_by = |follower| move |one: &&Invented| one.follower == follower;
    for invented in CASES.iter().filter(followed_by(Follower::First)) {
        one(&made, invented).await?;
    }
    made.worker = second;
    for invented in CASES.iter().filter(followed_by(Follower::Second)) {
        one(&made, invented).await?;
    }
    Ok(CASES.len())
}

/// Who sign in to the demo with a role, in the order in which the demo shows them.
async fn people(house: &House, role: Role) -> Result<Vec<Actor>, CaseError> {
    let mut people = Vec::new();
    let tx = house.store.begin().await?;
    for sign_in in SIGN_INS {
        if sign_in.grants.iter().all(|grant| grant.role != role) {
            continue;
        }
        let email = Email::parse(sign_in.email).map_err(|_| Fault::Failed)?;
        let known = tx.employee_of(&email).await?.ok_or(Fault::Failed)?;
        people.push(Actor::employee(known, sign_in.grants.to_vec()));
    }
    Ok(people)
}

/// Terms that are clearly of the demo, and the indexes of the three areas.
async fn rules(house: &House, operator: &Actor) -> Result<(), CaseError> {
    let terms = [("intake", "5"), ("first_talk", "10"), ("closing", "5")];
    let terms = terms.map(|(step, days)| (step.to_owned(), days.to_owned()));
    cases::set_terms(house, operator, &TermsForm(terms.into())).await?;
    let permit = operator.permit::<ImportRegisters>()?;
    let tx = house.store.begin().await?;
    let (municipalities, areas) = (tx.municipalities(&permit).await?, tx.areas(&permit).await?);
    drop(tx);
    for (code, name, area, four_eyes) in INDEXES {
        let area = areas.iter().find(|one| one.name == area);
        let area = area.ok_or(Fault::Failed)?.id;
        let of_it = municipalities.iter().filter(|one| one.area == area);
        let usual = SignalTerms::USUAL;
        let form = IndexForm {
            code: code.into(),
            name: name.into(),
            municipalities: of_it.map(|one| one.code.clone()).collect(),
            on: Some("on".into()),
            ends_on: String::new(),
            months: usual.months.to_string(),
            warn_days: usual.warn_days.to_string(),
            remove_days: usual.remove_days.to_string(),
            four_eyes: four_eyes.then(|| "on".into()),
        };
        cases::save_index(house, operator, 0, &form).await?;
    }
    Ok(())
}

/// Terms that are clearly invented: the real ones are data of the organisation.
async fn retention(house: &House, operator: &Actor) -> Result<(), CaseError> {
    for (kind, trigger, months, action, approver) in [
        ("ended_well", "case_ended", "24", "erase", "privacy_officer"),
        ("ended_badly", "case_ended", "36", "ask", "case_coordinator"),
        ("signal", "signal_ended", "30", "erase", "privacy_officer"),
        (
            "weighing",
            "last_written",
            "18",
            "remove",
            "case_coordinator",
        ),
    ] {
        let form = RetentionForm {
            kind: kind.into(),
            ground: "Verzonnen termijn van de demo".into(),
            trigger: trigger.into(),
            months: months.into(),
            action: action.into(),
            approver: approver.into(),
        };
        cases::add_retention_rule(house, operator, &Post::new()?, &form).await?;
    }
    Ok(())
}

async fn offences(house: &House, operator: &Actor) -> Result<Vec<OffenceId>, CaseError> {
    let mut offences = Vec::new();
    for (name, category) in OFFENCES {
        let form = OffenceForm {
            name: name.into(),
            category: category.into(),
            in_use: Some("on".into()),
        };
        offences.push(cases::add_offence(house, operator, &Post::new()?, &form).await?);
    }
    Ok(offences)
}

async fn helpers(
    house: &House,
    operator: &Actor,
) -> Result<Vec<(&'static str, CareOrganisationId)>, CaseError> {
    let mut helpers = Vec::new();
    for (municipality, name) in HELPERS {
        let form = CareOrganisationForm {
            municipality: municipality.into(),
            name: name.into(),
            reached_by: "hulp@demo.example".into(),
            in_use: Some("on".into()),
        };
        let id = cases::add_care_organisation(house, operator, &Post::new()?, &form).await?;
        helpers.push((municipality, id));
    }
    Ok(helpers)
}

impl Made<'_> {
    fn today(&self) -> Day {
        self.house.clock.today()
    }

    /// A day so long ago, as a form has it.
    fn ago(&self, days: u64) -> String {
        (self.today() - Days::new(days)).to_string()
    }

    fn ahead(&self, days: u64) -> String {
        (self.today() + Days::new(days)).to_string()
    }
}

async fn one(made: &Made<'_>, invented: &Invented) -> Result<(), CaseError> {
    let case = take_in(made, invented).await?;
    if invented.far == Far::Waiting {
        return Ok(());
    }
    let days = invented.received.saturating_sub(3);
    step(made, case, ("intake", "done", made.ago(days))).await?;
    let next = made.today() + TimeDelta::days(invented.next);
    let next = |step| (step, "plan", next.to_string());
    if invented.far == Far::Intake {
        return step(made, case, next("first_talk")).await;
    }
    begin(made, (case, invented)).await?;
    step(made, case, next("learning_assignment")).await?;
    match invented.far {
        Far::NoSignal => weigh(made, case, "no_signal").await,
        Far::Postponed => {
            weigh(made, case, "signal").await?;
            let form = DiscussionForm {
                kind: "postponed".into(),
                until: made.ahead(4),
                words: "De ouders zijn op reis. Verzonnen voor de demo.".into(),
                ..DiscussionForm::default()
            };
            talk(made, case, &form).await
        }
        Far::Signal => signal(made, case).await,
        Far::Helped => help(made, (case, invented)).await,
        Far::Waiting | Far::Intake | Far::Talked => Ok(()),
    }
}

/// Short names of the demo's indexes.
pub const DEMO_INDEXES: [&str; 3] = [INDEXES[0].0, INDEXES[1].0, INDEXES[2].0];

/// Given name, family name and birth date of the demo's youth with a signal, when the demo was
/// loaded on this day.
pub fn demo_signal(loaded: Day) -> (&'static str, &'static str, Day) {
    let [.., signal, _] = &CASES;
    (signal.given_names, signal.family_name, born(loaded, signal))
}

/// A birth date that gives the age at the offence.
fn born(today: Day, invented: &Invented) -> Day {
    let offence = today - Days::new(invented.received) - Days::new(14);
    offence - Months::new(12 * invented.age) - Days::new(100)
}

/// A referral; one that waits is taken in by the coordinator, who gives it to somebody later.
async fn take_in(made: &Made<'_>, invented: &Invented) -> Result<CaseId, CaseError> {
    let received = made.today() - Days::new(invented.received);
    let offence = received - Days::new(14);
    let birth = born(made.today(), invented);
    let (_, town) = invented.home;
    let form = ReferralForm {
        given_names: invented.given_names.into(),
        family_name: invented.family_name.into(),
        birth_date: birth.to_string().into(),
        bsn: "".into(),
        address: format!("{}, {town}", invented.street).into(),
        contact: "jongere@demo.example".into(),
        parents: format!("Ouders {}, ouders@demo.example", invented.family_name).into(),
        municipality: invented.home.0.into(),
        referrer: invented.referrer.into(),
        referrer_name: "Verzonnen verwijzer, DEMO-1".into(),
        offence: made.offences[invented.offence].to_string(),
        offence_on: offence.to_string().into(),
        received_on: received.to_string(),
        remarks: "Verzonnen voor de demo.".into(),
    };
    let by = match invented.far {
        Far::Waiting => &made.coordinator,
        _ => &made.worker,
    };
    cases::take_in(made.house, by, &Post::new()?, &form).await
}

/// Plans a step for a day, or writes down that it was done then.
async fn step(
    made: &Made<'_>,
    case: CaseId,
    (step, act, day): (&str, &str, String),
) -> Result<(), CaseError> {
    let version = cases::read_case(made.house, &made.worker, case)
        .await?
        .version;
    let form = StepForm {
        step: step.into(),
        act: act.into(),
        day,
    };
    cases::change_step(made.house, &made.worker, (case, version), &form).await
}

/// Consent, the first talk and an assignment.
async fn begin(made: &Made<'_>, (case, invented): (CaseId, &Invented)) -> Result<(), CaseError> {
    let days = invented.received.saturating_sub(8);
    let version = cases::read_case(made.house, &made.worker, case)
        .await?
        .version;
    let agreed = ConsentForm {
        admits: Some("on".into()),
        youth: made.ago(days),
        parents: made.ago(days),
        signed: made.ago(days),
    };
    cases::set_agreed(made.house, &made.worker, (case, version), &agreed).await?;
    step(made, case, ("first_talk", "done", made.ago(days))).await?;
    let form = AssignmentForm {
        kind: "learning".into(),
        hours: "2".into(),
        words: "Verslag schrijven over wat er gebeurde.".into(),
        due: made.ahead(7),
    };
    cases::give_assignment(made.house, &made.worker, &Post::new()?, case, &form).await?;
    let note = "Goed gesprek gehad. Verzonnen voor de demo.".into();
    cases::add_note(made.house, &made.worker, &Post::new()?, case, &note).await?;
    Ok(())
}

/// Screening, concerns and a weighing with this outcome.
async fn weigh(made: &Made<'_>, case: CaseId, outcome: &str) -> Result<(), CaseError> {
    let signal = outcome == "signal";
    let yes = |yes: bool| String::from(if yes { "yes" } else { "no" });
    let screening = ScreeningForm {
        taken_on: made.ago(6),
        risk_factors: yes(false),
        concerns: yes(signal),
        reasoning: "Verzonnen redenering voor de demo.".into(),
    };
    let (house, me) = (made.house, &made.worker);
    cases::record_screening(house, me, &Post::new()?, case, &screening).await?;
    let concerns = ConcernsForm {
        noted_on: made.ago(5),
        any: yes(signal),
        what: "Komt vaak te laat op school. Verzonnen voor de demo.".into(),
    };
    cases::record_concerns(house, me, &Post::new()?, case, &concerns).await?;
    let codes = |code: &str| match signal {
        true => vec![code.to_owned()],
        false => Vec::new(),
    };
    let form = WeighingForm {
        number: "1".into(),
        outcome: outcome.into(),
        criteria: codes("e"),
        domains: codes("learning"),
        reasoning: "Verzonnen afweging voor de demo.".into(),
        discussed_with: "De gedragsdeskundige".into(),
    };
    cases::weigh(house, me, &Post::new()?, case, &form).await?;
    Ok(())
}

async fn talk(made: &Made<'_>, case: CaseId, form: &DiscussionForm) -> Result<(), CaseError> {
    let (house, me) = (made.house, &made.worker);
    cases::record_discussion(house, me, &Post::new()?, case, form).await?;
    Ok(())
}

/// A signal of today, of which everybody was informed.
async fn signal(made: &Made<'_>, case: CaseId) -> Result<(), CaseError> {
    weigh(made, case, "signal").await?;
    let form = DiscussionForm {
        kind: "held".into(),
        youth: made.ago(1),
        parents: made.ago(1),
        words: "Thuis besproken met jongere en ouders.".into(),
        ..DiscussionForm::default()
    };
    talk(made, case, &form).await?;
    let (house, me) = (made.house, &made.worker);
    let id = cases::give_signal(house, me, &Post::new()?, case).await?;
    cases::inform(house, me, (case, id, 1), &made.ago(0)).await
}

/// Help that was agreed to and handed over.
async fn help(made: &Made<'_>, (case, invented): (CaseId, &Invented)) -> Result<(), CaseError> {
    let (house, me) = (made.house, &made.worker);
    let there = |helper: &&(&str, CareOrganisationId)| helper.0 == invented.home.0;
    let helper = made.helpers.iter().find(there).ok_or(Fault::Failed)?;
    let form = CareForm {
        organisation: helper.1.to_string(),
        why: "Wil graag hulp bij het vinden van een sport. Verzonnen voor de demo.".into(),
    };
    let id = cases::propose_care(house, me, &Post::new()?, case, &form).await?;
    let act = |act: &str| CareActForm {
        act: act.into(),
        youth: made.ago(2),
        parents: made.ago(2),
        route: "warm".into(),
        ask_after: made.ahead(14),
        ..CareActForm::default()
    };
    cases::change_care(house, me, (case, id, 1), &act("agree")).await?;
    cases::change_care(house, me, (case, id, 2), &act("hand_over")).await
}
