//! Seventeen invented colleagues: the nine who can sign in, and eight more educators.

use crate::DemoGrant;
use crate::catalogue::{FIREWORKS, GROUP, ONLINE, PARENTS, SECONDARY, SPORT, WEAPONS, skill_id};
use crate::numbered::{Kind, number};
use crate::school_weeks::SchoolWeeks;
use crate::sign_ins::SIGN_INS;
use crate::written::{email, name, phone, postcode};
use chrono::Days;
use domain::employee::{Absence, AbsenceKind, Employee};
use domain::ids::{AbsenceId, EmployeeId, GrantId};
use domain::permission::{Grant, Role};
use domain::time::{Minute, Span, Week};
use domain::travel::Point;

/// Place in the list of the educator who can sign in.
pub(crate) const DEMO_EDUCATOR: usize = 1;

struct Person {
    name: &'static str,
    home: &'static str,
    point: (f64, f64),
    /// A letter for each weekday: D a day, S a short day, M a morning, L afternoon and evening.
    hours: &'static str,
    skills: &'static [usize],
}

macro_rules! people {
    ($($name:literal $home:literal ($lat:literal, $lon:literal) $hours:literal [$($skill:ident)*];)+) => {
        &[$(Person { name: $name, home: $home, point: ($lat, $lon), hours: $hours, skills: &[$($skill),*] }),+]
    };
}

const PEOPLE: &[Person] = people! {
    "Femke Aalbers" "2512AB" (52.076, 4.301) "DDDDD" [];
    "Sanne Verhulst" "2611GK" (52.012, 4.357) "DLDDD" [GROUP ONLINE FIREWORKS WEAPONS PARENTS SECONDARY SPORT];
    "Rob Terlingen" "2271XA" (52.072, 4.366) "DDDDM" [];
    "Yasmina Belkadi" "2525PL" (52.063, 4.301) "DD-DD" [];
    "Karel Blomsma" "2712EG" (52.057, 4.493) "DDDD-" [];
    "Ineke van der Zwaluw" "2316KT" (52.169, 4.486) "DDD-D" [];
    "Mehmet Arslanoglu" "2717VB" (52.061, 4.478) "DDLDD" [GROUP FIREWORKS SPORT SECONDARY ONLINE];
    "Lotte de Bruyne" "2313LP" (52.152, 4.505) "DDDL-" [GROUP ONLINE FIREWORKS PARENTS SECONDARY];
    "Jaydon Rosaria" "2803TK" (52.020, 4.693) "D-DLD" [GROUP FIREWORKS WEAPONS SPORT SECONDARY];
    "Anouk Verbeeck" "2405BE" (52.129, 4.642) "SSDSS" [GROUP ONLINE FIREWORKS];
    "Ravi Ramdhanie" "2544PX" (52.052, 4.277) "DDLDD" [GROUP ONLINE WEAPONS PARENTS SECONDARY FIREWORKS];
    "Esther Kokmeijer" "2223AV" (52.203, 4.411) "LDD--" [GROUP ONLINE PARENTS WEAPONS SECONDARY];
    "Pim Oosterhuizen" "2671TG" (51.995, 4.207) "DLDDM" [GROUP SPORT FIREWORKS WEAPONS SECONDARY];
    "Nadia Benallali" "2742XL" (52.037, 4.639) "DD-DD" [GROUP ONLINE FIREWORKS SECONDARY];
    "Wendela Kranenborg" "2518EC" (52.082, 4.293) "DDDD-" [];
    "Otto Sijbrandij" "2585BD" (52.091, 4.311) "M-M--" [];
    "Thijmen Wagensveld" "2321DK" (52.149, 4.478) "DDD-D" [];
};

/// The colleagues.
pub(crate) fn employees() -> Vec<Employee> {
    let numbered = PEOPLE.iter().zip(1..);
    numbered
        .map(|(person, n)| Employee {
            id: EmployeeId::from_number(number(Kind::Employee, n)),
            name: name(person.name),
            email: email(&address(person)),
            phone: Some(phone(&format!("07055501{n:02}"))),
            home: Some(postcode(person.home)),
            home_point: Some(Point {
                latitude: person.point.0,
                longitude: person.point.1,
            }),
            contract_minutes: person.hours.chars().map(contract).sum(),
            skills: person.skills.iter().map(|skill| skill_id(*skill)).collect(),
            hours: week(person.hours),
            active: true,
            version: 1,
        })
        .collect()
}

