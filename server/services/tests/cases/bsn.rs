//! A citizen service number: kept only where an administrator says so, read by nobody who need not,
//! and found by a key that is not in the database.

use crate::team::*;
use crate::world::{NOW, following, key_line};
use domain::cases::{BsnUseForm, BsnView, CaseView, EndForm, KnownCase, Private, ReferralForm};
use domain::ids::CaseId;
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::cases::{
    self, About, CaseError, CaseKeys, Rotated, keys_to_keep, note, restore_keys,
};
use services::{Actor, Clock, Fault, House};
use store::testing::{Engine, TestDatabase};
use store::{Options, Store};
use vault::{BlindIndex, MasterKeys};

const BSN: &str = "111222333";
const OTHER: &str = "123456782";

async fn use_bsn(house: &House, on: bool) {
    let form = BsnUseForm {
        sent: "1".into(),
        on: on.then(|| "on".into()),
    };
    cases::set_bsn_use(house, &administrator(), &form)
        .await
        .expect("set");
}

/// The team in a house where numbers are in use.
async fn house_in_use(database: &TestDatabase) -> House {
    let house = team(database).await;
    offence(&house).await;
    use_bsn(&house, true).await;
    house
}

/// A referral with a number, which may be empty.
async fn form(house: &House, bsn: &str) -> ReferralForm {
    let rules = cases::read_rules(house, &administrator())
        .await
        .expect("rules");
    ReferralForm {
        bsn: bsn.into(),
        ..referral(rules.offences[0].id)
    }
}

async fn taken_in(house: &House, actor: &Actor, bsn: &str) -> CaseId {
    let form = form(house, bsn).await;
    cases::take_in(house, actor, &post(), &form)
        .await
        .expect("taken in")
}

async fn found(house: &House, actor: &Actor, typed: &str) -> Vec<CaseId> {
    cases::search_cases(house, actor, &typed.into())
        .await
        .expect("a search")
}

async fn set(house: &House, actor: &Actor, case: CaseId, typed: &str) -> Result<(), CaseError> {
    cases::set_bsn(house, actor, case, &typed.into()).await
}

fn masked(shown: &str) -> Option<BsnView> {
    Some(BsnView {
        shown: Some(shown.into()),
        also: Vec::new(),
    })
}

/// The same house with another key for numbers, as after a restart.
fn with_index(house: &House, masters: &str, index: &str) -> House {
    House::new(house.store().clone(), Clock::fixed(NOW)).with_case_keys(CaseKeys {
        masters: MasterKeys::parse(masters).expect("keys"),
        index: BlindIndex::parse(index).expect("a key"),
    })
}

/// Where the number stands, written as text or as the hexadecimal of its bytes.
async fn columns_with_number(database: &TestDatabase) -> Vec<String> {
    let hex: String = BSN.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut columns = Vec::new();
    for written in [BSN, hex.as_str()] {
        columns.extend(database.columns_with(written).await);
    }
    columns
}

async fn digests(database: &TestDatabase) -> i64 {
    database.number("SELECT COUNT(*) FROM case_bsn").await
}

