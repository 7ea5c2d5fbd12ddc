use domain::outbox::Trouble;
use mail::Reason;

/// What a mailer says went wrong, as it is kept and shown.
pub(super) const fn trouble(reason: Reason) -> Trouble {
    match reason {
        Reason::Unreachable => Trouble::Unreachable,
        Reason::TimedOut => Trouble::TimedOut,
        Reason::NotEncrypted => Trouble::NotEncrypted,
        Reason::SignInRefused => Trouble::SignInRefused,
        Reason::SenderRefused(code) => Trouble::SenderRefused(code),
        Reason::AddressRefused(code) => Trouble::AddressRefused(code),
        Reason::MessageRefused(code) => Trouble::MessageRefused(code),
        Reason::Refused(code) => Trouble::Refused(code),
        Reason::AddressUnusable => Trouble::AddressUnusable,
        Reason::SenderUnusable => Trouble::SenderUnusable,
        Reason::NotComposed => Trouble::NotComposed,
        Reason::NotWritten => Trouble::NotWritten,
    }
}
