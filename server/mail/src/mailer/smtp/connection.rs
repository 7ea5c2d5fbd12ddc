use super::answer::{Stage, judge};
use super::settings::{SettingsError, SmtpSettings, Timeouts, Tls};
use crate::compose::Composed;
use crate::{Reason, SendError, Sender};
use domain::values::Email;
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use std::error::Error as _;
use std::fmt;
use std::io;
use std::time::Duration;
use tokio::time::timeout;

/// How a connection to the mail server is made.
pub(super) struct Road {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
}

impl fmt::Debug for Road {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.settings.fmt(f)
    }
}

impl Road {
    pub(super) fn new(settings: SmtpSettings) -> Result<Self, SettingsError> {
        settings.check()?;
        let usable = |email: &Email| email.as_str().parse::<Address>();
        let sender = usable(&settings.sender.address).map_err(|_| SettingsError::Sender)?;
        if let Some(reply_to) = &settings.sender.reply_to {
            usable(reply_to).map_err(|_| SettingsError::Sender)?;
        }
        let tls = match settings.tls {
            Tls::None => None,
            Tls::Implicit | Tls::StartTls => Some(trust(&settings)?),
        };
        Ok(Self {
            tls,
            hello: ClientId::Domain(sender.domain().to_owned()),
            settings,
        })
    }

    pub(super) fn sender(&self) -> &Sender {
        &self.settings.sender
    }

    pub(super) fn timeouts(&self) -> &Timeouts {
        &self.settings.timeouts
    }

    /// A new connection, encrypted and signed in as the settings ask. Whatever goes wrong here says
    /// nothing about a mail, so it is always temporary.
    pub(super) async fn connect(&self) -> Result<Connection, SendError> {
        let limit = self.settings.timeouts.connect;
        timeout(limit, self.connected())
            .await
            .unwrap_or(Err(Reason::TimedOut))
            .map_err(SendError::Temporary)
    }

    async fn connected(&self) -> Result<Connection, Reason> {
        let implicit = match self.settings.tls {
            Tls::Implicit => self.tls.clone(),
            Tls::StartTls | Tls::None => None,
        };
        let server = (self.settings.host.as_str(), self.settings.port);
        let limit = Some(self.settings.timeouts.connect);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, limit, &self.hello, implicit, None)
                .await
                .map_err(|error| self.reason(&error))?;
        if let (Tls::StartTls, Some(tls)) = (self.settings.tls, &self.tls) {
            connection
                .starttls(tls.clone(), &self.hello)
                .await
                .map_err(|_| Reason::NotEncrypted)?;
        }
        if let Some(who) = &self.settings.sign_in {
            let credentials =
                Credentials::new(who.user.reveal().to_owned(), who.secret.reveal().to_owned());
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                .await
                .map_err(|error| match error.status() {
                    Some(code) if code.to_string().starts_with('4') => Reason::Refused(code.into()),
                    Some(_) => Reason::SignInRefused,
                    None if error.is_client() => Reason::SignInRefused,
                    None => Reason::Unreachable,
                })?;
        }
        Ok(Connection {
            line: connection,
            timeouts: self.settings.timeouts,
            ready: true,
        })
    }

    /// Why there is no connection.
    fn reason(&self, error: &Error) -> Reason {
        // What is wrong with a certificate, or with TLS itself, comes as data that is not valid.
        let is_invalid = |error: &io::Error| error.kind() == io::ErrorKind::InvalidData;
        let is_tls = self.tls.is_some() && io_error(error).is_some_and(is_invalid);
        match error.status() {
            Some(code) => Reason::Refused(code.into()),
            None if is_tls || error.is_tls() => Reason::NotEncrypted,
            None if error.is_timeout() => Reason::TimedOut,
            None => Reason::Unreachable,
        }
    }
}

fn io_error(error: &Error) -> Option<&io::Error> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        source = error.source();
    }
    None
}

fn trust(settings: &SmtpSettings) -> Result<TlsParameters, SettingsError> {
    let mut tls = TlsParameters::builder(settings.host.clone());
    if !settings.also_trust.is_empty() {
        let certificate =
            Certificate::from_pem(&settings.also_trust).map_err(|_| SettingsError::Certificates)?;
        tls = tls.add_root_certificate(certificate);
    }
    tls.build().map_err(|_| SettingsError::Certificates)
}

/// A connection that mail can go over.
pub(super) struct Connection {
    line: AsyncSmtpConnection,
    timeouts: Timeouts,
    /// Whether the server waits for the next mail.
    ready: bool,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection")
    }
}

impl Connection {
    pub(super) fn is_ready(&self) -> bool {
        self.ready
    }

    /// Whether the server still answers on it.
    pub(super) async fn still_answers(&mut self) -> bool {
        matches!(
            timeout(self.timeouts.answer, self.line.command(Noop)).await,
            Ok(Ok(_))
        )
    }

    /// Hands over one mail. After a refusal the connection can be used again, after silence or a
    /// break it cannot.
    pub(super) async fn deliver(&mut self, mail: &Composed) -> Result<(), SendError> {
        // Until the end is known: a caller that stops waiting leaves a line with an answer to come.
        self.ready = false;
        match self.hand_over(mail).await {
            Ok(()) => {
                self.ready = true;
                Ok(())
            }
            Err(Failure::Answered(error)) => {
                let reset = timeout(self.timeouts.answer, self.line.command(Rset)).await;
                self.ready = matches!(reset, Ok(Ok(_)));
                Err(error)
            }
            Err(Failure::Silent(error)) => Err(error),
        }
    }

    async fn hand_over(&mut self, mail: &Composed) -> Result<(), Failure> {
        let Timeouts { answer, taken, .. } = self.timeouts;
        let sender = Mail::new(Some(mail.from.clone()), Vec::new());
        heard(Stage::Sender, answer, self.line.command(sender)).await?;
        let address = Rcpt::new(mail.to.clone(), Vec::new());
        heard(Stage::Address, answer, self.line.command(address)).await?;
        heard(Stage::Content, answer, self.line.command(Data)).await?;
        heard(Stage::Content, taken, self.line.message(&mail.octets)).await
    }
}

/// How a command failed.
enum Failure {
    /// The server said no.
    Answered(SendError),
    /// The server said nothing, or nothing that can be read.
    Silent(SendError),
}

async fn heard<T>(
    stage: Stage,
    limit: Duration,
    answer: impl Future<Output = Result<T, Error>>,
) -> Result<(), Failure> {
    match timeout(limit, answer).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) if error.status().is_some() => Err(Failure::Answered(judge(stage, &error))),
        Ok(Err(error)) => Err(Failure::Silent(judge(stage, &error))),
        Err(_) => Err(Failure::Silent(SendError::Temporary(Reason::TimedOut))),
    }
}
