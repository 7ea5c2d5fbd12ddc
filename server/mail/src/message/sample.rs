//! Believable examples, all invented.

use super::{Lesson, Message, MovedLesson, Named, RequestedLesson, Until};
use domain::time::{Day, Minute, Span, Week};

const SCHOOL: &str = "Basisschool De Regenboog";
const PAGE: &str = "/school/voorbeeld";

/// One example of each message under its [`kind`](Message::kind), in the order of a school year: for
/// the page where administrators read what schools get.
pub fn samples() -> Vec<(&'static str, Message)> {
    let page = || PAGE.to_owned();
    let messages = [
        Message::Link {
            school: SCHOOL.to_owned(),
            season: "schooljaar 2026/2027".to_owned(),
            valid_until: on(2027, 7, 31),
            page: page(),
        },
        Message::LogIn {
            page: "/".to_owned(),
        },
        Message::Attention {
            under: Named {
                names: vec!["Leiden: Gemeentelijke subsidie 2026".to_owned()],
                more: 0,
            },
            cancelled: Named {
                names: vec![format!("{SCHOOL}, Den Haag")],
                more: 0,
            },
            waiting: Named {
                names: vec![SCHOOL.to_owned(), "De Ark".to_owned()],
                more: 3,
            },
            page: page(),
            settings: page(),
        },
        Message::Code {
            code: "482913".to_owned(),
        },
        Message::RequestReceived {
            school: SCHOOL.to_owned(),
            requested: vec![
                requested("Online veiligheid", &["groep 7", "groep 8a", "groep 8b"]),
                requested("Invloed van de groep", &["groep 8a"]),
            ],
            page: page(),
        },
        Message::Proposal {
            lessons: vec![online(), group()],
            answer_by: on(2026, 11, 6),
            page: page(),
        },
        Message::Confirmed {
            lessons: vec![online()],
            page: page(),
        },
        Message::WaitingListOffer {
            lesson: online(),
            until: Until {
                day: on(2026, 11, 10),
                time: Minute::at(17, 0),
            },
            page: page(),
        },
        Message::Moved {
            lessons: vec![moved(online())],
            page: page(),
        },
        Message::Cancelled {
            lessons: vec![group()],
            reason: "Wij hebben die ochtend geen collega die kan komen.".to_owned(),
            page: page(),
        },
        Message::EducatorChanged { lesson: online() },
        Message::WeekPublished {
            school: SCHOOL.to_owned(),
            week: Week::of(on(2026, 11, 24)),
            new: vec![online(), group()],
            moved: vec![moved(lesson(
                "Online veiligheid",
                "groep 7",
                9,
                45,
                Some("Sanne"),
            ))],
            cancelled: vec![lesson("Geldezels", "groep 7", 13, 0, Some("Sanne"))],
            educator_changed: vec![lesson(
                "Online veiligheid",
                "groep 8b",
                11,
                15,
                Some("Youssef"),
            )],
            page: page(),
        },
        Message::Reminder {
            lessons: vec![online()],
            days_before: 14,
            page: page(),
        },
        Message::Evaluation {
            lesson: online(),
            page: page(),
        },
    ];
    messages
        .into_iter()
        .map(|message| (message.kind(), message))
        .collect()
}

fn online() -> Lesson {
    lesson("Online veiligheid", "groep 8a", 10, 30, Some("Sanne"))
}

fn group() -> Lesson {
    lesson("Invloed van de groep", "groep 8a", 8, 45, None)
}

fn moved(lesson: Lesson) -> MovedLesson {
    MovedLesson {
        was_day: on(2026, 11, 19),
        was_span: Span::of(Minute::at(9, 0), 45),
        lesson,
    }
}

fn requested(lesson_type: &str, groups: &[&str]) -> RequestedLesson {
    RequestedLesson {
        lesson_type: lesson_type.to_owned(),
        groups: groups.iter().map(|&group| group.to_owned()).collect(),
    }
}

/// A lesson of 45 minutes on 24 November 2026.
fn lesson(what: &str, group: &str, hour: u16, minute: u16, educator: Option<&str>) -> Lesson {
    Lesson {
        day: on(2026, 11, 24),
        span: Span::of(Minute::at(hour, minute), 45),
        lesson_type: what.to_owned(),
        group: group.to_owned(),
        educator: educator.map(ToOwned::to_owned),
        school: SCHOOL.to_owned(),
        address: "Voorbeeldstraat 12, 2511 AB Den Haag".to_owned(),
        preparation: "Een digibord met geluid.\nEen leerkracht die in de klas blijft.".to_owned(),
        page: "/school/voorbeeld/les".to_owned(),
    }
}

/// A day that exists: the examples name no other.
fn on(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap_or_default()
}
