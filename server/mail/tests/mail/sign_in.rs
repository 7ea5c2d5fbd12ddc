//! Signing in to a mail server, and encryption.

use crate::envelope;
use crate::smtp::{mailer, settings};
use crate::smtp_server::SmtpServer;
use mail::{Reason, Secret, SendError, SettingsError, SignIn, Smtp, SmtpSettings, Tls};

const TO: &str = "ib@school.example";

fn as_user(secret: &str, settings: SmtpSettings) -> SmtpSettings {
    SmtpSettings {
        sign_in: Some(SignIn {
            user: Secret::new("planner"),
            secret: Secret::new(secret),
        }),
        ..settings
    }
}

fn encrypted(tls: Tls, settings: SmtpSettings) -> SmtpSettings {
    SmtpSettings { tls, ..settings }
}

#[tokio::test]
async fn a_user_signs_in_and_a_wrong_secret_is_told_apart_from_a_wrong_address() {
    let server = SmtpServer::start(&["--sign-in", "planner:geheim"]);
    let right = mailer(as_user("geheim", settings(&server)));
    assert_eq!(right.send(&envelope(1, TO)).await, Ok(()));
    assert_eq!(server.next_mail()["signed_in"], true);
    let wrong = mailer(as_user("fout", settings(&server)));
    assert_eq!(
        wrong.send(&envelope(2, TO)).await,
        Err(SendError::Temporary(Reason::SignInRefused))
    );
    let nobody = mailer(settings(&server));
    assert_eq!(
        nobody.send(&envelope(3, TO)).await,
        Err(SendError::Temporary(Reason::SenderRefused(530)))
    );
}

#[tokio::test]
async fn mail_and_secret_go_encrypted_either_way() {
    for (option, tls) in [("implicit", Tls::Implicit), ("starttls", Tls::StartTls)] {
        let server = SmtpServer::start(&["--tls", option, "--sign-in", "planner:geheim"]);
        let mailer = mailer(as_user("geheim", encrypted(tls, settings(&server))));
        assert_eq!(mailer.send(&envelope(1, TO)).await, Ok(()), "{option}");
        let mail = server.next_mail();
        assert_eq!(
            (&mail["encrypted"], &mail["signed_in"]),
            (&true.into(), &true.into()),
            "{option}"
        );
    }
}

#[tokio::test]
async fn nothing_is_sent_to_a_server_that_cannot_be_trusted_or_does_not_encrypt() {
    let not_encrypted = Err(SendError::Temporary(Reason::NotEncrypted));
    for (option, tls) in [("implicit", Tls::Implicit), ("starttls", Tls::StartTls)] {
        let server = SmtpServer::start(&["--tls", option]);
        let mut stranger = encrypted(tls, settings(&server));
        stranger.also_trust.clear();
        let sent = mailer(stranger).send(&envelope(1, TO)).await;
        assert_eq!(sent, not_encrypted, "{option}");
    }
    let plain = SmtpServer::start(&[]);
    let sent = mailer(encrypted(Tls::StartTls, settings(&plain)));
    assert_eq!(sent.send(&envelope(1, TO)).await, not_encrypted);
}

#[test]
fn settings_that_would_show_a_secret_or_cannot_work_are_refused() {
    let server = SmtpServer::start(&[]);
    let refused = |settings: SmtpSettings| Smtp::new(settings).err();
    let away = SmtpSettings {
        host: "mail.example".to_owned(),
        ..as_user("geheim", settings(&server))
    };
    assert_eq!(refused(away), Some(SettingsError::SecretInTheOpen));
    let nowhere = SmtpSettings {
        host: " ".to_owned(),
        ..settings(&server)
    };
    assert_eq!(refused(nowhere), Some(SettingsError::NoHost));
    let unreadable = SmtpSettings {
        also_trust: b"-----BEGIN CERTIFICATE-----\nx\n".to_vec(),
        ..encrypted(Tls::Implicit, settings(&server))
    };
    assert_eq!(refused(unreadable), Some(SettingsError::Certificates));
}

#[test]
fn settings_never_print_a_secret_or_an_address() {
    let server = SmtpServer::start(&[]);
    let printed = format!("{:?}", as_user("geheim", settings(&server)));
    let found = ["geheim", "planner", "halt.example"].map(|word| printed.contains(word));
    assert_eq!(found, [false; 3]);
}
