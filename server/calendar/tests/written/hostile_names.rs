//! Names of schools and people that would break a careless invitation.

use crate::hostile_text::{as_meant, hostile_text};
use crate::lessons::{lesson, party};
use crate::reader::{Address, address, content_lines, count_components};
use calendar::{Invitation, Party};
use icalendar::Component;
use proptest::prelude::*;

/// What is left of a name. Programs disagree about a backslash in one, so it
/// becomes a slash.
fn name_as_meant(name: &str) -> String {
    as_meant(name).replace('\\', "/")
}

/// Everybody in an invitation as they come back: organiser, then guests.
fn read_back(organiser: &Party, guests: &[Party]) -> Vec<Address> {
    let invitation = Invitation::request(organiser.clone(), guests.to_vec(), lesson()).unwrap();
    let lines = content_lines(&invitation.render());
    assert_eq!(count_components(&lines, "VEVENT"), 1);
    ["ORGANIZER", "ATTENDEE"]
        .iter()
        .flat_map(|name| lines.iter().filter_map(|line| address(line, name)))
        .collect()
}

fn name_read_back(name: &str) -> Option<String> {
    let read = read_back(&party(name, "a@b.example"), &[party("X", "c@d.example")]);
    read[0].name.clone()
}

#[test]
fn quotes_commas_colons_and_line_breaks_in_a_name_come_back() {
    let name = "'t \"Kofschip\"; groep 7/8, ^lokaal^n:\r\nb\\oven";
    let meant = "'t \"Kofschip\"; groep 7/8, ^lokaal^n:\nb/oven";
    assert_eq!(name_read_back(name).as_deref(), Some(meant));
}

#[test]
fn a_name_that_spells_another_parameter_or_line_stays_a_name() {
    for name in ["x\";ROLE=CHAIR:mailto:y@z.example", "x:mailto:y@z.example"] {
        assert_eq!(name_read_back(name).as_deref(), Some(name));
    }
    let line = "x\r\nATTENDEE:mailto:y@z.example";
    assert_eq!(name_read_back(line), Some(as_meant(line)));
}

#[test]
fn a_name_without_any_text_is_left_out() {
    for name in ["", " \r\n", "\0\u{FEFF}"] {
        assert_eq!(name_read_back(name), None, "{name:?}");
    }
}

#[test]
fn an_address_never_ends_the_line_or_the_parameter() {
    let odd = "a b\"c;d,e:f%g?h#i\r\nj^é@school.example";
    let read = read_back(&party("X", odd), &[party("X", "c@d.example")]);
    assert_eq!(
        read[0].mailto,
        "a%20b%22c%3Bd%2Ce%3Af%25g%3Fh%23i%0D%0Aj%5E%C3%A9@school.example"
    );
}

proptest! {
    #[test]
    fn any_names_leave_a_right_invitation_and_come_back(
        organiser in hostile_text(),
        guests in prop::collection::vec(hostile_text(), 1..4),
    ) {
        let guests: Vec<Party> = guests.iter().map(|name| party(name, "a+b@c.example")).collect();
        let organiser = party(&organiser, "planning@halt.example");
        let read: Vec<Option<String>> =
            read_back(&organiser, &guests).into_iter().map(|read| read.name).collect();
        let meant = |party: &Party| Some(name_as_meant(&party.name)).filter(|name| !name.is_empty());
        let expected: Vec<Option<String>> =
            std::iter::once(&organiser).chain(&guests).map(meant).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn the_icalendar_crate_reads_any_invitation(
        name in hostile_text(),
        summary in hostile_text(),
    ) {
        let mut event = lesson();
        event.summary = format!("Les {summary}");
        let guests = vec![party(&name, "ib@school.example")];
        let organiser = party(&name, "planning@halt.example");
        let object = Invitation::cancel(organiser, guests, event).unwrap().render();
        let read: icalendar::Calendar = object.parse().unwrap();
        let events: Vec<_> = read.events().collect();
        prop_assert_eq!(events.len(), 1);
        prop_assert_eq!(
            events[0].get_summary().map(str::to_owned),
            Some(as_meant(&format!("Les {summary}")))
        );
        let guests = events[0].get_attendees();
        let addresses: Vec<&str> = guests.iter().map(|guest| guest.cal_address.as_str()).collect();
        prop_assert_eq!(addresses, ["mailto:ib@school.example"]);
    }
}
