//! Sending to a real mail server: what it takes, what it refuses, and what it never answers.

use crate::smtp_server::SmtpServer;
use crate::{envelope, sender};
use mail::{Invitation, Mailer, Method, Reason, SendError, Smtp, SmtpSettings, Timeouts, Tls};
use mail_parser::MessageParser;
use mail_parser::decoders::base64::base64_decode;
use std::time::{Duration, Instant};

/// Settings for the server of a test: no TLS, no sign-in, short waits.
pub fn settings(server: &SmtpServer) -> SmtpSettings {
    SmtpSettings {
        host: "localhost".to_owned(),
        port: server.port,
        tls: Tls::None,
        also_trust: server.authority.clone(),
        sign_in: None,
        sender: sender(),
        timeouts: Timeouts {
            connect: Duration::from_secs(20),
            answer: Duration::from_secs(20),
            taken: Duration::from_secs(20),
        },
        connections: 2,
    }
}

pub fn mailer(settings: SmtpSettings) -> Mailer {
    Mailer::Smtp(Smtp::new(settings).expect("settings that can be used"))
}

#[tokio::test]
async fn a_mail_server_gets_the_mail_whole_under_the_same_name_at_every_try() {
    let server = SmtpServer::start(&[]);
    let mailer = mailer(settings(&server));
    let ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    let mail = envelope(7, "ib@school.example").with_invitation(Invitation {
        ics: ics.to_owned(),
        method: Method::Request,
    });
    assert_eq!(mailer.send(&mail).await, Ok(()));
    assert_eq!(mailer.send(&mail).await, Ok(()));

    let (first, second) = (server.next_mail(), server.next_mail());
    assert_eq!(first["octets"], second["octets"]);
    assert_eq!(first["from"], "noreply@halt.example");
    assert_eq!(first["to"], serde_json::json!(["ib@school.example"]));
    assert_eq!(first["hello"], "halt.example");
    let octets = first["octets"].as_str().expect("octets");
    let octets = base64_decode(octets.as_bytes()).expect("base64");
    let read = MessageParser::default().parse(&octets).expect("a mail");
    assert_eq!(
        read.message_id(),
        Some("00000000-0000-0000-0000-000000000007@halt.example")
    );
    let file = read.attachment(0).expect("the invitation as a file");
    assert_eq!(file.contents(), ics.as_bytes());
}

#[tokio::test]
async fn the_next_mail_goes_over_the_same_connection_even_after_a_refusal() {
    let server = SmtpServer::start(&[]);
    let mailer = mailer(settings(&server));
    assert_eq!(mailer.send(&envelope(1, "ib@school.example")).await, Ok(()));
    let refused = mailer.send(&envelope(2, "nobody@school.example")).await;
    assert_eq!(
        refused,
        Err(SendError::Permanent(Reason::AddressRefused(550)))
    );
    assert_eq!(mailer.send(&envelope(3, "ib@school.example")).await, Ok(()));
    assert_eq!(server.next_mail()["peer"], server.next_mail()["peer"]);
}

#[tokio::test]
async fn a_refusal_is_final_only_when_it_is_about_the_address_or_the_mail() {
    let server = SmtpServer::start(&[]);
    let mailer = mailer(settings(&server));
    for (to, error) in [
        ("busy", SendError::Temporary(Reason::Refused(451))),
        ("nobody", SendError::Permanent(Reason::AddressRefused(550))),
        ("relay", SendError::Temporary(Reason::Refused(554))),
        ("full", SendError::Temporary(Reason::Refused(552))),
        (
            "unwanted",
            SendError::Permanent(Reason::MessageRefused(554)),
        ),
    ] {
        let to = format!("{to}@school.example");
        assert_eq!(mailer.send(&envelope(1, &to)).await, Err(error), "{to}");
    }
}

#[tokio::test]
async fn an_error_repeats_nothing_of_what_the_server_said() {
    let server = SmtpServer::start(&[]);
    let error = mailer(settings(&server))
        .send(&envelope(1, "nobody@school.example"))
        .await
        .expect_err("this address does not exist");
    assert_eq!(
        [error.to_string(), format!("{error:?}")],
        [
            "cannot be sent: the mail server does not accept the address (550)",
            "Permanent(AddressRefused(550))"
        ]
    );
}

