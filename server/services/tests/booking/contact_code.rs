use crate::region::operator;
use crate::season::Booking;
use domain::booking::{CodeAnswer, CodeStanding};
use domain::ids::ContactId;
use domain::organisation::ContactForm;
use domain::values::{Mistake, Mistakes};
use mail::{Mailer, Memory};
use services::booking::{self, AskedCode, CodeError, read_own_contacts, sweep_contact_codes};
use services::outbox::deliver_due;
use services::{Actor, Fault, House, MailHouse, Post, organisations};

/// Where the one mail went, and its code.
async fn code(house: &House) -> (String, String) {
    let memory = Memory::new(MailHouse::demo().sender);
    deliver_due(house, &Mailer::Memory(memory.clone()))
        .await
        .expect("delivered");
    let sent = memory.sent();
    let [mail] = &sent[..] else {
        panic!("one mail")
    };
    let digits = mail
        .text
        .lines()
        .map(str::trim)
        .find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit()));
    (
        mail.to.as_str().to_owned(),
        digits.expect("a code").to_owned(),
    )
}

fn form() -> ContactForm {
    ContactForm {
        name: "Nieuwe Contact".into(),
        function: "directie".into(),
        email: "nieuw@school.example".into(),
        phone: String::new(),
    }
}

async fn ask_contact_code(
    house: &House,
    actor: &Actor,
    contact: Option<ContactId>,
    form: &ContactForm,
) -> Result<(), CodeError> {
    let post = Post::new().expect("random bytes");
    booking::ask_contact_code(house, actor, &post, contact, form, "nl").await
}

async fn type_contact_code(
    house: &House,
    actor: &Actor,
    code: &str,
) -> Result<CodeAnswer, CodeError> {
    let post = Post::new().expect("random bytes");
    booking::type_contact_code(house, actor, &post, code).await
}

/// Another code than this.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().expect("digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

const NEW: &str = "SELECT COUNT(*) FROM contact WHERE email = 'nieuw@school.example'";

