//! From a request to the day itself.

use super::lesson::{lesson_blocks, preparations, school_of};
use super::{Lesson, RequestedLesson, Until};
use crate::letter::{Block, Letter};
use crate::moment::day as day_words;
use crate::{House, Language};
use domain::time::Day;

/// Which of two to say, for one lesson or for several.
pub(super) fn by_number<T>(number: usize, one: T, several: T) -> T {
    if number == 1 { one } else { several }
}

/// The button to one lesson's own page, or to the school's page with all of them.
pub(super) fn to_page(
    language: Language,
    house: &House,
    one: Option<&Lesson>,
    page: &str,
) -> Block {
    match one {
        Some(lesson) => Block::Button(
            language.of("Bekijk deze voorlichting", "See this lesson"),
            house.url(&lesson.page),
        ),
        None => Block::Button(
            language.of("Bekijk uw voorlichtingen", "See your lessons"),
            house.url(page),
        ),
    }
}

/// The lesson, when it is the only one.
pub(super) fn only(lessons: &[Lesson]) -> Option<&Lesson> {
    match lessons {
        [lesson] => Some(lesson),
        _ => None,
    }
}

pub(super) fn request_received(
    language: Language,
    school: &str,
    requested: &[RequestedLesson],
    url: &str,
) -> Letter {
    let subject = language.of(
        "Wij hebben uw aanvraag ontvangen",
        "We have received your request",
    );
    let asked = requested.iter().map(|one| {
        let groups = one.groups.join(", ");
        let line = if groups.is_empty() {
            one.lesson_type.clone()
        } else {
            format!("{}: {groups}", one.lesson_type)
        };
        crate::cleanse::one_line(&line)
    });
    Letter::to_school(subject, school)
        .say(language.of(
            "Wij hebben uw aanvraag ontvangen. Wij zoeken nu een moment dat past.",
            "We have received your request. We are now looking for a suitable moment.",
        ))
        .with([
            Block::Heading(language.of("Dit vroeg u aan", "What you asked for").to_owned()),
            Block::List(asked.collect()),
        ])
        .say(language.of(
            "U krijgt een mail zodra wij een moment hebben. Klopt er iets niet? Pas uw aanvraag dan aan.",
            "You get a mail as soon as we have a moment. Is something wrong? Then change your request.",
        ))
        .with([Block::Button(
            language.of("Bekijk uw aanvraag", "See your request"),
            url.to_owned(),
        )])
}

pub(super) fn proposal(
    language: Language,
    lessons: &[Lesson],
    answer_by: Day,
    url: &str,
) -> Letter {
    let number = lessons.len();
    let subject = language.of(
        by_number(
            number,
            "Een voorstel voor uw voorlichting",
            "Een voorstel voor uw voorlichtingen",
        ),
        by_number(
            number,
            "A proposal for your lesson",
            "A proposal for your lessons",
        ),
    );
    let found = language.of(
        by_number(
            number,
            "Wij hebben een moment gevonden voor uw voorlichting.",
            "Wij hebben momenten gevonden voor uw voorlichtingen.",
        ),
        by_number(
            number,
            "We have found a moment for your lesson.",
            "We have found moments for your lessons.",
        ),
    );
    let by = day_words(language, answer_by);
    let answer = match language {
        Language::Dutch => format!("Laat ons uiterlijk {by} weten of dit past."),
        Language::English => format!("Please tell us by {by} whether this suits you."),
    };
    let lines = match only(lessons) {
        Some(lesson) => lesson.facts(language),
        None => Block::List(
            lessons
                .iter()
                .map(|lesson| lesson.one_line(language))
                .collect(),
        ),
    };
    Letter::to_school(subject, school_of(lessons))
        .say(format!("{found} {answer}"))
        .with([lines])
        .say(language.of(
            "Past het? Zeg dan ja op de pagina. Past het niet? Kies daar een ander moment.",
            "Does it suit you? Then say yes on the page. If not, choose another moment there.",
        ))
        .with([Block::Button(
            language.of("Beantwoord het voorstel", "Answer the proposal"),
            url.to_owned(),
        )])
}

