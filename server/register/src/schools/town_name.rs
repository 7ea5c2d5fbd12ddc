/// Words that stay small inside a name of more words.
const SMALL: [&str; 15] = [
    "aan", "de", "den", "der", "het", "'t", "te", "ten", "ter", "en", "op", "in", "bij", "van",
    "ad",
];

/// Provinces behind a name, as the post writes them to tell two towns apart.
const PROVINCES: [(&str, &str); 13] = [
    ("DR", "DR"),
    ("FL", "FL"),
    ("FR", "FR"),
    ("GLD", "Gld"),
    ("GN", "GN"),
    ("LB", "LB"),
    ("NB", "NB"),
    ("NH", "NH"),
    ("OV", "OV"),
    ("UT", "UT"),
    ("ZH", "ZH"),
    ("ZL", "ZL"),
    ("CA", "ca"),
];

/// A town as it is shown, from the capitals of a register: `'S-GRAVENHAGE` and `S GRAVENHAGE`
/// become `'s-Gravenhage`, `CAPELLE AAN DEN IJSSEL` becomes `Capelle aan den IJssel`. A name that
/// already has small letters stays as it is.
pub fn town_name(published: &str) -> String {
    let plain = published.replace(['’', '‘', '`'], "'");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().any(char::is_lowercase) {
        return plain;
    }
    let plain = with_apostrophe(&plain);
    let words: Vec<&str> = plain.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let mut shown: Vec<String> = Vec::with_capacity(words.len());
    for (place, word) in words.iter().enumerate() {
        let province = PROVINCES.iter().find(|(code, _)| code == word);
        shown.push(match province {
            Some((_, short)) if place > 0 && place == last => (*short).to_owned(),
            _ => word_shown(word, place == 0),
        });
    }
    shown.join(" ")
}

/// Some lists drop the apostrophe of 's and 't, and the dash with it.
fn with_apostrophe(name: &str) -> String {
    match (name.strip_prefix("S "), name.strip_prefix("T ")) {
        (Some(rest), _) => format!("'S-{rest}"),
        (_, Some(rest)) => format!("'T {rest}"),
        _ => match name.strip_prefix("S-") {
            Some(rest) => format!("'S-{rest}"),
            None => name.to_owned(),
        },
    }
}

fn word_shown(word: &str, first: bool) -> String {
    let lower = word.to_lowercase();
    match lower.as_str() {
        "gem" | "gem." if !first => return "gem.".to_owned(),
        // The register shortens "aan den" where a name does not fit.
        "ad" if !first => return "aan den".to_owned(),
        _ => {}
    }
    lower
        .split('-')
        .enumerate()
        .map(|(place, part)| {
            let opens = first && place == 0;
            if SMALL.contains(&part) && !opens {
                part.to_owned()
            } else {
                capitalised(part)
            }
        })
        .collect::<Vec<_>>()
        .join("-")
}

/// The Dutch ij is one letter and takes two capitals; 's, 't and 2e take none.
fn capitalised(part: &str) -> String {
    if part.starts_with('\'') {
        return part.to_owned();
    }
    if let Some(rest) = part.strip_prefix("ij") {
        return format!("IJ{rest}");
    }
    let mut characters = part.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn register_capitals_become_the_name_on_the_town_sign() {
        for (published, shown) in [
            ("'S-GRAVENHAGE", "'s-Gravenhage"),
            ("S GRAVENHAGE", "'s-Gravenhage"),
            ("’S-GRAVENZANDE", "'s-Gravenzande"),
            ("'S-HEER ARENDSKERKE", "'s-Heer Arendskerke"),
            ("'T HARDE", "'t Harde"),
            ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
            ("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"),
            ("NIEUWERKERK AD IJSSEL", "Nieuwerkerk aan den IJssel"),
            ("IJSSELSTEIN", "IJsselstein"),
            ("DEN HAAG", "Den Haag"),
            ("DE LIER", "De Lier"),
            ("TER AAR", "Ter Aar"),
            ("NIEUWER TER AA", "Nieuwer ter Aa"),
            ("STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"),
            ("HENDRIK-IDO-AMBACHT", "Hendrik-Ido-Ambacht"),
            ("WEHE-DEN HOORN", "Wehe-den Hoorn"),
            ("HEI- EN BOEICOP", "Hei- en Boeicop"),
            ("RIJSWIJK ZH", "Rijswijk ZH"),
            ("VELP GLD", "Velp Gld"),
            ("ALTEVEER GEM NOORDENVELD", "Alteveer gem. Noordenveld"),
            ("2E EXLOERMOND", "2e Exloermond"),
            ("ÉÉN", "Één"),
            ("Den Haag", "Den Haag"),
            ("", ""),
        ] {
            assert_eq!(town_name(published), shown, "{published}");
        }
    }

    #[test]
    fn a_name_that_is_shown_is_shown_the_same_again() {
        for published in [
            "'S-GRAVENHAGE",
            "HUIS TER HEIDE UT",
            "BLESKENSGRAAF CA",
            "OOST WEST EN MIDDELBEERS",
        ] {
            let shown = town_name(published);
            assert_eq!(town_name(&shown), shown);
        }
    }
}
