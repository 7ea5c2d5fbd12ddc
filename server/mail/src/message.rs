mod attention_letter;
mod booking_letters;
mod change_letters;
mod in_order;
mod lesson;
mod other_letters;
mod sample;
mod week_letter;

pub use lesson::{Lesson, MovedLesson, RequestedLesson, Until};
pub use sample::samples;

use crate::letter::Letter;
use crate::{House, Language};
use domain::time::{Day, Week};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::Duration;

/// How long a code works, in minutes.
pub const CODE_MINUTES: u16 = 10;

/// What a mail is about, with all that it says. Staff get mail only of what waits for
/// them in the product, and nobody is named in it.
///
/// It is kept as JSON in the outbox. A field named `page` is the path of a page, with the token that
/// opens it: as secret as the mail itself.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// A school's request came in.
    RequestReceived {
        /// The school's name.
        school: String,
        /// What it asks.
        requested: Vec<RequestedLesson>,
        /// The request's page.
        page: String,
    },
    /// A planner offers moments.
    Proposal {
        /// The lessons as proposed.
        lessons: Vec<Lesson>,
        /// Last day to answer.
        answer_by: Day,
        /// Where the school answers.
        page: String,
    },
    /// Lessons are agreed. The mail speaks of the invitations that it carries, one for each.
    Confirmed {
        /// The lessons.
        lessons: Vec<Lesson>,
        /// The school's page.
        page: String,
    },
    /// Lessons have another moment. The mail speaks of the invitations that it carries, one for each.
    Moved {
        /// The lessons, each with its former moment.
        lessons: Vec<MovedLesson>,
        /// The school's page.
        page: String,
    },
    /// Lessons do not take place. The mail speaks of the cancellations (`METHOD:CANCEL`) that it
    /// carries, one for each.
    Cancelled {
        /// The lessons.
        lessons: Vec<Lesson>,
        /// Why, as somebody wrote it; may be empty.
        reason: String,
        /// Where another moment can be chosen.
        page: String,
    },
    /// Lessons come near.
    Reminder {
        /// The lessons, all on one day.
        lessons: Vec<Lesson>,
        /// Days from the day it is sent to that day.
        days_before: u16,
        /// The school's page.
        page: String,
    },
    /// The school's own link to book.
    Link {
        /// The school's name.
        school: String,
        /// What it is for, such as `schooljaar 2026/2027`.
        season: String,
        /// Last day that it works.
        valid_until: Day,
        /// The link's path.
        page: String,
    },
    /// A code that shows that the reader owns the address; works [`CODE_MINUTES`] minutes.
    Code {
        /// Six digits.
        code: String,
    },
    /// A colleague should log in: what there is, stands there alone. The mail says nothing of it.
    LogIn {
        /// The page that shows it.
        page: String,
    },
    /// What wants a manager's attention, once a week. It names no person.
    Attention {
        /// Agreements under pace.
        under: Named,
        /// Schools that cancelled often.
        cancelled: Named,
        /// Schools where a request waits long.
        waiting: Named,
        /// The page that shows it.
        page: String,
        /// Where it is set, and the mail turned off.
        settings: String,
    },
    /// The school is asked how a lesson was.
    Evaluation {
        /// The lesson that was given.
        lesson: Lesson,
        /// The questions.
        page: String,
    },
    /// Another educator gives a lesson.
    EducatorChanged {
        /// The lesson as it is now.
        lesson: Lesson,
    },
    /// A week was published: all that changed for one school, in one mail.
    WeekPublished {
        /// The school's name.
        school: String,
        /// The week.
        week: Week,
        /// Lessons that are new.
        new: Vec<Lesson>,
        /// Lessons with another moment.
        moved: Vec<MovedLesson>,
        /// Lessons that do not take place.
        cancelled: Vec<Lesson>,
        /// Lessons that another educator gives.
        educator_changed: Vec<Lesson>,
        /// The school's page.
        page: String,
    },
    /// A moment came free for the first school in line.
    WaitingListOffer {
        /// The lesson as it would be.
        lesson: Lesson,
        /// Until when it is kept.
        until: Until,
        /// Where the school takes it.
        page: String,
    },
}

