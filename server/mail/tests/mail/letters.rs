//! What the mails say.

use crate::house;
use mail::{Language, Message, samples};
use proptest::prelude::*;
use serde_json::Value;

/// The samples with every text in them replaced; days stay days.
fn samples_saying(words: &str) -> Vec<(&'static str, Message)> {
    fn replace(value: &mut Value, words: &str) {
        match value {
            Value::String(text) if text.parse::<chrono::NaiveDate>().is_err() => {
                words.clone_into(text);
            }
            Value::Array(values) => values.iter_mut().for_each(|value| replace(value, words)),
            Value::Object(fields) => fields.values_mut().for_each(|value| replace(value, words)),
            _ => {}
        }
    }
    samples()
        .into_iter()
        .map(|(name, message)| {
            let mut value = serde_json::to_value(&message).expect("a message is JSON");
            replace(&mut value, words);
            let message = serde_json::from_value(value).expect("a message again");
            (name, message)
        })
        .collect()
}

#[test]
fn there_is_a_sample_of_each_kind_of_message_and_it_survives_the_outbox() {
    let samples = samples();
    let names: Vec<_> = samples.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "link",
            "log_in",
            "attention",
            "code",
            "request_received",
            "proposal",
            "confirmed",
            "waiting_list_offer",
            "moved",
            "cancelled",
            "educator_changed",
            "week_published",
            "reminder",
            "evaluation",
        ]
    );
    for (name, message) in samples {
        let kept = serde_json::to_string(&message).expect("JSON");
        assert_eq!(message.kind(), name);
        assert_eq!(serde_json::from_str::<Message>(&kept).ok(), Some(message));
    }
}

#[test]
fn a_message_and_its_texts_never_print_what_they_hold() {
    for (name, message) in samples_saying("geheim") {
        let rendered = message.render(Language::Dutch, &house());
        assert!(rendered.text.contains("geheim"), "{name}");
        let printed = format!("{message:?} {rendered:?}");
        assert!(!printed.contains("geheim"), "{printed}");
    }
}

#[test]
fn a_confirmation_reads_as_this_in_plain_text() {
    let (_, message) = samples()
        .into_iter()
        .find(|(name, _)| *name == "confirmed")
        .expect("a sample");
    let rendered = message.render(Language::Dutch, &house());
    assert_eq!(rendered.subject, "Uw voorlichting is bevestigd");
    assert_eq!(
        rendered.text,
        "\
Beste contactpersoon van Basisschool De Regenboog,

Uw voorlichting staat vast.

- Wanneer: dinsdag 24 november 2026, 10.30-11.15 uur
- Les: Online veiligheid
- Groep: groep 8a
- Wie geeft de les: Sanne
- School: Basisschool De Regenboog
- Adres: Voorbeeldstraat 12, 2511 AB Den Haag

Dit bereidt u voor
------------------

  Een digibord met geluid.
  Een leerkracht die in de klas blijft.

Bij deze mail zit een uitnodiging. Open die om de afspraak in uw agenda te
zetten.

Komt het toch niet uit? Verzet of annuleer de voorlichting dan op uw pagina.

Bekijk deze voorlichting:
https://planner.example/school/voorbeeld/les

Hebt u een vraag? Bel 070 123 45 67 of mail naar planning@halt.example.

Met vriendelijke groet,
Halt Den Haag
"
    );
}

#[test]
fn a_code_reads_as_this_in_english() {
    let message = Message::Code {
        code: "482913".to_owned(),
    };
    let rendered = message.render(Language::English, &house());
    assert_eq!(
        (rendered.subject.as_str(), rendered.text.as_str()),
        (
            "Your one-time code",
            "\
Dear Sir or Madam,

Here is the code that you asked for. Type it on the page.

    482913

The code works for 10 minutes. Do not pass it on to anyone.

Did you not ask for a code? Then you do not need to do anything.

Do you have a question? Call 070 123 45 67 or write to
planning@halt.example.

Kind regards,
Halt Den Haag
"
        )
    );
}

#[test]
fn every_sentence_has_fifteen_words_or_fewer() {
    for (name, message) in samples() {
        for language in Language::ALL {
            let text = message.render(language, &house()).text;
            for paragraph in text.split("\n\n") {
                let is_list = paragraph.starts_with("- ");
                let flowing = paragraph.replace('\n', " ");
                for sentence in flowing.split(['.', '?', '!']).filter(|_| !is_list) {
                    let words = sentence.split_whitespace().count();
                    assert!(words <= 15, "{name}: {words} words: {sentence}");
                }
            }
        }
    }
}