store::on_both_engines! {
    async fn where_numbers_are_not_in_use_none_is_taken_shown_or_found(database) {
        let house = team(&database).await;
        offence(&house).await;
        let rules = cases::read_rules(&house, &administrator()).await.expect("rules");
        assert!(!rules.uses_bsn, "off until somebody with a ground turns it on");
        let posted = cases::take_in(&house, &noor(), &post(), &form(&house, BSN).await).await;
        assert_eq!(posted, Err(CaseError::BsnNotUsed));
        let case = taken_in(&house, &noor(), "").await;
        assert_eq!(set(&house, &noor(), case, BSN).await, Err(CaseError::BsnNotUsed));
        assert_eq!(cases::read_bsn(&house, &noor(), case).await, Err(CaseError::BsnNotUsed));
        assert_eq!(read(&house, &noor(), case).await.bsn, None);
        assert_eq!(cases::intake_choices(&house, &noor()).await.map(|all| all.uses_bsn), Ok(false));
        assert_eq!((digests(&database).await, columns_with_number(&database).await), (0, vec![]));
        let denied = cases::set_bsn_use(&house, &noor(), &BsnUseForm::default()).await;
        assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)));
        let noted = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'case_terms.use_bsn'";
        assert_eq!(database.number(noted).await, 0);
        use_bsn(&house, true).await;
        assert_eq!(database.number(noted).await, 1);
    }

    async fn a_number_is_masked_on_the_case_and_whole_where_it_is_changed_which_the_log_tells(database) {
        let house = house_in_use(&database).await;
        let case = taken_in(&house, &noor(), " 1112.22.333 ").await;
        assert_eq!(read(&house, &noor(), case).await.bsn, masked("••••••333"));
        let page = cases::read_bsn(&house, &noor(), case).await.expect("a page");
        assert_eq!((page.number.as_str(), Some(page.bsn)), ("2026-00001", masked(BSN)));
        let stranger = cases::read_bsn(&house, &bram(), case).await;
        assert_eq!(stranger, Err(CaseError::Fault(Fault::NotFound)));
        assert_eq!(deeds(&house, case).await, ["case.take_in", "case.read", "bsn.read"]);
        assert_eq!(columns_with_number(&database).await, Vec::<String>::new());
        assert!(!database.file_holds(BSN));
    }

    async fn a_number_is_changed_and_taken_away_by_who_answers_for_the_case(database) {
        let house = house_in_use(&database).await;
        let case = taken_in(&house, &noor(), "").await;
        let none = Some(BsnView::default());
        assert_eq!(read(&house, &noor(), case).await.bsn, none);
        let wrong = Err(CaseError::Invalid(Mistakes::one("bsn", Mistake::NotABsn)));
        assert_eq!(set(&house, &noor(), case, "123456789").await, wrong);
        set(&house, &noor(), case, BSN).await.expect("set");
        set(&house, &noor(), case, OTHER).await.expect("set");
        assert_eq!(set(&house, &bram(), case, BSN).await, Err(CaseError::Fault(Fault::NotFound)));
        assert_eq!(read(&house, &noor(), case).await.bsn, masked("••••••782"));
        assert_eq!(found(&house, &noor(), BSN).await, []);
        assert_eq!(found(&house, &noor(), OTHER).await, [case]);
        let version = read(&house, &noor(), case).await.version;
        let ended = EndForm { ending: "badly".into(), reason: "Klaar".into() };
        cases::end_case(&house, &noor(), (case, version), &ended).await.expect("ended");
        assert!(matches!(set(&house, &noor(), case, BSN).await, Err(CaseError::NotRunning(_))));
        set(&house, &noor(), case, " ").await.expect("taken away");
        assert_eq!(read(&house, &noor(), case).await.bsn, none);
        assert_eq!(found(&house, &noor(), OTHER).await, []);
        let kept = "SELECT COUNT(*) FROM case_youth WHERE bsn IS NOT NULL";
        assert_eq!((digests(&database).await, database.number(kept).await), (0, 0));
    }

    async fn nine_digits_find_a_case_for_who_may_see_it_and_stand_in_no_log(database) {
        let house = house_in_use(&database).await;
        let case = taken_in(&house, &noor(), BSN).await;
        taken_in(&house, &noor(), OTHER).await;
        for typed in [BSN, "111 222 333", "1112.22.333"] {
            assert_eq!(found(&house, &noor(), typed).await, [case], "{typed}");
            assert_eq!(found(&house, &chief(), typed).await, [case], "{typed}");
            assert_eq!(found(&house, &bram(), typed).await, [], "{typed}");
        }
        let elsewhere = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        assert_eq!(found(&house, &elsewhere, BSN).await, []);
        assert_eq!(found(&house, &noor(), "111222").await, [], "no part of it finds anybody");
        assert_eq!(found(&house, &noor(), "kanarie").await.len(), 2, "names are found as before");
        let told = deeds(&house, case).await;
        assert_eq!(told.iter().filter(|deed| *deed == "case.found").count(), 7, "{told:?}");
        let detail = "SELECT COUNT(*) FROM case_log WHERE detail IS NOT NULL";
        assert_eq!(database.number(detail).await, 0);
        assert_eq!(columns_with_number(&database).await, Vec::<String>::new());
    }

    async fn a_youth_who_is_known_elsewhere_is_taken_in_and_only_who_may_see_both_cases_learns_it(database) {
        let house = house_in_use(&database).await;
        let of_noor = taken_in(&house, &noor(), BSN).await;
        let of_bram = taken_in(&house, &bram(), BSN).await;
        let later = taken_in(&house, &bram(), "").await;
        set(&house, &bram(), later, BSN).await.expect("set");
        assert_eq!(read(&house, &noor(), of_noor).await.bsn, masked("••••••333"));
        assert_eq!(cases::read_bsn(&house, &noor(), of_noor).await.map(|page| page.bsn.also), Ok(vec![]));
        assert!(!deeds(&house, of_bram).await.contains(&"bsn.also".to_owned()));
        let known = |case: CaseId, number: &str| KnownCase { case, number: number.into() };
        let also = async |actor: &Actor, case| read(&house, actor, case).await.bsn.expect("in use").also;
        assert_eq!(also(&bram(), of_bram).await, [known(later, "2026-00003")]);
        let before = deeds(&house, of_bram).await;
        let both = [known(later, "2026-00003"), known(of_bram, "2026-00002")];
        assert_eq!(also(&chief(), of_noor).await, both);
        let after = deeds(&house, of_bram).await;
        assert_eq!(after[before.len()..], ["bsn.also"], "that it was seen stands at that case too");
    }

    async fn turned_off_nobody_sees_or_finds_a_number_and_it_still_goes_with_its_youth(database) {
        let house = house_in_use(&database).await;
        let case = taken_in(&house, &noor(), BSN).await;
        use_bsn(&house, false).await;
        assert_eq!(read(&house, &noor(), case).await.bsn, None);
        assert_eq!(cases::read_bsn(&house, &noor(), case).await, Err(CaseError::BsnNotUsed));
        assert_eq!(set(&house, &noor(), case, "").await, Err(CaseError::BsnNotUsed));
        assert_eq!(found(&house, &noor(), BSN).await, []);
        assert_eq!(digests(&database).await, 1);
        let tx = house.store().begin().await.expect("begun");
        let youth = tx.case_head(&following(), case).await.expect("a case").youth;
        let log = note(&house, &tx, &following(), "youth.erase", About::Youth(youth)).await;
        assert_eq!(log.expect("noted").erase_youth(youth, NOW).await, Ok(true));
        tx.commit(Vec::new()).await.expect("committed");
        let kept = "SELECT COUNT(*) FROM case_youth WHERE bsn IS NOT NULL";
        assert_eq!((digests(&database).await, database.number(kept).await), (0, 0));
        use_bsn(&house, true).await;
        assert_eq!(found(&house, &noor(), BSN).await, []);
    }

    async fn under_a_new_index_key_numbers_are_found_again_without_the_key_before(database) {
        let team = house_in_use(&database).await;
        let (masters, first, second) = (key_line("first"), key_line("index"), key_line("index"));
        let before = with_index(&team, &masters, &first);
        let case = taken_in(&before, &noor(), BSN).await;
        taken_in(&before, &noor(), "").await;
        use_bsn(&before, false).await;

        let after = with_index(&team, &masters, &second);
        let operator = Actor::operator();
        let done = |numbers| Ok(Rotated { youths: 0, second_factors: 0, numbers });
        assert_eq!(cases::rotate_key(&after, &operator).await, done(1), "in use or not");
        assert_eq!(cases::rotate_key(&after, &operator).await, done(0));
        use_bsn(&after, true).await;
        assert_eq!(found(&after, &noor(), BSN).await, [case]);
        assert_eq!(found(&before, &noor(), BSN).await, []);
        assert_eq!(cases::rotate_key(&before, &operator).await, done(1));
        assert_eq!(cases::verify(&after, &[]).await.expect("read").broken, None);
    }
}

