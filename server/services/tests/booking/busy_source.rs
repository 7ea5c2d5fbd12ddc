//! Calendars at an address, read from a server on this machine.

use crate::region::operator;
use crate::season::Booking;
use domain::employee::{BusySource, CalendarTrouble};
use domain::ids::EmployeeId;
use domain::permission::{Grant, Role};
use domain::values::{Mistake, Mistakes};
use services::staff::{
    Network, Refreshed, busy_view, deactivate, refresh_next, remove_busy, set_busy,
    set_busy_address,
};
use services::{Actor, EditError, Fault, House};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const ADDRESS: &str = "https://agenda.example/knr-geheim/basic.ics?sleutel=knr";

/// A server of calendars: what it answers can be changed, and what it was asked is kept.
struct Calendars {
    network: Network,
    answer: Arc<Mutex<String>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Calendars {
    async fn new() -> Self {
        let listener = TcpListener::bind((HERE, 0)).await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let (answer, asked) = (
            Arc::new(Mutex::new(String::new())),
            Arc::new(Mutex::new(Vec::new())),
        );
        let (says, keeps) = (Arc::clone(&answer), Arc::clone(&asked));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = vec![0; 4_096];
                let read = stream.read(&mut request).await.unwrap_or_default();
                let request = String::from_utf8_lossy(&request[..read]).into_owned();
                keeps.lock().expect("no panic").push(request);
                let answer = says.lock().expect("no panic").clone();
                // Whoever asked may have gone.
                let _sent = stream.write_all(answer.as_bytes()).await;
            }
        });
        let names = [("agenda.example".to_owned(), vec![HERE])].into();
        let network = Network::Told {
            names,
            port,
            loopback: true,
        };
        Self {
            network,
            answer,
            asked,
        }
    }

    fn says(&self, status: &str, headers: &str, body: &str) {
        let length = body.len();
        *self.answer.lock().expect("no panic") =
            format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n{body}");
    }

    async fn refresh(&self, house: &House) -> Result<Option<Refreshed>, Fault> {
        refresh_next(house, &self.network).await
    }

    fn asked(&self) -> usize {
        self.asked.lock().expect("no panic").len()
    }
}

