//! The heads of the cases' log, written out: one JSON object a line, in a file that only grows. Kept
//! where the database's keeper cannot write, it finds a log that was cut or made anew.

use services::cases::Head;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Reads all heads of a file; none when there is no file yet.
///
/// # Errors
/// A sentence when it cannot be read, or a line is no head.
pub fn read(file: &Path) -> Result<Vec<Head>, String> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(format!("Cannot read {}: {error}", file.display())),
    };
    let heads = text.lines().zip(1..).map(|(line, number)| {
        head(line).ok_or_else(|| format!("Line {number} of {} is no head.", file.display()))
    });
    heads.collect()
}

/// Adds a head to the file, and makes it last before coming back; `at` is RFC 3339.
///
/// # Errors
/// When the file cannot be written.
pub fn add(file: &Path, head: &Head, at: &str) -> std::io::Result<()> {
    let mut hash = String::with_capacity(64);
    for byte in head.hash {
        // Writing to a string cannot fail.
        let _written = write!(hash, "{byte:02x}");
    }
    let line = serde_json::json!({ "sequence": head.sequence, "hash": hash, "time": at });
    let mut opened = std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(file)?;
    opened.write_all(format!("{line}\n").as_bytes())?;
    opened.sync_all()
}

fn head(line: &str) -> Option<Head> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = value.get("hash")?.as_str()?;
    let mut hash = [0u8; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, at) in hash.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
    }
    Some(Head {
        sequence: value.get("sequence")?.as_i64()?,
        hash,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_added_and_read_back_in_order() {
        let file = std::env::temp_dir().join(format!("heads-{}.jsonl", std::process::id()));
        assert_eq!(read(&file), Ok(Vec::new()));
        let heads =
            [(1, [7u8; 32]), (12, [255; 32])].map(|(sequence, hash)| Head { sequence, hash });
        for head in &heads {
            add(&file, head, "2026-11-23T08:00:00Z").expect("written");
        }
        let found = read(&file);
        std::fs::remove_file(&file).expect("removed");
        assert_eq!(found, Ok(heads.to_vec()));
    }

    #[test]
    fn a_line_that_is_no_head_is_told_and_not_passed_over() {
        let short = format!(r#"{{"sequence":1,"hash":"{}"}}"#, "0".repeat(63));
        assert_eq!([head(""), head("{}"), head(&short)], [None; 3]);
    }
}
