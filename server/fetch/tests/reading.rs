//! Reading an address, from a server on this machine that says what it is told to say.

use domain::employee::{CalendarAddress, CalendarTrouble};
use fetch::{LARGEST, Names, Network, Read, Validators, read};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// A server that gives one answer to every path it knows, and keeps what it was asked.
struct Told {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Told {
    async fn with(answers: Vec<(&'static str, String)>) -> Self {
        let listener = TcpListener::bind((HERE, 0)).await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = Vec::new();
                let mut part = [0; 1_024];
                while !request.ends_with(b"\r\n\r\n") {
                    match stream.read(&mut part).await {
                        Ok(n) if n > 0 => request.extend_from_slice(&part[..n]),
                        _ => break,
                    }
                }
                let request = String::from_utf8_lossy(&request).into_owned();
                let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                kept.lock().expect("no panic").push(request);
                let known = answers.iter().find(|(known, _)| *known == path);
                let answer = known.map_or("HTTP/1.1 404 Not Found\r\n\r\n", |(_, answer)| answer);
                // Whoever asked may have gone.
                let _sent = stream.write_all(answer.as_bytes()).await;
            }
        });
        Self { port, asked }
    }

    fn network(&self, names: &[(&str, &[IpAddr])]) -> Network {
        let names = names
            .iter()
            .map(|(name, all)| ((*name).to_owned(), all.to_vec()));
        Network::Told {
            names: names.collect::<Names>(),
            port: self.port,
            loopback: true,
        }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}

fn address(text: &str) -> CalendarAddress {
    CalendarAddress::parse(text).expect("an address")
}

fn file(body: &str, headers: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n{headers}\r\n{body}")
}

fn moved(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {to}\r\n\r\n")
}

async fn reading(network: &Network, text: &str) -> Result<Read, CalendarTrouble> {
    read(network, &address(text), &Validators::default()).await
}

#[tokio::test]
async fn a_file_comes_with_what_to_know_it_by_and_is_not_sent_again() {
    let told = Told::with(vec![
        (
            "/a.ics?k=1",
            file(
                "BEGIN",
                "ETag: \"v1\"\r\nLast-Modified: Mon, 23 Nov 2026 08:00:00 GMT\r\n",
            ),
        ),
        ("/same.ics", "HTTP/1.1 304 Not Modified\r\n\r\n".to_owned()),
    ])
    .await;
    let network = told.network(&[("agenda.example", &[HERE])]);
    let known = Validators {
        etag: Some("\"v1\"".to_owned()),
        last_modified: Some("Mon, 23 Nov 2026 08:00:00 GMT".to_owned()),
    };
    let whole = Read::Whole(b"BEGIN".to_vec(), known.clone());
    assert_eq!(
        reading(&network, "webcal://agenda.example/a.ics?k=1").await,
        Ok(whole)
    );
    let same = read(
        &network,
        &address("https://agenda.example/same.ics"),
        &known,
    )
    .await;
    assert_eq!(same, Ok(Read::Same));
    // "Not modified" to who knows nothing is no answer.
    let nothing = reading(&network, "https://agenda.example/same.ics").await;
    assert_eq!(nothing, Err(CalendarTrouble::Failing));
    let asked = told.asked();
    assert!(
        asked[0].starts_with("GET /a.ics?k=1 HTTP/1.1\r\nhost: agenda.example\r\n"),
        "{}",
        asked[0]
    );
    assert!(!asked[0].contains("if-none-match"), "{}", asked[0]);
    assert!(
        asked[1].contains("\r\nif-none-match: \"v1\"\r\n"),
        "{}",
        asked[1]
    );
    assert!(asked[1].contains("\r\nif-modified-since: Mon, 23 Nov 2026 08:00:00 GMT\r\n"));
}

