//! A small world and any lessons in it, for tests.

use super::fact::{Cancelled, Fact, School, Town, World};
use super::{Filter, Payer};
use crate::agreement::{Agreement, AgreementForm};
use crate::ids::{AgreementId, AreaId, FundingSourceId, LessonId, LessonTypeId, OrganisationId};
use crate::lesson::{CancelledBy, State};
use crate::organisation::OrganisationKind;
use crate::time::{Day, Minute};
use crate::travel::Point;
use chrono::Days;
use proptest::prelude::*;

pub(super) fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// An agreement for 2026 with a municipality of [`world`], or with the whole region.
pub(super) fn agreement(number: u128, town: Option<u16>, lessons: u32) -> Agreement {
    let form = AgreementForm {
        municipality: town.map(|town| format!("000{town}")).unwrap_or_default(),
        source: FundingSourceId::from_number(number % 2).to_string(),
        name: format!("Afspraak {number}"),
        first_day: "2026-01-01".into(),
        last_day: "2026-12-31".into(),
        lessons: lessons.to_string(),
        tailor_made: "10".into(),
        settlement: "granted".into(),
        ..AgreementForm::default()
    };
    let details = form.parse().expect("a form");
    details.agreement(AgreementId::from_number(number), None, 1)
}

/// Four municipalities in two areas with three schools each, three themes, three agreements.
pub(super) fn world() -> World {
    let towns = (0..4u16).map(|nth| Town {
        code: format!("000{nth}"),
        name: format!("Stad {nth}"),
        area: AreaId::from_number(u128::from(nth % 2)),
        centre: Point {
            latitude: 52.0,
            longitude: 4.5,
        },
        outline: None,
    });
    let schools = (0..12u16).map(|nth| School {
        id: OrganisationId::from_number(u128::from(nth)),
        name: format!("School {nth}"),
        kind: OrganisationKind::ALL[usize::from(nth % 5)],
        town: nth / 3,
        opened_on: None,
        closed_on: (nth == 11).then(|| day("2026-03-01")),
        point: None,
    });
    World {
        towns: towns.collect(),
        schools: schools.collect(),
        themes: (0..3u128)
            .map(|nth| (LessonTypeId::from_number(nth), format!("Thema {nth}")))
            .collect(),
        agreements: vec![
            agreement(1, Some(0), 30),
            agreement(2, Some(1), 12),
            agreement(3, None, 0),
        ],
        ..World::default()
    }
}

prop_compose! {
    /// Any lesson of two years.
    pub(super) fn fact()(
        number in any::<u128>(),
        (school, nth_group, theme) in (0u32..12, 0u32..3, 0u16..3),
        (after, asked, start) in (0u64..730, 0u64..200, 480u16..960),
        state in prop::sample::select(State::ALL.to_vec()),
        minutes in 30u16..120,
        agreement in prop::option::of(0u16..3),
        pupils in 1u16..35,
        present in prop::option::of(0u16..35),
        by in prop::sample::select(vec![CancelledBy::Organisation, CancelledBy::Us]),
        days_before in prop::option::of(-3i32..60),
        educators in prop::collection::btree_set(0u32..4, 0..3),
        travel in 0u16..90,
    ) -> Fact {
        let on = day("2025-01-01") + Days::new(after);
        let place = u16::try_from(school).expect("small");
        Fact {
            lesson: LessonId::from_number(number),
            on,
            start: (state != State::Requested).then_some(Minute(start)),
            received_on: on - Days::new(asked),
            state,
            minutes,
            theme,
            school,
            town: place / 3,
            kind: OrganisationKind::ALL[usize::from(place % 5)],
            group: school * 3 + nth_group,
            agreement,
            pupils,
            pupils_present: present,
            cancelled: (state == State::Cancelled).then_some(Cancelled { by, days_before }),
            educators: educators.into_iter().collect(),
            travel,
        }
    }
}

/// Any lessons.
pub(super) fn facts() -> impl Strategy<Value = Vec<Fact>> {
    prop::collection::vec(fact(), 0..60)
}

prop_compose! {
    /// Any filter of [`world`].
    pub(super) fn filter()(
        area in prop::option::of((0u128..2).prop_map(AreaId::from_number)),
        town in prop::option::of(0u16..4),
        theme in prop::option::of(0u16..3),
        kind in prop::option::of(prop::sample::select(OrganisationKind::ALL.to_vec())),
        payer in prop::option::of(prop::sample::select(vec![
            Payer::Nobody,
            Payer::Source(FundingSourceId::from_number(0)),
            Payer::Source(FundingSourceId::from_number(1)),
        ])),
    ) -> Filter {
        Filter { area, town, payer, theme, kind, areas_only: false }
    }
}
