//! What an administrator may write in a letter, and what becomes of it.

use letters_client::template::{Fault, FilledBlock, LONGEST, Template, Wrong};
use letters_client::{LetterError, LetterKind};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn faults(text: &str) -> Vec<(usize, Wrong)> {
    let faults = Template::read(text, LetterKind::Agreement)
        .err()
        .unwrap_or_default();
    faults
        .into_iter()
        .map(|Fault { line, what }| (line, what))
        .collect()
}

fn below_title(text: &str) -> Vec<(usize, Wrong)> {
    faults(&format!("titel: Brief\n\n{text}"))
}

fn examples(kind: LetterKind) -> BTreeMap<String, String> {
    kind.fields()
        .map(|field| (field.name.to_owned(), field.example.to_owned()))
        .collect()
}

fn fill(text: &str, values: &[(&str, &str)]) -> Result<Vec<FilledBlock>, LetterError> {
    let template = Template::read(&format!("titel: Brief\n\n{text}"), LetterKind::Agreement)
        .map_err(LetterError::Template)?;
    let values = values
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    template.fill(&values.collect()).map(|filled| filled.blocks)
}

fn is_filled(text: &str, values: &[(&str, &str)], blocks: &[FilledBlock]) {
    // Compared as text, for what is filled in shows itself in no other way.
    let filled = fill(text, values).map(|filled| serde_json::to_string(&filled).ok());
    assert_eq!(filled, Ok(serde_json::to_string(blocks).ok()));
}

#[test]
fn each_letter_that_comes_with_the_product_reads_and_fills() {
    for kind in LetterKind::ALL {
        let template = Template::read(kind.first_text(), kind);
        assert_eq!(template.as_ref().err(), None, "{kind:?}");
        let filled = template.map(|template| template.fill(&examples(kind)).err());
        assert_eq!(filled, Ok(None), "{kind:?}");
    }
}

#[test]
fn each_field_of_its_own_is_used_in_the_letter_that_comes_with_the_product() {
    for kind in LetterKind::ALL {
        let used = Template::read(kind.first_text(), kind).map(|template| template.fields());
        let mut missing: Vec<_> = kind.fields().map(|field| field.name).collect();
        missing.retain(|name| !used.as_ref().is_ok_and(|used| used.contains(name)));
        // The letter names the whole sentence, `gesprek`, for a talk may have to wait.
        missing.retain(|name| *name != "datum_gesprek");
        assert_eq!(missing, Vec::<&str>::new(), "{kind:?}");
    }
}

