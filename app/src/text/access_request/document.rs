//! A case and the log about it in plain words, for the youth: in Dutch, like every letter.

use crate::text::matches as match_words;
use crate::text::signals as codes;
use crate::text::{Language, Text, case_log, cases, letters, time};
use domain::cases::{
    CaseView, Discussion, FileDocument, FileSection, LogExtract, SignalView, StepState,
    WeighingView, has_mark,
};
use domain::time::Day;

const DUTCH: Language = Language::Dutch;

fn nl(words: Text) -> &'static str {
    words.in_language(DUTCH)
}

fn date(day: Day) -> String {
    time::date(DUTCH, day)
}

/// All that is known, section by section.
pub fn describe(case: &CaseView, log: &[LogExtract]) -> FileDocument {
    let mut sections = vec![
        who(case),
        referral(case),
        course(case),
        notes(case),
        signals(case),
        matches(case),
        help(case),
        afterwards(case),
        sent(case),
        log_section(log),
    ];
    sections.retain(|section| !section.entries.is_empty());
    let mut document = FileDocument {
        title: "Wat wij van jou weten".into(),
        sections,
    };
    document.sections.insert(0, about(&document));
    document
}

/// What it is, and what the marks in it mean (GDPR, article 15).
fn about(document: &FileDocument) -> FileSection {
    let mut section = FileSection::new("Over deze gegevens");
    section.add(
        "Waarom je dit krijgt",
        "Je vroeg wat wij van jou weten. Dat recht staat in artikel 15 van de AVG.",
    );
    if document.is_masked() {
        section.add(
            "Weggelakt",
            "Waar dit woord staat, ging het over iemand anders. Ook die gegevens beschermen we.",
        );
    }
    section.add(
        "Klopt er iets niet",
        "Vraag ons dan om het te verbeteren. Je mag ook een klacht indienen bij de Autoriteit Persoonsgegevens.",
    );
    section
}

fn who(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Wie jij bent");
    let youth = &case.youth;
    section.add("Voornamen", youth.given_names.clone());
    section.add("Achternaam", youth.family_name.clone());
    section.add("Geboren op", date(case.birth.0));
    if let Some(bsn) = case.bsn.as_ref().and_then(|bsn| bsn.shown.clone()) {
        section.add("BSN", bsn);
    }
    section.add("Adres", youth.address.clone());
    section.add("Gemeente", case.municipality.clone());
    section.add("Zo bereiken we jou", youth.contact.youth.clone());
    section.add("Zo bereiken we je ouders", youth.contact.parents.clone());
    for parent in &case.signals.parents {
        let words = [
            &parent.words.given_names,
            &parent.words.family_name,
            &parent.words.birth_date,
        ];
        let words: Vec<_> = words.map(|one| one.as_str()).into_iter().collect();
        section.add("Ouder, voor de verwijsindex", words.join(" "));
    }
    if let Some(school) = &case.school {
        section.add("Jouw school", school.name.clone());
    }
    section
}

fn referral(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("De verwijzing");
    section.add("Zaaknummer", case.number.clone());
    section.add("Verwezen door", nl(cases::referrer(case.referrer)));
    section.add("Naam van de verwijzer", case.referral.referrer_name.clone());
    section.add("Feit", case.offence.clone());
    if let Ok(day) = case.referral.offence_on.as_str().parse() {
        section.add("Datum van het feit", date(day));
    }
    section.add("Binnengekomen op", date(case.received_on));
    section.add("Opmerkingen", case.referral.remarks.clone());
    section
}

