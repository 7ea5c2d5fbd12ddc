//! What the log of cases calls each deed.

mod past_term;

use crate::text::{Language, Text, text};
use past_term::PAST_TERM;

/// Deeds in words that a youth understands; filters use the part before the dot.
const DEEDS: &[(&str, Text)] = &[
    ("case.", text("Zaken", "Cases")),
    ("youth.", text("Jongeren", "Youths")),
    (
        "glass.",
        text("In een andere zaak kijken", "Looking into another case"),
    ),
    ("log.", text("Het logboek zelf", "The log itself")),
    ("key.", text("Sleutels", "Keys")),
    ("case.read", text("Bekeek de zaak", "Looked at the case")),
    (
        "case.read_by_glass",
        text(
            "Bekeek de zaak met een reden",
            "Looked at the case for a reason",
        ),
    ),
    ("case.print", text("Drukte de zaak af", "Printed the case")),
    (
        "case.print_by_glass",
        text(
            "Drukte de zaak af met een reden",
            "Printed the case for a reason",
        ),
    ),
    ("case.take_in", text("Nam de zaak in", "Took the case in")),
    (
        "case.allocate",
        text("Gaf de zaak een medewerker", "Gave the case a worker"),
    ),
    (
        "case.agree",
        text(
            "Legde vast wat is afgesproken",
            "Wrote down what was agreed",
        ),
    ),
    (
        "case.end_well",
        text("Sloot de zaak goed af", "Ended the case well"),
    ),
    (
        "case.end_badly",
        text("Sloot de zaak negatief af", "Ended the case badly"),
    ),
    (
        "case.send_back",
        text("Stuurde de zaak terug", "Sent the case back"),
    ),
    ("cases.", text("Lijsten van zaken", "Lists of cases")),
    (
        "cases.list",
        text("Bekeek een lijst van zaken", "Looked at a list of cases"),
    ),
    (
        "cases.list_team",
        text("Bekeek de zaken van het team", "Looked at the team's cases"),
    ),
    ("handover.", text("Overdracht", "Handover")),
    (
        "handover.propose",
        text("Stelde een overdracht voor", "Proposed a handover"),
    ),
    (
        "handover.list",
        text("Bekeek de overdrachten", "Looked at the handovers"),
    ),
    (
        "handover.read",
        text("Bekeek een overdracht", "Looked at a handover"),
    ),
    (
        "handover.divide",
        text("Verdeelde een overdracht", "Divided a handover"),
    ),
    (
        "handover.confirm",
        text("Bevestigde een overdracht", "Confirmed a handover"),
    ),
    (
        "handover.accept",
        text("Nam de zaak over", "Took the case over"),
    ),
    (
        "handover.refuse",
        text("Nam de zaak niet over", "Did not take the case over"),
    ),
    (
        "handover.lapse",
        text(
            "Een overdracht verviel: niet meer nodig",
            "A handover lapsed: no longer needed",
        ),
    ),
    (
        "handover.withdraw",
        text("Trok een overdracht in", "Withdrew a handover"),
    ),
    ("step.", text("Stappen", "Steps")),
    ("step.plan", text("Plande een stap", "Planned a step")),
    (
        "step.done",
        text(
            "Legde vast dat een stap is gedaan",
            "Wrote down that a step was done",
        ),
    ),
    ("step.skip", text("Sloeg een stap over", "Skipped a step")),
    (
        "step.reopen",
        text("Opende een stap opnieuw", "Opened a step again"),
    ),
    ("note.", text("Aantekeningen", "Notes")),
    ("note.add", text("Schreef een aantekening", "Wrote a note")),
    ("letter.", text("Brieven", "Letters")),
    ("letter.begin", text("Begon een brief", "Began a letter")),
    ("letter.make", text("Maakte een brief", "Made a letter")),
    ("letter.read", text("Opende een brief", "Opened a letter")),
    (
        "letter.sent",
        text(
            "Legde vast dat een brief is verstuurd",
            "Wrote down that a letter was sent",
        ),
    ),
    (
        "letter.withdraw",
        text("Trok een brief in", "Withdrew a letter"),
    ),
    ("assignment.", text("Opdrachten", "Assignments")),
    (
        "assignment.give",
        text("Gaf een opdracht", "Gave an assignment"),
    ),
    (
        "assignment.done",
        text(
            "Legde vast of een opdracht is gedaan",
            "Wrote down whether an assignment was done",
        ),
    ),
    ("appointment.", text("Afspraken", "Appointments")),
    (
        "appointment.add",
        text("Maakte een afspraak", "Made an appointment"),
    ),
    (
        "appointment.cancel",
        text("Zegde een afspraak af", "Called an appointment off"),
    ),
    (
        "case.list",
        text("Bekeek een lijst van zaken", "Looked at a list of cases"),
    ),
    ("screening.", text("Screening", "Screening")),
    (
        "screening.add",
        text("Legde een screening vast", "Wrote down a screening"),
    ),
    ("concerns.", text("Zorgen", "Concerns")),
    (
        "concerns.add",
        text(
            "Legde vast of er zorgen zijn",
            "Wrote down whether there are concerns",
        ),
    ),
    ("weighing.", text("Afwegingen", "Weighings")),
    (
        "weighing.write",
        text("Schreef een afweging", "Wrote a weighing"),
    ),
    (
        "weighing.ask",
        text(
            "Vroeg een collega mee te lezen",
            "Asked a colleague to read along",
        ),
    ),
    (
        "weighing.read_asked",
        text("Las een afweging mee", "Read a weighing along"),
    ),
    (
        "weighing.approve",
        text("Was akkoord met een afweging", "Agreed with a weighing"),
    ),
    (
        "weighing.disagree",
        text(
            "Was het niet eens met een afweging",
            "Did not agree with a weighing",
        ),
    ),
    ("discussion.", text("Gesprekken thuis", "Talks at home")),
    (
        "discussion.add",
        text(
            "Legde het gesprek thuis vast",
            "Wrote down the talk at home",
        ),
    ),
    ("match.", text("Matches", "Matches")),
    (
        "match.receive",
        text("Kreeg een match van de index", "Got a match from the index"),
    ),
    (
        "match.end",
        text(
            "Schreef op dat een match voorbij is",
            "Wrote down that a match is over",
        ),
    ),
    (
        "match.contact",
        text(
            "Legde contact na een match vast",
            "Wrote down contact after a match",
        ),
    ),
    (
        "match.lead",
        text("Legde vast wie de leiding heeft", "Wrote down who leads"),
    ),
    (
        "match.consent",
        text(
            "Legde toestemming om te delen vast",
            "Wrote down consent to share",
        ),
    ),
    ("parent.", text("Ouders", "Parents")),
    ("parent.add", text("Voegde een ouder toe", "Added a parent")),
    (
        "parent.remove",
        text("Haalde een ouder weg", "Took a parent out"),
    ),
    (
        "case.index_purge",
        text(
            "Ruimde op wat een index achterliet",
            "Cleared away what an index left",
        ),
    ),
    ("signal.", text("Signalen", "Signals")),
    ("signal.give", text("Gaf een signaal", "Gave a signal")),
    (
        "signal.end",
        text("Maakte een signaal inactief", "Made a signal inactive"),
    ),
    (
        "signal.resume",
        text(
            "Maakte een signaal weer actief",
            "Made a signal active again",
        ),
    ),
    (
        "signal.remove",
        text(
            "Haalde een signaal uit de index",
            "Took a signal out of the index",
        ),
    ),
    (
        "signal.by_day",
        text(
            "Hield de termijn van een signaal bij",
            "Kept the term of a signal",
        ),
    ),
    (
        "signal.tell_index",
        text(
            "Maakte een bericht voor de index",
            "Made a message for the index",
        ),
    ),
    (
        "signal.index_told",
        text(
            "Schreef op wat de index antwoordde",
            "Wrote down what the index answered",
        ),
    ),
    (
        "signal.inform",
        text("Legde vast wie is ingelicht", "Wrote down who was informed"),
    ),
    (
        "signal.object",
        text("Legde een bezwaar vast", "Wrote down an objection"),
    ),
    (
        "signal.decide",
        text(
            "Legde de uitkomst van een bezwaar vast",
            "Wrote down what came of an objection",
        ),
    ),
    ("care.", text("Verwijzingen naar hulp", "Referrals to help")),
    ("care.propose", text("Stelde hulp voor", "Proposed help")),
    (
        "care.agree",
        text(
            "Legde toestemming voor hulp vast",
            "Wrote down consent to help",
        ),
    ),
    (
        "care.decline",
        text(
            "Legde vast dat hulp niet gewenst is",
            "Wrote down that help is not wanted",
        ),
    ),
    (
        "care.hand_over",
        text("Droeg over aan hulp", "Handed over to help"),
    ),
    (
        "care.begin",
        text(
            "Legde vast dat de hulp begon",
            "Wrote down that the help began",
        ),
    ),
    (
        "care.not_begin",
        text(
            "Legde vast dat de hulp niet begon",
            "Wrote down that the help did not begin",
        ),
    ),
    (
        "care.ask_again",
        text("Vroeg hoe de hulp gaat", "Asked how the help goes"),
    ),
    (
        "case.remind",
        text(
            "Zag dat iets uit de zaak terugkomt",
            "Saw that something of the case comes back",
        ),
    ),
    (
        "cases.remind",
        text("Bekeek wat er terugkomt", "Looked at what comes back"),
    ),
    (
        "glass.break",
        text(
            "Keek met een reden in de zaak",
            "Looked into the case for a reason",
        ),
    ),
    (
        "glass.read",
        text("Bekeek de alarmen", "Looked at the alarms"),
    ),
    ("glass.seen", text("Zag een alarm", "Saw an alarm")),
    ("log.read", text("Las het logboek", "Read the log")),
    (
        "log.print",
        text("Haalde dit overzicht op", "Fetched this overview"),
    ),
    (
        "key.rewrap",
        text("Vernieuwde de beveiliging", "Renewed the protection"),
    ),
    (
        "key.restore",
        text("Zette de beveiliging terug", "Put the protection back"),
    ),
];

