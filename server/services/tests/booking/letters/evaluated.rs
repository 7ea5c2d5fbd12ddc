use super::{booked, mails, only};
use crate::region::operator;
use crate::season::Booking;
use domain::booking::{EvaluationForm, Score};
use domain::values::{Mistake, Mistakes};
use services::evaluations::{Asked, answer, ask, counts, look};
use services::planning::{RecordLesson, read_lesson, record_lesson};
use services::{EditError, Fault};

const A_DAY: i64 = 86_400;

fn form() -> EvaluationForm {
    EvaluationForm {
        lesson: "5".into(),
        group: "4".into(),
        educator: "5".into(),
        arrangements: "3".into(),
        remark: "Fijne les".into(),
    }
}

/// A morning of two lessons that was given, and the token that the school got the day after.
async fn given(booking: &Booking) -> (Vec<domain::ids::LessonId>, String) {
    let house = &booking.region.house;
    booking.region.contact(booking.region.leiden).await;
    let request = booked(booking, 2, ("2026-12-08", "08:30")).await;
    mails(house).await;
    house.clock().advance(14 * A_DAY + 7_200);
    let lessons = booking.region.read(request).await.lessons;
    for lesson in &lessons {
        let form = RecordLesson {
            outcome: "given".into(),
            pupils_present: "24".into(),
            remark: String::new(),
        };
        record_lesson(house, &operator(), lesson.id, lesson.version, &form)
            .await
            .expect("recorded");
    }
    assert_eq!(ask(house).await, Ok(0), "the same day is too early");
    house.clock().advance(A_DAY);
    assert_eq!(ask(house).await, Ok(1));
    assert_eq!(ask(house).await, Ok(0));
    let mail = only(house).await;
    assert_eq!(mail.subject, "Wat vond u van de voorlichting?");
    let token = mail.text.split("/evaluatie/").nth(1).expect("a link");
    let token = token.split_whitespace().next().expect("a token").to_owned();
    (lessons.iter().map(|lesson| lesson.id).collect(), token)
}

store::on_both_engines! {
    async fn a_school_is_asked_once_about_a_morning_and_its_first_answer_counts(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        let (lessons, token) = given(&booking).await;
        for _ in 0..2 {
            let asked = look(house, &token).await.expect("asked");
            let Asked::Open { lesson_type, group, .. } = asked else { panic!("{asked:?}") };
            assert_eq!((lesson_type.as_str(), group.as_str()), ("Online veiligheid", "Groep 01"));
        }
        let half = EvaluationForm { group: String::new(), ..form() };
        let refused = answer(house, &token, &half).await;
        assert_eq!(refused, Err(EditError::Invalid(Mistakes::one("group", Mistake::NotAChoice))));
        answer(house, &token, &form()).await.expect("answered");
        let other = EvaluationForm { lesson: "1".into(), ..form() };
        answer(house, &token, &other).await.expect("pressed again");
        assert_eq!(look(house, &token).await, Ok(Asked::Answered));

        let mut found = Vec::new();
        for lesson in lessons {
            let page = read_lesson(house, &operator(), lesson).await.expect("a lesson");
            found.extend(page.evaluation.map(|one| (one.scores.map(Score::points), one.remark)));
        }
        assert_eq!(found, [([5, 4, 5, 3], "Fijne les".to_owned())]);
        let counts = counts(house, &operator()).await.expect("counts");
        let count = counts.get(&booking.region.online).expect("of this type");
        let tenths = count.questions.map(|one| one.tenths());
        assert_eq!((count.answers, count.remarks, tenths), (1, 1, [Some(50), Some(40), Some(50), Some(30)]));
    }

    async fn a_link_that_is_too_old_or_made_up_asks_nothing(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        let (_, token) = given(&booking).await;
        assert_eq!(look(house, "made-up").await, Ok(Asked::Gone));
        assert_eq!(answer(house, "made-up", &form()).await, Err(Fault::NotFound.into()));
        let kept = format!("SELECT COUNT(*) FROM evaluation_link WHERE token_hash = '{token}'");
        assert_eq!(database.number(&kept).await, 0);
        house.clock().advance(30 * A_DAY);
        assert_eq!(look(house, &token).await, Ok(Asked::Gone));
        assert_eq!(answer(house, &token, &form()).await, Err(Fault::NotFound.into()));
        assert_eq!(database.number("SELECT COUNT(*) FROM evaluation").await, 0);
    }
}
