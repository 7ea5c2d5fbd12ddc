//! What was typed wrongly, or changed since, is put right.

use crate::signal_world::*;
use crate::team::*;
use crate::world::{LEIDEN, run, sql_id};
use domain::cases::{CorrectionForm, CorrectionRefusal, EndForm, EndSignalForm};
use domain::ids::CaseId;
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::cases::{self, CaseError};
use services::{Actor, Fault, House};

async fn form(house: &House, actor: &Actor, case: CaseId) -> (i32, CorrectionForm) {
    let choices = cases::correction_choices(house, actor, case)
        .await
        .expect("choices");
    (choices.version, choices.form)
}

/// Everything other than it was.
fn right() -> CorrectionForm {
    CorrectionForm {
        given_names: "Wielewaal".into(),
        family_name: "Goudvink".into(),
        birth_date: "2011-05-06".into(),
        address: "Sijsjeslaan 2".into(),
        contact: "Ijsvogeltelefoon".into(),
        parents: "Ouderstaartmees".into(),
        municipality: "0546".into(),
        referrer: "boa".into(),
        referrer_name: "Bureauheggenmus 12".into(),
        offence_on: "2026-11-02".into(),
    }
}

store::on_both_engines! {
    async fn what_a_referral_told_is_put_right_sealed_and_in_the_log(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let (version, filled) = form(&house, &noor(), case).await;
        assert_eq!((filled.family_name.as_str(), filled.municipality.as_str()), (CANARIES[1], "0546"));
        cases::correct_case(&house, &noor(), (case, version), &right()).await.expect("put right");
        let (next, filled) = form(&house, &noor(), case).await;
        assert_eq!((next, filled), (version + 1, right()));
        let shown = read(&house, &noor(), case).await;
        assert_eq!(shown.referral.remarks.as_str(), CANARIES[6], "what is not in the form stays");
        let told = serde_json::to_string(&shown).expect("JSON");
        for word in ["Wielewaal", "Goudvink", "Sijsjeslaan", "Ijsvogel", "Ouderstaartmees", "heggenmus"] {
            assert!(told.contains(word), "{word} is read back");
            assert_eq!(database.columns_with(word).await, Default::default(), "{word}");
        }
        let expected = ["case.take_in", "case.read", "case.correct", "case.read", "case.read"];
        assert_eq!(deeds(&house, case).await, expected);
        let stale = cases::correct_case(&house, &noor(), (case, version), &right()).await;
        assert_eq!(stale, Err(CaseError::Fault(Fault::Stale)));
        let hidden = cases::correct_case(&house, &bram(), (case, next), &right()).await;
        assert_eq!(hidden, Err(CaseError::Fault(Fault::NotFound)));
        let wrong = CorrectionForm { birth_date: "2015-01-01".into(), ..right() };
        let refused = cases::correct_case(&house, &noor(), (case, next), &wrong).await;
        let young = Mistakes::one("birth_date", Mistake::TooYoungForHalt);
        assert_eq!(refused, Err(CaseError::Invalid(young)));
    }

    async fn data_are_put_right_after_the_end_too(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let over = EndForm { ending: "badly".into(), reason: "Kwam niet".into() };
        cases::end_case(&house, &noor(), (case, 1), &over).await.expect("ended");
        let (version, _) = form(&house, &noor(), case).await;
        assert_eq!(cases::correct_case(&house, &noor(), (case, version), &right()).await, Ok(()));
    }

    async fn another_municipality_is_another_area_whose_coordinators_are_told(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let (noor_id, chief_id) = (sql_id(&database, NOOR), sql_id(&database, CHIEF));
        let (leiden, gouda) = (sql_id(&database, LEIDEN), sql_id(&database, GOUDA));
        run(&database, &format!("UPDATE role_grant SET area_id = {leiden} WHERE employee_id = {noor_id}")).await;
        run(&database, &format!("UPDATE role_grant SET area_id = {gouda} WHERE employee_id = {chief_id}")).await;
        let of = |area| member(CHIEF, Role::CaseCoordinator, Some(area));
        let moved = CorrectionForm { municipality: "0513".into(), ..right() };
        let beyond = cases::correct_case(&house, &of(LEIDEN), (case, 1), &moved).await;
        let no_choice = Mistakes::one("municipality", Mistake::NotAChoice);
        assert_eq!(beyond, Err(CaseError::Invalid(no_choice)), "nobody moves a case out of sight");
        cases::correct_case(&house, &noor(), (case, 1), &moved).await.expect("moved");
        assert_eq!(read(&house, &noor(), case).await.municipality, "Gouda");
        assert_eq!(read(&house, &of(GOUDA), case).await.case, case);
        let gone = cases::read_case(&house, &of(LEIDEN), case).await;
        assert_eq!(gone, Err(CaseError::Fault(Fault::NotFound)));
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 1);
        let shown = cases::read_handovers(&house, &of(GOUDA)).await.expect("handovers");
        let orphans: Vec<_> = shown.orphans.iter().map(|one| one.case).collect();
        assert_eq!(orphans, [case], "its worker has no role there");
    }

    async fn an_index_never_goes_on_with_data_that_were_put_right(database) {
        let house = team(&database).await;
        index(&house, None).await;
        let case = case_of(&house, &noor()).await;
        let signal = signal_of(&house, case).await;
        let (version, as_it_is) = form(&house, &noor(), case).await;
        let me = noor();
        let put = |form: CorrectionForm, version| {
            let (house, me) = (house.clone(), me.clone());
            async move { cases::correct_case(&house, &me, (case, version), &form).await }
        };
        let refused = |why| Err(CaseError::Correction(why));
        let moved = CorrectionForm { municipality: "0513".into(), ..as_it_is.clone() };
        assert_eq!(put(moved.clone(), version).await, refused(CorrectionRefusal::OtherIndex));
        let renamed = CorrectionForm { family_name: "Goudvink".into(), ..as_it_is.clone() };
        assert_eq!(put(renamed.clone(), version).await, refused(CorrectionRefusal::KnownToIndex));
        let at_home = CorrectionForm { address: "Sijsjeslaan 2".into(), ..as_it_is };
        assert_eq!(put(at_home, version).await, Ok(()), "an index knows no address");
        let over = EndSignalForm { why: "no_longer_needed".into(), on: "2026-11-24".into() };
        cases::end_signal(&house, &me, (case, signal, 1), &over).await.expect("ended");
        assert_eq!(put(renamed.clone(), version + 1).await, refused(CorrectionRefusal::KnownToIndex));
        cases::remove_signal(&house, &me, (case, signal, 2)).await.expect("removed");
        assert_eq!(put(renamed, version + 1).await, Ok(()));
        assert_eq!(put(moved, version + 2).await, Ok(()));
    }
}
