use std::collections::BTreeSet;

/// The school years that a text names, as far as it can be understood: "groep 7 en 8, klas 1". A
/// catalogue says in words for whom a lesson is, and schools name the level of a group in words, so
/// that a comparison only speaks up where it is sure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Years(BTreeSet<(Stage, u8)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Primary.
    Groep,
    /// Secondary.
    Klas,
}

impl Years {
    /// The highest year of a stage.
    const LAST: u8 = 8;

    /// Reads the years that a text names. A text with an open end, such as "vanaf groep 6", says
    /// nothing.
    pub fn read(text: &str) -> Self {
        let text = text
            .to_lowercase()
            .replace("tot en met", "-")
            .replace("t/m", "-")
            .replace('–', "-");
        let mut years = BTreeSet::new();
        let (mut stage, mut last, mut range) = (None, None, false);
        for word in words(&text) {
            match word {
                "vanaf" | "hoger" | "ouder" | "verder" | "+" => return Self::default(),
                "-" | "tot" => range = true,
                "groep" | "groepen" => stage = Some(Stage::Groep),
                "klas" | "klassen" | "leerjaar" | "leerjaren" => stage = Some(Stage::Klas),
                "brugklas" | "brugklassen" => {
                    stage = Some(Stage::Klas);
                    years.insert((Stage::Klas, 1));
                }
                _ => {
                    let year = word.parse::<u8>().ok();
                    let year = year.filter(|year| (1..=Self::LAST).contains(year));
                    let (Some(stage), Some(year)) = (stage, year) else {
                        continue;
                    };
                    let from = last.filter(|_| range).unwrap_or(year);
                    years.extend((from..=year).map(|year| (stage, year)));
                    (last, range) = (Some(year), false);
                }
            }
        }
        Self(years)
    }

    /// Whether these years surely leave a group out: both name years of the same stage, and none
    /// of the group's is among these.
    pub fn leave_out(&self, group: &Self) -> bool {
        let stages =
            |years: &Self| -> BTreeSet<Stage> { years.0.iter().map(|(stage, _)| *stage).collect() };
        !group.0.is_empty()
            && stages(group).is_subset(&stages(self))
            && self.0.is_disjoint(&group.0)
    }
}

/// Runs of letters, runs of digits, and every other character by itself.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let kind = |c: char| match c {
        c if c.is_alphabetic() => 1,
        c if c.is_ascii_digit() => 2,
        _ => 0,
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = match kind(first) {
            0 => first.len_utf8(),
            same => rest.find(|c| kind(c) != same).unwrap_or(rest.len()),
        };
        let (word, others) = rest.split_at(end);
        rest = others;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves_out(target: &str, level: &str) -> bool {
        Years::read(target).leave_out(&Years::read(level))
    }

    #[test]
    fn a_lesson_for_groep_7_and_8_leaves_groep_6_out_and_takes_a_combination_class() {
        for target in [
            "groep 7 en 8",
            "Groepen 7/8",
            "groep 7 t/m 8",
            "groep 7, groep 8",
        ] {
            assert_eq!(
                ["groep 6", "groep 7", "groep 8", "groep 6/7"]
                    .map(|level| leaves_out(target, level)),
                [true, false, false, false],
                "{target}"
            );
        }
    }

    #[test]
    fn a_range_takes_all_years_between() {
        let target = "groep 5 tot en met groep 8 en klas 1-3";
        assert_eq!(
            ["groep 4", "groep 6", "klas 2 havo", "klas 4 vwo"]
                .map(|level| leaves_out(target, level)),
            [true, false, false, true]
        );
    }

    #[test]
    fn what_is_not_sure_leaves_nobody_out() {
        for (target, level) in [
            ("vanaf groep 6", "groep 8"),
            ("groep 8 en onderbouw", "klas 1"),
            ("alle leerlingen", "groep 3"),
            ("groep 7 en 8", "so 7/8"),
            ("groep 7 en 8", "onder 13"),
            ("", "klas 1"),
        ] {
            assert!(!leaves_out(target, level), "{target} and {level}");
        }
    }
}
