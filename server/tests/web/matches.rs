//! A match by the pages of a case, without JavaScript; the index runs beside the test.

use crate::signals::{case, rules};
use crate::support::{TestApp, Visitor};
use domain::permission::Role;
use index::client::{IndexAddress, IndexClient, Tries};
use index::routes::router;
use index::wire::{GiveSignal, Worker};
use index::{Clock, Index, IndexKey, Person};
use services::House;
use services::cases::{self, IndexLinks};
use store::Options;
use store::index::IndexStore;
use store::testing::{Engine, TestDatabase};
use tokio::net::TcpListener;

/// The index, and who else takes part in it.
pub(crate) struct Linked {
    /// The house, linked as `leiden`.
    pub house: House,
    other: IndexClient,
    _database: TestDatabase,
}

impl Linked {
    /// An index in which an organisation of this name takes part too.
    pub(crate) async fn new(app: &TestApp, other: &str) -> Self {
        let database = TestDatabase::new(Engine::Sqlite).await;
        let store = IndexStore::open(&Options::new(&database.url)).await;
        let index = Index::new(store.expect("it opens"), IndexKey::new([7; 32]), 12);
        let clock = Clock::Fixed(app.house.clock().now());
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let address = IndexAddress::parse(&format!("http://{address}")).expect("an address");
        let mut clients = Vec::new();
        for name in ["Halt", other] {
            let token = index
                .add_organisation(name, clock.now())
                .await
                .expect("added")
                .token;
            clients.push(IndexClient::new(address.clone(), token, Tries::default()));
        }
        let router = router(index, clock);
        tokio::spawn(async move { axum::serve(listener, router).await });
        let [own, other] = clients.try_into().expect("two");
        let mut links = IndexLinks::default();
        links.add("leiden", own);
        Self {
            house: app.house.clone().with_index_links(links),
            other,
            _database: database,
        }
    }

    /// The other organisation's worker gives a signal on a youth, and both are told.
    pub(crate) async fn signal(&self, (given, family, born): (&str, &str, &str), worker: &str) {
        let asked = GiveSignal {
            request: "1".into(),
            youth: Person {
                number: None,
                given_name: given.into(),
                family_name: family.into(),
                birth_date: born.parse().expect("a date"),
            },
            parents: Vec::new(),
            worker: Worker {
                name: worker.into(),
                phone: "070 765 43 21".into(),
                email: format!("{worker}@example.org"),
            },
        };
        self.other.give(&asked).await.expect("given");
        while cases::tell_index(&self.house)
            .await
            .expect("told")
            .is_some()
        {}
        let received = cases::receive_matches(&self.house).await.expect("received");
        assert_eq!(received.found, 1);
    }
}

/// Weighed, spoken about at home, and given.
async fn give(worker: &Visitor, case: &str) {
    let weighing = worker
        .get(case)
        .await
        .form_to("cases/weigh")
        .without("form[criteria][]")
        .without("form[domains][]")
        .with("form[outcome]", "signal")
        .with("form[reasoning]", "Vaak te laat")
        .with("form[discussed_with]", "Gedragsdeskundige")
        .with("form[criteria][]", "e")
        .with("form[domains][]", "learning");
    worker.send_form(&weighing).await.leads_to();
    let talk = worker
        .get(case)
        .await
        .form_to("cases/record-discussion")
        .with("form[kind]", "held")
        .with("form[youth]", "2026-11-23")
        .with("form[parents]", "2026-11-23")
        .with("form[words]", "Thuis");
    worker.send_form(&talk).await.leads_to();
    let parent = worker
        .get(case)
        .await
        .form_to("cases/add-parent")
        .with("form[given_names]", "Anna")
        .with("form[family_name]", "Putterzwart")
        .with("form[birth_date]", "1980-01-02");
    assert_eq!(
        worker.send_form(&parent).await.leads_to(),
        format!("{case}?gedaan=ouder")
    );
    let give = worker.get(case).await.form_to("cases/give-signal");
    worker.send_form(&give).await.leads_to();
}