/// A calendar with these hours of 19 January 2027 taken.
fn calendar(hours: &[u32]) -> String {
    let events = hours.iter().map(|hour| {
        format!(
            "BEGIN:VEVENT\r\nUID:{hour}\r\nSUMMARY:knr\r\nDTSTART:20270119T{hour:02}0000Z\r\n\
             DTEND:20270119T{hour:02}3000Z\r\nEND:VEVENT\r\n"
        )
    });
    let events: String = events.collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

fn own(who: EmployeeId) -> Actor {
    let grant = Grant {
        role: Role::Educator,
        area: None,
    };
    Actor::employee(who, vec![grant])
}

async fn source(house: &House, who: EmployeeId) -> Option<BusySource> {
    busy_view(house, &own(who), who)
        .await
        .expect("a view")
        .source
}

store::on_both_engines! {
    async fn a_calendar_at_an_address_is_read_by_itself_and_asked_for_by_its_tag(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        let calendars = Calendars::new().await;
        assert_eq!(calendars.refresh(house).await, Ok(None));
        set_busy_address(house, &own(who), who, ADDRESS).await.expect("kept");
        let fresh = BusySource { host: "agenda.example".into(), read_at: None, failing: None };
        assert_eq!(source(house, who).await, Some(fresh.clone()));

        calendars.says("200 OK", "ETag: \"v1\"\r\n", &calendar(&[9, 11]));
        assert_eq!(calendars.refresh(house).await, Ok(Some(Refreshed::Changed)));
        assert_eq!(calendars.refresh(house).await, Ok(None), "not before half an hour");
        let now = house.clock().now();
        let read = BusySource { read_at: Some(now), ..fresh.clone() };
        assert_eq!(source(house, who).await, Some(read.clone()));
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_span").await, 2);
        let acts = database.number("SELECT COUNT(*) FROM audit").await;

        house.clock().advance(1_800);
        calendars.says("304 Not Modified", "", "");
        assert_eq!(calendars.refresh(house).await, Ok(Some(Refreshed::Same)));
        let tag = calendars.asked.lock().expect("no panic")[1].contains("if-none-match: \"v1\"");
        assert!(tag);
        house.clock().advance(1_800);
        calendars.says("200 OK", "", &calendar(&[11, 9]));
        assert_eq!(calendars.refresh(house).await, Ok(Some(Refreshed::Same)), "the same times");
        assert_eq!(database.number("SELECT COUNT(*) FROM audit").await, acts, "nothing to tell");
        house.clock().advance(1_800);
        calendars.says("200 OK", "", &calendar(&[9]));
        assert_eq!(calendars.refresh(house).await, Ok(Some(Refreshed::Changed)));
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_span").await, 1);

        // Whoever looks sees the host, and nobody the address.
        let told = "SELECT COUNT(*) FROM audit WHERE detail LIKE '%knr%' OR detail LIKE '%agenda.example%'";
        assert_eq!(database.number(told).await, 0);
        let view = busy_view(house, &operator(), who).await;
        assert!(!format!("{view:?}").contains("knr"));
        deactivate(house, &operator(), who, 2).await.expect("gone");
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_source").await, 0);
    }

    async fn a_calendar_that_cannot_be_read_stays_as_it_was_and_is_asked_less_often(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        let calendars = Calendars::new().await;
        set_busy_address(house, &operator(), who, ADDRESS).await.expect("kept");
        calendars.says("200 OK", "", &calendar(&[9]));
        assert_eq!(calendars.refresh(house).await, Ok(Some(Refreshed::Changed)));
        house.clock().advance(1_800);
        calendars.says("404 Not Found", "", "");
        let failed = |trouble| Ok(Some(Refreshed::Failed(trouble)));
        assert_eq!(calendars.refresh(house).await, failed(CalendarTrouble::Gone));
        let since = house.clock().now();
        house.clock().advance(3_599);
        assert_eq!(calendars.refresh(house).await, Ok(None));
        house.clock().advance(1);
        calendars.says("200 OK", "", "<html>Sign in</html>");
        assert_eq!(calendars.refresh(house).await, failed(CalendarTrouble::NoCalendar));
        let stands = source(house, who).await.expect("a source");
        assert_eq!(stands.failing, Some((since, CalendarTrouble::NoCalendar)), "since the first");
        assert_eq!(stands.read_at, Some(since - 1_800));
        assert_eq!(database.number("SELECT COUNT(*) FROM busy_span").await, 1, "what was known stays");
        house.clock().advance(7_200);
        calendars.says("200 OK", "", &calendar(&[9]));
        assert_eq!(calendars.refresh(house).await, Ok(Some(Refreshed::Same)));
        assert_eq!(source(house, who).await.expect("a source").failing, None);
    }

    async fn a_file_or_another_address_takes_the_place_of_an_address(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        let calendars = Calendars::new().await;
        let wrong = set_busy_address(house, &own(who), who, "http://agenda.example/knr").await;
        let mistake = Mistakes::one("calendar_address", Mistake::NotACalendarAddress);
        assert_eq!(wrong, Err(EditError::Invalid(mistake)));
        let other = region.educator("Sanne").await;
        let not_mine = set_busy_address(house, &own(who), other, ADDRESS).await;
        assert_eq!(not_mine, Err(EditError::Fault(Fault::Denied)));
        set_busy_address(house, &own(who), who, ADDRESS).await.expect("kept");
        set_busy(house, &own(who), who, calendar(&[9]).as_bytes()).await.expect("read");
        assert_eq!(source(house, who).await, None);
        assert_eq!(calendars.refresh(house).await, Ok(None));
        set_busy_address(house, &own(who), who, "https://nergens.example/").await.expect("kept");
        let away = Ok(Some(Refreshed::Failed(CalendarTrouble::Unreachable)));
        assert_eq!(calendars.refresh(house).await, away);
        assert_eq!(calendars.asked(), 0);
        remove_busy(house, &own(who), who).await.expect("gone");
        let view = busy_view(house, &own(who), who).await;
        assert_eq!(view, Ok(domain::employee::BusyView::default()));
    }

    async fn two_workers_never_read_one_calendar_at_once(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let calendars = Calendars::new().await;
        calendars.says("200 OK", "", &calendar(&[9]));
        for name in ["Noor", "Sanne"] {
            let who = region.educator(name).await;
            set_busy_address(house, &operator(), who, ADDRESS).await.expect("kept");
        }
        let (one, two, three) = tokio::join!(
            calendars.refresh(house),
            calendars.refresh(house),
            calendars.refresh(house)
        );
        let mut done = [one.expect("read"), two.expect("read"), three.expect("read")];
        done.sort_by_key(Option::is_none);
        assert_eq!(done, [Some(Refreshed::Changed), Some(Refreshed::Changed), None]);
        assert_eq!(calendars.asked(), 2);
    }
}
