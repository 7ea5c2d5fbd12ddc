use super::sentence;
use crate::text::Language;
use domain::board::{Names, OrganisationName};
use domain::catalogue::Season;
use domain::employee::AbsenceKind;
use domain::fit::{ClosedKind, ClosedReason, Refusal, RefusalKind, Side, Stop};
use domain::ids::{AreaId, EmployeeId, GroupId, LessonId, OrganisationId, SkillId};
use domain::time::{Day, Minute, Span};
use domain::values::Name;
use std::collections::BTreeSet;

const WHO: EmployeeId = EmployeeId::from_number(1);
const WHERE: OrganisationId = OrganisationId::from_number(2);
const GROUP: GroupId = GroupId::from_number(3);
const SKILL: SkillId = SkillId::from_number(4);
const AREA: AreaId = AreaId::from_number(5);
const SPAN: Span = Span {
    start: Minute::at(9, 0),
    end: Minute::at(9, 45),
};

fn names() -> Names {
    let place = OrganisationName {
        name: "OBS De Vlinder".to_owned(),
        town: "Gouda".to_owned(),
        area: AREA,
    };
    Names {
        employees: [(WHO, "Noor".to_owned())].into(),
        organisations: [(WHERE, place)].into(),
        groups: [(GROUP, "Groep 8a".to_owned())].into(),
        skills: [(SKILL, "online veiligheid".to_owned())].into(),
        ..Names::default()
    }
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn every_kind() -> Vec<Refusal> {
    let day: Day = "2026-11-24".parse().expect("a date");
    let lesson = LessonId::NIL;
    let reason = ClosedReason {
        kind: ClosedKind::FreeDay,
        name: name("studiedag"),
    };
    vec![
        Refusal::NothingToPlace,
        Refusal::OtherWeek { day },
        Refusal::NotOneDay,
        Refusal::SkippedHour { day },
        Refusal::HourComesTwice { day },
        Refusal::UnknownOrganisation {
            organisation: WHERE,
        },
        Refusal::UnknownGroup { group: GROUP },
        Refusal::NoEducator,
        Refusal::UnknownEducator { educator: WHO },
        Refusal::EducatorBusy {
            educator: WHO,
            lesson,
            span: SPAN,
            organisation: WHERE,
        },
        Refusal::GroupBusy {
            group: GROUP,
            lesson,
            span: SPAN,
        },
        Refusal::OrganisationClosed {
            organisation: WHERE,
            reason,
        },
        Refusal::OutsideSchoolHours {
            organisation: WHERE,
            hours: SPAN,
        },
        Refusal::InThePast { day },
        Refusal::DateExcluded { day },
        Refusal::OutOfSeason {
            season: Season {
                from: (11, 1),
                until: (12, 31),
            },
        },
        Refusal::GroupCannot {
            group: GROUP,
            span: SPAN,
            reason: name("zwemles"),
        },
        Refusal::GroupTooLarge {
            group: GROUP,
            pupils: 34,
            largest: 32,
        },
        Refusal::TooFewEducators {
            needed: 2,
            given: 1,
        },
        Refusal::LacksSkill {
            educator: WHO,
            skill: SKILL,
        },
        Refusal::Away {
            educator: WHO,
            span: SPAN,
            absence: Some(AbsenceKind::Leave),
        },
        Refusal::OutsideHours {
            educator: WHO,
            hours: Some(SPAN),
            presence: SPAN,
        },
        no_travel_time(Side::Before, Stop::Organisation(WHERE), 0),
    ]
}

fn no_travel_time(side: Side, stop: Stop, setup: u16) -> Refusal {
    Refusal::NoTravelTime {
        educator: WHO,
        stop,
        side,
        needed: 24,
        available: 10,
        setup,
    }
}

fn dutch(refusal: &Refusal) -> String {
    sentence(Language::Dutch, refusal, &names())
}

#[test]
fn every_rule_is_told_in_sentences_of_at_most_fifteen_words() {
    let told: BTreeSet<RefusalKind> = every_kind().iter().map(Refusal::kind).collect();
    assert_eq!(told, RefusalKind::ALL.iter().copied().collect());
    for refusal in every_kind() {
        for language in [Language::Dutch, Language::English] {
            let text = sentence(language, &refusal, &names());
            let longest = text
                .split_inclusive(". ")
                .map(|one| one.split_whitespace().count())
                .max();
            assert!(
                longest.is_some_and(|words| (3..=15).contains(&words)),
                "{text}"
            );
        }
    }
}

#[test]
fn too_little_travel_time_is_told_with_the_place_and_both_numbers_of_minutes() {
    assert_eq!(
        [
            no_travel_time(Side::Before, Stop::Organisation(WHERE), 0),
            no_travel_time(Side::Before, Stop::Organisation(WHERE), 10),
            no_travel_time(Side::After, Stop::Home, 0),
        ]
        .map(|refusal| dutch(&refusal)),
        [
            "Te weinig reistijd vanaf OBS De Vlinder. Nodig: 24 minuten. Er zijn 10 minuten.",
            "Te weinig reistijd vanaf OBS De Vlinder. Nodig: 24 minuten, 14 voor de reis en 10 voor klaarzetten. Er zijn 10 minuten.",
            "Te weinig reistijd naar huis. Nodig: 24 minuten. Er zijn 10 minuten.",
        ]
    );
}

#[test]
fn why_a_colleague_is_away_is_told_only_when_it_is_known() {
    let away = |span, absence| {
        dutch(&Refusal::Away {
            educator: WHO,
            span,
            absence,
        })
    };
    assert_eq!(
        away(SPAN, Some(AbsenceKind::Illness)),
        "Noor is ziek, 09:00–09:45."
    );
    assert_eq!(away(Span::DAY, None), "Noor is er niet op deze dag.");
}

#[test]
fn a_name_that_is_not_known_leaves_no_hole_in_the_sentence() {
    let refusal = Refusal::GroupBusy {
        group: GROUP,
        lesson: LessonId::NIL,
        span: SPAN,
    };
    assert_eq!(
        sentence(Language::Dutch, &refusal, &Names::default()),
        "Deze groep heeft dan al een les, 09:00–09:45."
    );
}