fn describe(case: &CaseView, _: &[domain::cases::LogExtract]) -> domain::cases::FileDocument {
    let mut section = domain::cases::FileSection::new("Alles");
    let shown = case.bsn.as_ref().and_then(|bsn| bsn.shown.clone());
    section.add("BSN", shown.unwrap_or_default());
    domain::cases::FileDocument {
        title: "Wat wij weten".into(),
        sections: vec![section],
    }
}

store::on_both_engines! {
    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn the_youths_own_file_has_the_number_whole_in_use_or_not_by_the_program(database) {
        let house = house_in_use(&database).await;
        let case = taken_in(&house, &noor(), BSN).await;
        use_bsn(&house, false).await;
        let program = std::env::var("LETTERS").expect("the program for letters");
        let house = house.with_presser(cases::Presser {
            press: letters_client::Press::new(program.into(), letters_client::Limits::default()),
            house: letters_client::House::demo(),
        });
        let received = domain::cases::AccessForm { received_on: "2026-11-23".into() };
        let id = cases::register_access(&house, &noor(), &post(), case, &received).await;
        let which = (case, id.expect("registered"), 1);
        cases::make_access_file(&house, &noor(), which, &"".into(), describe).await.expect("made");
        let file = cases::read_access(&house, &noor(), case).await.expect("a file");
        let document = file.requests[0].document.clone().expect("a document");
        assert_eq!(document.sections[0].entries[0].words, Private::from(BSN));
        assert_eq!(columns_with_number(&database).await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_finds_nobody_by_number_until_the_keys_are_put_back() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let team = house_in_use(&database).await;
    let (masters, index) = (key_line("first"), key_line("index"));
    let house = with_index(&team, &masters, &index);
    let case = taken_in(&house, &noor(), BSN).await;
    let kept = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");
    let file = std::env::temp_dir().join(format!("backup-{}.db", uuid::Uuid::now_v7()));
    let path = file.display().to_string();
    house.store().backup(&path).await.expect("backed up");
    let digest = house.case_keys().expect("keys").index.of("bsn", BSN);
    let bytes = std::fs::read(&file).expect("the copy");
    assert!(!bytes.windows(digest.len()).any(|part| part == digest));

    let store = Store::open(&Options::new(format!("sqlite://{path}")))
        .await
        .expect("opens");
    let restored = House::new(store, Clock::fixed(NOW)).with_case_keys(CaseKeys {
        masters: MasterKeys::parse(&masters).expect("keys"),
        index: BlindIndex::parse(&index).expect("a key"),
    });
    assert_eq!(found(&restored, &noor(), BSN).await, []);
    let back = restore_keys(&restored, &Actor::operator(), &kept).await;
    assert_eq!(back, Ok(1));
    assert_eq!(found(&restored, &noor(), BSN).await, [case]);
    restored.store().clone().close().await;
    for end in ["", "-wal", "-shm"] {
        let _removed = std::fs::remove_file(format!("{path}{end}"));
    }
}
