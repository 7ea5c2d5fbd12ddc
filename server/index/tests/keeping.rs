//! What the index does, on both engines.

use chrono::{Days, NaiveDate};
use index::rules::State;
use index::wire::{
    ChangeParents, ChangeState, ChangeWorker, GiveSignal, Match, MatchKind, Signal, Worker,
};
use index::{Clock, Index, IndexError, IndexKey, Moment, Person, WoundDown};
use store::Options;
use store::index::{IndexStore, OrganisationRow, Purged};
use store::testing::TestDatabase;

/// 23 November 2026, noon in Amsterdam.
fn now() -> Moment {
    Clock::Fixed(1_795_431_600).now()
}

fn later(days: u64) -> Moment {
    Moment {
        at: now().at + 86_400 * days.cast_signed(),
        today: now().today + Days::new(days),
    }
}

async fn open(database: &TestDatabase) -> Index {
    let mut options = Options::new(&database.url);
    options.connections = 8;
    let store = IndexStore::open(&options).await.expect("it opens");
    Index::new(store, IndexKey::new([7; 32]), 12)
}

async fn organisation(index: &Index, name: &str) -> OrganisationRow {
    let added = index.add_organisation(name, now()).await.expect("added");
    index
        .organisation_of(&added.token)
        .await
        .expect("the database")
        .expect("its token is known")
}

fn person(number: Option<&str>, given_name: &str, family_name: &str, born: &str) -> Person {
    Person {
        number: number.map(str::to_owned),
        given_name: given_name.into(),
        family_name: family_name.into(),
        birth_date: born.parse::<NaiveDate>().expect("a day"),
    }
}

fn sam() -> Person {
    person(None, "Sam", "de Voorbeeld", "2012-05-01")
}

fn worker(name: &str) -> Worker {
    Worker {
        name: name.into(),
        phone: "070 000 00 01".into(),
        email: format!("{}@example.org", name.to_lowercase()),
    }
}

fn about(request: &str, youth: Person, parents: &[Person], by: &str) -> GiveSignal {
    GiveSignal {
        request: request.into(),
        youth,
        parents: parents.to_vec(),
        worker: worker(by),
    }
}

async fn give(index: &Index, by: &OrganisationRow, asked: GiveSignal) -> Signal {
    index.give(by, &asked, now()).await.expect("given")
}

async fn become_state(
    index: &Index,
    by: &OrganisationRow,
    id: &str,
    state: State,
) -> Result<State, IndexError> {
    let asked = ChangeState {
        request: uuid::Uuid::now_v7().to_string(),
        state,
    };
    index
        .change_state(by, id, &asked, now())
        .await
        .map(|signal| signal.state)
}

/// What this organisation is told: its own signal, why, and who the other is.
async fn told(index: &Index, who: &OrganisationRow) -> Vec<(String, MatchKind, String, String)> {
    let matches = index.matches(who, now()).await.expect("matches");
    let shown = |it: Match| (it.signal, it.kind, it.organisation, it.worker.name);
    matches.into_iter().map(shown).collect()
}

async fn number_of_matches(database: &TestDatabase) -> i64 {
    database.number("SELECT COUNT(*) FROM index_match").await
}

