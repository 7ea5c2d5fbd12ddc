use crate::text::time::{date, short_day};
use crate::text::{Language, catalogue};
use domain::request::{GroupChoice, RequestHistoryLine, Tally, TypeChoice};
use domain::time::{Day, Week};

/// Why a school cannot ask.
pub fn closed(language: Language, since: Day) -> String {
    let since = date(language, since);
    match language {
        Language::Dutch => {
            format!("Deze school is gesloten sinds {since}. Nieuwe aanvragen kunnen niet meer.")
        }
        Language::English => {
            format!("This school has been closed since {since}. It can make no new requests.")
        }
    }
}

/// `38 aanvragen`.
pub fn found(language: Language, count: u64) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 aanvraag".to_owned(),
        (Language::Dutch, _) => format!("{count} aanvragen"),
        (Language::English, 1) => "1 request".to_owned(),
        (Language::English, _) => format!("{count} requests"),
    }
}

/// `14-10-2026`: narrow enough for a column.
pub fn received(day: Day) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// `3 van 8`.
pub fn planned(language: Language, tally: Tally) -> String {
    format!(
        "{} {} {}",
        tally.placed(),
        language.of("van", "of"),
        tally.live()
    )
}

/// `Groep 8a (groep 8, 28 leerlingen)`.
pub fn group_choice(language: Language, group: &GroupChoice) -> String {
    let pupils = catalogue::pupils(language, group.pupils);
    format!("{} ({}, {pupils})", group.name, group.level)
}

/// `Veilig oud en nieuw (45 minuten, 1 nov t/m 31 dec)`.
pub fn type_choice(language: Language, one: &TypeChoice) -> String {
    let mut notes = vec![catalogue::minutes(language, one.minutes)];
    if one.season.is_some() {
        notes.push(catalogue::season(language, one.season));
    }
    if !one.for_this_kind {
        let other = language.of("voor een ander soort school", "for another kind of school");
        notes.push(other.to_owned());
    }
    format!("{} ({})", one.name, notes.join(", "))
}

/// `48 · ma 23 nov`.
pub fn week_choice(language: Language, week: Week) -> String {
    format!("{} · {}", week.number(), short_day(language, week.monday()))
}

/// What a line of the history was about: `5 lessen`, or `weken, opmerkingen`.
pub fn history(language: Language, line: &RequestHistoryLine) -> String {
    let fields: Vec<_> = line
        .fields
        .iter()
        .filter_map(|name| super::field(name))
        .map(|text| text.in_language(language).to_lowercase())
        .collect();
    match (line.lessons, fields.is_empty()) {
        (_, false) => fields.join(", "),
        (Some(1), _) => language.of("1 les", "1 lesson").to_owned(),
        (Some(count), _) => format!("{count} {}", language.of("lessen", "lessons")),
        (None, true) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_by_its_fields_and_an_addition_by_its_lessons() {
        let line = |lessons, fields: &[&str]| RequestHistoryLine {
            at: 0,
            name: None,
            act: String::new(),
            lessons,
            fields: fields.iter().map(ToString::to_string).collect(),
        };
        let told = |line| history(Language::Dutch, &line);
        assert_eq!(told(line(None, &["weeks", "not_on"])), "weken, kan niet op");
        assert_eq!(told(line(Some(1), &[])), "1 les");
        assert_eq!(told(line(Some(5), &[])), "5 lessen");
    }
}