/// The first few names of a kind, and how many more there are.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Names of municipalities, agreements or schools.
    pub names: Vec<String>,
    /// More than these.
    pub more: u32,
}

/// Only how many: the rest is not for a log.
impl fmt::Debug for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Named({})", self.names.len())
    }
}

/// A message as it is read.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The subject: fixed words, nothing of the message's data.
    pub subject: String,
    /// Plain text in lines of at most 76 characters, with `\n` between them.
    pub text: String,
    /// A whole HTML document.
    pub html: String,
}

impl Message {
    /// What kind it is, as a word that never changes.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::RequestReceived { .. } => "request_received",
            Self::Proposal { .. } => "proposal",
            Self::Confirmed { .. } => "confirmed",
            Self::Moved { .. } => "moved",
            Self::Cancelled { .. } => "cancelled",
            Self::Reminder { .. } => "reminder",
            Self::Link { .. } => "link",
            Self::Code { .. } => "code",
            Self::LogIn { .. } => "log_in",
            Self::Attention { .. } => "attention",
            Self::Evaluation { .. } => "evaluation",
            Self::EducatorChanged { .. } => "educator_changed",
            Self::WeekPublished { .. } => "week_published",
            Self::WaitingListOffer { .. } => "waiting_list_offer",
        }
    }

    /// How long after it was written it still makes sense to send it; none when that has no end, or
    /// when the message itself names one.
    pub const fn makes_sense_for(&self) -> Option<Duration> {
        match self {
            Self::Code { .. } => Some(Duration::from_secs(CODE_MINUTES as u64 * 60)),
            _ => None,
        }
    }

    /// Writes it in a language, in the name of an organisation; lessons in the order of time.
    pub fn render(&self, language: Language, house: &House) -> Rendered {
        let letter = self.clone().in_order().letter(language, house);
        Rendered {
            subject: letter.subject.to_owned(),
            text: letter.as_text(language, house),
            html: letter.as_html(language, house),
        }
    }

    fn letter(&self, language: Language, house: &House) -> Letter {
        use booking_letters::{
            confirmed, proposal, reminder, request_received, waiting_list_offer,
        };
        use change_letters::{cancelled, educator_changed, moved};
        use other_letters::{code, evaluation, link, log_in};
        match self {
            Self::RequestReceived {
                school,
                requested,
                page,
            } => request_received(language, school, requested, &house.url(page)),
            Self::Proposal {
                lessons,
                answer_by,
                page,
            } => proposal(language, lessons, *answer_by, &house.url(page)),
            Self::Confirmed { lessons, page } => confirmed(language, house, lessons, page),
            Self::Moved { lessons, page } => moved(language, house, lessons, page),
            Self::Cancelled {
                lessons,
                reason,
                page,
            } => cancelled(language, lessons, reason, &house.url(page)),
            Self::Reminder {
                lessons,
                days_before,
                page,
            } => reminder(language, house, lessons, *days_before, page),
            Self::Link {
                school,
                season,
                valid_until,
                page,
            } => link(language, school, season, *valid_until, &house.url(page)),
            Self::Code { code: digits } => code(language, digits),
            Self::LogIn { page } => log_in(language, &house.url(page)),
            Self::Attention {
                under,
                cancelled,
                waiting,
                page,
                settings,
            } => attention_letter::attention(
                language,
                house,
                [under, cancelled, waiting],
                [page, settings],
            ),
            Self::Evaluation { lesson, page } => evaluation(language, lesson, &house.url(page)),
            Self::EducatorChanged { lesson } => {
                educator_changed(language, lesson, &house.url(&lesson.page))
            }
            Self::WeekPublished {
                school,
                week,
                new,
                moved,
                cancelled,
                educator_changed,
                page,
            } => week_letter::Changes {
                new,
                moved,
                cancelled,
                educator_changed,
            }
            .letter(language, school, *week, &house.url(page)),
            Self::WaitingListOffer {
                lesson,
                until,
                page,
            } => waiting_list_offer(language, lesson, *until, &house.url(page)),
        }
    }
}

/// Only its kind: the rest is about people, and this may end up in a log.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({})", self.kind())
    }
}

/// Only the subject, which holds no data.
impl fmt::Debug for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rendered({})", self.subject)
    }
}