#[tokio::test]
async fn a_server_that_stops_answering_costs_one_wait_and_not_the_next_mail() {
    let server = SmtpServer::start(&[]);
    let mut settings = settings(&server);
    settings.timeouts.answer = Duration::from_millis(1_500);
    settings.timeouts.taken = Duration::from_millis(1_500);
    let mailer = mailer(settings);
    for to in ["silent@school.example", "late@school.example"] {
        let began = Instant::now();
        assert_eq!(
            mailer.send(&envelope(1, to)).await,
            Err(SendError::Temporary(Reason::TimedOut)),
            "{to}"
        );
        assert!(began.elapsed() < Duration::from_secs(15), "{to}");
    }
    assert_eq!(mailer.send(&envelope(2, "ib@school.example")).await, Ok(()));
    assert_eq!(
        server.next_mail()["to"],
        serde_json::json!(["ib@school.example"])
    );
}

#[tokio::test]
async fn a_server_that_never_greets_is_given_up_in_time() {
    let server = SmtpServer::start(&["--mute"]);
    let mut settings = settings(&server);
    settings.timeouts.connect = Duration::from_millis(500);
    assert_eq!(
        mailer(settings)
            .send(&envelope(1, "ib@school.example"))
            .await,
        Err(SendError::Temporary(Reason::TimedOut))
    );
}

#[tokio::test]
async fn a_server_that_is_gone_is_tried_again_later_and_found_when_it_is_back() {
    let server = SmtpServer::start(&[]);
    let port = server.port.to_string();
    let mailer = mailer(settings(&server));
    assert_eq!(mailer.send(&envelope(1, "ib@school.example")).await, Ok(()));
    drop(server);
    let mail = envelope(2, "ib@school.example");
    assert_eq!(
        mailer.send(&mail).await,
        Err(SendError::Temporary(Reason::Unreachable))
    );
    let _back = SmtpServer::start(&["--port", &port]);
    assert_eq!(mailer.send(&mail).await, Ok(()));
}

#[tokio::test]
async fn a_kept_connection_that_the_server_closed_costs_no_mail() {
    let server = SmtpServer::start(&[]);
    let port = server.port.to_string();
    let mailer = mailer(settings(&server));
    assert_eq!(mailer.send(&envelope(1, "ib@school.example")).await, Ok(()));
    drop(server);
    let _restarted = SmtpServer::start(&["--port", &port]);
    assert_eq!(mailer.send(&envelope(2, "ib@school.example")).await, Ok(()));
}

#[tokio::test]
async fn a_send_that_is_broken_off_halfway_leaves_no_answer_for_the_next_mail() {
    let server = SmtpServer::start(&[]);
    let mailer = mailer(settings(&server));
    let silent = envelope(1, "silent@school.example");
    let broken_off = tokio::time::timeout(Duration::from_secs(1), mailer.send(&silent)).await;
    assert!(broken_off.is_err());
    assert_eq!(
        mailer.send(&envelope(2, "nobody@school.example")).await,
        Err(SendError::Permanent(Reason::AddressRefused(550)))
    );
}

#[tokio::test]
async fn many_mails_at_once_all_arrive_over_few_connections() {
    let server = SmtpServer::start(&[]);
    let mailer = mailer(settings(&server));
    let mut sending = tokio::task::JoinSet::new();
    for row in 0..20 {
        let mailer = mailer.clone();
        sending.spawn(async move { mailer.send(&envelope(row, "ib@school.example")).await });
    }
    assert_eq!(sending.join_all().await, [Ok(()); 20]);
    let mut peers: Vec<_> = (0..20)
        .map(|_| server.next_mail()["peer"].as_u64())
        .collect();
    peers.sort_unstable();
    peers.dedup();
    assert!(peers.len() <= 2, "{} connections", peers.len());
}
