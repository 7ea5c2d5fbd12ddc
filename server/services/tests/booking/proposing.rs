//! A planner asks a school whether a time suits; the school says yes or no.

use crate::region::{day, operator, post};
use crate::season::Booking;
use domain::ids::RequestId;
use domain::lesson::{LessonPage, Proposal, State};
use domain::values::{Mistake, Mistakes};
use services::booking::{
    self, BookError, accept_proposal, read_school, refuse_proposal, undo_booking,
};
use services::planning::{self, PlanError, propose, undo};
use services::{Actor, Fault};

/// A request of the school in Leiden for two groups, of which the first is placed, and its page.
async fn placed(booking: &Booking) -> RequestId {
    let region = &booking.region;
    region.contact(region.leiden).await;
    let who = region.educator("Noor").await;
    let groups = region.groups(2).await;
    let request = region.make(&region.form(&groups)).await;
    region.place(request, 0, who, "2027-01-19", 9).await;
    request
}

async fn page(booking: &Booking, request: RequestId) -> LessonPage {
    let lesson = booking.region.read(request).await.lessons[0].id;
    let page = planning::read_lesson(&booking.region.house, &operator(), lesson).await;
    page.expect("a lesson")
}

/// What the school sees of when: day and start of each lesson that has one.
async fn seen(booking: &Booking) -> Vec<String> {
    let actor = Actor::school(booking.region.leiden, None);
    let view = read_school(&booking.region.house, &actor, booking.season).await;
    let lessons = view.expect("a page").lessons.into_iter();
    let at = lessons.filter_map(|(lesson, _)| lesson.at);
    at.map(|(day, start)| format!("{day} {start}")).collect()
}

fn asked(refused: Option<&str>) -> Option<Proposal> {
    Some(Proposal {
        answer_by: day("2026-12-01"),
        refused: refused.map(str::to_owned),
    })
}

store::on_both_engines! {
    async fn a_school_sees_a_time_only_when_it_is_asked_about_it_and_no_longer_when_that_is_undone(database) {
        let booking = Booking::new(&database, 0).await;
        let house = &booking.region.house;
        let request = placed(&booking).await;
        assert_eq!(seen(&booking).await, Vec::<String>::new());
        let done = propose(house, &operator(), &post(), request).await.expect("asked");
        assert_eq!(seen(&booking).await, ["2027-01-19 09:00"]);
        assert_eq!(page(&booking, request).await.proposal, asked(None));
        undo(house, &operator(), done.changed.batch).await.expect("undone");
        assert_eq!(page(&booking, request).await.proposal, None);
        assert_eq!(seen(&booking).await, Vec::<String>::new());
        let school = Actor::school(booking.region.leiden, None);
        assert_eq!(accept_proposal(house, &school, request).await, Err(Fault::Stale.into()));
    }

    async fn a_school_says_no_with_a_reason_that_the_planner_reads_and_can_take_it_back(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let request = placed(&booking).await;
        let school = Actor::school(region.leiden, None);
        let early = refuse_proposal(house, &school, &post(), request, "Toets").await;
        assert_eq!(early, Err(Fault::Stale.into()));
        propose(house, &operator(), &post(), request).await.expect("asked");
        let empty = refuse_proposal(house, &school, &post(), request, " ").await;
        assert_eq!(empty, Err(BookError::Invalid(Mistakes::one("reason", Mistake::ReasonNeeded))));
        let gouda = Actor::school(region.gouda, None);
        let foreign = refuse_proposal(house, &gouda, &post(), request, "Nee").await;
        assert_eq!(foreign, Err(Fault::NotFound.into()));

        let key = post();
        let done = refuse_proposal(house, &school, &key, request, "Toets").await.expect("told");
        assert_eq!(refuse_proposal(house, &school, &key, request, "Toets").await, Ok(done));
        let lesson = page(&booking, request).await;
        assert_eq!((lesson.state, lesson.proposal), (State::Proposed, asked(Some("Toets"))));
        assert_eq!((lesson.history[0].act.as_str(), lesson.history[0].reason.as_str()), ("booking.refuse", "Toets"));
        assert_eq!(region.read(request).await.lessons[0].proposal, asked(Some("Toets")));
        assert_eq!(seen(&booking).await, Vec::<String>::new());
        assert_eq!(accept_proposal(house, &school, request).await, Err(Fault::Stale.into()));

        let mails = database.number("SELECT COUNT(*) FROM outbox").await;
        undo_booking(house, &school, booking.season, done.batch).await.expect("taken back");
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, mails);
        accept_proposal(house, &school, request).await.expect("agreed");
        assert_eq!(page(&booking, request).await.state, State::Confirmed);
        let over = undo_booking(house, &school, booking.season, done.batch).await;
        assert_eq!(over, Err(Fault::Stale.into()));
    }

    async fn a_lesson_that_is_moved_is_no_longer_what_the_school_was_asked(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let request = placed(&booking).await;
        propose(house, &operator(), &post(), request).await.expect("asked");
        let who = page(&booking, request).await.slot.expect("placed").educators[0];
        let moved = region.place(request, 0, who, "2027-01-21", 9).await;
        assert_eq!(page(&booking, request).await.proposal, None);
        assert_eq!(seen(&booking).await, Vec::<String>::new());
        // Back where it was, the question stands as it did.
        undo(house, &operator(), moved.batch).await.expect("undone");
        assert_eq!(page(&booking, request).await.proposal, asked(None));
        let school = Actor::school(region.leiden, None);
        accept_proposal(house, &school, request).await.expect("agreed");
    }

    async fn what_a_school_still_fills_in_is_not_proposed_to_it(database) {
        let booking = Booking::new(&database, 1).await;
        let groups = booking.region.groups(1).await;
        let held = booking.hold(booking.region.leiden, &groups, ("2027-01-19", "09:15")).await.expect("held");
        let house = &booking.region.house;
        let refused = propose(house, &operator(), &post(), held).await;
        assert!(matches!(refused, Err(PlanError::Illegal(_))), "{refused:?}");
        let actor = Actor::school(booking.region.leiden, None);
        booking::confirm_booking(house, &actor, held, "").await.expect("confirmed");
        let refused = propose(house, &operator(), &post(), held).await;
        assert!(matches!(refused, Err(PlanError::Illegal(_))), "{refused:?}");
    }
}
