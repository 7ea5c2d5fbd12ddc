use super::OpenSlot;
use crate::fit::{Booked, GroupBooked, Roster, Settings, Visit};

/// Books a visit at a slot, so that whatever is asked of the roster next counts with it. Lessons of
/// the visit that already were on the board leave their old place in this week. A slot in another
/// week, or at a school that the roster does not hold, changes nothing.
pub fn take_slot(roster: &mut Roster, visit: &Visit, slot: &OpenSlot, settings: &Settings) {
    let Some(weekday) = roster.weekday(slot.day) else {
        return;
    };
    let Some(place) = roster
        .organisations
        .get(&visit.organisation)
        .map(|at| at.place)
    else {
        return;
    };
    for who in &mut roster.educators {
        let gives = slot.educators.contains(&who.id);
        for day in &mut who.booked {
            day.retain(|booked| !visit.holds(booked.lesson));
        }
        if !gives {
            continue;
        }
        let day = &mut who.booked[weekday];
        for (nth, (part, span)) in visit.spans(slot.start, settings).enumerate() {
            day.push(Booked {
                lesson: part.lesson,
                organisation: visit.organisation,
                place,
                span,
                setup_minutes: if nth == 0 { visit.setup_minutes } else { 0 },
            });
        }
        day.sort_by_key(|booked| booked.span.start);
    }
    for facts in roster.groups.values_mut() {
        for day in &mut facts.booked {
            day.retain(|booked| !visit.holds(booked.lesson));
        }
    }
    for (part, span) in visit.spans(slot.start, settings) {
        if let Some(facts) = roster.groups.get_mut(&part.group) {
            facts.booked[weekday].push(GroupBooked {
                lesson: part.lesson,
                span,
            });
        }
    }
}