store::on_both_engines! {
    async fn two_signals_on_one_youth_tell_each_worker_who_the_other_is(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        assert_eq!(told(&index, &halt).await, []);
        let two = give(&index, &school, about("1", sam(), &[], "Ali")).await;
        assert_eq!(told(&index, &halt).await, [(one.id, MatchKind::Youth, "School".into(), "Ali".into())]);
        assert_eq!(told(&index, &school).await, [(two.id, MatchKind::Youth, "Halt".into(), "Noor".into())]);
    }

    async fn numbers_decide_who_is_who_where_both_are_known(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let numbered = |number| person(Some(number), "Sam", "de Voorbeeld", "2012-05-01");
        give(&index, &halt, about("1", numbered("111222333"), &[], "Noor")).await;
        give(&index, &school, about("1", numbered("123456782"), &[], "Ali")).await;
        assert_eq!(number_of_matches(&database).await, 0);
        give(&index, &school, about("2", person(Some("111222333"), "Samuel", "Jansen", "2012-05-02"), &[], "Ali")).await;
        assert_eq!(number_of_matches(&database).await, 1);
        // Without a number of its own it is both of the first two, by name.
        give(&index, &school, about("3", sam(), &[], "Eva")).await;
        assert_eq!(number_of_matches(&database).await, 3);
    }

    async fn a_shared_parent_is_a_family_and_a_parent_is_no_youth(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let mother = person(None, "Mia", "Voorbeeld", "2004-03-03");
        give(&index, &halt, about("1", sam(), std::slice::from_ref(&mother), "Noor")).await;
        let sister = person(None, "Eva", "de Voorbeeld", "2014-05-01");
        let other = give(&index, &school, about("1", sister, std::slice::from_ref(&mother), "Ali")).await;
        assert_eq!(told(&index, &school).await, [(other.id, MatchKind::Family, "Halt".into(), "Noor".into())]);
        give(&index, &school, about("2", mother, &[], "Ali")).await;
        assert_eq!(number_of_matches(&database).await, 1);
    }

    async fn one_youth_with_one_parent_is_one_match(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let mother = person(None, "Mia", "Voorbeeld", "1984-03-03");
        give(&index, &halt, about("1", sam(), std::slice::from_ref(&mother), "Noor")).await;
        give(&index, &school, about("1", sam(), &[mother], "Ali")).await;
        let kinds: Vec<_> = told(&index, &halt).await.into_iter().map(|(_, kind, ..)| kind).collect();
        assert_eq!(kinds, [MatchKind::Youth]);
    }

    async fn only_active_signals_match(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        assert_eq!(become_state(&index, &halt, &one.id, State::Inactive).await, Ok(State::Inactive));
        give(&index, &school, about("1", sam(), &[], "Ali")).await;
        assert_eq!(number_of_matches(&database).await, 0);
        assert_eq!(become_state(&index, &halt, &one.id, State::Active).await, Ok(State::Active));
        assert_eq!(told(&index, &school).await.len(), 1);
        // What no longer counts is told to nobody; counting again, it is the same match.
        assert_eq!(become_state(&index, &halt, &one.id, State::Inactive).await, Ok(State::Inactive));
        assert_eq!(told(&index, &school).await, []);
        assert_eq!(become_state(&index, &halt, &one.id, State::Active).await, Ok(State::Active));
        assert_eq!((told(&index, &school).await.len(), number_of_matches(&database).await), (1, 1));
        assert_eq!(become_state(&index, &halt, &one.id, State::Removed).await, Ok(State::Removed));
        assert_eq!((told(&index, &school).await, number_of_matches(&database).await), (vec![], 0));
        assert_eq!(become_state(&index, &halt, &one.id, State::Active).await, Err(IndexError::State));
    }

    async fn a_worker_does_not_match_with_an_own_signal(database) {
        let index = open(&database).await;
        let halt = organisation(&index, "Halt").await;
        give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        give(&index, &halt, about("2", sam(), &[], "Noor")).await;
        assert_eq!(number_of_matches(&database).await, 0);
        give(&index, &halt, about("3", sam(), &[], "Eva")).await;
        assert_eq!(number_of_matches(&database).await, 2);
    }

    async fn asked_twice_is_done_once(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let asked = about("r-1", sam(), &[], "Noor");
        let (one, two) = tokio::join!(index.give(&halt, &asked, now()), index.give(&halt, &asked, later(1)));
        assert!(one.is_ok() && one == two, "{one:?} {two:?}");
        assert_eq!(database.number("SELECT COUNT(*) FROM index_signal").await, 1);
        let another = about("r-1", person(None, "Eva", "Wit", "2012-05-01"), &[], "Noor");
        assert_eq!(index.give(&halt, &another, now()).await, Err(IndexError::Request));
        assert_eq!(index.give(&halt, &about("", sam(), &[], "Noor"), now()).await, Err(IndexError::Request));
        assert!(index.give(&school, &another, now()).await.is_ok());
    }

    async fn a_match_is_told_until_it_is_acknowledged_by_its_own_side(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        give(&index, &school, about("1", sam(), &[], "Ali")).await;
        let id = index.matches(&halt, now()).await.expect("matches")[0].id.clone();
        assert_eq!(index.acknowledge(&school, &id, &one.id, now()).await, Err(IndexError::NotFound));
        for _ in 0..2 {
            assert_eq!(index.acknowledge(&halt, &id, &one.id, now()).await, Ok(()));
        }
        assert_eq!((told(&index, &halt).await.len(), told(&index, &school).await.len()), (0, 1));
    }

    async fn nobody_sees_or_changes_a_signal_of_another(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        assert_eq!(index.signal(&school, &one.id).await, Err(IndexError::NotFound));
        assert_eq!(become_state(&index, &school, &one.id, State::Removed).await, Err(IndexError::NotFound));
        assert_eq!(index.signal(&halt, &one.id).await, Ok(one));
    }

    async fn after_a_handover_the_match_names_the_new_worker(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        let asked = ChangeWorker { request: "2".into(), worker: worker("Eva") };
        assert_eq!(index.change_worker(&halt, &one.id, &asked, now()).await, Ok(one));
        let two = give(&index, &school, about("1", sam(), &[], "Ali")).await;
        assert_eq!(told(&index, &school).await, [(two.id, MatchKind::Youth, "Halt".into(), "Eva".into())]);
    }

    async fn a_parent_who_is_told_later_makes_a_family_and_one_who_is_taken_out_ends_it(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let mother = person(None, "Mia", "Voorbeeld", "1984-03-03");
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        let sister = person(None, "Eva", "de Voorbeeld", "2014-05-01");
        give(&index, &school, about("1", sister, std::slice::from_ref(&mother), "Ali")).await;
        let parents = async |request: &str, parents: &[Person]| {
            let asked = ChangeParents { request: request.into(), parents: parents.to_vec() };
            index.change_parents(&halt, &one.id, &asked, now()).await
        };
        assert_eq!(number_of_matches(&database).await, 0);
        let both = [person(None, "Jan", "Wit", "1983-01-01"), mother];
        for _ in 0..2 {
            assert_eq!(parents("2", &both).await, Ok(one.clone()));
        }
        let family = (one.id.clone(), MatchKind::Family, "School".to_owned(), "Ali".to_owned());
        assert_eq!(told(&index, &halt).await, [family]);
        assert_eq!(parents("3", &both).await, Ok(one.clone()));
        assert_eq!(number_of_matches(&database).await, 1, "the same match");
        assert_eq!(parents("4", &both[..1]).await, Ok(one.clone()));
        assert_eq!((told(&index, &school).await, number_of_matches(&database).await), (vec![], 0));
        let seven = vec![both[1].clone(); 7];
        assert_eq!(parents("5", &seven).await, Err(IndexError::Parents));
        assert_eq!(database.number("SELECT COUNT(*) FROM index_person").await, 4);
        assert_eq!(become_state(&index, &halt, &one.id, State::Removed).await, Ok(State::Removed));
        assert_eq!(parents("6", &both).await, Err(IndexError::State));
    }

    async fn a_parent_who_is_told_while_a_signal_does_not_count_makes_a_family_once_it_does(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let mother = [person(None, "Mia", "Voorbeeld", "1984-03-03")];
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        let sister = person(None, "Eva", "de Voorbeeld", "2014-05-01");
        give(&index, &school, about("1", sister, &mother, "Ali")).await;
        assert_eq!(become_state(&index, &halt, &one.id, State::Inactive).await, Ok(State::Inactive));
        let asked = ChangeParents { request: "2".into(), parents: mother.to_vec() };
        assert!(index.change_parents(&halt, &one.id, &asked, now()).await.is_ok());
        assert_eq!(number_of_matches(&database).await, 0);
        assert_eq!(become_state(&index, &halt, &one.id, State::Active).await, Ok(State::Active));
        assert_eq!(number_of_matches(&database).await, 1);
    }

    async fn whom_a_signal_is_about_stands_nowhere(database) {
        let index = open(&database).await;
        let halt = organisation(&index, "Halt").await;
        let youth = person(Some("111222333"), "Quirijn", "Kanarievogel", "2012-05-01");
        let parent = person(Some("123456782"), "Mia", "Papegaai", "1984-03-03");
        let one = give(&index, &halt, about("Quirijn", youth, &[parent], "Noor")).await;
        for word in ["quirijn", "kanarie", "papegaai", "111222333", "123456782", "2012-05-01", "1984-03"] {
            assert_eq!(database.columns_with(word).await, std::collections::BTreeSet::new(), "{word}");
        }
        assert_eq!(database.columns_with("noor").await.len(), 2);
        assert_eq!(become_state(&index, &halt, &one.id, State::Removed).await, Ok(State::Removed));
        assert_eq!(database.columns_with("noor").await.len(), 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM index_person").await, 0);
    }

    async fn what_is_told_wrongly_is_refused_and_nothing_stays(database) {
        let index = open(&database).await;
        let halt = organisation(&index, "Halt").await;
        let refused = async |change: &dyn Fn(&mut GiveSignal)| {
            let mut asked = about("1", sam(), &[], "Noor");
            change(&mut asked);
            index.give(&halt, &asked, now()).await.err()
        };
        assert_eq!(refused(&|asked| asked.youth.birth_date = "2003-11-23".parse().expect("a day")).await, Some(IndexError::Age));
        assert_eq!(refused(&|asked| asked.worker.phone = " ".into()).await, Some(IndexError::Worker));
        assert_eq!(refused(&|asked| asked.parents = vec![sam(); 7]).await, Some(IndexError::Parents));
        assert!(matches!(refused(&|asked| asked.youth.number = Some("1".into())).await, Some(IndexError::Person(_))));
        assert_eq!(database.number("SELECT COUNT(*) FROM index_signal").await, 0);
    }

    async fn whoever_comes_at_the_same_time_is_matched_all_the_same(database) {
        let index = open(&database).await;
        let mut coming = tokio::task::JoinSet::new();
        for number in 0..8 {
            let by = organisation(&index, &format!("Team {number}")).await;
            let index = index.clone();
            coming.spawn(async move { give(&index, &by, about("1", sam(), &[], &format!("W{number}"))).await });
        }
        coming.join_all().await;
        assert_eq!(number_of_matches(&database).await, 28);
    }

    async fn a_signal_ends_by_itself(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        assert_eq!(one.ends_on, "2027-11-23".parse::<NaiveDate>().expect("a day"));
        assert_eq!(index.end_what_is_over(later(364)).await, Ok(0));
        // On its last day gone by it matches nothing, before anybody looked which are over.
        assert!(index.give(&school, &about("1", sam(), &[], "Ali"), later(365)).await.is_ok());
        assert_eq!(number_of_matches(&database).await, 0);
        assert_eq!(index.end_what_is_over(later(365)).await, Ok(1));
        assert_eq!(index.signal(&halt, &one.id).await.map(|signal| signal.state), Ok(State::Inactive));
        let again = ChangeState { request: "2".into(), state: State::Active };
        assert_eq!(index.change_state(&halt, &one.id, &again, later(365)).await, Err(IndexError::State));
    }

    async fn winding_down_removes_all_in_order_and_purging_tells_what_went(database) {
        let index = open(&database).await;
        let (halt, school) = (organisation(&index, "Halt").await, organisation(&index, "School").await);
        let one = give(&index, &halt, about("1", sam(), &[], "Noor")).await;
        let two = give(&index, &school, about("1", sam(), &[], "Ali")).await;
        assert_eq!(index.purge(now()).await, Err(IndexError::State));
        let wound = index.wind_down(later(1)).await;
        assert_eq!(wound, Ok(WoundDown { closed_at: later(1).at, removed: 2 }));
        assert_eq!(index.wind_down(later(2)).await, Ok(WoundDown { closed_at: later(1).at, removed: 0 }));
        assert_eq!(index.give(&halt, &about("2", sam(), &[], "Noor"), now()).await, Err(IndexError::Closed));
        assert_eq!(index.signal(&halt, &one.id).await.map(|signal| signal.state), Ok(State::Removed));
        let ended = "SELECT COUNT(*) FROM index_log WHERE deed = 'signal.wound-down'";
        assert_eq!(database.number(ended).await, 2);
        let first = format!(
            "SELECT COUNT(*) FROM index_log a, index_log b WHERE a.deed = 'signal.wound-down' AND b.deed = a.deed AND a.id < b.id \
             AND a.subject = '{}' AND b.subject = '{}'", one.id, two.id);
        assert_eq!(database.number(&first).await, 1);
        let purged = Purged { signals: 2, persons: 0, matches: 0, requests: 2, organisations: 2 };
        assert_eq!(index.purge(later(3)).await, Ok(purged));
    }

    async fn a_revoked_token_is_nobodys(database) {
        let index = open(&database).await;
        let added = index.add_organisation("Halt", now()).await.expect("added");
        assert_eq!(database.columns_with(&added.token).await.len(), 0);
        assert_eq!(index.revoke_organisation(&added.id, now()).await, Ok(()));
        assert_eq!(index.organisation_of(&added.token).await, Ok(None));
        assert_eq!(index.revoke_organisation(&added.id, now()).await, Err(IndexError::NotFound));
    }
}
