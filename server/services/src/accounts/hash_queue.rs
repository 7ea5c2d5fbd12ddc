use crate::Fault;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Semaphore;

/// Hashes passphrases a few at a time, on threads of their own, so that a wave of sign-ins cannot
/// starve the server; who would wait behind too many others is turned away at once.
#[derive(Debug, Clone)]
pub struct HashQueue {
    running: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    longest: usize,
}

/// A place in the queue, given back when it goes.
struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl HashQueue {
    /// A queue that hashes `at_once` passphrases at a time and lets `longest` wait.
    pub fn new(at_once: usize, longest: usize) -> Self {
        Self {
            running: Arc::new(Semaphore::new(at_once)),
            waiting: Arc::new(AtomicUsize::new(0)),
            longest: at_once + longest,
        }
    }

    /// argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet).
    fn argon2() -> Argon2<'static> {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::default())
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let ahead = self.waiting.fetch_add(1, Ordering::SeqCst);
        let place = Place(Arc::clone(&self.waiting));
        if ahead >= self.longest {
            return Err(Fault::Busy);
        }
        let turn = Arc::clone(&self.running)
            .acquire_owned()
            .await
            .map_err(|_| Fault::Busy)?;
        tokio::task::spawn_blocking(move || {
            let done = work();
            drop((turn, place));
            done
        })
        .await
        .map_err(|_| Fault::Failed)?
    }

    /// The argon2id PHC string of a passphrase.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn hash(&self, passphrase: String) -> Result<String, Fault> {
        self.in_turn(move || {
            Self::argon2()
                .hash_password(passphrase.as_bytes())
                .map(|hash| hash.to_string())
                .map_err(|_| Fault::Failed)
        })
        .await
    }

    /// Whether a passphrase belongs to a hash. Without a hash the same work is done and the answer
    /// is no, so that the time tells nothing about who has an account.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn verify(&self, passphrase: String, hash: Option<String>) -> Result<bool, Fault> {
        self.in_turn(move || {
            let known = hash.is_some();
            let Some(hash) = hash else {
                let hashed = Self::argon2().hash_password(passphrase.as_bytes());
                return hashed.map(|_| known).map_err(|_| Fault::Failed);
            };
            let parsed = PasswordHash::new(&hash).map_err(|_| Fault::Failed)?;
            Ok(Self::argon2()
                .verify_password(passphrase.as_bytes(), &parsed)
                .is_ok())
        })
        .await
    }
}
