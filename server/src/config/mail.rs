use clap::{Args, ValueEnum};
use domain::outbox::MailRoad;
use domain::values::Email;
use mail::{Folder, Mailer, Secret, SignIn, Smtp, SmtpSettings, Timeouts, Tls};
use services::MailHouse;
use std::fs;
use std::path::{Path, PathBuf};

/// Mails that are sent at the same time, each over a connection of its own.
pub const AT_ONCE: usize = 4;

/// Which way mail goes, and in whose name.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Mail")]
pub struct MailConfig {
    /// Write mail as files into this folder instead of sending it; the demo does so beside its
    /// database
    #[arg(
        long = "mail-file",
        env = "MAIL_FILE",
        value_name = "FOLDER",
        conflicts_with = "smtp_host"
    )]
    pub folder: Option<PathBuf>,

    /// Mail server to send through; without it and without a folder mail waits in the queue
    #[arg(long, env = "SMTP_HOST", requires = "from", requires = "base_url")]
    pub smtp_host: Option<String>,

    /// Its port; without one 465 for implicit TLS, 587 for STARTTLS, 25 for none
    #[arg(long, env = "SMTP_PORT")]
    pub smtp_port: Option<u16>,

    /// How the connection to it is encrypted
    #[arg(long, env = "SMTP_TLS", value_enum, default_value_t = TlsChoice::Implicit)]
    pub smtp_tls: TlsChoice,

    /// User that signs in to it
    #[arg(long, env = "SMTP_USER", requires = "smtp_secret_file")]
    pub smtp_user: Option<String>,

    /// File that holds that user's passphrase or token
    #[arg(long, env = "SMTP_SECRET_FILE", requires = "smtp_user")]
    pub smtp_secret_file: Option<PathBuf>,

    /// File with certificates (PEM) to trust beside the machine's own, for a mail server of one's own
    #[arg(long, env = "SMTP_TRUST_FILE")]
    pub smtp_trust_file: Option<PathBuf>,

    /// Address that mail comes from; also the organiser of invitations
    #[arg(long = "mail-from", env = "MAIL_FROM", id = "from", value_parser = address)]
    pub from: Option<Email>,

    /// Name of the organisation, as mail says it
    #[arg(long = "mail-name", env = "MAIL_NAME", default_value = "Halt")]
    pub name: String,

    /// Address that answers and questions go to; --mail-from unless told otherwise
    #[arg(long = "mail-reply-to", env = "MAIL_REPLY_TO", value_parser = address)]
    pub reply_to: Option<Email>,

    /// Telephone number for questions, as mail says it
    #[arg(long = "mail-phone", env = "MAIL_PHONE")]
    pub phone: Option<String>,

    /// Where the pages are, as links in mail say it, such as https://planner.example
    #[arg(long, env = "BASE_URL", value_parser = base_url)]
    pub base_url: Option<String>,
}

/// How the connection to the mail server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TlsChoice {
    /// From the first octet
    Implicit,
    /// After STARTTLS; without it nothing is sent
    Starttls,
    /// Not at all: only for a relay on the same machine
    None,
}

impl TlsChoice {
    const fn tls(self) -> Tls {
        match self {
            Self::Implicit => Tls::Implicit,
            Self::Starttls => Tls::StartTls,
            Self::None => Tls::None,
        }
    }

    const fn port(self) -> u16 {
        match self {
            Self::Implicit => 465,
            Self::Starttls => 587,
            Self::None => 25,
        }
    }
}

impl MailConfig {
    /// In whose name mail is written. `own` is the address of this server, for links when nothing
    /// else was said; `folder` gets the mail when no way was named.
    pub fn house(&self, own: &str, folder: Option<&Path>) -> MailHouse {
        let mut house = MailHouse::demo();
        house.letterhead.base_url = self.base_url.clone().unwrap_or_else(|| own.to_owned());
        house.letterhead.organisation.clone_from(&self.name);
        house.sender.name.clone_from(&self.name);
        if let Some(from) = &self.from {
            house.sender.address = from.clone();
            house.letterhead.reply_to = from.clone();
            // Without a number of its own an organisation does not get the demo's.
            house.letterhead.phone = String::new();
        }
        if let Some(reply_to) = &self.reply_to {
            house.letterhead.reply_to = reply_to.clone();
            house.sender.reply_to = Some(reply_to.clone());
        }
        if let Some(phone) = &self.phone {
            house.letterhead.phone.clone_from(phone);
        }
        house.road = match (&self.smtp_host, self.folder.as_deref().or(folder)) {
            (Some(_), _) => MailRoad::Server,
            (None, Some(_)) => MailRoad::Folder,
            (None, None) => MailRoad::Nowhere,
        };
        house
    }

    /// The road itself, with a sentence about it for whoever starts the server; none when mail stays
    /// in the queue.
    ///
    /// # Errors
    /// A sentence when a file cannot be read or the settings do not fit together.
    pub fn mailer(
        &self,
        house: &MailHouse,
        folder: Option<&Path>,
    ) -> Result<(Option<Mailer>, String), String> {
        let sender = house.sender.clone();
        if let Some(host) = &self.smtp_host {
            let port = self.smtp_port.unwrap_or(self.smtp_tls.port());
            let smtp = Smtp::new(SmtpSettings {
                host: host.clone(),
                port,
                tls: self.smtp_tls.tls(),
                also_trust: match &self.smtp_trust_file {
                    Some(file) => read(file)?,
                    None => Vec::new(),
                },
                sign_in: self.sign_in()?,
                sender,
                timeouts: Timeouts::default(),
                connections: AT_ONCE,
            });
            let smtp = smtp.map_err(|error| format!("Cannot send mail: {error}"))?;
            let told = format!("Mail goes through {host}:{port}");
            return Ok((Some(Mailer::Smtp(smtp)), told));
        }
        Ok(match self.folder.as_deref().or(folder) {
            Some(folder) => {
                let told = format!("Mail goes as files into {}, to nobody", folder.display());
                (Some(Mailer::File(Folder::new(folder, sender))), told)
            }
            None => {
                let told = "Mail waits in the queue: name a mail server with --smtp-host";
                (None, told.to_owned())
            }
        })
    }

