use crate::secrets::{digest, new_token};
use crate::{Fault, House};
use domain::permission::Action;
use domain::time::Instant;
use domain::values::{Check, Email, Mistake, Mistakes};
use serde_json::json;
use store::{AuditEntry, StoreError};

/// Failed sign-ins of one account from one sender that are free; each further one makes it wait.
const FREE_FAILURES: i32 = 5;

/// Failed sign-ins of one sender over all accounts that are free.
const FREE_FAILURES_OF_SENDER: i32 = 50;

/// Failures older than this many seconds no longer count.
const FORGET_SECONDS: i64 = 15 * 60;

/// Somebody tries to sign in.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// E-mail address as typed.
    pub email: String,
    /// Passphrase as typed.
    pub passphrase: String,
    /// The network address that it comes from. Failures count per account *and* sender, so nobody
    /// can lock a colleague out from elsewhere.
    pub sender: String,
}

/// A session that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The token for the cookie; the store keeps only its digest.
    pub token: String,
    /// When the session ends, whatever happens.
    pub expires_at: Instant,
}

/// Why somebody is not signed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The form has mistakes, or address and passphrase do not belong together.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// Too many failures; try again later.
    #[error("too many failures")]
    Locked {
        /// Minutes to wait.
        minutes: u16,
    },
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<Fault> for SignInError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<StoreError> for SignInError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// Signs somebody in. Every attempt costs the same time, whether or not the account exists.
///
/// # Errors
/// Mistakes beside the fields, `Locked`, or `Busy` when too many sign in at once.
pub async fn sign_in(house: &House, attempt: &Attempt) -> Result<SignedIn, SignInError> {
    let mut check = Check::new();
    let email = check.field("email", Email::parse(&attempt.email));
    if attempt.passphrase.is_empty() {
        check.wrong("passphrase", Mistake::Empty);
    }
    if attempt.passphrase.len() > 1_000 {
        check.wrong("passphrase", Mistake::TooLong);
    }
    let email = check.done(|| email).map_err(SignInError::Invalid)?;

    let now = house.clock.now();
    let since = now - FORGET_SECONDS;
    let keys = [
        digest(&format!("{email} {}", attempt.sender)),
        digest(&format!("sender {}", attempt.sender)),
    ];
    let limits = [FREE_FAILURES, FREE_FAILURES_OF_SENDER];
    for (key, limit) in keys.iter().zip(limits) {
        if house.store.failures(key, since).await? >= limit {
            return Err(SignInError::Locked {
                minutes: u16::try_from(FORGET_SECONDS / 60).unwrap_or(u16::MAX),
            });
        }
    }

    let credentials = house.store.credentials(&email).await?;
    let hash = credentials
        .as_ref()
        .and_then(|found| found.passphrase_hash.clone());
    let right = house
        .hashes
        .verify(attempt.passphrase.clone(), hash)
        .await?;
    let Some(credentials) = credentials.filter(|_| right) else {
        for key in &keys {
            house.store.count_failure(key, now, since).await?;
        }
        let wrong = Mistakes::one("passphrase", Mistake::WrongSignIn);
        return Err(SignInError::Invalid(wrong));
    };

    let token = new_token()?;
    let expires_at = now + super::LONGEST_SECONDS;
    let tx = house.store.begin().await?;
    tx.forget_failures(&keys[0]).await?;
    tx.start_session(&digest(&token), credentials.employee, now, expires_at)
        .await?;
    let line = AuditEntry {
        at: now,
        employee: Some(credentials.employee),
        school: None,
        action: Action::ManageOwnAccount,
        act: "account.sign_in",
        subject: credentials.employee.to_string(),
        detail: json!({}),
    };
    tx.commit(vec![line]).await?;
    Ok(SignedIn { token, expires_at })
}
