use crate::region::{GOUDA, operator, with_role};
use crate::season::Booking;
use domain::ids::LessonId;
use domain::lesson::{LessonReply, NotTaken, RepliesTaken, ReplyAnswer};
use domain::permission::Role;
use services::booking::{cancel_booking, confirm_booking, undo_booking};
use services::planning::read_lesson;
use services::replies::{hand_in, take_mail};
use services::{Actor, Fault};

fn object(method: &str, uid: &str, lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
         {lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn reply(lesson: LessonId, from: &str, answer: &str, at: &str, sequence: u32) -> String {
    let lines =
        format!("DTSTAMP:{at}\r\nSEQUENCE:{sequence}\r\nATTENDEE;PARTSTAT={answer}:mailto:{from}");
    object("REPLY", &format!("{lesson}@preventieplanner"), &lines)
}

fn taken(taken: u32) -> Result<RepliesTaken, Fault> {
    let refused = Vec::new();
    Ok(RepliesTaken { taken, refused })
}

fn refused(why: NotTaken) -> Result<RepliesTaken, Fault> {
    let refused = vec![why];
    Ok(RepliesTaken { taken: 0, refused })
}

async fn invited(booking: &Booking) -> LessonId {
    let (region, house) = (&booking.region, &booking.region.house);
    region.contact(region.leiden).await;
    let groups = region.groups(1).await;
    let held = booking
        .hold(region.leiden, &groups, ("2027-01-19", "09:15"))
        .await
        .expect("held");
    confirm_booking(house, &Actor::school(region.leiden, None), held, "")
        .await
        .expect("agreed");
    region.read(held).await.lessons[0].id
}

const INVITED: &str = "canary@school.example";

store::on_both_engines! {
    async fn an_answer_is_shown_at_the_lesson_and_the_latest_of_each_person_counts(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        let lesson = invited(&booking).await;
        let yes = reply(lesson, INVITED, "ACCEPTED", "20261124T070000Z", 0);
        assert_eq!(hand_in(house, &operator(), yes.as_bytes()).await, taken(1));
        let no = reply(lesson, "CANARY@school.example", "DECLINED", "20261124T073000Z", 0);
        let mail = format!("From: x@school.example\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n{no}");
        assert_eq!(take_mail(house, mail.as_bytes()).await, taken(1));
        assert_eq!(hand_in(house, &operator(), yes.as_bytes()).await, refused(NotTaken::Older));
        let other = reply(lesson, "teacher@school.example", "TENTATIVE", "20261124T074500Z", 0);
        assert_eq!(take_mail(house, other.as_bytes()).await, taken(1));

        let page = read_lesson(house, &operator(), lesson).await.expect("a lesson");
        let (at, outdated) = (1_795_507_200 - 1_800, false);
        assert_eq!(page.replies, [
            LessonReply { answer: ReplyAnswer::Tentative, at: at + 900, invited: false, outdated },
            LessonReply { answer: ReplyAnswer::Declined, at, invited: true, outdated },
        ]);
        let kept = "SELECT COUNT(*) FROM reply WHERE answered_by LIKE '%@%'";
        assert_eq!(database.number(kept).await, 0);

        let school = Actor::school(booking.region.leiden, None);
        let seen = (lesson, page.version);
        let off = cancel_booking(house, &school, booking.season, seen, "Toch niet", false).await;
        undo_booking(house, &school, booking.season, off.expect("off").batch).await.expect("on");
        let page = read_lesson(house, &operator(), lesson).await.expect("a lesson");
        assert_eq!(page.replies.iter().map(|one| one.outdated).collect::<Vec<_>>(), [true, true]);
    }

    async fn odd_and_hostile_answers_are_refused_with_the_reason(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        let lesson = invited(&booking).await;
        let uid = format!("{lesson}@preventieplanner");
        let stranger = format!("{}@preventieplanner", LessonId::from_number(99));
        let from = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@y.example";
        for (file, why) in [
            (String::new(), NotTaken::NoObject),
            ("GET / HTTP/1.1\r\n\r\n".to_owned(), NotTaken::NoObject),
            ("BEGIN:VCALENDAR\r\n".to_owned(), NotTaken::NoAnswer),
            (object("REQUEST", &uid, from), NotTaken::NoAnswer),
            (object("REPLY", "", from), NotTaken::NoEvent),
            (object("REPLY", &uid, "ATTENDEE:tel:+31"), NotTaken::NoAttendee),
            (object("REPLY", "'; DROP TABLE lesson; --@preventieplanner", from), NotTaken::NotOurs),
            (object("REPLY", &stranger, from), NotTaken::NotOurs),
            (reply(lesson, INVITED, "NEEDS-ACTION", "20261124T070000Z", 0), NotTaken::SaysNothing),
        ] {
            assert_eq!(take_mail(house, file.as_bytes()).await, refused(why), "{file}");
        }
        let huge = vec![b'x'; 6_000_000];
        assert_eq!(take_mail(house, &huge).await, refused(NotTaken::NoObject));
        for number in 0..12 {
            let file = reply(lesson, &format!("a{number}@x.example"), "ACCEPTED", "20261124T070000Z", 0);
            let expected = if number < 10 { taken(1) } else { refused(NotTaken::TooMany) };
            assert_eq!(take_mail(house, file.as_bytes()).await, expected);
        }
    }

    async fn a_planner_of_another_area_and_a_lesson_nobody_was_invited_to_are_alike(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let lesson = invited(&booking).await;
        let yes = reply(lesson, INVITED, "ACCEPTED", "20261124T070000Z", 0);
        let planner = with_role(Role::Planner, GOUDA);
        assert_eq!(hand_in(house, &planner, yes.as_bytes()).await, refused(NotTaken::NotOurs));
        let educator = with_role(Role::Educator, GOUDA);
        assert_eq!(hand_in(house, &educator, yes.as_bytes()).await, Err(Fault::Denied));
        let group = region.group(region.leiden, "Groep 9", 20).await;
        let draft = region.make(&region.form(&[group])).await;
        let draft = region.read(draft).await.lessons[0].id;
        let yes = reply(draft, INVITED, "ACCEPTED", "20261124T070000Z", 0);
        assert_eq!(take_mail(house, yes.as_bytes()).await, refused(NotTaken::NotOurs));
    }
}
