//! A youth asks what is known: a term, others masked, two signatures, and each download in the log.

use crate::team::*;
use crate::world::run;
use domain::cases::{
    AccessEndForm, AccessForm, AccessLine, AccessRefusal, AccessState, CaseView, FileDocument,
    FileSection, LogExtract, MaskForm,
};
use domain::ids::{AccessRequestId, CaseId};
use domain::permission::Role;
use services::cases::{self, CaseError, Presser};
use services::{Fault, House};

fn describe(case: &CaseView, log: &[LogExtract]) -> FileDocument {
    let mut section = FileSection::new("Alles");
    section.add("Naam", case.youth.given_names.clone());
    section.add("Ouders", case.youth.contact.parents.clone());
    section.add("Verwijzer", case.referral.referrer_name.clone());
    section.add("Medewerker", case.worker.clone().unwrap_or_default());
    for note in &case.notes {
        section.add("Notitie", note.words.clone());
    }
    for line in log {
        section.add(
            "Logboek",
            format!("{} {}", line.by.clone().unwrap_or_default(), line.deed),
        );
    }
    FileDocument {
        title: "Wat wij weten".into(),
        sections: vec![section],
    }
}

async fn request(house: &House, case: CaseId) -> AccessRequestId {
    let form = AccessForm {
        received_on: "2026-11-23".into(),
    };
    cases::register_access(house, &noor(), &post(), case, &form)
        .await
        .expect("registered")
}

fn refused<T>(refusal: AccessRefusal) -> Result<T, CaseError> {
    Err(CaseError::Access(refusal))
}

/// The house with the program for letters, as `./dev test letters` names it.
fn with_program(house: House) -> House {
    let program = std::env::var("LETTERS").expect("the program for letters");
    house.with_presser(Presser {
        press: letters_client::Press::new(program.into(), letters_client::Limits::default()),
        house: letters_client::House::demo(),
    })
}

