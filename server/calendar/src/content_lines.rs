//! The lines of a calendar object: escaped, folded, ended.
//!
//! The `icalendar` crate writes such lines too, but cannot be wrapped to fit:
//! - its folding walks a line from the start for each fold, so its time grows
//!   with the square of a remark's length;
//! - it has no `VTIMEZONE`, and gives any component that lacks them a `DTSTAMP`
//!   of the present moment and a random `UID`, which a `VTIMEZONE` must not
//!   have and which make no two renderings equal;
//! - it leaves a comma in `NAME` unescaped.
//!
//! So the few properties of a feed and an invitation are written here. Its parser is right, and
//! reads them back in the tests.

use crate::cleanse::cleansed;
use crate::party::Party;
use std::fmt::{self, Write};

/// The longest line in octets, its end not counted (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar object while it is written: one buffer, no allocation a line.
pub(crate) struct ContentLines {
    written: String,
    /// Octets so far in the line of text that is being written.
    width: usize,
}

impl ContentLines {
    /// An empty object with room for `octets`.
    pub(crate) fn with_capacity(octets: usize) -> Self {
        Self {
            written: String::with_capacity(octets),
            width: 0,
        }
    }

    /// Writes a line of our own making: short and ASCII, so neither escaped
    /// nor folded.
    pub(crate) fn own(&mut self, line: fmt::Arguments<'_>) {
        let start = self.written.len();
        self.written
            .write_fmt(line)
            .expect("writing to a String cannot fail");
        debug_assert!(self.written.len() - start <= LONGEST_LINE);
        self.end_line();
    }

    /// Writes a property whose value is text that people typed, cleansed,
    /// escaped (RFC 5545, section 3.3.11) and folded.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.written.push_str(name);
        self.written.push(':');
        self.width = name.len() + 1;
        let mut value = cleansed(value);
        loop {
            self.plain(value.plain());
            match value.next() {
                None => break,
                Some('\n') => self.escape('n'),
                Some(c @ (',' | ';' | '\\')) => self.escape(c),
                Some(c) => {
                    self.make_room(c.len_utf8());
                    self.written.push(c);
                }
            }
        }
        self.end_line();
    }

    /// Writes a run of ASCII, which may be folded anywhere, in as few pieces as there are lines.
    fn plain(&mut self, mut run: &str) {
        while !run.is_empty() {
            self.make_room(1);
            let (now, later) = run.split_at(run.len().min(LONGEST_LINE + 1 - self.width));
            self.written.push_str(now);
            self.width += now.len() - 1;
            run = later;
        }
    }

    /// Writes a property as [`Self::text`] does, or nothing when no text is
    /// left after cleansing: an empty place or remark says nothing.
    pub(crate) fn text_if_any(&mut self, name: &str, value: &str) {
        if cleansed(value).next().is_some() {
            self.text(name, value);
        }
    }

    /// Writes a property that names a person by mail address, folded.
    ///
    /// `parameters` is of our own making, each with its semicolon before it.
    pub(crate) fn address(&mut self, name: &str, party: &Party, parameters: &str) {
        self.width = 0;
        self.folded(name);
        if cleansed(&party.name).next().is_some() {
            self.folded(";CN=");
            self.quoted(&party.name);
        }
        self.folded(parameters);
        self.folded(":mailto:");
        self.mail_address(&party.address);
        self.end_line();
    }

    /// Writes a parameter's value between quotes, so that commas, colons and
    /// semicolons need nothing; what quotes cannot hold is written with a
    /// caret (RFC 6868).
    fn quoted(&mut self, value: &str) {
        self.folded("\"");
        for c in cleansed(value) {
            match c {
                '\n' => self.whole("^n"),
                '"' => self.whole("^'"),
                '^' => self.whole("^^"),
                // Nothing in the standard; an escape to half of the programs.
                '\\' => self.whole("/"),
                c => self.folded(c.encode_utf8(&mut [0; 4])),
            }
        }
        self.folded("\"");
    }

    /// Writes an address as it stands in a `mailto:` (RFC 6068, section 2):
    /// what is not plainly part of an address is percent-encoded.
    fn mail_address(&mut self, address: &str) {
        for byte in address.trim().bytes() {
            match byte {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => self.octet(byte),
                b'@' | b'.' | b'-' | b'_' | b'+' | b'~' | b'!' | b'$' | b'\'' | b'*' => {
                    self.octet(byte);
                }
                byte => self.whole(&format!("%{byte:02X}")),
            }
        }
    }

    fn octet(&mut self, ascii: u8) {
        self.make_room(1);
        self.written.push(char::from(ascii));
    }

    /// Writes text that may be folded between any two characters.
    fn folded(&mut self, text: &str) {
        for c in text.chars() {
            self.make_room(c.len_utf8());
            self.written.push(c);
        }
    }

    /// Writes text that must stay on one line.
    fn whole(&mut self, text: &str) {
        self.make_room(text.len());
        self.written.push_str(text);
    }

    /// The object as text.
    pub(crate) fn finish(self) -> String {
        self.written
    }

    /// Writes an escape, both its characters on one line.
    fn escape(&mut self, c: char) {
        self.make_room(2);
        self.written.push('\\');
        self.written.push(c);
    }

    /// Takes `octets` of the line, folding it first when they do not fit.
    fn make_room(&mut self, octets: usize) {
        if self.width + octets > LONGEST_LINE {
            self.written.push_str("\r\n ");
            self.width = 1;
        }
        self.width += octets;
    }

    fn end_line(&mut self) {
        self.written.push_str("\r\n");
    }
}
