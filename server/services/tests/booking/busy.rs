use crate::region::{day, operator};
use crate::season::Booking;
use domain::employee::NoCalendar;
use domain::fit::{Placement, Refusal};
use domain::ids::EmployeeId;
use domain::permission::{Grant, Role};
use domain::time::{Minute, Span, Week};
use services::planning::{PlaceVisit, PlanError, place_visit, read_board};
use services::staff::{BusyError, busy_calendar, remove_busy, set_busy};
use services::{Actor, Fault};

/// Tuesdays from nine to ten in summer and winter time but the second, a day off, a course that counts
/// as free, and a lesson of our own.
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
    BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Canary secret\r\nDTSTART;TZID=Europe/Amsterdam:20270105T090000\r\n\
    DTEND;TZID=Europe/Amsterdam:20270105T100000\r\nRRULE:FREQ=WEEKLY;COUNT=20\r\n\
    EXDATE;TZID=Europe/Amsterdam:20270112T090000\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20270121\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:c\r\nTRANSP:TRANSPARENT\r\nDTSTART:20270122T080000Z\r\nDTEND:20270122T160000Z\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:x@preventieplanner\r\nDTSTART:20270120T080000Z\r\nDTEND:20270120T160000Z\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn own(who: EmployeeId) -> Actor {
    let grant = Grant {
        role: Role::Educator,
        area: None,
    };
    Actor::employee(who, vec![grant])
}

/// Why a lesson does not fit, of what its educator's own time is about.
async fn refused(booking: &Booking, who: EmployeeId, on: &str, start: Minute) -> Vec<Refusal> {
    let region = &booking.region;
    let group = region
        .group(region.leiden, &format!("Groep {on} {start}"), 20)
        .await;
    let request = region.make(&region.form(&[group])).await;
    let lesson = region.read(request).await.lessons[0].clone();
    let form = PlaceVisit {
        lessons: vec![(lesson.id, lesson.version)],
        placement: Placement {
            educators: vec![who],
            day: day(on),
            start,
        },
        overrule: None,
    };
    match place_visit(&region.house, &operator(), None, &form).await {
        Ok(_) => Vec::new(),
        Err(PlanError::Refused { refusals, .. }) => {
            let away = |one: &Refusal| matches!(one, Refusal::Away { .. });
            refusals.into_iter().filter(away).collect()
        }
        Err(other) => panic!("{other:?}"),
    }
}

store::on_both_engines! {
    async fn what_stands_in_the_own_calendar_is_refused_like_an_absence_without_its_title(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        let read = set_busy(house, &own(who), who, CALENDAR.as_bytes()).await.expect("a calendar");
        assert_eq!((read.spans, read.odd, read.cut_off), (20, 0, false));
        let away = |start: u16, end: u16| {
            let span = Span { start: Minute(start), end: Minute(end) };
            vec![Refusal::Away { educator: who, span, absence: None }]
        };
        let nine = Minute::at(9, 0);
        assert_eq!(refused(&booking, who, "2027-01-19", nine).await, away(540, 600));
        assert_eq!(refused(&booking, who, "2027-04-06", nine).await, away(540, 600));
        assert_eq!(refused(&booking, who, "2027-01-12", nine).await, []);
        assert_eq!(refused(&booking, who, "2027-01-21", Minute::at(14, 0)).await, away(0, 1_440));
        assert_eq!(refused(&booking, who, "2027-01-22", nine).await, []);
        assert_eq!(refused(&booking, who, "2027-01-20", nine).await, []);

        let board = read_board(house, &operator(), Week::of(day("2027-01-19"))).await.expect("a board");
        let educator = board.roster.educators.iter().find(|one| one.id == who).expect("on the board");
        let spans: Vec<_> = educator.away.iter().map(|day| day.len()).collect();
        assert_eq!(spans, [0, 1, 0, 1, 0, 0, 0]);
        assert!(!format!("{board:?}").contains("Canary secret"));
    }

    async fn a_new_file_takes_the_place_of_the_old_and_it_can_be_taken_away(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        for _ in 0..2 {
            set_busy(house, &operator(), who, CALENDAR.as_bytes()).await.expect("a calendar");
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_span").await, 20);
        for (file, why) in [(&b""[..], NoCalendar::Empty), (b"hello", NoCalendar::Unreadable), (b"BEGIN:VCALENDAR\r\n", NoCalendar::CutOff), (&[0xff; 900], NoCalendar::Unreadable)] {
            assert_eq!(set_busy(house, &own(who), who, file).await, Err(BusyError::File(why)));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_span").await, 20, "the old one stays");
        let other = region.educator("Sanne").await;
        let not_mine = set_busy(house, &own(who), other, CALENDAR.as_bytes()).await;
        assert_eq!(not_mine, Err(BusyError::Fault(Fault::Denied)));
        remove_busy(house, &own(who), who).await.expect("gone");
        assert_eq!(busy_calendar(house, &own(who), who).await, Ok(None));
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_span").await, 0);
    }
}