#[tokio::test]
async fn a_name_behind_which_anything_is_not_public_is_not_knocked_on() {
    let told = Told::with(vec![("/", file("secret", ""))]).await;
    let inside = [
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "::ffff:127.0.0.1",
        "fd00::1",
    ];
    for inside in inside {
        let inside: IpAddr = inside.parse().expect("an address");
        let names = [(
            "agenda.example".to_owned(),
            vec!["93.184.216.34".parse().expect("public"), inside],
        )];
        let network = Network::Told {
            names: names.into(),
            port: told.port,
            loopback: false,
        };
        let refused = reading(&network, "https://agenda.example/").await;
        assert_eq!(refused, Err(CalendarTrouble::NotPublic), "{inside}");
    }
    let network = Network::Told {
        names: [("agenda.example".to_owned(), vec![HERE])].into(),
        port: told.port,
        loopback: false,
    };
    let refused = reading(&network, "https://agenda.example/").await;
    assert_eq!(refused, Err(CalendarTrouble::NotPublic));
    assert_eq!(told.asked(), Vec::<String>::new());
    let unknown = reading(&network, "https://nobody.example/").await;
    assert_eq!(unknown, Err(CalendarTrouble::Unreachable));
}

#[tokio::test]
async fn a_redirect_goes_the_same_road_and_not_on_for_ever() {
    let told = Told::with(vec![
        ("/elsewhere", moved("https://other.example/there")),
        ("/there", file("END", "")),
        ("/inside", moved("https://inside.example/there")),
        ("/plain", moved("http://other.example/there")),
        ("/number", moved("https://127.0.0.1/there")),
        ("/round", moved("/round")),
        (
            "/nowhere",
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n".to_owned(),
        ),
    ])
    .await;
    let metadata: IpAddr = "169.254.169.254".parse().expect("an address");
    let network = told.network(&[
        ("agenda.example", &[HERE]),
        ("other.example", &[HERE]),
        ("inside.example", &[metadata]),
    ]);
    let at = |path: &'static str| {
        let network = network.clone();
        async move { reading(&network, &format!("https://agenda.example{path}")).await }
    };
    let whole = Read::Whole(b"END".to_vec(), Validators::default());
    assert_eq!(at("/elsewhere").await, Ok(whole));
    for path in ["/inside", "/plain", "/number"] {
        assert_eq!(at(path).await, Err(CalendarTrouble::NotPublic), "{path}");
    }
    assert_eq!(at("/nowhere").await, Err(CalendarTrouble::Failing));
    let before = told.asked().len();
    assert_eq!(at("/round").await, Err(CalendarTrouble::TooManyMoves));
    assert_eq!(told.asked().len() - before, 4);
}

#[tokio::test]
async fn what_is_no_file_or_too_large_is_told_in_one_word() {
    let status = |line: &str| format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\n\r\n");
    let large = LARGEST + 1;
    let told = Told::with(vec![
        ("/signin", status("401 Unauthorized")),
        ("/forbidden", status("403 Forbidden")),
        ("/gone", status("410 Gone")),
        ("/broken", status("500 Internal Server Error")),
        ("/garbled", "SSH-2.0-OpenSSH\r\n\r\n".to_owned()),
        (
            "/short",
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc".to_owned(),
        ),
        (
            "/large",
            format!("HTTP/1.1 200 OK\r\nContent-Length: {large}\r\n\r\n"),
        ),
        (
            "/endless",
            format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(large)),
        ),
    ])
    .await;
    let network = told.network(&[("agenda.example", &[HERE])]);
    let cases = [
        ("/signin", CalendarTrouble::Refused),
        ("/forbidden", CalendarTrouble::Refused),
        ("/gone", CalendarTrouble::Gone),
        ("/unknown", CalendarTrouble::Gone),
        ("/broken", CalendarTrouble::Failing),
        ("/garbled", CalendarTrouble::Failing),
        ("/short", CalendarTrouble::Failing),
        ("/large", CalendarTrouble::TooLarge),
        ("/endless", CalendarTrouble::TooLarge),
    ];
    for (path, trouble) in cases {
        let read = reading(&network, &format!("https://agenda.example{path}")).await;
        assert_eq!(read, Err(trouble), "{path}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_given_up_on() {
    let listener = TcpListener::bind((HERE, 0)).await.expect("a port");
    let network = Network::Told {
        names: [("agenda.example".to_owned(), vec![HERE])].into(),
        port: listener.local_addr().expect("its address").port(),
        loopback: true,
    };
    let read = reading(&network, "https://agenda.example/").await;
    assert_eq!(read, Err(CalendarTrouble::TooSlow));
}
