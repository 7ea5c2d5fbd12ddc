use serde::{Deserialize, Serialize};

/// Words of a remark that may be somebody's name. It asks to look again and refuses nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkHint {
    /// The words, each once, in order.
    pub words: Vec<String>,
}

/// Capitalised words that are no names of persons, in lower case.
const NO_NAMES: [&str; 14] = [
    "cito",
    "den",
    "gouda",
    "haag",
    "halt",
    "instagram",
    "leiden",
    "nederland",
    "politie",
    "rijswijk",
    "snapchat",
    "tiktok",
    "whatsapp",
    "zoetermeer",
];

/// Whether a remark may name somebody: a word with a capital that does not begin a sentence.
/// Abbreviations and group names such as "8A" do not count.
pub fn remark_hint(remark: &str) -> Option<RemarkHint> {
    let mut words: Vec<String> = Vec::new();
    let mut begins = true;
    for piece in remark.split_inclusive(char::is_whitespace) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let small = letters.next().is_some_and(char::is_lowercase);
        let known = NO_NAMES.contains(&word.to_lowercase().as_str());
        if capital && small && !begins && !known && !words.iter().any(|one| one == word) {
            words.push(word.to_owned());
        }
        if !word.is_empty() {
            begins = piece.trim_end().ends_with(['.', '!', '?', ':']);
        }
        begins |= piece.ends_with('\n');
    }
    (!words.is_empty()).then_some(RemarkHint { words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_within_a_sentence_is_noticed() {
        let hint = remark_hint("Mooie les. Vooral Sanne en (Youssef) deden mee, Sanne het meest.");
        let words = vec!["Sanne".to_owned(), "Youssef".to_owned()];
        assert_eq!(hint, Some(RemarkHint { words }));
    }

    #[test]
    fn sentences_towns_abbreviations_and_groups_are_no_names() {
        for remark in [
            "Goed verhaal. Groep 8A vond het leuk!\nVolgende keer eerder beginnen?",
            "Fijn dat Halt in Den Haag les over WhatsApp en ICT geeft.",
            "",
        ] {
            assert_eq!(remark_hint(remark), None, "{remark}");
        }
    }
}
