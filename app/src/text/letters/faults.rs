//! What is wrong in the text of a letter.

use crate::text::Language;
use services::cases::{TemplateFault, TemplateWrong};

/// One fault, with its line.
pub fn fault(language: Language, fault: &TemplateFault) -> String {
    let what = wrong(language, &fault.what);
    match language {
        Language::Dutch => format!("Regel {}: {what}", fault.line),
        Language::English => format!("Line {}: {what}", fault.line),
    }
}

fn wrong(language: Language, wrong: &TemplateWrong) -> String {
    let of = |dutch: &'static str, english: &'static str| language.of(dutch, english).to_owned();
    match wrong {
        TemplateWrong::NoTitle => of(
            "begin met titel: en dan de titel.",
            "begin with titel: and then the title.",
        ),
        TemplateWrong::FieldInTitle => of(
            "in de titel kan geen veld staan.",
            "there can be no field in the title.",
        ),
        TemplateWrong::UnknownField(name, near) => match (language, near) {
            (Language::Dutch, Some(near)) => {
                format!("het veld {{{name}}} bestaat niet. Bedoel je {{{near}}}?")
            }
            (Language::English, Some(near)) => {
                format!("there is no field {{{name}}}. Do you mean {{{near}}}?")
            }
            (Language::Dutch, None) => format!("het veld {{{name}}} bestaat niet."),
            (Language::English, None) => format!("there is no field {{{name}}}."),
        },
        TemplateWrong::Unclosed => of(
            "achter een veld ontbreekt het teken }.",
            "a } is missing after a field.",
        ),
        TemplateWrong::Unopened => of(
            "voor een veld ontbreekt het teken {.",
            "a { is missing before a field.",
        ),
        TemplateWrong::Empty => of(
            "achter dit teken staat geen tekst.",
            "there is no text after this sign.",
        ),
        TemplateWrong::HeadingTooDeep => of(
            "gebruik # voor een kop, en daaronder ##.",
            "use # for a heading, and ## below one.",
        ),
        TemplateWrong::NoText => of(
            "onder de titel staat geen tekst.",
            "there is no text below the title.",
        ),
        TemplateWrong::TooLong => of("de tekst is te lang.", "the text is too long."),
    }
}
