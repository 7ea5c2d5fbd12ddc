//! The second step: what cases ask beside the passphrase.

use crate::world::{NOW, house, house_with, key_line};
use domain::employee::{EmployeeForm, GrantsForm};
use domain::ids::EmployeeId;
use domain::permission::{Action, Role};
use domain::second_step::SecondStep;
use domain::values::{Mistake, Mistakes};
use services::accounts::second_step::{Answer, begin, confirm, forget, give, new_codes, read};
use services::accounts::{
    Attempt, SignInError, Visitor, saw_cases, set_passphrase, sign_in, visitor,
};
use services::cases::{Rotated, rotate_key};
use services::{Actor, Fault, House, Post, staff};

const EMAIL: &str = "sam.werker@example.org";
const PASSPHRASE: &str = "wachtzin-voor-proef";

async fn hired(house: &House, roles: &[Role]) -> EmployeeId {
    let operator = Actor::operator();
    let form = EmployeeForm {
        name: "Sam Werker".into(),
        email: EMAIL.into(),
        contract_hours: "32".into(),
        ..EmployeeForm::default()
    };
    let post = Post::new().expect("random bytes");
    let id = staff::add_employee(house, &operator, &post, &form).await;
    let id = id.expect("hired");
    let grants = roles.iter().map(|role| role.code().to_owned()).collect();
    let form = GrantsForm { grants };
    staff::set_roles(house, &operator, id, 1, &form)
        .await
        .expect("roles");
    set_passphrase(house, &operator, id, PASSPHRASE)
        .await
        .expect("a passphrase");
    id
}

async fn entered(house: &House) -> String {
    let attempt = Attempt {
        email: EMAIL.into(),
        passphrase: PASSPHRASE.into(),
        sender: "192.0.2.1".into(),
    };
    sign_in(house, &attempt).await.expect("signed in").token
}

async fn seen(house: &House, token: &str) -> Visitor {
    visitor(house, token)
        .await
        .expect("read")
        .expect("signed in")
}

/// The code of an app at this moment of the house.
fn code(house: &House, secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).expect("base32");
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .build()
        .expect("codes");
    let now = u64::try_from(house.clock().now()).expect("after 1970");
    totp.generate(now).to_string()
}

/// Sets a second factor up in a session: its secret and the recovery codes.
async fn set_up(house: &House, token: &str) -> (String, Vec<String>) {
    let one = seen(house, token).await;
    begin(house, &one.actor, one.step).await.expect("begun");
    let page = read(house, &one.actor, one.step).await.expect("read");
    let secret = page.set_up.expect("a secret").secret;
    let codes = confirm(house, &one.actor, token, &code(house, &secret)).await;
    (secret, codes.expect("confirmed"))
}

async fn give_code(house: &House, token: &str, code: &str) -> Result<(), SignInError> {
    let one = seen(house, token).await;
    let answer = Answer {
        code: code.to_owned(),
        passphrase: String::new(),
    };
    give(house, &one.actor, one.step, token, &answer).await
}

async fn give_passphrase(house: &House, token: &str, typed: &str) -> Result<(), SignInError> {
    let one = seen(house, token).await;
    let answer = Answer {
        code: String::new(),
        passphrase: typed.to_owned(),
    };
    give(house, &one.actor, one.step, token, &answer).await
}

fn wrong(field: &str, mistake: Mistake) -> Result<(), SignInError> {
    Err(SignInError::Invalid(Mistakes::one(field, mistake)))
}

