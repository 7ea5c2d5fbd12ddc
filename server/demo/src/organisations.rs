//! Invented schools and clubs, each near the middle of its municipality.

use crate::numbered::{Kind, number};
use crate::places::{PLACES, Place};
use crate::random::Dice;
use crate::school_names::{LONG, OTHERS, PREFIXES, PRIMARY, STREETS};
use crate::written::{name, phone, plain, postcode, site_code};
use domain::ids::OrganisationId;
use domain::organisation::{Address, Organisation, OrganisationKind};
use domain::time::Day;
use domain::travel::Point;

/// Name, without prefix, of the primary school that closed.
const CLOSED: &str = "De Zandkorrel";
/// Name, without prefix, of the primary school that carries the long name.
const LONG_NAMED: &str = "De Papierboot";
/// Ten-thousandths of a degree that two schools of a municipality lie apart at least: some 100 m.
const APART: i32 = 14;

/// All schools and clubs; one of them is closed from the given day on.
pub(crate) fn organisations(closed_on: Day) -> Vec<Organisation> {
    let mut dice = Dice::new("organisations");
    let mut names = PRIMARY.iter();
    let mut made = Vec::new();
    for place in PLACES {
        let mut points = Vec::new();
        let primary = names.by_ref().take(place.primary);
        let primary = primary.map(|name| (OrganisationKind::Primary, *name));
        let others = OTHERS.iter().filter(|(code, ..)| *code == place.code);
        let others = others.map(|(_, kind, name)| (*kind, *name));
        for (kind, bare) in primary.chain(others) {
            let point = free_point(&mut dice, place, &mut points);
            made.push(organisation(
                &mut dice,
                made.len(),
                place,
                kind,
                bare,
                point,
                closed_on,
            ));
        }
    }
    made
}

fn organisation(
    dice: &mut Dice,
    place_in_list: usize,
    place: &Place,
    kind: OrganisationKind,
    bare: &str,
    point: Point,
    closed_on: Day,
) -> Organisation {
    let n = place_in_list + 1;
    let prefix = match kind {
        OrganisationKind::Primary => *dice.pick(PREFIXES),
        _ => "",
    };
    let full = if bare == LONG_NAMED {
        LONG.to_owned()
    } else {
        format!("{prefix}{bare}")
    };
    let (town, district) = *dice.pick(place.towns);
    let letters: String = (0..2)
        .map(|_| *dice.pick(&['A', 'B', 'E', 'G', 'K', 'L', 'P', 'T', 'V', 'X']))
        .collect();
    let house_number = match dice.below(12) {
        0 => format!("{}-{}", 2 * n, 2 * n + 2),
        1 => format!("{n}-A"),
        _ => dice.between(1, 180).to_string(),
    };
    let registered = kind != OrganisationKind::Club;
    Organisation {
        id: OrganisationId::from_number(number(Kind::Organisation, n)),
        kind,
        name: name(&full),
        site_code: registered.then(|| site_code(&code(n))),
        address: Address {
            street: (*dice.pick(STREETS)).to_owned(),
            house_number,
            postcode: Some(postcode(&format!("{district}{letters}"))),
            town: town.to_owned(),
            municipality: place.code.to_owned(),
        },
        phone: Some(phone(&telephone(place, n))),
        opened_on: None,
        website: if dice.chance(85) {
            format!("www.{}.example", plain(bare))
        } else {
            String::new()
        },
        point: Some(point),
        closed_on: (bare == CLOSED).then_some(closed_on),
        version: 1,
    }
}

/// A code that the register does not hand out: real ones start with 00 to 33.
fn code(n: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    format!(
        "99{}{}{:02}",
        letter(n / 26),
        letter(n),
        if n.is_multiple_of(9) { 1 } else { 0 }
    )
}

/// A number in the 555 block of the municipality's area code, ten digits in all.
pub(crate) fn telephone(place: &Place, n: usize) -> String {
    let width = 10 - place.dial.len() - 3;
    format!("{}555{n:0width$}", place.dial)
}

fn free_point(dice: &mut Dice, place: &Place, taken: &mut Vec<(i32, i32)>) -> Point {
    loop {
        let mut off = || i32::from(dice.between(0, 2 * place.spread)) - i32::from(place.spread);
        // A degree of longitude is here about three fifths of one of latitude.
        let (north, east) = (off() * 2 / 3, off());
        let near = |(n, e): &(i32, i32)| (north - n).abs() < APART && (east - e).abs() < APART;
        if !taken.iter().any(near) {
            taken.push((north, east));
            let degrees =
                |centre: f64, off: i32| ((centre * 10_000.0).round() + f64::from(off)) / 10_000.0;
            return Point {
                latitude: degrees(place.centre.latitude, north),
                longitude: degrees(place.centre.longitude, east),
            };
        }
    }
}