store::on_both_engines! {
    async fn a_match_is_worked_on_by_its_forms_and_the_mail_says_only_log_in(database) {
        let app = TestApp::demo(database).await;
        let linked = Linked::new(&app, "Jeugdteam Karekiet").await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = case(&worker, &offence).await;
        give(&worker, &case).await;
        assert!(worker.get(&case).await.body.contains("Wacht: de verwijsindex weet dit nog niet."));
        linked.signal(("Kanariegeel", "Putterzwart", "2010-04-05"), "Wielewaal").await;

        let list = worker.get("/zaken").await;
        let (before, _) = list.body.split_once("Bel de andere hulpverlener over de match").expect("comes back");
        let (_, row) = before.rsplit_once("<tr").expect("a row");
        assert!(row.contains(&case), "{row}");
        assert!(!row.contains("Kanariegeel") && !row.contains("Wielewaal"), "{row}");
        let page = worker.get(&case).await;
        for word in ["Wielewaal", "Jeugdteam Karekiet", "tel:0707654321", "Naar de match",
            "Aangekomen bij de verwijsindex", "Over dezelfde jongere"] {
            assert!(page.body.contains(word), "{word}");
        }
        let done = format!("{case}?gedaan=match");
        let talk = page.form_to("cases/record-match-contact")
            .with("form[on]", "2026-11-24").with("form[words]", "Nachtegaalgesprek");
        assert_eq!(worker.send_form(&talk).await.leads_to(), done);
        assert_eq!(worker.send_form(&talk).await.leads_to(), done);
        let page = worker.get(&case).await;
        assert_eq!(page.body.matches(">Nachtegaalgesprek<").count(), 1, "pressed twice, noted once");
        assert!(!page.body.contains("Naar de match"));
        let lead = page.form_to("cases/agree-lead").with("form[lead]", "other");
        assert_eq!(worker.send_form(&lead).await.leads_to(), done);
        assert!(page.body.contains("De jongere is nog niet akkoord met delen."));
        let sharing = worker.get(&case).await.form_to("cases/record-sharing")
            .with("form[youth]", "2026-11-24").with("form[parents]", "2026-12-31").with("_page", &case);
        assert_eq!(worker.send_form(&sharing).await.status, 422);
        let sharing = sharing.with("form[parents]", "");
        assert_eq!(worker.send_form(&sharing).await.leads_to(), done);
        let page = worker.get(&case).await;
        assert!(page.body.contains("Er is toestemming."), "a youth of 16 agrees alone");
        assert!(page.body.contains("De ander, "), "who leads");
        let colleague = app.as_new(Role::CaseWorker, None).await;
        assert_eq!(colleague.send_form(&talk).await.status, 404);

        let end = page.form_to("cases/end-signal").with("form[why]", "no_longer_needed");
        worker.send_form(&end).await.leads_to();
        let page = worker.get(&case).await;
        assert!(page.body.contains("De gegevens van de ander zijn gewist."), "{}", page.body);
        assert!(!page.body.contains("Wielewaal") && page.body.contains("Nachtegaalgesprek"));
    }

    async fn an_administrator_sees_counts_and_winds_an_index_down(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = case(&worker, &offence).await;
        give(&worker, &case).await;
        let administrator = app.as_administrator().await;
        let page = administrator.get("/beheer/signalen").await;
        assert!(page.body.contains("1 actief, 0 inactief"), "{}", page.body);
        assert!(!page.body.contains("Kanariegeel"));
        assert!(!page.forms().iter().any(|form| form.action.ends_with("purge-index")));
        let early = app.as_administrator().await.call("cases/purge-index", &[("code", "leiden")]).await;
        assert_eq!(early.status, 409);
        let down = administrator.send_form(&page.form_to("cases/wind-down-index")).await;
        assert_eq!(down.leads_to(), "/beheer/signalen?gedaan=afgebouwd");
        let page = administrator.get("/beheer/signalen").await;
        assert!(page.body.contains("0 actief, 1 inactief"), "{}", page.body);
        assert_eq!(worker.call("cases/wind-down-index", &[("code", "leiden"), ("version", "2")]).await.status, 403);
        let shown = worker.get(&case).await.body;
        assert!(shown.contains("De index stopt"), "{shown}");
    }
}