store::on_both_engines! {
    async fn a_case_worker_reaches_no_case_before_the_second_step_and_keeps_other_roles(database) {
        let house = house(&database);
        hired(&house, &[Role::CaseWorker, Role::Planner]).await;
        let token = entered(&house).await;
        let before = seen(&house, &token).await;
        let may = |one: &Visitor| [Action::FollowCases, Action::PlanLessons].map(|a| one.actor.may(a));
        assert_eq!((before.step, may(&before)), (SecondStep::SetUp, [false, true]));
        assert!(before.would_open(|actor| actor.may(Action::FollowCases)));

        set_up(&house, &token).await;
        let after = seen(&house, &token).await;
        assert_eq!((after.step, may(&after)), (SecondStep::Given, [true, true]));

        let elsewhere = entered(&house).await;
        let other = seen(&house, &elsewhere).await;
        assert_eq!((other.step, may(&other)), (SecondStep::Asked, [false, true]));
    }

    async fn who_needs_no_second_step_is_not_asked_and_sets_none_up(database) {
        let house = house(&database);
        hired(&house, &[Role::Planner, Role::Administrator]).await;
        let token = entered(&house).await;
        let one = seen(&house, &token).await;
        assert_eq!(one.step, SecondStep::NotNeeded);
        assert_eq!(begin(&house, &one.actor, one.step).await, Err(Fault::Denied));
    }

    async fn without_keys_cases_stay_shut_whatever_is_given(database) {
        let house = House::new(database.store.clone(), services::Clock::fixed(NOW));
        hired(&house, &[Role::CaseWorker]).await;
        let token = entered(&house).await;
        let one = seen(&house, &token).await;
        assert_eq!((one.step, one.actor.may(Action::FollowCases)), (SecondStep::Off, false));
    }

    async fn a_code_counts_once_and_none_of_before_it(database) {
        let house = house(&database);
        hired(&house, &[Role::CaseWorker]).await;
        let first = entered(&house).await;
        let (secret, _) = set_up(&house, &first).await;
        let used = code(&house, &secret);
        let second = entered(&house).await;
        let refused = wrong("second_code", Mistake::CodeDoesNotCount);
        assert_eq!(give_code(&house, &second, &used).await, refused);
        house.clock().advance(30);
        assert_eq!(give_code(&house, &second, &used).await, refused);
        let next = code(&house, &secret);
        assert_eq!(give_code(&house, &second, &next).await, Ok(()));
        let third = entered(&house).await;
        assert_eq!(give_code(&house, &third, &next).await, refused);
        assert_eq!(seen(&house, &third).await.step, SecondStep::Asked);
    }

    async fn of_two_who_type_one_code_at_the_same_moment_one_comes_in(database) {
        let house = house(&database);
        hired(&house, &[Role::CaseWorker]).await;
        let token = entered(&house).await;
        let (secret, codes) = set_up(&house, &token).await;
        house.clock().advance(60);
        for typed in [code(&house, &secret), codes[0].clone()] {
            let (one, other) = (entered(&house).await, entered(&house).await);
            let (first, second) = tokio::join!(
                give_code(&house, &one, &typed),
                give_code(&house, &other, &typed)
            );
            assert_eq!([first.is_ok(), second.is_ok()].iter().filter(|ok| **ok).count(), 1);
        }
    }

    async fn after_five_wrong_codes_even_the_right_one_waits(database) {
        let house = house(&database);
        hired(&house, &[Role::CaseWorker]).await;
        let token = entered(&house).await;
        let (secret, _) = set_up(&house, &token).await;
        house.clock().advance(60);
        let other = entered(&house).await;
        let right = code(&house, &secret);
        let bad = if right == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            let refused = wrong("second_code", Mistake::CodeDoesNotCount);
            assert_eq!(give_code(&house, &other, bad).await, refused);
        }
        let locked = Err(SignInError::Locked { minutes: 15 });
        assert_eq!(give_code(&house, &other, &right).await, locked);
        house.clock().advance(15 * 60 + 1);
        assert_eq!(give_code(&house, &other, &code(&house, &secret)).await, Ok(()));
    }

    async fn a_recovery_code_opens_once_however_it_is_typed(database) {
        let house = house(&database);
        hired(&house, &[Role::CaseWorker]).await;
        let token = entered(&house).await;
        let (_, codes) = set_up(&house, &token).await;
        let different: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(different.len(), 8);
        let typed = format!("{}-{}", codes[0][..8].to_uppercase(), &codes[0][8..]);
        let other = entered(&house).await;
        assert_eq!(give_code(&house, &other, &typed).await, Ok(()));
        let third = entered(&house).await;
        let refused = wrong("second_code", Mistake::CodeDoesNotCount);
        assert_eq!(give_code(&house, &third, &typed).await, refused);
        let one = seen(&house, &token).await;
        assert_eq!(read(&house, &one.actor, one.step).await.expect("read").codes_left, 7);
        new_codes(&house, &one.actor, one.step).await.expect("new ones");
        assert_eq!(give_code(&house, &third, &codes[1]).await, refused);
    }

    async fn cases_lock_when_nothing_was_asked_of_them_and_open_by_passphrase_or_code(database) {
        let house = house(&database).with_case_idle(15);
        hired(&house, &[Role::CaseWorker]).await;
        let token = entered(&house).await;
        let (secret, _) = set_up(&house, &token).await;
        house.clock().advance(14 * 60);
        saw_cases(&house, &token).await.expect("noted");
        house.clock().advance(15 * 60);
        assert_eq!(seen(&house, &token).await.step, SecondStep::Given);
        house.clock().advance(1);
        let locked = seen(&house, &token).await;
        assert_eq!((locked.step, locked.actor.may(Action::FollowCases)), (SecondStep::Locked, false));
        let refused = wrong("passphrase", Mistake::WrongPassphrase);
        assert_eq!(give_passphrase(&house, &token, "een andere zin").await, refused);
        assert_eq!(give_passphrase(&house, &token, PASSPHRASE).await, Ok(()));
        assert_eq!(seen(&house, &token).await.step, SecondStep::Given);
        house.clock().advance(16 * 60);
        assert_eq!(give_code(&house, &token, &code(&house, &secret)).await, Ok(()));
        // Another session, that never gave a code, does not open by the passphrase.
        let other = entered(&house).await;
        let empty = wrong("second_code", Mistake::Empty);
        assert_eq!(give_passphrase(&house, &other, PASSPHRASE).await, empty);
    }

    async fn another_app_takes_the_place_of_the_first_and_other_sessions_are_asked_again(database) {
        let house = house(&database);
        hired(&house, &[Role::CaseWorker]).await;
        let (here, there) = (entered(&house).await, entered(&house).await);
        let (first, _) = set_up(&house, &here).await;
        house.clock().advance(60);
        assert_eq!(give_code(&house, &there, &code(&house, &first)).await, Ok(()));
        let asked = entered(&house).await;
        let stranger = seen(&house, &asked).await;
        assert_eq!(begin(&house, &stranger.actor, stranger.step).await, Err(Fault::Denied));
        house.clock().advance(60);
        let one = seen(&house, &here).await;
        begin(&house, &one.actor, one.step).await.expect("begun");
        // Until it is proved nothing is open, here or elsewhere.
        assert_eq!(seen(&house, &here).await.step, SecondStep::SetUp);
        let (second, _) = set_up(&house, &here).await;
        assert_ne!(first, second);
        assert_eq!(seen(&house, &there).await.step, SecondStep::Asked);
    }

    async fn the_apps_secret_is_in_no_column_and_is_sealed_anew_when_the_key_turns(database) {
        let old = key_line("first");
        let house = house_with(&database, &old);
        hired(&house, &[Role::CaseWorker]).await;
        let token = entered(&house).await;
        let (secret, codes) = set_up(&house, &token).await;
        for text in [&secret, &codes[0]] {
            assert_eq!(database.columns_with(text).await.len(), 0);
        }
        let newer = key_line("second");
        let both = house_with(&database, &format!("{newer}{old}"));
        let turned = Ok(Rotated { youths: 0, second_factors: 1, numbers: 0 });
        assert_eq!(rotate_key(&both, &Actor::operator()).await, turned);
        let after = house_with(&database, &newer);
        after.clock().advance(60);
        let other = entered(&after).await;
        assert_eq!(give_code(&after, &other, &code(&after, &secret)).await, Ok(()));
    }

    async fn only_who_is_at_the_server_takes_a_lost_second_factor_away(database) {
        let house = house(&database);
        let id = hired(&house, &[Role::CaseWorker, Role::Administrator]).await;
        let token = entered(&house).await;
        set_up(&house, &token).await;
        let one = seen(&house, &token).await;
        assert_eq!(forget(&house, &one.actor, EMAIL).await, Err(Fault::Denied));
        let nobody = forget(&house, &Actor::operator(), "niemand@example.org").await;
        assert_eq!(nobody, Err(Fault::NotFound));
        assert_eq!(forget(&house, &Actor::operator(), EMAIL).await, Ok(()));
        assert_eq!(seen(&house, &token).await.step, SecondStep::SetUp);
        assert_eq!(one.actor.id(), Some(id));
    }
}