    fn sign_in(&self) -> Result<Option<SignIn>, String> {
        let (Some(user), Some(file)) = (&self.smtp_user, &self.smtp_secret_file) else {
            return Ok(None);
        };
        let secret = String::from_utf8(read(file)?)
            .map_err(|_| format!("{} does not hold a text", file.display()))?;
        Ok(Some(SignIn {
            user: Secret::new(user),
            secret: Secret::new(secret.trim()),
        }))
    }
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("Cannot read {}: {error}", file.display()))
}

fn address(text: &str) -> Result<Email, String> {
    Email::parse(text).map_err(|_| "not an e-mail address".to_owned())
}

/// An address of pages: scheme, host, perhaps a port and a path.
fn base_url(text: &str) -> Result<String, String> {
    let text = text.trim();
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let whole = rest.is_some_and(|rest| {
        !rest.starts_with('/')
            && !rest.is_empty()
            && rest
                .chars()
                .all(|c| c.is_ascii_graphic() && !"?#@\\<>\"".contains(c))
    });
    if whole {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("not an address such as https://planner.example".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Flags {
        #[command(flatten)]
        mail: MailConfig,
    }

    fn flags(flags: &[&str]) -> Result<MailConfig, clap::Error> {
        let all = std::iter::once("server").chain(flags.iter().copied());
        Flags::try_parse_from(all).map(|flags| flags.mail)
    }

    const OWN: &str = "http://127.0.0.1:3000";
    const BESIDE: Option<&str> = Some("data/mail");

    /// Which way mail goes, and what is said of it.
    fn road(given: &[&str], beside: Option<&str>) -> (MailRoad, String) {
        let config = flags(given).expect("flags");
        let beside = beside.map(Path::new);
        let house = config.house(OWN, beside);
        let (_, told) = config.mailer(&house, beside).expect("a road");
        (house.road, told)
    }

    #[test]
    fn mail_goes_where_it_was_told_to_go() {
        let smtp = [
            "--smtp-host=mail.example",
            "--mail-from=planning@halt.example",
            "--base-url=https://planner.example",
        ];
        let told = [
            road(&[], BESIDE),
            road(&[], None),
            road(&["--mail-file=elsewhere"], BESIDE),
            road(&smtp, BESIDE),
            road(&[&smtp[..], &["--smtp-tls=starttls"]].concat(), None),
        ];
        let expected = [
            (
                MailRoad::Folder,
                "Mail goes as files into data/mail, to nobody",
            ),
            (
                MailRoad::Nowhere,
                "Mail waits in the queue: name a mail server with --smtp-host",
            ),
            (
                MailRoad::Folder,
                "Mail goes as files into elsewhere, to nobody",
            ),
            (MailRoad::Server, "Mail goes through mail.example:465"),
            (MailRoad::Server, "Mail goes through mail.example:587"),
        ];
        assert_eq!(told, expected.map(|(road, told)| (road, told.to_owned())));
    }

    #[test]
    fn mail_that_leaves_the_house_says_who_it_is_from_and_where_its_links_lead() {
        let missing = |given: &[&str]| flags(given).is_err();
        assert!(missing(&["--smtp-host=mail.example"]));
        assert!(missing(&[
            "--smtp-host=mail.example",
            "--mail-from=a@b.example"
        ]));
        assert!(missing(&["--smtp-user=planner"]));
        assert!(missing(&["--mail-from=nobody"]));
        for url in [
            "planner.example",
            "https://",
            "https:///x",
            "https://a b",
            "https://a?b",
        ] {
            assert!(missing(&[&format!("--base-url={url}")]), "{url}");
        }
        let config = flags(&["--mail-from=a@b.example", "--mail-reply-to=c@b.example"]);
        let house = config.expect("flags").house(OWN, None);
        let told = (
            house.sender.address.as_str(),
            house.letterhead.reply_to.as_str(),
            house.letterhead.phone.as_str(),
            house.letterhead.url("/x"),
        );
        assert_eq!(told, ("a@b.example", "c@b.example", "", format!("{OWN}/x")));
    }

    #[test]
    fn a_secret_does_not_go_over_the_network_for_all_to_read() {
        let file = std::env::temp_dir().join(format!("planner-secret-{}", std::process::id()));
        fs::write(&file, "geheim\n").expect("written");
        let given = [
            "--smtp-host=mail.example",
            "--smtp-tls=none",
            "--smtp-user=planner",
            &format!("--smtp-secret-file={}", file.display()),
            "--mail-from=a@b.example",
            "--base-url=https://planner.example",
        ];
        let config = flags(&given).expect("flags");
        let refused = config.mailer(&config.house(OWN, None), None);
        fs::remove_file(&file).expect("it goes");
        assert_eq!(
            refused.map(|(_, told)| told),
            Err("Cannot send mail: signing in without encryption is only allowed on the same machine".to_owned())
        );
    }
}