fn course(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Hoe je zaak verliep");
    section.add("Stand", nl(cases::state(case.state)));
    section.add("Medewerker", case.worker.clone().unwrap_or_default());
    let consent = &case.agreed.consent;
    for (label, day) in [
        ("Jij akkoord op", consent.youth),
        ("Ouders akkoord op", consent.parents),
        ("Overeenkomst getekend op", case.agreed.signed),
        ("Geëindigd op", case.ended_on),
        ("Verwijzer bericht gestuurd op", case.referrer_told_on),
    ] {
        section.add(label, day.map(date).unwrap_or_default());
    }
    section.add(
        "Reden van het einde",
        case.ending.clone().unwrap_or_default(),
    );
    for step in &case.steps {
        let known = case.track.step(step.kind);
        let told = match (known.state, known.planned) {
            (StepState::Done(day), _) => format!("gedaan op {}", date(day)),
            (StepState::Skipped(day), _) => format!("overgeslagen op {}", date(day)),
            (StepState::Open, Some(day)) => format!("gepland op {}", date(day)),
            (StepState::Open, None) => continue,
        };
        section.add(nl(cases::step(step.kind)), told);
    }
    for one in &case.assignments {
        let kind = nl(cases::assignment(one.kind));
        let done = one.done.map(|day| format!(", gedaan op {}", date(day)));
        let label = format!(
            "Opdracht ({kind}, {} uur{})",
            one.hours,
            done.unwrap_or_default()
        );
        section.add(label, one.words.clone());
    }
    for one in &case.appointments {
        let off = if one.cancelled { ", afgezegd" } else { "" };
        let label = format!("Afspraak op {} om {}{off}", date(one.day), one.start);
        section.add(label, or_dash(one.words.as_str()));
    }
    section
}

/// An entry without words is left out; where the label tells it all, a dash stands in their place.
fn or_dash(words: &str) -> String {
    match words.trim() {
        "" => "–".to_owned(),
        words => words.to_owned(),
    }
}

/// Beside who wrote it, where that is not masked.
fn by(name: &str) -> String {
    match name.is_empty() || has_mark(name) {
        true => String::new(),
        false => format!(" door {name}"),
    }
}

fn notes(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Wat er is opgeschreven");
    for note in &case.notes {
        let label = format!("Notitie van {}{}", date(note.on), by(&note.by));
        section.add(label, note.words.clone());
    }
    for noted in &case.signals.noted {
        let on = noted.noted.on.map(|day| format!(" van {}", date(day)));
        let kind = nl(codes::noted(noted.kind));
        let label = format!("{kind}{}{}", on.unwrap_or_default(), by(&noted.by));
        section.add(label, or_dash(noted.noted.words.as_str()));
    }
    for talk in &case.signals.discussions {
        let label = match talk.discussion {
            Discussion::Held {
                youth,
                parents: Some(parents),
            } => format!(
                "Besproken met jou op {} en met je ouders op {}",
                date(youth),
                date(parents)
            ),
            Discussion::Held { youth, .. } => format!("Besproken met jou op {}", date(youth)),
            Discussion::Postponed { on, until } => {
                format!("Gesprek uitgesteld op {} tot {}", date(on), date(until))
            }
        };
        section.add(label, or_dash(talk.words.as_str()));
    }
    section
}

fn signals(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Afweging en signalen");
    for one in &case.signals.weighings {
        weighing(&mut section, one);
    }
    for one in &case.signals.signals {
        signal(&mut section, one);
    }
    section
}

fn weighing(section: &mut FileSection, one: &WeighingView) {
    let words = &one.words;
    let label = format!(
        "Afweging {} van {}{}",
        one.number,
        date(one.on),
        by(&one.by)
    );
    section.add(label, or_dash(words.reasoning.as_str()));
    section.add(
        "Uitkomst",
        words
            .outcome
            .map(|outcome| nl(codes::weighed(outcome)))
            .unwrap_or_default(),
    );
    let criteria = words.criteria.iter().map(|one| nl(codes::criterion(*one)));
    section.add(
        "Redenen uit de wet",
        criteria.collect::<Vec<_>>().join("\n"),
    );
    let domains = words.domains.iter().map(|one| nl(codes::domain(*one)));
    section.add("Leefgebieden", domains.collect::<Vec<_>>().join("\n"));
    section.add("Besproken met", words.discussed_with.clone());
    if let Some(why) = &one.disagreed {
        section.add("Een collega is het niet eens", why.clone());
    }
}

