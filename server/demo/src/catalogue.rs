//! Skills and the catalogue. The themes are published; minutes, sizes and needs are invented.

use crate::numbered::{Kind, number};
use crate::written::name;
use domain::catalogue::{LessonType, LessonTypeVersion, Season, Skill};
use domain::ids::{LessonTypeId, LessonTypeVersionId, SkillId};
use domain::organisation::OrganisationKind as Of;
use domain::time::{Day, SchoolYear};

pub(crate) const GROUP: usize = 1;
pub(crate) const ONLINE: usize = 2;
pub(crate) const FIREWORKS: usize = 3;
pub(crate) const WEAPONS: usize = 4;
pub(crate) const SPORT: usize = 5;
pub(crate) const PARENTS: usize = 6;
pub(crate) const SECONDARY: usize = 7;

const SKILLS: [&str; 7] = [
    "Groepsdruk",
    "Online",
    "Veilig oud en nieuw (vuurwerk)",
    "Wapens en geweld",
    "Sport",
    "Ouderavond",
    "VO-klassen",
];

/// Name of the type that is given in the evening, to parents.
pub(crate) const PARENT_EVENING: &str = "Ouderbijeenkomst";

/// Minutes, set-up minutes, largest group, educators.
struct Theme {
    name: &'static str,
    short: &'static str,
    figures: (u16, u16, u16, u8),
    seasonal: bool,
    kinds: &'static [Of],
    target: &'static str,
    skills: &'static [usize],
    materials: &'static str,
    room: &'static str,
}

macro_rules! themes {
    ($($name:literal $short:literal $figures:tt $seasonal:literal [$($kind:ident)+] $target:literal
        [$($skill:ident)*] $materials:literal $room:literal;)+) => {
        &[$(Theme {
            name: $name, short: $short, figures: $figures, seasonal: $seasonal, kinds: &[$(Of::$kind),+],
            target: $target, skills: &[$($skill),*], materials: $materials, room: $room,
        }),+]
    };
}

const THEMES: &[Theme] = themes! {
    "Invloed van de groep" "Invloed groep" (60, 10, 32, 1) false [Primary Special] "groep 7 en 8" [GROUP] "rollenkaarten" "digibord, stoelen in een kring";
    "Jeugdcriminaliteit" "Jeugdcriminaliteit" (50, 10, 32, 1) false [Primary Secondary Special] "groep 8, klas 1 en 2" [] "casuskaarten" "digibord";
    "Veilig oud en nieuw" "Oud en nieuw" (50, 15, 32, 1) true [Primary Secondary Special] "groep 7 en 8, klas 1 en 2" [FIREWORKS] "koffer met nepvuurwerk" "digibord";
    "Tolerantie en respect" "Tolerantie" (60, 10, 32, 1) false [Primary Secondary] "groep 7 en 8, klas 1" [GROUP] "stellingen" "ruimte om te lopen";
    "Wapens en geweld" "Wapens en geweld" (50, 10, 32, 1) false [Secondary Special Mbo] "klas 1 en 2" [WEAPONS] "filmpjes" "digibord met geluid";
    "Online fraude en cybercriminaliteit" "Online fraude" (50, 10, 32, 1) false [Secondary Mbo] "klas 1 en 2, mbo" [ONLINE SECONDARY] "quiz op telefoons" "digibord, wifi";
    "Online veiligheid" "Online veiligheid" (45, 10, 32, 1) false [Primary Special] "groep 7 en 8" [ONLINE] "quiz" "digibord met geluid";
    "Sexting education" "Sexting" (50, 5, 30, 1) false [Secondary] "klas 1 en 2" [ONLINE SECONDARY] "stellingen" "besloten lokaal";
    "Geldezels" "Geldezels" (50, 10, 32, 1) false [Secondary Mbo] "klas 2, mbo" [SECONDARY] "filmpje, casus" "digibord met geluid";
    "De kosten van snel geld verdienen" "Snel geld" (50, 10, 32, 1) false [Secondary Mbo] "klas 2, mbo" [SECONDARY] "spel met fiches" "tafels in groepen";
    "Ouderbijeenkomst" "Ouderbijeenkomst" (90, 20, 60, 1) false [Primary] "ouders van groep 7 en 8" [PARENTS] "folders" "aula of grote ruimte, beamer";
    "Klassendialoog" "Klassendialoog" (60, 0, 32, 2) false [Primary Secondary Special] "een klas na een incident" [GROUP] "" "stoelen in een kring";
    "Sport en gedrag I" "Sport en gedrag I" (90, 15, 20, 1) false [Club] "teams van 12 tot 16 jaar" [SPORT] "pionnen, hesjes" "veld en kantine";
    "Sportiviteit en Respect" "Sportiviteit" (60, 10, 20, 1) false [Club] "teams van 10 tot 16 jaar" [SPORT] "kaartspel" "kantine";
};

pub(crate) fn skill_id(n: usize) -> SkillId {
    SkillId::from_number(number(Kind::Skill, n))
}

/// The skills.
pub(crate) fn skills() -> Vec<Skill> {
    let numbered = SKILLS.iter().zip(1..);
    numbered
        .map(|(text, n)| Skill {
            id: skill_id(n),
            name: name(text),
            version: 1,
        })
        .collect()
}

fn type_id(n: usize) -> LessonTypeId {
    LessonTypeId::from_number(number(Kind::LessonType, n))
}

/// The catalogue's entries.
pub(crate) fn lesson_types() -> Vec<LessonType> {
    let numbered = THEMES.iter().zip(1..);
    numbered
        .map(|(theme, n)| LessonType {
            id: type_id(n),
            name: name(theme.name),
            short_name: name(theme.short),
            offered: true,
        })
        .collect()
}

/// Their versions; two entries have a second one, from this school year and from its New Year.
pub(crate) fn versions(this_year: SchoolYear) -> Vec<LessonTypeVersion> {
    let new_year = Day::from_ymd_opt(this_year.0 + 1, 1, 1).unwrap_or(Day::MAX);
    let first = SchoolYear(this_year.0 - 4).first_day();
    let mut made: Vec<LessonTypeVersion> = Vec::new();
    for (theme, n) in THEMES.iter().zip(1..) {
        let (minutes, setup_minutes, largest_group, educators_needed) = theme.figures;
        let version = LessonTypeVersion {
            id: LessonTypeVersionId::NIL,
            lesson_type: type_id(n),
            valid_from: first,
            minutes,
            setup_minutes,
            largest_group,
            educators_needed,
            season: theme.seasonal.then_some(Season {
                from: (11, 1),
                until: (12, 31),
            }),
            kinds: theme.kinds.to_vec(),
            target_groups: theme.target.to_owned(),
            skills: theme.skills.iter().map(|skill| skill_id(*skill)).collect(),
            materials: theme.materials.to_owned(),
            room_needs: theme.room.to_owned(),
        };
        let later = match theme.name {
            "Online veiligheid" => Some((this_year.first_day(), 55)),
            "Jeugdcriminaliteit" => Some((new_year, 60)),
            _ => None,
        };
        let second = later.map(|(valid_from, minutes)| LessonTypeVersion {
            valid_from,
            minutes,
            materials: format!("{}, werkblad", theme.materials),
            ..version.clone()
        });
        made.extend([Some(version), second].into_iter().flatten());
    }
    for (version, n) in made.iter_mut().zip(1..) {
        version.id = LessonTypeVersionId::from_number(number(Kind::LessonTypeVersion, n));
    }
    made
}
