use super::{Block, Letter};
use crate::{House, Language};

/// Widest line, in characters; only an address or one long word passes it.
const WIDTH: usize = 76;

impl Letter {
    /// The mail as plain text, with lines of at most 76 characters and `\n` between them.
    pub(crate) fn as_text(&self, language: Language, house: &House) -> String {
        let mut parts = vec![wrapped("", "", &self.greeting(language))];
        parts.extend(self.blocks.iter().map(block));
        parts.push(wrapped("", "", &Self::help(language, house)));
        let signature = wrapped("", "", &Self::signature(house));
        parts.push(format!("{}\n{signature}", Self::closing(language)));
        parts.join("\n\n") + "\n"
    }
}

fn block(block: &Block) -> String {
    let each = |items: &mut dyn Iterator<Item = String>| -> String {
        let items: Vec<_> = items.map(|item| wrapped("- ", "  ", &item)).collect();
        items.join("\n")
    };
    match block {
        Block::Say(words) => wrapped("", "", words),
        Block::Heading(words) => {
            let words = wrapped("", "", words);
            let longest = words.lines().map(|line| line.chars().count()).max();
            format!("{words}\n{}", "-".repeat(longest.unwrap_or(0).min(WIDTH)))
        }
        Block::Facts(facts) => {
            each(&mut facts.iter().map(|(name, value)| format!("{name}: {value}")))
        }
        Block::List(items) => each(&mut items.iter().cloned()),
        Block::Quote(lines) => lines
            .iter()
            .map(|line| wrapped("  ", "  ", line))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Code(code) => format!("    {code}"),
        Block::Button(words, url) | Block::Link(words, url) => format!("{words}:\n{url}"),
    }
}

/// A text in lines; the first begins with one indent, the others with another.
fn wrapped(first: &str, others: &str, text: &str) -> String {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        let width = line.chars().count() + usize::from(!is_empty) + word.chars().count();
        if !is_empty && width > WIDTH {
            lines.push(std::mem::replace(&mut line, others.to_owned()));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push(line);
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::wrapped;
    use proptest::prelude::*;

    #[test]
    fn a_long_item_goes_on_below_its_own_words() {
        let words = "woord ".repeat(14);
        assert_eq!(
            wrapped("- ", "  ", &words),
            format!("- {}\n  woord woord", "woord ".repeat(12).trim_end())
        );
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_word_and_keeps_to_the_width(words in proptest::collection::vec("[a-zé]{1,30}", 0..60)) {
            let text = words.join(" ");
            let wrapped = wrapped("- ", "  ", &text);
            prop_assert!(wrapped.lines().all(|line| line.chars().count() <= 76));
            let read: Vec<_> = wrapped.split_whitespace().skip(1).collect();
            prop_assert_eq!(read.join(" "), text);
        }
    }
}