#[test]
fn every_mail_is_a_whole_document_in_its_language_without_anything_from_elsewhere() {
    for (name, message) in samples() {
        for language in Language::ALL {
            let html = message.render(language, &house()).html;
            let start = format!(
                "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"ltr\">",
                language.code()
            );
            assert!(html.starts_with(&start), "{name}");
            let found = ["<img", "<script", "<link", "url(", "@import", "src="]
                .map(|word| html.contains(word));
            assert_eq!(found, [false; 6], "{name}");
            let to_elsewhere = html
                .split("href=\"")
                .skip(1)
                .filter(|rest| !rest.starts_with("https://planner.example/"))
                .count();
            assert_eq!(to_elsewhere, 0, "{name}");
        }
    }
}

#[test]
fn what_can_be_done_stands_in_every_mail_as_a_link_and_as_an_address_to_read() {
    for (name, message) in samples()
        .into_iter()
        .filter(|(name, _)| !["code", "log_in"].contains(name))
    {
        let rendered = message.render(Language::Dutch, &house());
        let url = "https://planner.example/school/voorbeeld";
        assert!(rendered.text.contains(&format!(":\n{url}")), "{name}");
        assert!(rendered.html.contains(&format!("href=\"{url}")), "{name}");
        assert!(rendered.html.contains(&format!(">{url}")), "{name}");
    }
}

#[test]
fn one_lesson_and_several_are_told_apart() {
    let (_, message) = samples()
        .into_iter()
        .find(|(name, _)| *name == "week_published")
        .expect("a sample");
    let Message::WeekPublished { new, page, .. } = message else {
        panic!("the sample is of its kind");
    };
    let confirmed = Message::Confirmed { lessons: new, page };
    let rendered = confirmed.render(Language::Dutch, &house());
    assert_eq!(rendered.subject, "Uw voorlichtingen zijn bevestigd");
    let count = |words: &str| rendered.text.matches(words).count();
    assert_eq!(count("Bekijk deze voorlichting:"), 2);
    assert_eq!(count("Dit bereidt u voor"), 1);
    assert_eq!(count("een uitnodiging voor elke voorlichting"), 1);
    assert_eq!(count("nog niet bekend"), 1);
}

#[test]
fn lessons_are_told_in_the_order_of_time_however_they_were_written_down() {
    let (_, message) = samples()
        .into_iter()
        .find(|(name, _)| *name == "proposal")
        .expect("a sample");
    let text = message.render(Language::Dutch, &house()).text;
    let times: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("- "))
        .map(|line| &line[..line.find(':').unwrap_or_default()])
        .collect();
    assert_eq!(
        times,
        [
            "- dinsdag 24 november 2026, 8.45-9.30 uur",
            "- dinsdag 24 november 2026, 10.30-11.15 uur"
        ]
    );
}

#[test]
fn hostile_text_adds_no_tag_to_any_mail() {
    let hostile = "\"'><script>alert(1)</script><img src=x onerror=y><!--&lt;";
    let tags = |html: &str| html.matches('<').count();
    for ((name, hostile), (_, harmless)) in
        samples_saying(hostile).into_iter().zip(samples_saying("x"))
    {
        for language in Language::ALL {
            let hostile = hostile.render(language, &house()).html;
            let harmless = harmless.render(language, &house()).html;
            assert_eq!(tags(&hostile), tags(&harmless), "{name}");
            assert_eq!(
                hostile.matches('"').count(),
                harmless.matches('"').count(),
                "{name}"
            );
        }
    }
}

fn any_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<char>(), 1..40).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_subject_says_the_same_whatever_the_message_holds(words in any_text()) {
        for ((_, any), (_, sample)) in samples_saying(&words).into_iter().zip(samples()) {
            for language in Language::ALL {
                let subject = |message: &Message| message.render(language, &house()).subject;
                prop_assert_eq!(subject(&any), subject(&sample));
            }
        }
    }

    #[test]
    fn whatever_is_typed_no_mail_holds_a_control_character_or_a_wide_line_of_words(words in any_text()) {
        for (name, message) in samples_saying(&words) {
            let rendered = message.render(Language::Dutch, &house());
            let control = |text: &str| text.chars().any(|c| c.is_control() && c != '\n');
            prop_assert!(!control(&rendered.text), "{}", name);
            prop_assert!(!control(&rendered.html), "{}", name);
            let is_wide = |line: &str| line.chars().count() > 76 && line.trim().contains(' ');
            prop_assert!(!rendered.text.lines().any(is_wide), "{}", name);
        }
    }
}
