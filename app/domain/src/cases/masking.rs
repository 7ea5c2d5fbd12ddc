use super::{CaseView, Private, WeighingView};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Whose names a youth does not get to see (GDPR, article 15(4)); an administrator's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MaskRules {
    /// Names of colleagues.
    pub colleagues: bool,
    /// Parents, and how they are reached.
    pub parents: bool,
    /// Who referred.
    pub referrer: bool,
}

/// Stands where a colleague was named.
pub const COLLEAGUE_MARK: &str = "[weggelakt: medewerker]";
/// Stands where a parent was.
pub const PARENT_MARK: &str = "[weggelakt: ouder]";
/// Stands where was told who referred.
pub const REFERRER_MARK: &str = "[weggelakt: verwijzer]";
/// Stands where somebody else was.
pub const OTHER_MARK: &str = "[weggelakt: ander]";

/// Whether something is masked in a text.
pub fn has_mark(text: &str) -> bool {
    text.contains("[weggelakt: ")
}

/// Words about a parent or a referrer that are nobody's name.
const NOBODY: &[&str] = &[
    "moeder",
    "vader",
    "ouder",
    "ouders",
    "voogd",
    "pleegmoeder",
    "pleegvader",
    "oma",
    "opa",
    "mevrouw",
    "meneer",
    "mw",
    "dhr",
    "mail",
    "tel",
    "telefoon",
    "mobiel",
    "politie",
    "bureau",
    "wijkagent",
    "agent",
    "school",
    "nummer",
    "en",
    "van",
    "de",
    "der",
    "den",
    "het",
    "ten",
    "ter",
];

/// What to look for in the texts of one case, with the mark that takes its place.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Masks {
    found: Vec<(Vec<char>, &'static str)>,
}

/// Nothing of it: it is made of names.
impl std::fmt::Debug for Masks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Masks")
    }
}

impl Masks {
    /// Of a case: colleagues by name, what is known of parents and the referrer word by word, and
    /// others that somebody named, one on each line. The youth's own names are never masked.
    pub fn of(rules: MaskRules, case: &CaseView, colleagues: &[String], others: &Private) -> Self {
        let own = words_of(&format!(
            "{} {}",
            case.youth.given_names.as_str(),
            case.youth.family_name.as_str()
        ));
        let own: BTreeSet<String> = own.into_iter().collect();
        let mut all = Self::default();
        for other in others.as_str().lines() {
            all.look_for(other.trim(), OTHER_MARK);
        }
        if rules.colleagues {
            for name in colleagues {
                all.look_for(name, COLLEAGUE_MARK);
            }
        }
        // Another professional is somebody else whatever the rules say.
        for other in case
            .signals
            .matches
            .iter()
            .filter_map(|one| one.other.as_ref())
        {
            for text in [&other.name, &other.phone, &other.email] {
                all.look_for(text.as_str().trim(), OTHER_MARK);
            }
        }
        if rules.parents {
            all.look_for_words(&case.youth.contact.parents, &own, PARENT_MARK);
            for parent in &case.signals.parents {
                all.look_for_words(&parent.words.given_names, &own, PARENT_MARK);
                all.look_for_words(&parent.words.family_name, &own, PARENT_MARK);
            }
        }
        if rules.referrer {
            all.look_for_words(&case.referral.referrer_name, &own, REFERRER_MARK);
        }
        // The longest first, so that nothing of a longer name is left beside the mark.
        all.found
            .sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        all
    }

    fn look_for(&mut self, text: &str, mark: &'static str) {
        if text.chars().count() > 1 {
            self.found.push((text.chars().map(fold).collect(), mark));
        }
    }

    fn look_for_words(&mut self, text: &Private, own: &BTreeSet<String>, mark: &'static str) {
        self.look_for(text.as_str().trim(), mark);
        for word in words_of(text.as_str()) {
            let name = word.chars().count() > 2 && !NOBODY.contains(&word.as_str());
            if name && !own.contains(&word) {
                self.look_for(&word, mark);
            }
        }
    }

    /// The text with marks in the place of all that is looked for: whole words, in capitals or not.
    pub fn masked(&self, text: &Private) -> Private {
        let mut chars: Vec<char> = text.as_str().chars().collect();
        for (wanted, mark) in &self.found {
            let mut at = 0;
            while at < chars.len() {
                if is_at(&chars, at, wanted) {
                    chars.splice(at..at + wanted.len(), mark.chars());
                    at += mark.chars().count();
                } else if let Some(end) = end_of_mark(&chars, at) {
                    at = end;
                } else {
                    at += 1;
                }
            }
        }
        chars.into_iter().collect::<String>().into()
    }

    fn mask(&self, text: &mut Private) {
        *text = self.masked(text);
    }

