use crate::Sender;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

/// How to reach a mail server.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// Its host name; its certificate must name it.
    pub host: String,
    /// Its port: 465 for implicit TLS, 587 for STARTTLS.
    pub port: u16,
    /// How the connection is encrypted.
    pub tls: Tls,
    /// Certificates (PEM) to trust beside the machine's own list, such as those of an organisation's
    /// own mail server; may be empty.
    pub also_trust: Vec<u8>,
    /// The user that signs in, where the server asks it.
    pub sign_in: Option<SignIn>,
    /// Who mail is from.
    pub sender: Sender,
    /// How long to wait.
    pub timeouts: Timeouts,
    /// Most connections at the same time; 1 to 64.
    pub connections: usize,
}

/// How the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first octet (RFC 8314 section 3.3).
    Implicit,
    /// After STARTTLS; without it nothing is sent (RFC 3207).
    StartTls,
    /// Not at all: for a relay on the same machine, and for tests.
    None,
}

/// A user of the mail server.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// The user name.
    pub user: Secret,
    /// The passphrase or token.
    pub secret: Secret,
}

/// A text that is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Keeps a text secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// How long to wait for a mail server.
#[derive(Debug, Clone, Copy)]
pub struct Timeouts {
    /// For a connection: name, TCP, TLS, greeting and sign-in together.
    pub connect: Duration,
    /// For the answer to one command.
    pub answer: Duration,
    /// For the answer to the mail itself. Long, for giving up on a mail that the server did take
    /// means sending it twice (RFC 5321 section 4.5.3.2.6).
    pub taken: Duration,
}

impl Timeouts {
    /// A mail at its slowest: a connection, the answers to five commands, and the one to the mail.
    pub(super) fn longest(&self) -> Duration {
        self.connect + self.answer * 5 + self.taken
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            answer: Duration::from_secs(60),
            taken: Duration::from_secs(300),
        }
    }
}

/// Why settings cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// No host name.
    #[error("the mail server has no host name")]
    NoHost,
    /// The sending address, or the one for answers, cannot be written in a mail.
    #[error("the sender's addresses cannot be used in a mail")]
    Sender,
    /// The certificates to trust are not in PEM form, or none of them can be used.
    #[error("the certificates to trust cannot be read")]
    Certificates,
    /// A secret would go over the network for all to read.
    #[error("signing in without encryption is only allowed on the same machine")]
    SecretInTheOpen,
}

impl SmtpSettings {
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        if self.host.trim().is_empty() {
            return Err(SettingsError::NoHost);
        }
        if self.tls == Tls::None && self.sign_in.is_some() && !self.is_same_machine() {
            return Err(SettingsError::SecretInTheOpen);
        }
        Ok(())
    }

    fn is_same_machine(&self) -> bool {
        self.host == "localhost"
            || self
                .host
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback())
    }
}
