//! Days on which single schools are closed.

use crate::DemoFreeDay;
use crate::numbered::{Kind, number};
use crate::random::Dice;
use crate::school_weeks::SchoolWeeks;
use crate::written::name;
use chrono::Days;
use domain::ids::FreeDayId;
use domain::organisation::{FreeDay, Organisation, OrganisationKind};

/// Two or three free days for each school, spread over its weeks; a few near today.
pub(crate) fn free_days(organisations: &[Organisation], weeks: &SchoolWeeks) -> Vec<DemoFreeDay> {
    let mut dice = Dice::new("free days");
    let all: Vec<_> = weeks.all().collect();
    let mut made = Vec::new();
    let mut add = |organisation: &Organisation, week: domain::time::Week, dice: &mut Dice| {
        let long = dice.chance(15);
        let first = u8::try_from(dice.below(if long { 4 } else { 5 })).unwrap_or(0);
        let first_day = week.day(first);
        let reason = if long {
            "studiedagen"
        } else {
            *dice.pick(&["studiedag", "studiedag", "lesvrije dag", "schoolfeest"])
        };
        made.push(DemoFreeDay {
            organisation: organisation.id,
            free_day: FreeDay {
                id: FreeDayId::from_number(number(Kind::FreeDay, made.len() + 1)),
                first_day,
                last_day: first_day + Days::new(u64::from(long)),
                reason: name(reason),
            },
        });
    };
    for (at, organisation) in organisations.iter().enumerate() {
        if organisation.kind == OrganisationKind::Club {
            continue;
        }
        for _ in 0..dice.between(2, 3) {
            let week = *dice.pick(&all);
            add(organisation, week, &mut dice);
        }
        if at % 11 == 3 {
            add(organisation, weeks.now_or_next(), &mut dice);
        }
    }
    made
}