    /// The whole case with marks: in what others wrote, and where a name stands by itself.
    pub fn mask_case(&self, rules: MaskRules, mut case: CaseView) -> CaseView {
        let person = |name: &mut String| {
            if rules.colleagues && !name.is_empty() {
                COLLEAGUE_MARK.clone_into(name);
            }
        };
        case.worker.iter_mut().for_each(person);
        case.notes.iter_mut().for_each(|one| person(&mut one.by));
        case.letters.iter_mut().for_each(|one| person(&mut one.by));
        let file = &mut case.signals;
        file.noted.iter_mut().for_each(|one| person(&mut one.by));
        file.discussions
            .iter_mut()
            .for_each(|one| person(&mut one.by));
        file.signals.iter_mut().for_each(|one| person(&mut one.by));
        let talks = file.matches.iter_mut().flat_map(|one| &mut one.contacts);
        talks.for_each(|one| person(&mut one.by));
        for other in file.matches.iter_mut().filter_map(|one| one.other.as_mut()) {
            for text in [&mut other.name, &mut other.phone, &mut other.email] {
                replace(text, OTHER_MARK);
            }
        }
        for WeighingView {
            by, asked, second, ..
        } in &mut file.weighings
        {
            [Some(by), asked.as_mut(), second.as_mut()]
                .into_iter()
                .flatten()
                .for_each(person);
        }
        if rules.parents {
            replace(&mut case.youth.contact.parents, PARENT_MARK);
            for parent in &mut case.signals.parents {
                let words = &mut parent.words;
                replace(&mut words.given_names, PARENT_MARK);
                replace(&mut words.family_name, PARENT_MARK);
                replace(&mut words.birth_date, PARENT_MARK);
            }
        }
        if rules.referrer {
            replace(&mut case.referral.referrer_name, REFERRER_MARK);
        }
        self.mask_texts(&mut case);
        case
    }

    fn mask_texts(&self, case: &mut CaseView) {
        self.mask(&mut case.referral.remarks);
        case.ending.iter_mut().for_each(|text| self.mask(text));
        case.assignments
            .iter_mut()
            .for_each(|one| self.mask(&mut one.words));
        case.notes
            .iter_mut()
            .for_each(|one| self.mask(&mut one.words));
        case.appointments
            .iter_mut()
            .for_each(|one| self.mask(&mut one.words));
        for (_, why) in case
            .letters
            .iter_mut()
            .filter_map(|one| one.withdrawn.as_mut())
        {
            self.mask(why);
        }
        for one in &mut case.follow_ups {
            self.mask(&mut one.words);
            one.outcome.iter_mut().for_each(|text| self.mask(text));
        }
        let file = &mut case.signals;
        let talks = file.matches.iter_mut().flat_map(|one| &mut one.contacts);
        talks.for_each(|one| self.mask(&mut one.words));
        for noted in &mut file.noted {
            self.mask(&mut noted.noted.words);
        }
        for weighing in &mut file.weighings {
            self.mask(&mut weighing.words.reasoning);
            weighing
                .disagreed
                .iter_mut()
                .for_each(|text| self.mask(text));
            // With whom it was discussed is somebody else whoever it is.
            replace(&mut weighing.words.discussed_with, OTHER_MARK);
        }
        file.discussions
            .iter_mut()
            .for_each(|one| self.mask(&mut one.words));
        for objection in file
            .signals
            .iter_mut()
            .filter_map(|one| one.objection.as_mut())
        {
            self.mask(&mut objection.words);
        }
        for help in &mut file.care {
            self.mask(&mut help.why);
            self.mask(&mut help.outcome);
        }
    }
}

fn replace(text: &mut Private, mark: &'static str) {
    if !text.is_empty() {
        *text = mark.into();
    }
}

fn words_of(text: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || "@._+'’".contains(c);
    text.split(|c: char| !inside(c))
        .map(|word| word.trim_matches(['.', '_', '\'', '’']))
        .map(|word| word.chars().map(fold).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// One letter for one letter, so that places stay the same.
fn fold(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(lower), None) => lower,
        _ => c,
    }
}

fn is_at(text: &[char], at: usize, wanted: &[char]) -> bool {
    let end = at + wanted.len();
    let Some(here) = text.get(at..end) else {
        return false;
    };
    here.iter().map(|c| fold(*c)).eq(wanted.iter().copied())
        && (at == 0 || !text[at - 1].is_alphanumeric())
        && text.get(end).is_none_or(|c| !c.is_alphanumeric())
}

/// Where a mark ends that begins here: nothing is looked for within one.
fn end_of_mark(text: &[char], at: usize) -> Option<usize> {
    let begins = "[weggelakt: ";
    let here = text.get(at..at + begins.len())?;
    if !here.iter().copied().eq(begins.chars()) {
        return None;
    }
    let end = text[at..].iter().position(|c| *c == ']')?;
    Some(at + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn masks(words: &[(&str, &'static str)]) -> Masks {
        let mut all = Masks::default();
        for (word, mark) in words {
            all.look_for(word, mark);
        }
        all
    }

    #[test]
    fn a_name_is_masked_as_a_whole_word_however_it_is_written() {
        let all = masks(&[("Ans", PARENT_MARK), ("Noor Visser", COLLEAGUE_MARK)]);
        let masked = |text: &str| all.masked(&text.into()).as_str().to_owned();
        assert_eq!(
            masked("ANS belde NOOR VISSER, dansles van Ans."),
            "[weggelakt: ouder] belde [weggelakt: medewerker], dansles van [weggelakt: ouder]."
        );
        assert_eq!(masked("Noor en Anske."), "Noor en Anske.");
    }

    #[test]
    fn what_is_looked_for_is_never_found_inside_a_mark() {
        let all = masks(&[("Ans", PARENT_MARK), ("ouder", OTHER_MARK)]);
        let masked = all.masked(&"Ans, ouder".into());
        assert_eq!(masked.as_str(), "[weggelakt: ouder], [weggelakt: ander]");
    }

    proptest! {
        #[test]
        fn no_name_is_left_and_the_rest_stays(before in "([b-z ,]{0,19}[ ,])?", after in "[ ,.][b-z ]{0,20}") {
            let text = format!("{before} Quinza{after}").into();
            let masked = masks(&[("Quinza", OTHER_MARK)]).masked(&text);
            let left = format!("{before} {OTHER_MARK}{after}");
            prop_assert_eq!(masked.as_str(), left.as_str());
        }
    }
}
