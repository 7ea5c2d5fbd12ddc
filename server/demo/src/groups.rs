//! Classes and teams per school year, and when they cannot.

use crate::contacts::{FIRST, LAST};
use crate::numbered::{Kind, number};
use crate::random::Dice;
use crate::written::name;
use domain::ids::{GroupId, UnavailableId};
use domain::organisation::{Group, Organisation, OrganisationKind, Unavailable, When};
use domain::time::{Day, Minute, SchoolYear, Span};

/// The groups of each organisation in each of the years; none for a school after it closed.
pub(crate) fn groups(organisations: &[Organisation], years: &[SchoolYear]) -> Vec<Group> {
    let mut made = Vec::new();
    for organisation in organisations {
        for year in years {
            if organisation
                .closed_on
                .is_some_and(|closed| closed <= year.first_day())
            {
                continue;
            }
            let mut dice = Dice::new(&format!("groups {} {year}", organisation.id));
            for (group_name, level) in names(organisation) {
                let pupils = match organisation.kind {
                    OrganisationKind::Primary => dice.between(14, 34),
                    OrganisationKind::Secondary => dice.between(18, 31),
                    OrganisationKind::Special => dice.between(7, 14),
                    OrganisationKind::Mbo => dice.between(15, 28),
                    OrganisationKind::Club => dice.between(10, 18),
                };
                made.push(Group {
                    id: GroupId::from_number(number(Kind::Group, made.len() + 1)),
                    organisation: organisation.id,
                    school_year: *year,
                    name: name(&group_name),
                    level: name(&level),
                    pupils,
                    teacher: teacher(&mut dice, organisation.kind),
                    version: 1,
                });
            }
        }
    }
    made
}

/// Names with levels; a school keeps its shape over the years.
fn names(organisation: &Organisation) -> Vec<(String, String)> {
    let mut dice = Dice::new(&format!("shape {}", organisation.id));
    let row = |names: &[(&str, &str)]| {
        names
            .iter()
            .map(|(name, level)| ((*name).to_owned(), (*level).to_owned()))
            .collect()
    };
    match organisation.kind {
        OrganisationKind::Primary => match dice.below(10) {
            0..2 => row(&[("Groep 7/8", "groep 7/8")]),
            2..4 => row(&[("Groep 7/8a", "groep 7/8"), ("Groep 7/8b", "groep 7/8")]),
            4..8 => row(&[("Groep 7", "groep 7"), ("Groep 8", "groep 8")]),
            _ => row(&[
                ("Groep 7a", "groep 7"),
                ("Groep 7b", "groep 7"),
                ("Groep 8a", "groep 8"),
                ("Groep 8b", "groep 8"),
            ]),
        },
        OrganisationKind::Secondary => {
            let levels: &[&str] = match organisation.name.as_str() {
                text if text.contains("Praktijk") => &["praktijkonderwijs"],
                text if text.contains("Vak") || text.contains("Mavo") => &["vmbo", "mavo"],
                text if text.contains("yceum") || text.contains("gymnasium") => &["havo", "vwo"],
                _ => &["vmbo", "havo", "vwo"],
            };
            let classes = 4 + dice.below(3);
            [1, 2]
                .into_iter()
                .flat_map(|year| (0..classes).map(move |nth| (year, nth)))
                .map(|(year, nth)| {
                    let letter = char::from(b'A' + u8::try_from(nth).unwrap_or(0));
                    (
                        format!("{year}{letter}"),
                        format!("klas {year} {}", levels[nth % levels.len()]),
                    )
                })
                .collect()
        }
        OrganisationKind::Special => row(&[
            ("Eindgroep A", "so 7/8"),
            ("Eindgroep B", "so 7/8"),
            ("VSO 1", "vso klas 1"),
        ]),
        OrganisationKind::Mbo => row(&[
            ("Techniek 1A", "niveau 2"),
            ("Techniek 1B", "niveau 2"),
            ("Zorg 1A", "niveau 3"),
            ("Entree 1", "niveau 1"),
        ]),
        OrganisationKind::Club => row(&[
            ("JO13-1", "onder 13"),
            ("JO15-1", "onder 15"),
            ("MO15-1", "onder 15"),
        ]),
    }
}

fn teacher(dice: &mut Dice, kind: OrganisationKind) -> String {
    let (first, last) = (*dice.pick(FIRST), *dice.pick(LAST));
    let second = *dice.pick(LAST);
    match (kind, dice.below(6)) {
        (OrganisationKind::Club, 0..3) | (_, 0) => String::new(),
        (OrganisationKind::Primary, 1) => format!("{first} {last} / {second}"),
        _ => format!("{first} {last}"),
    }
}

/// Swimming, gym, tests: weekly moments and test days.
pub(crate) fn unavailable(organisations: &[Organisation], groups: &[Group]) -> Vec<Unavailable> {
    let mut dice = Dice::new("unavailable");
    let mut made: Vec<Unavailable> = Vec::new();
    for group in groups {
        let kind = organisations
            .iter()
            .find(|organisation| organisation.id == group.organisation)
            .map(|o| o.kind);
        let mut add = |when, span, reason: &str| {
            made.push(Unavailable {
                id: UnavailableId::from_number(number(Kind::Unavailable, made.len() + 1)),
                group: group.id,
                when,
                span,
                reason: name(reason),
            });
        };
        let weekday = u8::try_from(dice.below(5)).unwrap_or(0);
        let primary = matches!(
            kind,
            Some(OrganisationKind::Primary | OrganisationKind::Special)
        );
        match dice.below(9) {
            0 if primary => add(When::Weekly { weekday }, span((9, 0), (10, 30)), "zwemles"),
            1 | 2 if primary => add(When::Weekly { weekday }, span((10, 45), (12, 0)), "gym"),
            3 if primary => add(
                When::Weekly { weekday },
                span((13, 0), (14, 0)),
                "muziekles",
            ),
            4 | 5 if kind == Some(OrganisationKind::Secondary) => {
                add(
                    When::Weekly { weekday },
                    span((8, 30), (10, 10)),
                    "lichamelijke opvoeding",
                );
            }
            _ => {}
        }
        let spring = group.school_year.0 + 1;
        if primary && group.level.as_str().contains('8') {
            let days = When::Dates {
                first_day: day(spring, 2, 2),
                last_day: day(spring, 2, 6),
            };
            add(days, span((8, 30), (12, 15)), "doorstroomtoets");
        } else if primary && dice.chance(50) {
            let days = When::Dates {
                first_day: day(spring, 1, 20),
                last_day: day(spring, 1, 23),
            };
            add(days, span((8, 30), (12, 15)), "Cito-toets");
        } else if kind == Some(OrganisationKind::Secondary) && dice.chance(40) {
            let days = When::Dates {
                first_day: day(spring, 1, 25),
                last_day: day(spring, 1, 29),
            };
            add(days, Span::DAY, "toetsweek");
        }
    }
    made
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap_or(Day::MIN)
}

fn span(start: (u16, u16), end: (u16, u16)) -> Span {
    Span {
        start: Minute::at(start.0, start.1),
        end: Minute::at(end.0, end.1),
    }
}
