//! The rows of the database as they are, with the ways between lessons and who pays found by loops.

use domain::time::wall_of;
use domain::travel::{Point, StraightLine, TravelRule};
use store::testing::{Engine, TestDatabase};

pub(super) type Days = (String, String);

/// A row of a query, its columns by their place.
type Texts = Vec<String>;

pub(super) async fn rows(database: &TestDatabase, columns: &[&str], from: &str) -> Vec<Texts> {
    let sqlite = database.engine() == Engine::Sqlite;
    let text = |column: &&str| match column.strip_prefix('#') {
        // Ids are bytes in one engine and have hyphens in the other.
        Some(id) if sqlite => format!("COALESCE(lower(hex({id})), '')"),
        Some(id) => format!("COALESCE(replace(CAST({id} AS text), '-', ''), '')"),
        None => format!("COALESCE(CAST({column} AS text), '')"),
    };
    let columns: Vec<_> = columns.iter().map(text).collect();
    let sql = format!("SELECT {} FROM {from}", columns.join(" || '|' || "));
    let rows = database.strings(&sql).await;
    rows.iter()
        .map(|row| row.split('|').map(str::to_owned).collect())
        .collect()
}

pub(super) fn number(text: &str) -> u64 {
    text.parse().expect("a number")
}

pub(super) fn point(latitude: &str, longitude: &str) -> Option<Point> {
    Some(Point {
        latitude: latitude.parse().ok()?,
        longitude: longitude.parse().ok()?,
    })
}

#[derive(Default)]
pub(super) struct Lesson {
    pub(super) id: String,
    pub(super) on: String,
    pub(super) start: String,
    pub(super) state: String,
    pub(super) minutes: u64,
    pub(super) theme: String,
    pub(super) school: String,
    pub(super) kind: String,
    pub(super) town: String,
    pub(super) group: String,
    pub(super) pupils: u64,
    pub(super) cancelled_by: String,
    /// Days from the cancelling to the lesson.
    pub(super) notice: Option<i64>,
    pub(super) educators: Vec<String>,
    pub(super) choice: Option<String>,
    pub(super) place: Option<Point>,
    pub(super) travel: u64,
    pub(super) agreement: Option<usize>,
}

pub(super) struct Agreement {
    pub(super) id: String,
    pub(super) town: String,
    pub(super) source: String,
    pub(super) days: Days,
    pub(super) lessons: u64,
    pub(super) minutes: u64,
    pub(super) reserve: u64,
    pub(super) kinds: Vec<String>,
    pub(super) themes: Vec<String>,
}

pub(super) struct School {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) town: String,
    /// The day on which it opened.
    pub(super) opened: String,
    /// The day on which it closed.
    pub(super) closed: String,
}

pub(super) struct Region {
    pub(super) lessons: Vec<Lesson>,
    pub(super) agreements: Vec<Agreement>,
    pub(super) schools: Vec<School>,
    /// Code and area.
    pub(super) towns: Vec<(String, String)>,
}

fn list(text: &str) -> Vec<String> {
    text.split(',')
        .filter(|one| !one.is_empty())
        .map(|one| one.replace('-', ""))
        .collect()
}

pub(super) async fn region(database: &TestDatabase) -> Region {
    let agreements = rows(
        database,
        &[
            "#id",
            "municipality_code",
            "#source_id",
            "first_day",
            "last_day",
            "lessons",
            "minutes",
            "tailor_made_minutes",
            "kinds",
            "lesson_types",
        ],
        "agreement ORDER BY id",
    );
    let agreements = agreements.await.into_iter().map(|row| Agreement {
        id: row[0].clone(),
        town: row[1].clone(),
        source: row[2].clone(),
        days: (row[3].clone(), row[4].clone()),
        lessons: number(&row[5]),
        minutes: number(&row[6]),
        reserve: number(&row[7]),
        kinds: list(&row[8]),
        themes: list(&row[9]),
    });
    let schools = rows(
        database,
        &["#id", "kind", "municipality_code", "closed_on", "opened_on"],
        "organisation",
    );
    let towns = rows(database, &["code", "#area_id"], "municipality").await;
    let mut region = Region {
        agreements: agreements.collect(),
        schools: (schools.await.into_iter())
            .map(|row| School {
                id: row[0].clone(),
                kind: row[1].clone(),
                town: row[2].clone(),
                closed: row[3].clone(),
                opened: row[4].clone(),
            })
            .collect(),
        towns: towns
            .into_iter()
            .map(|row| (row[0].clone(), row[1].clone()))
            .collect(),
        lessons: lessons(database).await,
    };
    travel(database, &mut region.lessons).await;
    let charged: Vec<_> = region
        .lessons
        .iter()
        .map(|lesson| charged(&region, lesson))
        .collect();
    region
        .lessons
        .iter_mut()
        .zip(charged)
        .for_each(|(lesson, to)| lesson.agreement = to);
    region
}

