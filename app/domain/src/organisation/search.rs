//! Search that finds what people mean: without accents, apostrophes, dashes and capitals.

use super::Organisation;

/// The text of one organisation in which words are looked for.
pub fn search_text(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        for word in fold(part).split_whitespace() {
            text.push(' ');
            text.push_str(word);
        }
    }
    text
}

impl Organisation {
    /// The text in which this organisation is looked for: name, code, postcode and town, and the
    /// other name by which people know 's-Gravenhage. Streets are left out: many bear the name of
    /// a school elsewhere.
    pub fn search_text(&self) -> String {
        let code = self
            .site_code
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let address = &self.address;
        let postcode = address
            .postcode
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let known_as = match address.town.as_str() {
            "'s-Gravenhage" => "Den Haag",
            "Den Haag" => "'s-Gravenhage",
            _ => "",
        };
        let name = self.name.as_str();
        search_text(&[name, &code, &postcode, &address.town, known_as])
    }
}

/// What somebody typed, as the words that must each begin a word of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchKey(Vec<String>);

impl SearchKey {
    /// Reads a search as typed; at most six words count.
    pub fn parse(typed: &str) -> Self {
        Self(
            fold(typed)
                .split_whitespace()
                .take(6)
                .map(str::to_owned)
                .collect(),
        )
    }

    /// The words, folded as in [`search_text`].
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// Whether every word begins a word of this text.
    pub fn matches(&self, text: &str) -> bool {
        self.0.iter().all(|word| text.contains(&format!(" {word}")))
    }
}

/// Lower case without accents; apostrophes vanish, other marks become blanks, and a postcode's
/// letters stay with its digits. `'s-Gravenhage`, `S GRAVENHAGE` and `s gravenhage` fold alike.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\'' | '\u{2019}' | '\u{2018}' | '`' => {}
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ý' | 'ÿ' => folded.push('y'),
            'ĳ' => folded.push_str("ij"),
            '\u{300}'..='\u{36f}' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ => folded.push(' '),
        }
    }
    join_postcodes(&folded)
}

fn join_postcodes(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut joined = String::with_capacity(text.len());
    for (place, word) in words.iter().enumerate() {
        let letters = word.len() == 2 && word.bytes().all(|b| b.is_ascii_lowercase());
        let after_digits = place > 0
            && words[place - 1].len() == 4
            && words[place - 1].bytes().all(|b| b.is_ascii_digit());
        if place > 0 && !(letters && after_digits) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn school() -> String {
        search_text(&[
            "Openbare Basisschool De Regenboog",
            "12AB00",
            "2511 AB",
            "'S-GRAVENHAGE",
        ])
    }

    #[test]
    fn a_school_is_found_by_a_word_a_town_a_code_or_a_postcode() {
        for typed in [
            "regenboog",
            "Regenb",
            "'s-gravenhage",
            "s gravenhage",
            "12ab",
            "12AB00",
            "2511ab",
            "2511 AB",
            "2511",
            "de regen 12ab",
        ] {
            assert!(SearchKey::parse(typed).matches(&school()), "{typed}");
        }
    }

    #[test]
    fn a_word_is_not_found_in_the_middle_of_another() {
        assert!(!SearchKey::parse("boog").matches(&school()));
        assert!(!SearchKey::parse("regenboog leiden").matches(&school()));
    }

    #[test]
    fn accents_do_not_matter() {
        assert!(SearchKey::parse("reunie").matches(&search_text(&["De Réünie"])));
    }
}
