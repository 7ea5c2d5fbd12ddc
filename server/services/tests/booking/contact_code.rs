use crate::region::operator;
use crate::season::Booking;
use domain::booking::CodeAnswer;
use domain::organisation::ContactForm;
use domain::values::{Mistake, Mistakes};
use mail::{Mailer, Memory};
use services::booking::{ask_contact_code, sweep_contact_codes, type_contact_code};
use services::outbox::deliver_due;
use services::{Actor, EditError, Fault, House, MailHouse};

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
        let told = ask_contact_code(house, &school, Some(contact), &form()).await;
        assert_eq!(told, Ok("c…@school.example".to_owned()));
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
        assert_eq!(refused, Err(EditError::Invalid(Mistakes::one("email", Mistake::Empty))));
        let theirs = region.contact(region.gouda).await;
        let refused = ask_contact_code(house, &school, Some(theirs), &form()).await;
        assert_eq!(refused, Err(Fault::NotFound.into()));
        let staff = ask_contact_code(house, &operator(), None, &form()).await;
        assert_eq!(staff, Err(Fault::Denied.into()));
        for _ in 0..5 {
            ask_contact_code(house, &school, None, &form()).await.expect("sent");
        }
        let sixth = ask_contact_code(house, &school, None, &form()).await;
        assert_eq!(sixth, Err(Fault::Busy.into()));
        let odd = type_contact_code(house, &school, "12a456").await;
        assert_eq!(odd, Err(EditError::Invalid(Mistakes::one("code", Mistake::NotANumber))));
        house.clock().advance(3_601);
        sweep_contact_codes(house).await.expect("swept");
        assert_eq!(database.number("SELECT COUNT(*) FROM contact_code").await, 0);
    }
}