pub(super) fn confirmed(
    language: Language,
    house: &House,
    lessons: &[Lesson],
    page: &str,
) -> Letter {
    let number = lessons.len();
    let subject = language.of(
        by_number(
            number,
            "Uw voorlichting is bevestigd",
            "Uw voorlichtingen zijn bevestigd",
        ),
        by_number(
            number,
            "Your lesson is confirmed",
            "Your lessons are confirmed",
        ),
    );
    let settled = language.of(
        by_number(
            number,
            "Uw voorlichting staat vast.",
            "Uw voorlichtingen staan vast.",
        ),
        by_number(
            number,
            "Your lesson is settled.",
            "Your lessons are settled.",
        ),
    );
    Letter::to_school(subject, school_of(lessons))
        .say(settled)
        .with(lesson_blocks(language, house, lessons))
        .with(preparations(language, lessons))
        .with([invitation(language, lessons.len())])
        .say(language.of(
            "Komt het toch niet uit? Verzet of annuleer de voorlichting dan op uw pagina.",
            "Does it not suit you after all? Then move or cancel the lesson on your page.",
        ))
        .with([to_page(language, house, only(lessons), page)])
}

/// What to do with the invitations that go with a mail about so many lessons.
fn invitation(language: Language, number: usize) -> Block {
    let words = language.of(
        by_number(
            number,
            "Bij deze mail zit een uitnodiging. Open die om de afspraak in uw agenda te zetten.",
            "Bij deze mail zit een uitnodiging voor elke voorlichting. Open ze om de afspraken in uw agenda te zetten.",
        ),
        by_number(
            number,
            "An invitation comes with this mail. Open it to put the lesson in your calendar.",
            "An invitation for each lesson comes with this mail. Open them to put the lessons in your calendar.",
        ),
    );
    Block::Say(words.to_owned())
}

pub(super) fn reminder(
    language: Language,
    house: &House,
    lessons: &[Lesson],
    days_before: u16,
    page: &str,
) -> Letter {
    let number = lessons.len();
    let subject = language.of(
        by_number(
            number,
            "Uw voorlichting komt eraan",
            "Uw voorlichtingen komen eraan",
        ),
        by_number(
            number,
            "Your lesson is coming up",
            "Your lessons are coming up",
        ),
    );
    let soon = match (language, days_before) {
        (Language::Dutch, 0) => "Vandaag komen wij bij u op school.".to_owned(),
        (Language::Dutch, 1) => "Morgen komen wij bij u op school.".to_owned(),
        (Language::Dutch, days) => format!("Over {days} dagen komen wij bij u op school."),
        (Language::English, 0) => "Today we come to your school.".to_owned(),
        (Language::English, 1) => "Tomorrow we come to your school.".to_owned(),
        (Language::English, days) => format!("In {days} days we come to your school."),
    };
    Letter::to_school(subject, school_of(lessons))
        .say(soon)
        .with(lesson_blocks(language, house, lessons))
        .with(preparations(language, lessons))
        .say(language.of(
            "Gaat er iets niet door? Bel ons dan zo snel mogelijk.",
            "Is there a change of plan? Then please call us as soon as possible.",
        ))
        .with([to_page(language, house, only(lessons), page)])
}

pub(super) fn waiting_list_offer(
    language: Language,
    lesson: &Lesson,
    until: Until,
    url: &str,
) -> Letter {
    let subject = language.of(
        "Er is een moment vrij voor uw voorlichting",
        "A moment for your lesson has come free",
    );
    let end = until.words(language);
    let offer = match language {
        Language::Dutch => format!(
            "Er is een moment vrijgekomen, en u staat vooraan op de wachtlijst. \
             Wij houden het voor u vrij tot {end}."
        ),
        Language::English => format!(
            "A moment has come free, and you are first on the waiting list. \
             We keep it for you until {end}."
        ),
    };
    Letter::to_school(subject, &lesson.school)
        .say(offer)
        .with([lesson.facts(language)])
        .say(language.of(
            "Daarna bieden wij dit moment aan een andere school aan.",
            "After that we offer this moment to another school.",
        ))
        .with([Block::Button(
            language.of("Neem dit moment", "Take this moment"),
            url.to_owned(),
        )])
}
