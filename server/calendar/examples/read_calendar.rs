//! Shows how a calendar file is read, to compare with another program's
//! reading.
//!
//! ```text
//! read_calendar FILE.ics [FROM UNTIL]    prints JSON; moments as 2026-01-01T00:00:00Z
//! ```

#[path = "reading/as_json.rs"]
mod as_json;

use as_json::as_json;
use calendar::Window;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = arguments.first().ok_or("which file?")?;
    let at = |place: usize, otherwise: &str| {
        let text = arguments.get(place).map_or(otherwise, String::as_str);
        text.parse()
    };
    let window = Window {
        from: at(1, "1970-01-01T00:00:00Z")?,
        until: at(2, "2040-01-01T00:00:00Z")?,
    };
    println!("{}", as_json(&std::fs::read(file)?, window)?);
    Ok(())
}
