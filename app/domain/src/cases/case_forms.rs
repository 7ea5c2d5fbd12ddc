use super::referral_form::past_day;
use super::{AssignmentKind, Consent, Ending, Hours, Private, StepAct, StepKind};
use crate::time::{Day, Minute};
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// The form that changes one step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepForm {
    /// Code of the step.
    pub step: String,
    /// `plan`, `done`, `skip` or `reopen`.
    pub act: String,
    /// The day planned, or on which it was done; empty to plan no more.
    pub day: String,
}

impl StepForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<(StepKind, StepAct), Mistakes> {
        let mut check = Check::new();
        let step = check.field("step", StepKind::parse(&self.step));
        let act = match self.act.as_str() {
            "plan" => check
                .optional("day", &self.day, parse_day)
                .map(StepAct::Plan),
            "done" => check.field("day", parse_day(&self.day)).map(StepAct::Done),
            "skip" => Some(StepAct::Skip),
            "reopen" => Some(StepAct::Reopen),
            _ => check.field("act", Err(Mistake::NotAChoice)),
        };
        check.done(|| Some((step?, act?)))
    }
}

/// The form in which consent is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsentForm {
    /// Present when the youth admits the offence.
    pub admits: Option<String>,
    /// Day on which the youth agreed; empty when not.
    pub youth: String,
    /// Day on which a parent agreed; empty when not.
    pub parents: String,
    /// Day on which the agreement was signed; empty when not.
    pub signed: String,
}

/// What a [`ConsentForm`] says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// What was agreed to.
    pub consent: Consent,
    /// Day on which the agreement with the youth was signed.
    pub signed: Option<Day>,
}

impl ConsentForm {
    /// The form filled in as it is.
    pub fn of(agreed: &Agreed) -> Self {
        let text = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        Self {
            admits: agreed.consent.admits.then(|| "on".to_owned()),
            youth: text(agreed.consent.youth),
            parents: text(agreed.consent.parents),
            signed: text(agreed.signed),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `InTheFuture` for a day that is still to come.
    pub fn parse(&self, today: Day) -> Result<Agreed, Mistakes> {
        let mut check = Check::new();
        let past = |text: &str| past_day(text, today);
        let youth = check.optional("youth", &self.youth, past);
        let parents = check.optional("parents", &self.parents, past);
        let signed = check.optional("signed", &self.signed, past);
        let admits = self.admits.is_some();
        check.done(|| {
            Some(Agreed {
                consent: Consent {
                    admits,
                    youth: youth?,
                    parents: parents?,
                },
                signed: signed?,
            })
        })
    }
}

/// The form that gives an assignment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssignmentForm {
    /// Code of the kind.
    pub kind: String,
    /// Hours as typed.
    pub hours: String,
    /// What is to be done.
    pub words: Private,
    /// For when; may be empty.
    pub due: String,
}

/// What an [`AssignmentForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentDraft {
    /// Kind.
    pub kind: AssignmentKind,
    /// How long it takes.
    pub hours: Hours,
    /// What is to be done.
    pub words: Private,
    /// For when.
    pub due: Option<Day>,
}

impl AssignmentForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<AssignmentDraft, Mistakes> {
        let mut check = Check::new();
        let kind = check.field("kind", AssignmentKind::parse(&self.kind));
        let hours = check.field("hours", Hours::parse(&self.hours));
        let words = check.field("words", self.words.text());
        let due = check.optional("due", &self.due, parse_day);
        check.done(|| {
            Some(AssignmentDraft {
                kind: kind?,
                hours: hours?,
                words: words?,
                due: due?,
            })
        })
    }
}

/// The form that makes an appointment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppointmentForm {
    /// Day.
    pub day: String,
    /// Start, wall time.
    pub start: String,
    /// Minutes it takes.
    pub minutes: String,
    /// Where and with whom.
    pub words: Private,
}

/// What an [`AppointmentForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointmentDraft {
    /// Day.
    pub day: Day,
    /// Start, wall time in Europe/Amsterdam.
    pub start: Minute,
    /// Minutes it takes.
    pub minutes: u16,
    /// Where and with whom.
    pub words: Private,
}

impl AppointmentForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<AppointmentDraft, Mistakes> {
        let mut check = Check::new();
        let day = check.field("day", parse_day(&self.day));
        let start = check.field("start", Minute::parse(&self.start));
        let minutes = check.number("minutes", &self.minutes, 5, 480);
        let words = check.field("words", self.words.text());
        check.done(|| {
            Some(AppointmentDraft {
                day: day?,
                start: start?,
                minutes: minutes?,
                words: words?,
            })
        })
    }
}

/// The form that ends a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EndForm {
    /// Code of the ending.
    pub ending: String,
    /// Why, for the referrer; may be empty for a case that ended well.
    pub reason: Private,
}

impl EndForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `ReasonNeeded` beside `reason`.
    pub fn parse(&self) -> Result<(Ending, Private), Mistakes> {
        let mut check = Check::new();
        let ending = check.field("ending", Ending::parse(&self.ending));
        let reason = check.field("reason", self.reason.optional_text());
        let needed = ending.is_some_and(|ending| ending != Ending::Well);
        if needed && reason.as_ref().is_some_and(Private::is_empty) {
            check.wrong("reason", Mistake::ReasonNeeded);
        }
        check.done(|| Some((ending?, reason?)))
    }
}
