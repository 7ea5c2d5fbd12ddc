use super::{Block, Letter};
use crate::{House, Language};
use std::fmt;

/// Colours for readers in the dark; the inline styles are the colours for the light. Programs that
/// strip style sheets keep the light ones, which read well on any ground.
const DARK: &str = "@media (prefers-color-scheme: dark) {\
body, .ground { background: #15181c !important; color: #e8eaed !important; } \
.muted { color: #b9bfc6 !important; } \
.plain { color: #9cc7ff !important; } \
.code { background: #262b31 !important; color: #ffffff !important; } \
.button { background: #9cc7ff !important; color: #10151b !important; } }";

const GROUND: &str = "background:#ffffff; color:#1d2126; \
font-family:Arial, Helvetica, sans-serif; font-size:16px; line-height:1.5;";
const BUTTON: &str = "display:inline-block; padding:14px 24px; background:#154273; color:#ffffff; \
font-size:18px; font-weight:bold; text-decoration:none; border-radius:6px;";

impl Letter {
    /// The mail as a whole HTML document: nothing from elsewhere, nothing that tells that it was read.
    pub(crate) fn as_html(&self, language: Language, house: &House) -> String {
        let mut body = format!("<p>{}</p>\n", Escaped(&self.greeting(language)));
        for block in &self.blocks {
            write_block(&mut body, language, block);
        }
        let help = Letter::help(language, house);
        let signature = Letter::signature(house);
        body.push_str(&format!(
            "<p>{}</p>\n<p>{}<br>{}</p>\n",
            Escaped(&help),
            Letter::closing(language),
            Escaped(&signature)
        ));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"supported-color-schemes\" content=\"light dark\">\n\
             <title>{}</title>\n<style>{DARK}</style>\n</head>\n\
             <body style=\"margin:0; padding:0; {GROUND}\">\n\
             <table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" \
             cellspacing=\"0\" border=\"0\" style=\"width:100%; max-width:600px; margin:0 auto;\">\n\
             <tr><td class=\"ground\" style=\"padding:24px 16px; {GROUND}\">\n\
             <h1 style=\"margin:0 0 16px; font-size:24px; line-height:1.3;\">{}</h1>\n\
             {body}</td></tr>\n</table>\n</body>\n</html>\n",
            language.code(),
            Escaped(self.subject),
            Escaped(self.subject),
        )
    }
}

fn write_block(html: &mut String, language: Language, block: &Block) {
    let written = match block {
        Block::Say(words) => format!("<p>{}</p>\n", Escaped(words)),
        Block::Heading(words) => format!(
            "<h2 style=\"margin:24px 0 8px; font-size:18px; line-height:1.3;\">{}</h2>\n",
            Escaped(words)
        ),
        Block::Facts(facts) => list(facts.iter().map(|(name, value)| {
            format!("<strong>{}:</strong> {}", Escaped(name), Escaped(value))
        })),
        Block::List(items) => list(items.iter().map(|item| Escaped(item).to_string())),
        Block::Quote(lines) => {
            let lines: Vec<_> = lines.iter().map(|line| Escaped(line).to_string()).collect();
            format!("<p>{}</p>\n", lines.join("<br>"))
        }
        Block::Code(code) => format!(
            "<p class=\"code\" style=\"display:inline-block; margin:8px 0; padding:12px 20px; \
             background:#eef2f6; color:#1d2126; font-family:Consolas, monospace; font-size:28px; \
             font-weight:bold; letter-spacing:4px;\">{}</p>\n",
            Escaped(code)
        ),
        Block::Button(words, url) => format!(
            "<p style=\"margin:24px 0 8px;\"><a class=\"button\" href=\"{url}\" \
             style=\"{BUTTON}\">{}</a></p>\n\
             <p class=\"muted\" style=\"margin:0 0 24px; font-size:14px; color:#4a525b; \
             overflow-wrap:anywhere;\">{}<br><a class=\"plain\" href=\"{url}\" \
             style=\"color:#154273;\">{url}</a></p>\n",
            Escaped(words),
            language.of(
                "Werkt de knop niet? Open dan dit adres:",
                "Does the button not work? Then open this address:"
            ),
            url = Escaped(url),
        ),
        Block::Link(words, url) => format!(
            "<p><a class=\"plain\" href=\"{}\" style=\"color:#154273;\">{}</a></p>\n",
            Escaped(url),
            Escaped(words)
        ),
    };
    html.push_str(&written);
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: String = items
        .map(|item| format!("<li style=\"margin:0 0 4px;\">{item}</li>\n"))
        .collect();
    format!("<ul style=\"margin:8px 0 16px; padding:0 0 0 20px;\">\n{items}</ul>\n")
}

/// A text as it stands in HTML, between tags or in a quoted attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            c => fmt::Write::write_char(f, c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn five_characters_of_html_are_written_as_names() {
        assert_eq!(
            Escaped("<a href=\"x\" b='y'>&</a>é").to_string(),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&lt;/a&gt;é"
        );
    }
}
