//! How long a letter takes, the way the product asks for one: through a press, one after another.
//!
//! `cargo run --profile letters -p letters --example measure PROGRAM`, after building the program.

use letters_client::{House, Letter, LetterKind, Limits, Press};
use std::error::Error;
use std::time::Instant;

const LETTERS: u32 = 200;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let program = std::env::args_os().nth(1).ok_or("name the program")?;
    let press = Press::new(program.into(), Limits::default());
    for kind in LetterKind::ALL {
        let values = kind
            .fields()
            .map(|field| (field.name.into(), field.example.into()));
        let letter = Letter {
            kind,
            template: kind.first_text().into(),
            values: values.collect(),
            address: vec!["De ouders van Sam".into(), "Voorbeeldstraat 1".into()],
            reference: "2026-0417".into(),
            date: "2026-11-23".into(),
            house: House::demo(),
        };
        let first = Instant::now();
        let bytes = press.make(&letter).await?.pdf.len();
        let first = first.elapsed();
        let all = Instant::now();
        for _ in 0..LETTERS {
            press.make(&letter).await?;
        }
        let each = all.elapsed() / LETTERS;
        println!(
            "{}: first {first:.1?}, then {each:.1?} each, {bytes} bytes",
            kind.code()
        );
    }
    Ok(())
}