fn address(person: &Person) -> String {
    match SIGN_INS.iter().find(|sign_in| sign_in.name == person.name) {
        Some(sign_in) => sign_in.email.to_owned(),
        None => format!(
            "{}@demo.example",
            person.name.to_lowercase().replace(' ', ".")
        ),
    }
}

fn week(letters: &str) -> [Option<Span>; 7] {
    let mut hours = [None; 7];
    for (day, letter) in hours.iter_mut().zip(letters.chars()) {
        let span = |start, end| Some(Span { start, end });
        *day = match letter {
            'D' => span(Minute::at(8, 0), Minute::at(17, 0)),
            'S' => span(Minute::at(8, 0), Minute::at(14, 45)),
            'M' => span(Minute::at(8, 0), Minute::at(13, 0)),
            'L' => span(Minute::at(13, 0), Minute::at(22, 0)),
            _ => None,
        };
    }
    hours
}

/// Minutes of contract for a day: five whole days make 36 hours.
fn contract(letter: char) -> u16 {
    match letter {
        'D' | 'L' => 432,
        'S' => 360,
        'M' => 288,
        _ => 0,
    }
}

/// The roles of all colleagues: those of the sign-ins, and educator for everybody else.
pub(crate) fn grants(employees: &[Employee]) -> Vec<DemoGrant> {
    let educator = [Grant {
        role: Role::Educator,
        area: None,
    }];
    let mut made = Vec::new();
    for employee in employees {
        let sign_in = SIGN_INS
            .iter()
            .find(|sign_in| sign_in.email == employee.email.as_str());
        for grant in sign_in.map_or(&educator[..], |sign_in| sign_in.grants) {
            let id = GrantId::from_number(number(Kind::Grant, made.len() + 1));
            made.push(DemoGrant {
                id,
                employee: employee.id,
                grant: *grant,
            });
        }
    }
    made
}

/// Leave, illness and training: some past, an illness in the current week, some to come.
pub(crate) fn absences(employees: &[Employee], weeks: &SchoolWeeks) -> Vec<Absence> {
    use AbsenceKind::{Illness, Leave, Other};
    let now = weeks.now_or_next();
    let ahead = |nth: usize| weeks.next.get(nth).copied().unwrap_or(now);
    let back = |nth: usize| {
        weeks
            .past
            .get(weeks.past.len() - nth)
            .copied()
            .unwrap_or(now)
    };
    let afternoon = Span {
        start: Minute::at(13, 0),
        end: Minute::at(17, 0),
    };
    // Who, why, week, first weekday, number of days, times.
    let rows: [(usize, AbsenceKind, Week, u8, u64, Span); 11] = [
        (11, Illness, now, 0, 3, Span::DAY),
        (9, Leave, now, 4, 1, Span::DAY),
        (13, Other, now, 1, 1, afternoon),
        (7, Leave, ahead(1), 0, 5, Span::DAY),
        (12, Leave, ahead(2), 3, 2, Span::DAY),
        (6, Other, ahead(2), 2, 1, Span::DAY),
        (0, Leave, ahead(3), 0, 5, Span::DAY),
        (8, Leave, ahead(4), 2, 3, Span::DAY),
        (10, Illness, back(3), 1, 4, Span::DAY),
        (6, Leave, back(6), 0, 5, Span::DAY),
        (3, Leave, back(2), 0, 2, Span::DAY),
    ];
    let numbered = rows.into_iter().zip(1..);
    numbered
        .map(|((who, kind, week, weekday, days, span), n)| Absence {
            id: AbsenceId::from_number(number(Kind::Absence, n)),
            employee: employees[who].id,
            kind,
            first_day: week.day(weekday),
            last_day: week.day(weekday) + Days::new(days - 1),
            span,
        })
        .collect()
}