store::on_both_engines! {
    async fn the_code_goes_to_the_address_that_is_known_and_changes_the_contact_once(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let contact = region.contact(region.leiden).await;
        let school = Actor::school(region.leiden, None);
        ask_contact_code(house, &school, Some(contact), &form()).await.expect("sent");
        let until = house.clock().now() + 600;
        let asked = AskedCode {
            to: "c…@school.example".into(),
            standing: CodeStanding::Open { until, tries_left: 5 },
        };
        let own = read_own_contacts(house, &school).await.expect("its contacts");
        assert_eq!(own.asked, Some(asked));
        assert_eq!(own.contacts[0].address, Some("c…@school.example".to_owned()));
        let (to, digits) = code(house).await;
        assert_eq!(to, "canary@school.example");
        let kept = format!("SELECT COUNT(*) FROM contact_code WHERE code_hash LIKE '%{digits}%'");
        assert_eq!(database.number(&kept).await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox WHERE message IS NOT NULL").await, 0);

        let other = Actor::school(region.gouda, None);
        assert_eq!(type_contact_code(house, &other, &digits).await, Err(Fault::NotFound.into()));
        let first = type_contact_code(house, &school, &wrong(&digits)).await;
        assert_eq!(first, Ok(CodeAnswer::Wrong { tries_left: 4 }));
        assert_eq!(database.number(NEW).await, 0);
        assert_eq!(type_contact_code(house, &school, &digits).await, Ok(CodeAnswer::Right));
        assert_eq!(database.number(NEW).await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM contact").await, 1);
        assert_eq!(type_contact_code(house, &school, &digits).await, Ok(CodeAnswer::UsedUp));
        assert_eq!(database.number("SELECT COUNT(*) FROM contact_code WHERE draft <> ''").await, 0);
        let own = read_own_contacts(house, &school).await.expect("its contacts");
        assert_eq!((own.asked, own.contacts[0].name.as_str()), (None, "Nieuwe Contact"));
        let noted = "SELECT COUNT(*) FROM contact WHERE school_noted_at = noted_at AND version = 2";
        assert_eq!(database.number(noted).await, 1);
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'contact.change_by_school'
            AND organisation_id IS NOT NULL AND detail NOT LIKE '%ieuw%'";
        assert_eq!(database.number(trail).await, 1);
    }

    async fn pressing_twice_sends_one_code_and_types_it_once(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let school = Actor::school(region.leiden, None);
        let post = Post::new().expect("random bytes");
        let form = form();
        let ask = || booking::ask_contact_code(house, &school, &post, None, &form, "nl");
        let (one, two) = tokio::join!(ask(), ask());
        assert_eq!((one, two), (Ok(()), Ok(())));
        let (_, digits) = code(house).await;
        let post = Post::new().expect("random bytes");
        let typed = || booking::type_contact_code(house, &school, &post, &digits);
        let (one, two) = tokio::join!(typed(), typed());
        assert_eq!((one, two), (Ok(CodeAnswer::Right), Ok(CodeAnswer::Right)));
        assert_eq!(database.number(NEW).await, 1);
    }

    async fn what_is_left_empty_stays_unless_it_is_somebody_else(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let contact = region.contact(region.leiden).await;
        let school = Actor::school(region.leiden, None);
        let own = read_own_contacts(house, &school).await.expect("its contacts");
        let same = ContactForm { name: own.contacts[0].name.clone(), function: "directie".into(), ..ContactForm::default() };
        ask_contact_code(house, &school, Some(contact), &same).await.expect("sent");
        let (_, digits) = code(house).await;
        assert_eq!(type_contact_code(house, &school, &digits).await, Ok(CodeAnswer::Right));
        let kept = "SELECT COUNT(*) FROM contact WHERE email = 'canary@school.example' AND function = 'directie'";
        assert_eq!(database.number(kept).await, 1);
        let other = ContactForm { name: "Opvolger".into(), ..same };
        let refused = ask_contact_code(house, &school, Some(contact), &other).await;
        assert_eq!(refused, Err(Mistakes::one("email", Mistake::Empty).into()));
    }

    async fn a_new_code_for_what_was_asked_and_a_colleague_who_was_first(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let contact = region.contact(region.leiden).await;
        let school = Actor::school(region.leiden, None);
        let post = Post::new().expect("random bytes");
        let nothing = booking::ask_contact_code_again(house, &school, &post, "nl").await;
        assert_eq!(nothing, Err(Fault::NotFound.into()));
        ask_contact_code(house, &school, Some(contact), &form()).await.expect("sent");
        let (_, old) = code(house).await;
        house.clock().advance(601);
        let own = read_own_contacts(house, &school).await.expect("its contacts");
        assert_eq!(own.asked.map(|asked| asked.standing), Some(CodeStanding::Expired));
        assert_eq!(type_contact_code(house, &school, &old).await, Ok(CodeAnswer::Expired));
        let post = Post::new().expect("random bytes");
        booking::ask_contact_code_again(house, &school, &post, "nl").await.expect("sent again");
        let (to, digits) = code(house).await;
        assert_eq!(to, "canary@school.example");
        let colleague = ContactForm { name: "Van Een Collega".into(), ..ContactForm::default() };
        organisations::change_contact(house, &operator(), contact, 1, &colleague).await.expect("first");
        let late = type_contact_code(house, &school, &digits).await;
        assert_eq!(late, Err(Fault::Stale.into()));
        assert_eq!(database.number(NEW).await, 0);
    }

    async fn five_wrong_tries_or_ten_minutes_end_a_code_and_a_new_one_ends_the_old(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let school = Actor::school(region.leiden, None);
        ask_contact_code(house, &school, None, &form()).await.expect("sent");
        let (to, digits) = code(house).await;
        assert_eq!(to, "nieuw@school.example", "the school has no other address");
        for tries_left in (0..5).rev() {
            let answer = type_contact_code(house, &school, &wrong(&digits)).await;
            assert_eq!(answer, Ok(CodeAnswer::Wrong { tries_left }));
        }
        assert_eq!(type_contact_code(house, &school, &digits).await, Ok(CodeAnswer::UsedUp));

        ask_contact_code(house, &school, None, &form()).await.expect("sent");
        let (_, old) = code(house).await;
        house.clock().advance(1);
        ask_contact_code(house, &school, None, &form()).await.expect("sent");
        let (_, digits) = code(house).await;
        if old != digits {
            let answer = type_contact_code(house, &school, &old).await;
            assert_eq!(answer, Ok(CodeAnswer::Wrong { tries_left: 4 }));
        }
        house.clock().advance(600);
        assert_eq!(type_contact_code(house, &school, &digits).await, Ok(CodeAnswer::Expired));
        assert_eq!(database.number(NEW).await, 0);
    }

    async fn odd_input_too_many_codes_and_strangers_are_refused(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let school = Actor::school(region.leiden, None);
        let nowhere = ContactForm { email: String::new(), ..form() };
        let refused = ask_contact_code(house, &school, None, &nowhere).await;
        assert_eq!(refused, Err(Mistakes::one("email", Mistake::Empty).into()));
        let theirs = region.contact(region.gouda).await;
        let refused = ask_contact_code(house, &school, Some(theirs), &form()).await;
        assert_eq!(refused, Err(Fault::NotFound.into()));
        let staff = ask_contact_code(house, &operator(), None, &form()).await;
        assert_eq!(staff, Err(Fault::Denied.into()));
        for _ in 0..5 {
            ask_contact_code(house, &school, None, &form()).await.expect("sent");
        }
        let sixth = ask_contact_code(house, &school, None, &form()).await;
        assert_eq!(sixth, Err(CodeError::Locked { minutes: 60 }));
        let odd = type_contact_code(house, &school, "12a456").await;
        assert_eq!(odd, Err(Mistakes::one("code", Mistake::NotANumber).into()));
        house.clock().advance(3_601);
        sweep_contact_codes(house).await.expect("swept");
        assert_eq!(database.number("SELECT COUNT(*) FROM contact_code").await, 0);
    }
}