/// The index gets a code of names and days of birth, and whom to reach: see `GiveSignal` of the index.
#[test]
fn the_letter_about_a_signal_names_what_the_index_gets_and_no_more() {
    let kind = LetterKind::IndexSignal;
    let filled = Template::read(kind.first_text(), kind)
        .map_err(LetterError::Template)
        .and_then(|template| template.fill(&examples(kind)));
    let blocks = filled.map(|filled| filled.blocks).unwrap_or_default();
    let named: Vec<_> = blocks
        .into_iter()
        .filter_map(|block| match block {
            FilledBlock::Bullets(items) => Some(items),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(
        named,
        [
            "de naam en de geboortedatum van Sam, als code",
            "de naam en de geboortedatum van ouders die wij kennen, ook als code",
            "wie de aanmelding deed: Koersveld",
            "wie hulpverleners kunnen bereiken: Noor Voorbeeld, 070 000 00 01, noor@koersveld.example",
            "de dag van de aanmelding en de dag waarop die stopt",
        ]
    );
}

/// Level B1 asks for short sentences; fields count as the words of their example.
#[test]
fn no_sentence_of_a_letter_has_more_than_fifteen_words() {
    for kind in LetterKind::ALL {
        let filled = Template::read(kind.first_text(), kind)
            .map_err(LetterError::Template)
            .and_then(|template| template.fill(&examples(kind)));
        let blocks = filled.map(|filled| filled.blocks).unwrap_or_default();
        let lines = blocks.into_iter().flat_map(|block| match block {
            FilledBlock::Heading(line) | FilledBlock::Subheading(line) => vec![line],
            FilledBlock::Paragraph(lines)
            | FilledBlock::Bullets(lines)
            | FilledBlock::Steps(lines) => lines,
            FilledBlock::Signature => Vec::new(),
        });
        let sentences = lines.flat_map(|line| {
            line.split_inclusive(['.', '?', '!'])
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
        let long: Vec<_> = sentences
            .filter(|sentence| sentence.split_whitespace().count() > 15)
            .collect();
        assert_eq!(long, Vec::<String>::new(), "{kind:?}");
    }
}

#[test]
fn an_unknown_field_is_told_with_its_line_and_the_name_that_was_meant() {
    assert_eq!(
        below_title("Dag {naam_jongeren},\n\nTot {morgen}."),
        [
            (
                3,
                Wrong::UnknownField("naam_jongeren".into(), Some("naam_jongere".into()))
            ),
            (5, Wrong::UnknownField("morgen".into(), None)),
        ]
    );
}

#[test]
fn a_field_of_another_kind_of_letter_is_unknown() {
    assert_eq!(
        below_title("Tot {datum_afspraak}."),
        [(3, Wrong::UnknownField("datum_afspraak".into(), None))]
    );
}

#[test]
fn a_brace_that_stands_alone_is_told() {
    assert_eq!(
        below_title("Dag {naam_jongere,\nen {uren"),
        [(3, Wrong::Unclosed), (4, Wrong::Unclosed)]
    );
    assert_eq!(below_title("Dag naam_jongere},"), [(3, Wrong::Unopened)]);
    assert_eq!(
        below_title("{ {uren} }"),
        [(3, Wrong::Unclosed), (3, Wrong::Unopened)]
    );
}

#[test]
fn a_letter_needs_a_title_without_fields_and_text_below_it() {
    assert_eq!(faults(""), [(1, Wrong::NoTitle)]);
    assert_eq!(faults("\nBeste ouder,"), [(2, Wrong::NoTitle)]);
    assert_eq!(faults("titel:\n\nDag"), [(1, Wrong::NoTitle)]);
    assert_eq!(
        faults("titel: Over {naam_jongere}\n\nDag"),
        [(1, Wrong::FieldInTitle)]
    );
    assert_eq!(faults("titel: Brief\n\n"), [(1, Wrong::NoText)]);
    assert_eq!(faults(&"x".repeat(LONGEST + 1)), [(1, Wrong::TooLong)]);
}

#[test]
fn headings_go_down_one_step_at_a_time_and_are_not_empty() {
    assert_eq!(below_title("## Te diep"), [(3, Wrong::HeadingTooDeep)]);
    assert_eq!(
        below_title("# Een\n## Twee\n### Drie"),
        [(5, Wrong::HeadingTooDeep)]
    );
    assert_eq!(
        below_title("#\n\n-\n\n1."),
        [(3, Wrong::Empty), (5, Wrong::Empty), (7, Wrong::Empty)]
    );
}

#[test]
fn lines_and_lists_stay_as_they_were_written() {
    is_filled(
        "# Kop\n## Onder\nEen\ntwee\n\n- a\n- b\n1. c\n2. d\n\n- e\n___",
        &[],
        &[
            FilledBlock::Heading("Kop".into()),
            FilledBlock::Subheading("Onder".into()),
            FilledBlock::Paragraph(vec!["Een".into(), "twee".into()]),
            FilledBlock::Bullets(vec!["a".into(), "b".into()]),
            FilledBlock::Steps(vec!["c".into(), "d".into()]),
            FilledBlock::Bullets(vec!["e".into()]),
            FilledBlock::Signature,
        ],
    );
}

#[test]
fn two_braces_are_one_brace_on_paper() {
    is_filled(
        "{{uren}} is {uren}",
        &[("uren", "14")],
        &[FilledBlock::Paragraph(vec!["{uren} is 14".into()])],
    );
}

#[test]
fn a_value_with_braces_and_marks_of_the_template_is_text() {
    let name = "# {uren} - ___ titel: x";
    is_filled(
        "{naam_jongere}",
        &[("naam_jongere", name), ("uren", "14")],
        &[FilledBlock::Paragraph(vec![name.into()])],
    );
}

#[test]
fn a_value_of_several_lines_makes_several_items_or_lines() {
    let values = [
        ("opdrachten", "een\r\n\n twee"),
        ("naam_jongere", "Jan\nWit"),
    ];
    is_filled(
        "- {opdrachten}\n- los: {opdrachten}\n\nVan {opdrachten} af\n{naam_jongere}",
        &values,
        &[
            FilledBlock::Bullets(vec!["een".into(), "twee".into(), "los: een twee".into()]),
            FilledBlock::Paragraph(vec!["Van een".into(), "twee af".into(), "Jan Wit".into()]),
        ],
    );
}

#[test]
fn a_field_without_a_value_makes_no_letter() {
    let unfilled = |value| fill("Dag {naam_jongere}", value).err();
    let error = Some(LetterError::Unfilled("naam_jongere".into()));
    assert_eq!(unfilled(&[]), error);
    assert_eq!(unfilled(&[("naam_jongere", " \n\u{202e}")]), error);
}

proptest! {
    #[test]
    fn whatever_is_written_reads_or_has_faults_on_lines_that_exist(text in "[#{}a-z:_.\n 1-]{0,200}|\\PC{0,200}") {
        if let Err(faults) = Template::read(&text, LetterKind::Closing) {
            prop_assert!(!faults.is_empty());
            let lines = text.lines().count().max(1);
            prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        }
    }

    #[test]
    fn a_name_of_visible_signs_is_in_the_letter_as_it_was_typed(name in "[!-~à-žא-ת]{1,100}") {
        let blocks = fill("Dag {naam_jongere}!", &[("naam_jongere", &name)]).map(|blocks| {
            blocks == vec![FilledBlock::Paragraph(vec![format!("Dag {name}!")])]
        });
        prop_assert_eq!(blocks, Ok(true));
    }
}
