use crate::support::{TestApp, Visitor, this_week};
use axum::body::{Body, BodyDataStream};
use axum::http::Method;
use services::{Actor, planning};
use std::time::Duration;
use tokio::time::timeout;
use tokio_stream::StreamExt;

/// An open board.
struct Watching {
    events: BodyDataStream,
}

impl Watching {
    async fn this_week(visitor: &Visitor) -> Self {
        let path = format!("/live/planning?week={}", this_week());
        let headers = [
            ("accept", "text/event-stream"),
            ("sec-fetch-site", "same-origin"),
        ];
        let answer = visitor
            .open(Method::GET, &path, &headers, String::new())
            .await;
        assert_eq!(answer.status().as_u16(), 200);
        let header = |name: &str| {
            answer.headers()[name]
                .to_str()
                .expect("a header")
                .to_owned()
        };
        assert_eq!(header("content-type"), "text/event-stream");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-accel-buffering"), "no");
        let body: Body = answer.into_body();
        Self {
            events: body.into_data_stream(),
        }
    }

    /// The next revision; none when the stream ended.
    async fn revision(&mut self, within: Duration) -> Option<i64> {
        let event = timeout(within, self.events.next())
            .await
            .expect("an event in time")?;
        let text = String::from_utf8(event.expect("a whole event").to_vec()).expect("text");
        let data = text
            .strip_prefix("event: revision\ndata: ")
            .expect("a revision");
        Some(data.trim().parse().expect("a number"))
    }
}

async fn publish(app: &TestApp) {
    planning::publish_week(&app.house, &Actor::operator(), this_week())
        .await
        .expect("published");
}

const TWO_SECONDS: Duration = Duration::from_secs(2);

store::on_both_engines! {
    async fn a_change_through_one_server_reaches_a_board_open_at_another_within_two_seconds(database) {
        let app = TestApp::demo(database).await;
        let elsewhere = app.second_server().await;
        let planner = app.as_planner().await;
        let mut board = Watching::this_week(&elsewhere.meets(&planner)).await;
        let first = board.revision(TWO_SECONDS).await.expect("the revision as it is");
        for later in 1..=2 {
            publish(&app).await;
            assert_eq!(board.revision(TWO_SECONDS).await, Some(first + later));
        }
    }

    async fn a_board_stays_live_until_its_session_ends(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let mut board = Watching::this_week(&planner).await;
        board.revision(TWO_SECONDS).await.expect("the revision as it is");
        planner.post("account/sign-out-everywhere", &[]).await;
        assert_eq!(board.revision(Duration::from_secs(8)).await, None);
    }

    async fn an_open_board_by_itself_does_not_keep_its_session_from_going_idle(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let mut board = Watching::this_week(&planner).await;
        board.revision(TWO_SECONDS).await.expect("the revision as it is");
        let idle = services::accounts::IDLE_SECONDS;
        app.house.clock().advance(idle - 60);
        tokio::time::sleep(Duration::from_secs(6)).await;
        app.house.clock().advance(120);
        assert_eq!(board.revision(Duration::from_secs(8)).await, None);
    }

    async fn the_server_asks_the_database_only_while_somebody_watches(database) {
        let app = TestApp::demo(database).await;
        assert!(!app.live.is_polling());
        let planner = app.as_planner().await;
        let board = Watching::this_week(&planner).await;
        assert!(app.live.is_polling());
        drop(board);
        let mut tries = 0;
        while app.live.is_polling() {
            tries += 1;
            assert!(tries < 30, "still polling after three seconds");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn open_boards_end_when_the_server_stops(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let mut board = Watching::this_week(&planner).await;
        board.revision(TWO_SECONDS).await.expect("the revision as it is");
        app.live.stop();
        assert_eq!(board.revision(TWO_SECONDS).await, None);
    }

    async fn only_who_may_read_the_planning_watches_it(database) {
        let app = TestApp::demo(database).await;
        let path = format!("/live/planning?week={}", this_week());
        let status = async |visitor: Visitor| {
            let headers = [("accept", "text/event-stream")];
            visitor.open(Method::GET, &path, &headers, String::new()).await.status().as_u16()
        };
        assert_eq!(status(app.signed_out()).await, 401);
        assert_eq!(status(app.as_educator().await).await, 403);
        assert_eq!(status(app.as_case_worker().await).await, 403);
        assert_eq!(status(app.as_manager().await).await, 200);
        let wrong = app.as_planner().await.get("/live/planning?week=gisteren").await;
        assert_eq!(wrong.status, 400);
    }
}
