//! Reports with names that would break a careless one, for other people's readers to judge
//! (`end2end/judges/run.sh`).
//!
//! ```text
//! hostile_reports FOLDER     writes report.xlsx, report.csv and what a reader must find in them
//! ```

use chrono::NaiveDate;
use report::{Cell, Sheet, csv, xlsx};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Names of schools as nobody should call one.
const NAMES: [&str; 20] = [
    "=1+1",
    "=HYPERLINK(\"https://evil.example\";\"Klik\")",
    "+31 70 123 45 67",
    "-2",
    "@SUM(A1:A9)",
    "\t=1+1",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    "'s-Gravenhage",
    "De \"Vlinder\"; locatie 2",
    "Regel een\nregel twee",
    "007",
    "1e5",
    "24-11-2026",
    "WAAR",
    "  spaties  ",
    "Öğrenci Şule 👮",
    "<b>&amp;</b>",
    "_x000D_",
    "https://school.example/?a=1&b=2",
];

fn day(nth: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    first + chrono::Days::new(nth * 17)
}

/// A row, and what must be found in it.
fn row(name: &str, nth: u64) -> (Vec<Cell>, Value) {
    let (count, minutes) = (nth * nth * 1_003, nth * 47);
    let cells = vec![
        Cell::from(name),
        Cell::Count(count),
        Cell::Hours(minutes),
        if nth.is_multiple_of(5) {
            Cell::Empty
        } else {
            Cell::Day(day(nth))
        },
    ];
    let found = json!({
        "name": name,
        "count": count,
        "minutes": minutes,
        "day": (!nth.is_multiple_of(5)).then(|| day(nth).to_string()),
    });
    (cells, found)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("give a folder")?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let (rows, expected): (Vec<_>, Vec<_>) =
        (1..).zip(NAMES).map(|(nth, name)| row(name, nth)).unzip();
    let (total, found) = row("Samen", 40);
    let sheet = Sheet {
        name: "Cijfers".to_owned(),
        heads: ["School", "Lessen", "Uren", "Dag"]
            .map(str::to_owned)
            .to_vec(),
        rows,
        total: Some(total),
    };
    std::fs::write(folder.join("report.csv"), csv(&sheet))?;
    std::fs::write(folder.join("report.xlsx"), xlsx(&[sheet])?)?;
    let heads = ["School", "Lessen", "Uren", "Dag"];
    let expected = json!({ "heads": heads, "rows": expected, "total": found });
    std::fs::write(folder.join("expected.json"), expected.to_string())?;
    Ok(())
}