async fn lessons(database: &TestDatabase) -> Vec<Lesson> {
    let found = rows(
        database,
        &[
            "#l.id", "COALESCE(l.day, r.received_on)", "l.start_minute", "l.state", "l.minutes",
            "#l.lesson_type_id", "#l.organisation_id", "o.kind", "o.municipality_code",
            "#l.group_id", "COALESCE(l.pupils_present, g.pupils)", "l.cancelled_by",
            "l.cancelled_at", "l.day", "COALESCE(o.latitude, p.latitude)",
            "COALESCE(o.longitude, p.longitude)",
        ],
        "lesson l JOIN request r ON r.id = l.request_id JOIN organisation o ON o.id = l.organisation_id
         JOIN school_group g ON g.id = l.group_id
         LEFT JOIN postcode_point p ON p.district = CAST(substr(o.postcode, 1, 4) AS integer)",
    );
    let mut lessons: Vec<_> = (found.await.into_iter())
        .map(|row| {
            let day = row[13].parse::<domain::time::Day>().ok();
            let at = row[12].parse::<i64>().ok().map(|at| wall_of(at).0);
            Lesson {
                id: row[0].clone(),
                on: row[1].clone(),
                start: format!("{:0>4}", row[2]),
                state: row[3].clone(),
                minutes: number(&row[4]),
                theme: row[5].clone(),
                school: row[6].clone(),
                kind: row[7].clone(),
                town: row[8].clone(),
                group: row[9].clone(),
                pupils: number(&row[10]),
                cancelled_by: row[11].clone(),
                notice: day.zip(at).map(|(day, at)| (day - at).num_days()),
                place: point(&row[14], &row[15]),
                ..Lesson::default()
            }
        })
        .collect();
    for row in rows(database, &["#lesson_id", "#employee_id"], "lesson_educator").await {
        let lesson = lessons
            .iter_mut()
            .find(|one| one.id == row[0])
            .expect("a lesson");
        lesson.educators.push(row[1].clone());
    }
    for row in rows(database, &["#lesson_id", "#agreement_id"], "lesson_charge").await {
        let lesson = lessons
            .iter_mut()
            .find(|one| one.id == row[0])
            .expect("a lesson");
        lesson.choice = Some(row[1].clone());
    }
    lessons
}

/// Walks every day of every educator.
async fn travel(database: &TestDatabase, lessons: &mut [Lesson]) {
    let homes = rows(
        database,
        &["#e.id", "p.latitude", "p.longitude"],
        "employee e LEFT JOIN postcode_point p
         ON p.district = CAST(substr(e.home_postcode, 1, 4) AS integer)",
    );
    let rule = StraightLine::default();
    for row in homes.await {
        let home = point(&row[1], &row[2]);
        let holds = ["proposed", "confirmed", "given", "not_shown_up"];
        let mut own: Vec<usize> = (0..lessons.len())
            .filter(|&nth| lessons[nth].educators.contains(&row[0]))
            .filter(|&nth| holds.contains(&lessons[nth].state.as_str()))
            .filter(|&nth| lessons[nth].place.is_some())
            .collect();
        own.sort_by_key(|&nth| {
            let lesson = &lessons[nth];
            (lesson.on.clone(), lesson.start.clone(), lesson.id.clone())
        });
        for nth in 0..own.len() {
            let (one, day) = (own[nth], lessons[own[nth]].on.clone());
            let first = nth == 0 || lessons[own[nth - 1]].on != day;
            let last = nth + 1 == own.len() || lessons[own[nth + 1]].on != day;
            let from = if first {
                home
            } else {
                lessons[own[nth - 1]].place
            };
            let to = lessons[one].place.expect("a place");
            if let Some(from) = from {
                lessons[one].travel += u64::from(rule.minutes(from, to));
            }
            if let Some(home) = home.filter(|_| last) {
                lessons[one].travel += u64::from(rule.minutes(to, home));
            }
        }
    }
}

/// The agreement that pays, by its place.
fn charged(region: &Region, lesson: &Lesson) -> Option<usize> {
    let holds = |one: &Agreement| one.days.0 <= lesson.on && lesson.on <= one.days.1;
    if let Some(choice) = &lesson.choice {
        if choice.is_empty() {
            return None;
        }
        let chosen = region
            .agreements
            .iter()
            .position(|one| one.id == *choice && holds(one));
        if chosen.is_some() {
            return chosen;
        }
    }
    let mut best: Option<usize> = None;
    for (nth, one) in region.agreements.iter().enumerate() {
        let pays = holds(one)
            && (one.town.is_empty() || one.town == lesson.town)
            && (one.themes.is_empty() || one.themes.contains(&lesson.theme))
            && (one.kinds.is_empty() || one.kinds.contains(&lesson.kind));
        let key = |one: &Agreement| {
            let open = (
                one.themes.is_empty(),
                one.kinds.is_empty(),
                one.town.is_empty(),
            );
            (open, one.days.1.clone(), one.id.clone())
        };
        if pays && best.is_none_or(|best| key(one) < key(&region.agreements[best])) {
            best = Some(nth);
        }
    }
    best
}