fn signal(section: &mut FileSection, one: &SignalView) {
    let label = format!("Signaal in {} van {}", one.index, date(one.given_on));
    let end = match one.ended_on {
        Some(day) => format!(", geëindigd op {}", date(day)),
        None => format!(", eindigt op {}", date(one.ends_on)),
    };
    section.add(label, format!("{}{end}", nl(codes::state(one.state))));
    if let Some((told, last)) = one.informed {
        let words = format!("{}; bezwaar kon tot {}", date(told), date(last));
        section.add("Hierover geïnformeerd op", words);
    }
    if let Some(objection) = &one.objection {
        let label = format!("Bezwaar van {}", date(objection.lodged));
        section.add(label, or_dash(objection.words.as_str()));
        if let Some((outcome, on)) = objection.outcome {
            let words = format!("{}, {}", nl(codes::objection(outcome)), date(on));
            section.add("Uitkomst van het bezwaar", words);
        }
    }
}

/// With whom a signal met another one (Jeugdwet, article 7.1.3.1), and what was agreed.
fn matches(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Matches in de verwijsindex");
    for one in &case.signals.matches {
        let other = one.other.as_ref().map(|other| other.organisation.as_str());
        let ended = one
            .ended_on
            .map(|day| format!(", voorbij sinds {}", date(day)));
        let label = format!(
            "Match van {}{}",
            date(one.found_on),
            ended.unwrap_or_default()
        );
        section.add(label, or_dash(other.unwrap_or_default()));
        for talk in &one.contacts {
            let label = format!("Contact op {}{}", date(talk.on), by(&talk.by));
            section.add(label, or_dash(talk.words.as_str()));
        }
        if let Some((lead, on)) = one.lead {
            let words = format!("{}, {}", nl(match_words::lead(lead)), date(on));
            section.add("Wie de leiding heeft", words);
        }
        for (label, day) in [
            ("Jij vond delen goed op", one.consent.youth),
            ("Je ouders vonden delen goed op", one.consent.parents),
        ] {
            section.add(label, day.map(date).unwrap_or_default());
        }
    }
    section
}

/// What was agreed for after the end.
fn afterwards(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Wat we voor later afspraken");
    for one in &case.follow_ups {
        section.add(
            format!("Voor {}", date(one.due)),
            or_dash(one.words.as_str()),
        );
        if let Some(outcome) = &one.outcome {
            section.add("Wat ervan kwam", outcome.clone());
        }
    }
    section
}

fn help(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Hulp");
    for one in &case.signals.care {
        let state = nl(codes::care_state(one.standing.state));
        section.add(format!("Hulp van {}", one.organisation), state);
        section.add("Waarom", one.why.clone());
        section.add("Wat ervan kwam", one.outcome.clone());
    }
    section
}

fn sent(case: &CaseView) -> FileSection {
    let mut section = FileSection::new("Brieven");
    for one in &case.letters {
        let words = match &one.withdrawn {
            Some((on, why)) => {
                let withdrawn = letters::withdrawn(DUTCH, *on);
                format!("{withdrawn}. Reden: {}", why.as_str())
            }
            None => letters::standing(DUTCH, one.sent),
        };
        let label = format!("{} van {}", nl(letters::kind(one.kind)), date(one.on));
        section.add(label, words);
    }
    section
}

/// Who saw or changed it, and when.
fn log_section(log: &[LogExtract]) -> FileSection {
    let mut section = FileSection::new("Wie jouw gegevens zag of veranderde");
    for line in log {
        let who = match &line.by {
            Some(name) => name.clone(),
            None => nl(case_log::HOUSE).to_owned(),
        };
        let label = format!("{} {}, {who}", date(line.on), line.time);
        let mut words = case_log::deed(DUTCH, &line.deed);
        if let Some(reason) = &line.reason {
            words = format!("{words}. Reden: {}", reason.as_str());
        }
        section.add(label, words);
    }
    section
}
