//! What these tests begin with: a season that can be booked, and educators who can come.

use crate::region::{Region, day, operator};
use domain::booking::{OfferForm, QuotaForm, SeasonForm, SeasonRulesForm};
use domain::ids::{GroupId, LessonTypeId, OrganisationId, RequestId, SeasonId};
use domain::time::Minute;
use services::booking::{self, BookError, HoldSlot, SlotsAsked, SlotsView};
use services::{Actor, Post};
use store::testing::TestDatabase;

/// A region with a season in which the lesson can be picked.
pub struct Booking {
    pub region: Region,
    pub season: SeasonId,
}

/// A season of which the lessons are from December to June, to be booked now.
pub fn season_form() -> SeasonForm {
    SeasonForm {
        name: "2026/2027".into(),
        first_day: "2026-12-01".into(),
        last_day: "2027-06-30".into(),
        books_from: "2026-09-01".into(),
        books_until: "2027-05-31".into(),
    }
}

/// Ten working days of notice; free up to ten before; held for ten minutes; undo for fifteen.
pub fn rules_form() -> SeasonRulesForm {
    SeasonRulesForm {
        notice_working_days: "10".into(),
        free_change_working_days: "10".into(),
        free_cancel_working_days: "10".into(),
        late_told: "De les telt mee.".into(),
        hold_minutes: "10".into(),
        offer_hours: "48".into(),
        undo_minutes: "15".into(),
        reminder_days: "14".into(),
        ..SeasonRulesForm::default()
    }
}

impl Booking {
    /// With so many educators who work on all schooldays.
    pub async fn new(database: &TestDatabase, educators: usize) -> Self {
        let region = Region::new(database).await;
        for number in 0..educators {
            region.educator(&format!("Collega{number}")).await;
        }
        let season = booking::add_season(
            &region.house,
            &operator(),
            &Post::new().expect("random bytes"),
            &season_form(),
            &rules_form(),
        )
        .await
        .expect("a season");
        let booking = Self { region, season };
        booking.offer("pick_slot", false).await;
        booking
    }

    /// Sets how the lesson is booked.
    pub async fn offer(&self, way: &str, needs_confirmation: bool) {
        let form = OfferForm {
            way: way.into(),
            needs_confirmation: if needs_confirmation { "on" } else { "" }.into(),
        };
        let (house, online) = (&self.region.house, self.region.online);
        booking::set_offer(house, &operator(), self.season, online, &form)
            .await
            .expect("offered");
    }

    /// Sets how many lessons the municipality of Leiden agreed to; no more are booked.
    pub async fn hard_quota(&self, lessons: u16) {
        let form = QuotaForm {
            lessons: lessons.to_string(),
            hardness: "hard".into(),
            told: "De gemeente heeft geen lessen meer.".into(),
        };
        let house = &self.region.house;
        booking::set_quota(house, &operator(), self.season, "0546", Some(&form))
            .await
            .expect("a quota");
    }

    pub async fn slots(&self, school: OrganisationId, groups: &[GroupId]) -> SlotsView {
        let asked = SlotsAsked {
            lesson_type: self.region.online,
            groups: groups.to_vec(),
        };
        let actor = Actor::school(school, None);
        booking::read_slots(&self.region.house, &actor, self.season, &asked)
            .await
            .expect("slots")
    }

    pub async fn hold(
        &self,
        school: OrganisationId,
        groups: &[GroupId],
        at: (&str, &str),
    ) -> Result<RequestId, BookError> {
        let post = Post::new().expect("random bytes");
        let form = hold_form(self.region.online, groups, at);
        let actor = Actor::school(school, None);
        booking::hold_slot(&self.region.house, &actor, self.season, &post, &form).await
    }
}

/// A slot picked for these groups.
pub fn hold_form(online: LessonTypeId, groups: &[GroupId], at: (&str, &str)) -> HoldSlot {
    HoldSlot {
        lesson_type: online,
        groups: groups.to_vec(),
        day: day(at.0),
        start: Minute::parse(at.1).expect("a time"),
    }
}
