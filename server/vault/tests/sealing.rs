//! What is sealed opens for its key and its place, and for nothing else.

use proptest::prelude::*;
use uuid::Uuid;
use vault::chain::{BEGIN, LogRow, link};
use vault::{
    BlindIndex, KeyFileError, MasterKeys, Place, Sealed, VaultError, YouthKey, new_key_line,
};

const ROW: Uuid = Uuid::from_u128(7);
const NOTE: Place = Place::new("case_note", ROW, "text");

fn masters(names: &[&str]) -> (MasterKeys, String) {
    let lines: Vec<String> = names
        .iter()
        .map(|name| new_key_line(name).expect("a key").to_string())
        .collect();
    let text = lines.concat();
    (MasterKeys::parse(&text).expect("keys"), text)
}

proptest! {
    #[test]
    fn a_sealed_value_opens_as_it_was(plain in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let key = YouthKey::generate().expect("random");
        let sealed = key.seal(&NOTE, &plain).expect("sealed");
        let stored = Sealed::from_bytes(sealed.clone().into_bytes()).expect("has the form");
        prop_assert_eq!(key.open(&NOTE, &stored).expect("opens").to_vec(), plain);
    }

    #[test]
    fn one_flipped_bit_anywhere_keeps_it_shut(at in any::<prop::sample::Index>(), bit in 0..8u8) {
        let key = YouthKey::generate().expect("random");
        let mut bytes = key.seal(&NOTE, b"Sam wil hulp").expect("sealed").into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let opened = Sealed::from_bytes(bytes).and_then(|sealed| key.open(&NOTE, &sealed));
        let expected = if at == 0 { VaultError::NotSealed } else { VaultError::DoesNotOpen };
        prop_assert_eq!(opened, Err(expected));
    }

    #[test]
    fn a_hash_follows_from_every_field_of_the_row(
        sequence in 1i64..1_000, at in 0i64..4_000_000_000, actor: Option<u128>, youth: Option<u128>,
        case: Option<u128>, detail: Option<Vec<u8>>, deed in "[a-z_.]{1,20}",
    ) {
        let id = |number: Option<u128>| number.map(Uuid::from_u128);
        let row = LogRow {
            sequence, at, deed: &deed, actor: id(actor), youth: id(youth), case: id(case),
            detail: detail.as_deref(),
        };
        let other = format!("{deed}x");
        let longer: Vec<u8> = [detail.clone().unwrap_or_default(), vec![0]].concat();
        let changed = [
            LogRow { sequence: sequence + 1, ..row },
            LogRow { at: at + 1, ..row },
            LogRow { deed: &other, ..row },
            LogRow { actor: id(Some(actor.map_or(1, |n| n ^ 1))), ..row },
            LogRow { youth: id(Some(youth.map_or(1, |n| n ^ 1))), ..row },
            LogRow { case: id(Some(case.map_or(1, |n| n ^ 1))), ..row },
            LogRow { detail: Some(&longer), ..row },
        ];
        let hash = link(&BEGIN, &row);
        prop_assert_eq!(hash, link(&BEGIN, &row));
        for one in changed {
            prop_assert_ne!(hash, link(&BEGIN, &one), "{:?}", one);
        }
        prop_assert_ne!(hash, link(&hash, &row));
    }
}

#[test]
fn a_youth_and_a_case_with_the_same_id_do_not_hash_alike() {
    let row = LogRow {
        sequence: 1,
        at: 1,
        actor: None,
        deed: "case.read",
        youth: Some(ROW),
        case: None,
        detail: None,
    };
    let moved = LogRow {
        youth: None,
        case: Some(ROW),
        ..row
    };
    assert_ne!(link(&BEGIN, &row), link(&BEGIN, &moved));
}

#[test]
fn a_value_opens_in_no_other_table_row_or_column_and_under_no_other_key() {
    let (key, other) = (YouthKey::generate(), YouthKey::generate());
    let (key, other) = (key.expect("random"), other.expect("random"));
    let sealed = key.seal(&NOTE, b"Sam").expect("sealed");
    let elsewhere = [
        Place::new("case_letter", ROW, "text"),
        Place::new("case_note", Uuid::from_u128(8), "text"),
        Place::new("case_note", ROW, "title"),
    ];
    for place in elsewhere {
        let opened = key.open(&place, &sealed);
        assert_eq!(opened, Err(VaultError::DoesNotOpen), "{place:?}");
    }
    let opened = other.open(&NOTE, &sealed);
    assert_eq!(opened, Err(VaultError::DoesNotOpen));
}

