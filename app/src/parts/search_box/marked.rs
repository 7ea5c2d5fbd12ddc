/// A name in three: before the first typed word, that word, and after it. A word counts where one
/// of the name's words begins with it; the middle is empty when none does.
pub(super) fn marked(name: &str, typed: &str) -> (String, String, String) {
    let words = typed.split_whitespace().map(str::to_lowercase);
    for word in words {
        if let Some((start, end)) = place_of(name, &word) {
            let part = |range: std::ops::Range<usize>| name[range].to_owned();
            return (part(0..start), part(start..end), part(end..name.len()));
        }
    }
    (name.to_owned(), String::new(), String::new())
}

/// Where a word of the name begins with this word; both ends lie between characters.
fn place_of(name: &str, word: &str) -> Option<(usize, usize)> {
    let mut begins = true;
    for (start, c) in name.char_indices() {
        let at_word = begins;
        begins = !c.is_alphanumeric();
        if !at_word {
            continue;
        }
        let mut rest = name[start..].char_indices();
        let fits = word.chars().all(|wanted| {
            rest.next()
                .is_some_and(|(_, c)| c.to_lowercase().eq([wanted]))
        });
        if fits {
            let end = rest.next().map_or(name.len(), |(after, _)| start + after);
            return Some((start, end));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, typed: &str) -> String {
        let (before, match_, after) = marked(name, typed);
        format!("{before}[{match_}]{after}")
    }

    #[test]
    fn the_typed_part_of_a_name_is_marked_where_a_word_begins_with_it() {
        assert_eq!(told("OBS De Regenboog", "regenb"), "OBS De [Regenb]oog");
        assert_eq!(told("De Réünie", "ré"), "De [Ré]ünie");
        assert_eq!(told("OBS De Regenboog", "12ab regen"), "OBS De [Regen]boog");
    }

    #[test]
    fn a_name_that_was_found_by_its_code_has_nothing_marked() {
        assert_eq!(told("OBS De Regenboog", "12AB00"), "OBS De Regenboog[]");
        assert_eq!(told("İstanbul", "istanbul"), "İstanbul[]");
    }
}
