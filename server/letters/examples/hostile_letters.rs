//! Writes letters about people with hostile names to a folder, and what must be read in them, for
//! other people's readers to judge (`end2end/judges/letters.sh`).
//!
//! `cargo run --profile letters -p letters --example hostile_letters FOLDER`

use letters_client::template::{FilledBlock, Template};
use letters_client::{House, Letter, LetterKind};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;

/// Names that would do something if anybody read them as anything but a name.
const NAMES: [&str; 8] = [
    "Sam de Voorbeeld",
    r##"#set text(red) #image("/etc/passwd") #import "x.typ": *"##,
    r#"$x^2$ \ * _nadruk_ *vet* `code` <label> @ref ~ -- --- ... // /* */"#,
    r#""dubbel" 'enkel' {naam_jongere} [blok] {{ }} ( ) %n \u{41} &amp; <b>"#,
    "Zoë Çelik-Nuñez d'Ÿvřľ van Łódź Ĳssel ﬁ Ω Дмитрий",
    "שרה כהן en محمد علي",
    "Sam 😀 ☺ ♥ Voorbeeld",
    "= Kop - punt + stap / term: 1. een",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("name a folder")?.into();
    std::fs::create_dir_all(&folder)?;
    let long = format!(
        "{} {}",
        "Wolfeschlegelsteinhausen".repeat(7),
        "van der Wouden ".repeat(8)
    );
    let names = NAMES
        .iter()
        .map(|name| (*name).to_owned())
        .chain([long, "W".repeat(300)]);
    let mut expected = Vec::new();
    for (number, name) in names.enumerate() {
        for kind in LetterKind::ALL {
            let letter = about(&name, kind);
            let made = letters::make(&letter).map_err(|error| format!("{kind:?}: {error}"))?;
            let file = format!("{number:02}-{}.pdf", kind.code());
            std::fs::write(folder.join(&file), &made.pdf)?;
            expected.push(what_it_says(&letter, &file, made.pages)?);
        }
    }
    std::fs::write(
        folder.join("expected.json"),
        serde_json::to_vec_pretty(&expected)?,
    )?;
    Ok(())
}

fn about(name: &str, kind: LetterKind) -> Letter {
    let mut values: BTreeMap<String, String> = kind
        .fields()
        .map(|field| (field.name.to_owned(), field.example.to_owned()))
        .collect();
    values.insert("naam_jongere".into(), name.to_owned());
    values.insert("aanhef".into(), format!("Beste ouders van {name}"));
    Letter {
        kind,
        template: kind.first_text().to_owned(),
        values,
        address: vec![
            format!("De ouders van {name}"),
            "Voorbeeldstraat 1 A".into(),
            "2500 XX Den Haag".into(),
        ],
        reference: "2026-0417".into(),
        date: "2026-11-23".into(),
        house: House::demo(),
    }
}

fn what_it_says(letter: &Letter, file: &str, pages: usize) -> Result<Value, Box<dyn Error>> {
    let template = Template::read(&letter.template, letter.kind).map_err(|_| "template")?;
    let filled = template.fill(&letter.values)?;
    let (mut headings, mut paragraphs, mut items) = (0, 0, 0);
    let mut lines = letter.address.clone();
    lines.extend([
        "Datum: 23 november 2026".into(),
        "Kenmerk: 2026-0417".into(),
    ]);
    lines.push(filled.title.clone());
    for block in filled.blocks {
        match block {
            FilledBlock::Heading(line) | FilledBlock::Subheading(line) => {
                headings += 1;
                lines.push(line);
            }
            FilledBlock::Paragraph(each) => {
                paragraphs += 1;
                lines.extend(each);
            }
            FilledBlock::Bullets(each) | FilledBlock::Steps(each) => {
                items += each.len();
                lines.extend(each);
            }
            FilledBlock::Signature => {}
        }
    }
    Ok(json!({
        "file": file, "title": filled.title, "pages": pages, "lines": lines,
        "headings": headings, "paragraphs": paragraphs, "items": items,
    }))
}
