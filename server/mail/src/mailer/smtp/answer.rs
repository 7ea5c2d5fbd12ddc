//! What a mail server's refusal means for the mail.

use crate::{Reason, SendError};
use lettre::transport::smtp::Error;
use std::error::Error as _;

/// The command that the server answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The sending address.
    Sender,
    /// The receiving address.
    Address,
    /// The mail itself.
    Content,
}

/// What the error of a command means; no answer means that the connection broke off.
pub(super) fn judge(stage: Stage, error: &Error) -> SendError {
    match error.status() {
        Some(code) => {
            let words = error.source().map(ToString::to_string).unwrap_or_default();
            judge_answer(stage, code.into(), enhanced(&words))
        }
        None => SendError::Temporary(Reason::Unreachable),
    }
}

/// The class, subject and detail that many servers put before their words (RFC 3463).
fn enhanced(words: &str) -> Option<(u16, u16)> {
    let mut numbers = words.split_whitespace().next()?.split('.');
    let mut number = || numbers.next()?.parse::<u16>().ok();
    let (_class, subject, detail) = (number()?, number()?, number()?);
    Some((subject, detail))
}

/// A refusal is final only when it is about this address or this mail. One about us (the sender, our
/// sign-in, what we may do) can be put right by an administrator, and one about a full mailbox by
/// its owner; then the mail must still go out.
fn judge_answer(stage: Stage, code: u16, enhanced: Option<(u16, u16)>) -> SendError {
    use Reason::{AddressRefused, MessageRefused, Refused, SenderRefused};
    use SendError::{Permanent, Temporary};
    match (stage, code, enhanced) {
        (_, ..500, _) => Temporary(Refused(code)),
        (Stage::Sender, ..) => Temporary(SenderRefused(code)),
        // 5.7: security or policy; 5.2.2: the mailbox is full; 530: sign in first.
        (_, _, Some((7, _) | (2, 2))) | (_, 530, _) => Temporary(Refused(code)),
        // 5.1.7 and 5.1.8: about the sending address, said late.
        (_, _, Some((1, 7 | 8))) => Temporary(SenderRefused(code)),
        // 5.1 and 5.2: the address or its mailbox, said late.
        (Stage::Address, ..) | (Stage::Content, _, Some((1 | 2, _))) => {
            Permanent(AddressRefused(code))
        }
        (Stage::Content, ..) => Permanent(MessageRefused(code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reason::{AddressRefused, MessageRefused, Refused, SenderRefused};
    use SendError::{Permanent, Temporary};

    fn told(stage: Stage, code: u16, words: &str) -> SendError {
        judge_answer(stage, code, enhanced(words))
    }

    #[test]
    fn an_address_that_does_not_exist_is_final() {
        for words in ["5.1.1 no such user", "no such user", "5.2.1 mailbox closed"] {
            assert_eq!(
                told(Stage::Address, 550, words),
                Permanent(AddressRefused(550))
            );
        }
        assert_eq!(
            told(Stage::Content, 550, "5.1.1 no such user"),
            Permanent(AddressRefused(550))
        );
    }

    #[test]
    fn what_an_administrator_or_the_owner_can_put_right_is_tried_again() {
        for (stage, code, words, reason) in [
            (Stage::Sender, 550, "5.1.8 bad sender", SenderRefused(550)),
            (Stage::Address, 554, "5.7.1 relay denied", Refused(554)),
            (Stage::Address, 530, "sign in first", Refused(530)),
            (Stage::Address, 552, "5.2.2 mailbox full", Refused(552)),
            (Stage::Content, 554, "5.7.1 policy", Refused(554)),
            (Stage::Address, 451, "4.3.0 later", Refused(451)),
            (Stage::Content, 421, "", Refused(421)),
        ] {
            assert_eq!(
                told(stage, code, words),
                Temporary(reason),
                "{code} {words}"
            );
        }
    }

    #[test]
    fn a_mail_that_is_refused_as_it_is_is_final() {
        assert_eq!(
            told(Stage::Content, 554, "5.6.0 not this"),
            Permanent(MessageRefused(554))
        );
    }
}