/// A deed in words; one without words by its area, else as its code.
pub fn deed(language: Language, code: &str) -> String {
    let area = || code.split_once('.').map(|(area, _)| area);
    let named = all().find(|(known, _)| *known == code).or_else(|| {
        let area = format!("{}.", area()?);
        all().find(|(known, _)| *known == area)
    });
    named.map_or_else(
        || code.to_owned(),
        |(_, words)| words.in_language(language).to_owned(),
    )
}

/// What a filter can choose: the start of the deeds, and its name.
pub fn areas() -> impl Iterator<Item = (&'static str, Text)> {
    all().filter(|(code, _)| code.ends_with('.')).copied()
}

fn all() -> impl Iterator<Item = &'static (&'static str, Text)> {
    DEEDS
        .iter()
        .chain(super::link_deeds::DEEDS)
        .chain(PAST_TERM)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What an administrator does stands in another log.
    const ELSEWHERE: [&str; 6] = [
        "case_retention.",
        "offence.",
        "case_terms.",
        "case_letter.",
        "case_index.",
        "care_organisation.",
    ];

    /// Every `"area.deed"` between quotes in the use cases.
    fn used() -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/services/src/cases");
        let sources = std::fs::read_dir(folder).expect("a folder").map(|entry| {
            let path = entry.expect("an entry").path();
            std::fs::read_to_string(path).expect("a file")
        });
        let is_deed = |word: &str| {
            let plain = |part: &str| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            };
            word.split_once('.')
                .is_some_and(|(area, deed)| plain(area) && plain(deed))
        };
        let words = |source: String| {
            let lines = source.lines().map(str::to_owned).collect::<Vec<_>>();
            let quoted = |line: String| {
                let parts = line.split('"').skip(1).step_by(2);
                parts.map(str::to_owned).collect::<Vec<_>>()
            };
            lines.into_iter().flat_map(quoted)
        };
        sources
            .flat_map(words)
            .filter(|word| is_deed(word))
            .filter(|word| !ELSEWHERE.iter().any(|area| word.starts_with(area)))
            .collect()
    }

    #[test]
    fn every_deed_that_a_use_case_logs_has_words_of_its_own() {
        let used = used();
        assert!(used.contains(&"signal.give".to_owned()), "{used:?}");
        let wordless: Vec<_> = used
            .iter()
            .filter(|deed| !all().any(|(known, _)| known == deed))
            .collect();
        assert_eq!(wordless, Vec::<&String>::new());
    }
}