store::on_both_engines! {
    async fn a_request_has_a_month_and_comes_back_to_its_worker_until_it_is_answered(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let id = request(&house, case).await;
        let form = AccessForm { received_on: "2026-11-23".into() };
        let twice = cases::register_access(&house, &noor(), &post(), case, &form).await;
        assert_eq!(twice, refused(AccessRefusal::AlreadyOpen));
        let file = cases::read_access(&house, &noor(), case).await.expect("a file");
        assert_eq!(file.requests[0].due_on.to_string(), "2026-12-23");
        let back = cases::reminders(&house, &noor()).await.expect("a list");
        assert_eq!(back.len(), 1);
        let stranger = cases::read_access(&house, &bram(), case).await;
        assert_eq!(stranger, Err(CaseError::Fault(Fault::NotFound)));
        let officer = member(BRAM, Role::PrivacyOfficer, None);
        let denied = cases::register_access(&house, &officer, &post(), case, &form).await;
        assert_eq!(denied, Err(CaseError::Fault(Fault::Denied)));

        let end = |end: &str| AccessEndForm { end: end.into(), reason: "Zwaluwreden".into() };
        let given = cases::end_access(&house, &noor(), (case, id, 1), &end("given")).await;
        assert_eq!(given, refused(AccessRefusal::NotMade));
        cases::end_access(&house, &noor(), (case, id, 1), &end("refused")).await.expect("ended");
        let file = cases::read_access(&house, &noor(), case).await.expect("a file");
        assert_eq!(file.requests[0].facts.state, AccessState::Refused);
        assert_eq!(cases::reminders(&house, &noor()).await, Ok(Vec::new()));
        assert_eq!(database.columns_with("Zwaluwreden").await, Default::default());
    }

    async fn a_privacy_officer_sees_the_requests_alone_and_is_one_of_the_two_who_sign(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let officer = member(BRAM, Role::PrivacyOfficer, None);
        let read = || async {
            cases::read_access(&house, &officer, case).await.map(|file| file.answers)
        };
        let gone = Err(CaseError::Fault(Fault::NotFound));
        assert_eq!(read().await, gone, "nobody asked");
        let id = request(&house, case).await;
        assert_eq!(read().await, Ok(false));
        let line = AccessLine {
            case, number: "2026-00001".into(), state: AccessState::Open, signatures: 0,
            due_on: "2026-12-23".parse().expect("a date"),
        };
        assert_eq!(cases::open_access_requests(&house, &officer).await, Ok(vec![line]));
        let denied = Err(CaseError::Fault(Fault::Denied));
        assert_eq!(cases::open_access_requests(&house, &noor()).await, denied);
        assert_eq!(cases::read_case(&house, &officer, case).await.map(|_| ()), Err(CaseError::Fault(Fault::Denied)));
        // What is made needs the program for letters; a signature does not.
        run(&database, "UPDATE case_access_request SET state = 'made'").await;
        cases::sign_access(&house, &officer, (case, id, 1)).await.expect("signed");
        let twice = cases::sign_access(&house, &officer, (case, id, 2)).await;
        assert_eq!(twice, refused(AccessRefusal::SignedByYou));
        cases::sign_access(&house, &noor(), (case, id, 2)).await.expect("signed");
        let file = cases::read_access(&house, &noor(), case).await.expect("a file");
        assert_eq!((file.answers, file.requests[0].signed_by.len()), (true, 2));
        let end = AccessEndForm { end: "withdrawn".into(), reason: "".into() };
        cases::end_access(&house, &noor(), (case, id, 3), &end).await.expect("ended");
        assert_eq!(read().await, gone, "it has its end");
        let log = deeds(&house, case).await;
        let seen: Vec<_> = log.iter().filter(|deed| deed.starts_with("access.")).collect();
        let expected = [
            "access.register", "access.read", "access.list", "access.sign", "access.sign", "access.read",
            "access.end",
        ];
        assert_eq!(seen, expected);
    }

    async fn without_the_program_for_letters_nothing_is_made_and_it_is_said(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let id = request(&house, case).await;
        let which = (case, id, 1);
        let made = cases::make_access_file(&house, &noor(), which, &"".into(), describe).await;
        assert_eq!(made, Err(CaseError::NoPress));
        assert_eq!(cases::sign_access(&house, &noor(), which).await, refused(AccessRefusal::NotMade));
        let early = cases::download_access_file(&house, &noor(), (case, id)).await;
        assert_eq!(early.map(|file| file.len()), refused(AccessRefusal::NotMade));
    }

    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn others_are_masked_and_two_people_sign_before_it_leaves_by_the_program(database) {
        let house = with_program(team(&database).await);
        let case = case_of(&house, &noor()).await;
        let note = "Ouderroodborst belde. Bureaukwikstaart ook. Buurvrouw Ekster zag het.";
        cases::add_note(&house, &noor(), &post(), case, &note.into()).await.expect("a note");
        let id = request(&house, case).await;
        let others = "Ekster\n".into();
        cases::make_access_file(&house, &noor(), (case, id, 1), &others, describe).await.expect("made");
        let again = cases::make_access_file(&house, &noor(), (case, id, 1), &others, describe).await;
        assert_eq!(again, Err(CaseError::Fault(Fault::Stale)));

        let file = cases::read_access(&house, &noor(), case).await.expect("a file");
        let shown = file.requests[0].document.clone().expect("a document");
        let told = serde_json::to_string(&shown).expect("JSON");
        assert!(told.contains(CANARIES[0]), "the youth's own name stays");
        for other in [CANARIES[4], CANARIES[5], "Ekster", "Medewerker 0"] {
            assert!(!told.contains(other), "{other}: {told}");
        }
        assert!(told.contains("[weggelakt: ouder] belde. [weggelakt: verwijzer] ook."), "{told}");
        assert!(told.contains("[weggelakt: medewerker] case.take_in"), "{told}");

        let download = async || {
            let file = cases::download_access_file(&house, &noor(), (case, id)).await;
            file.map(|file| file.to_vec())
        };
        assert_eq!(download().await, refused(AccessRefusal::NotSigned));
        cases::sign_access(&house, &noor(), (case, id, 2)).await.expect("signed");
        let twice = cases::sign_access(&house, &noor(), (case, id, 3)).await;
        assert_eq!(twice, refused(AccessRefusal::SignedByYou));
        assert_eq!(download().await, refused(AccessRefusal::NotSigned));
        cases::sign_access(&house, &chief(), (case, id, 3)).await.expect("signed");
        let zip = download().await.expect("a file");
        assert!(zip.starts_with(b"PK"), "a ZIP");
        let holds = |words: &str| zip.windows(words.len()).any(|part| part == words.as_bytes());
        assert!(holds("wat-wij-weten.json") && holds("wat-wij-weten.pdf") && holds("%PDF-"));
        assert!(holds(CANARIES[0]) && !holds(CANARIES[4]) && !holds(CANARIES[5]));
        let twice = download().await.expect("a file");
        assert_eq!(twice, zip);
        let log = deeds(&house, case).await;
        assert_eq!(log.iter().filter(|deed| *deed == "access.download").count(), 2);

        let end = AccessEndForm { end: "given".into(), reason: "".into() };
        cases::end_access(&house, &noor(), (case, id, 4), &end).await.expect("ended");
        assert_eq!(download().await, refused(AccessRefusal::Over));
        let kept = "SELECT COUNT(*) FROM case_access_request WHERE file IS NOT NULL";
        assert_eq!(database.number(kept).await, 0, "kept no longer than it was needed");
        for canary in CANARIES {
            assert_eq!(database.columns_with(canary).await, Default::default(), "{canary}");
        }
    }

    #[ignore = "needs the program for letters: ./dev test letters"]
    async fn what_is_made_anew_is_signed_anew_and_an_administrator_chooses_who_is_masked_by_the_program(database) {
        let house = with_program(team(&database).await);
        let case = case_of(&house, &noor()).await;
        let id = request(&house, case).await;
        let none = MaskForm { sent: "1".into(), ..MaskForm::default() };
        cases::set_masks(&house, &administrator(), &none).await.expect("set");
        let make = async |version| {
            cases::make_access_file(&house, &noor(), (case, id, version), &"".into(), describe).await
        };
        make(1).await.expect("made");
        cases::sign_access(&house, &noor(), (case, id, 2)).await.expect("signed");
        make(3).await.expect("made anew");
        let file = cases::read_access(&house, &noor(), case).await.expect("a file");
        assert_eq!((file.requests[0].signed_by.len(), file.requests[0].may_sign), (0, true));
        let told = serde_json::to_string(&file.requests[0].document).expect("JSON");
        assert!(told.contains(CANARIES[4]) && told.contains("Medewerker 0"), "{told}");
    }
}