#[test]
fn the_same_value_never_looks_the_same_twice() {
    let key = YouthKey::generate().expect("random");
    let seal = || key.seal(&NOTE, b"Sam").expect("sealed");
    assert_ne!(seal(), seal());
}

#[test]
fn an_older_master_key_still_unwraps_and_a_missing_one_does_not() {
    let (old, old_text) = masters(&["2026-01"]);
    let key = YouthKey::generate().expect("random");
    let wrapped = old.wrap(ROW, &key).expect("wrapped");
    let sealed = key.seal(&NOTE, b"Sam").expect("sealed");

    let newest = new_key_line("2026-11").expect("a key");
    let both = MasterKeys::parse(&format!("{}{old_text}", newest.as_str())).expect("keys");
    assert_eq!(both.current(), "2026-11");
    let unwrapped = both.unwrap(ROW, &wrapped).expect("unwraps");
    assert_eq!(
        unwrapped.open(&NOTE, &sealed).expect("opens").to_vec(),
        b"Sam"
    );

    let place = MasterKeys::place_of_key(ROW);
    let anew = both.seal_anew(&place, &wrapped).expect("wrapped anew");
    assert_eq!(anew.master, "2026-11");
    let only_new = MasterKeys::parse(&newest).expect("keys");
    assert_eq!(
        only_new.unwrap(ROW, &wrapped).err(),
        Some(VaultError::UnknownMaster)
    );
    let unwrapped = only_new.unwrap(ROW, &anew).expect("unwraps");
    assert_eq!(
        unwrapped.open(&NOTE, &sealed).expect("opens").to_vec(),
        b"Sam"
    );
}

#[test]
fn the_key_of_one_youth_does_not_unwrap_for_another() {
    let (keys, _) = masters(&["one"]);
    let key = YouthKey::generate().expect("random");
    let wrapped = keys.wrap(ROW, &key).expect("wrapped");
    let other = keys.unwrap(Uuid::from_u128(8), &wrapped);
    assert_eq!(other.err(), Some(VaultError::DoesNotOpen));
}

#[test]
fn a_key_file_says_which_line_is_wrong_and_nothing_of_it() {
    let good = new_key_line("2026-11").expect("a key").to_string();
    let refused = |text: &str| MasterKeys::parse(text).map(|keys| keys.current().to_owned());
    assert_eq!(refused(""), Err(KeyFileError::Empty));
    assert_eq!(refused("# only words\n"), Err(KeyFileError::Empty));
    assert_eq!(
        refused(&format!("{good}\nold dG9vIHNob3J0")),
        Err(KeyFileError::Line(3))
    );
    assert_eq!(
        refused(&format!("{good}{good}")),
        Err(KeyFileError::Twice(2))
    );
    assert_eq!(refused(&format!("# keys\n\n{good}")), Ok("2026-11".into()));
}

#[test]
fn an_index_finds_the_same_value_only_under_its_own_key_and_kind() {
    let line = |name| new_key_line(name).expect("a key");
    let index = BlindIndex::parse(&line("index")).expect("a key");
    let other = BlindIndex::parse(&line("index")).expect("a key");
    let found = index.of("bsn", "123456782");
    assert_eq!(found, index.of("bsn", "123456782"));
    assert_ne!(found, other.of("bsn", "123456782"));
    assert_ne!(found, index.of("bs", "n123456782"));
}

#[test]
fn nothing_secret_is_shown_by_what_is_printed_for_debugging() {
    let (keys, _) = masters(&["2026-11"]);
    let key = YouthKey::generate().expect("random");
    let sealed = key.seal(&NOTE, b"Sam").expect("sealed");
    assert_eq!(
        format!("{keys:?} {key:?} {sealed:?}"),
        r#"["2026-11"] YouthKey Sealed(44 bytes)"#
    );
}
