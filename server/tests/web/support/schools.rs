use super::{TestApp, Visitor};
use domain::booking::{OfferForm, SeasonForm, SeasonRulesForm};
use domain::ids::{LessonTypeId, OrganisationId, SeasonId};
use services::{Actor, Post, booking};

impl TestApp {
    /// A season that can be booked now, with lessons until the summer.
    pub async fn season(&self) -> SeasonId {
        let form = SeasonForm {
            name: "proef".into(),
            first_day: "2026-08-01".into(),
            last_day: "2027-06-30".into(),
            books_from: "2026-09-01".into(),
            books_until: "2027-05-31".into(),
        };
        let rules = SeasonRulesForm {
            notice_working_days: "10".into(),
            free_change_working_days: "10".into(),
            free_cancel_working_days: "10".into(),
            hold_minutes: "10".into(),
            offer_hours: "48".into(),
            undo_minutes: "15".into(),
            reminder_days: "14".into(),
            ..SeasonRulesForm::default()
        };
        let post = Post::new().expect("random bytes");
        booking::add_season(&self.house, &Actor::operator(), &post, &form, &rules)
            .await
            .expect("a season")
    }

    /// Ends every season that could be booked.
    pub async fn close_seasons(&self) {
        let ended = "UPDATE season SET books_from = '2025-01-01', books_until = '2025-01-02'";
        self.database.run_raw(ended).await.expect("closed");
    }

    /// Offers a lesson type in a season: `pick_slot` or `leave_wishes`.
    pub async fn offer(&self, season: SeasonId, lesson_type: LessonTypeId, way: &str) {
        let form = OfferForm {
            way: way.into(),
            needs_confirmation: String::new(),
        };
        booking::set_offer(&self.house, &Actor::operator(), season, lesson_type, &form)
            .await
            .expect("offered");
    }

    /// A school that came in by its own link.
    pub async fn as_school(&self, school: OrganisationId, season: SeasonId) -> Visitor {
        let link = booking::make_link(&self.house, &Actor::operator(), school, season).await;
        let visit = booking::enter(&self.house, &link.expect("a link")).await;
        let inside = self.signed_out().in_school(&visit.expect("in"));
        inside.with_pages_of(school)
    }
}
