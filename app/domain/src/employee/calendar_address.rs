use crate::values::Mistake;
use std::fmt;

/// Longest address, in characters.
const LONGEST: usize = 2_000;

/// The address of somebody's own calendar. Whoever has it can read the calendar, so nothing shows it
/// but [`CalendarAddress::secret`]; its `Debug` tells the host alone.
#[derive(Clone, PartialEq, Eq)]
pub struct CalendarAddress {
    host: String,
    target: String,
}

impl fmt::Debug for CalendarAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CalendarAddress({})", self.host)
    }
}

impl CalendarAddress {
    /// Reads an address as people copy it: `https://…`, or `webcal://…` as calendar programs write it.
    /// The host is a name, not a number; a port other than 443 and a name before an `@` are refused.
    ///
    /// # Errors
    /// `Empty`, `TooLong` or `NotACalendarAddress`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Mistake::Empty);
        }
        if text.len() > LONGEST {
            return Err(Mistake::TooLong);
        }
        Self::read(text).ok_or(Mistake::NotACalendarAddress)
    }

    fn read(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let schemes = ["https", "webcal", "webcals"];
        if !schemes.iter().any(|one| scheme.eq_ignore_ascii_case(one)) {
            return None;
        }
        let rest = rest.split('#').next()?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, target) = rest.split_at(end);
        let host = authority.strip_suffix(":443").unwrap_or(authority);
        let host = host.to_ascii_lowercase();
        let target = match target.starts_with('/') {
            true => target.to_owned(),
            false => format!("/{target}"),
        };
        let visible = target.bytes().all(|byte| byte.is_ascii_graphic());
        let known = visible && !target.contains(['\\', '"', '<', '>']);
        (is_name(&host) && known).then_some(Self { host, target })
    }

    /// The host, which may be shown.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Path and query, as they are asked for.
    pub fn target(&self) -> &str {
        &self.target
    }

    /// The whole address, for keeping it.
    pub fn secret(&self) -> String {
        format!("https://{}{}", self.host, self.target)
    }

    /// Where a redirect from here leads (RFC 3986, section 5.2, without its dots); none when that is
    /// no address of this kind.
    pub fn redirected(&self, to: &str) -> Option<Self> {
        if to.len() > LONGEST {
            return None;
        }
        if to.contains("://") && !to.starts_with(['/', '?']) {
            return Self::read(to);
        }
        if let Some(elsewhere) = to.strip_prefix("//") {
            return Self::read(&format!("https://{elsewhere}"));
        }
        let path = self.target.split('?').next()?;
        let whole = match to.chars().next()? {
            '/' => format!("https://{}{to}", self.host),
            '?' => format!("https://{}{path}{to}", self.host),
            _ => {
                let folder = &path[..=path.rfind('/')?];
                format!("https://{}{folder}{to}", self.host)
            }
        };
        Self::read(&whole)
    }
}

/// Whether it is the name of a host: labels with a letter in the last, for a number would be an
/// address in disguise.
fn is_name(host: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= 253
        && host.contains('.')
        && host.split('.').all(label)
        && last.bytes().any(|byte| byte.is_ascii_alphabetic())
        && !last.starts_with("0x")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_copy_it() {
        let read = |text| CalendarAddress::parse(text).map(|address| address.secret());
        let cases = [
            (
                " https://Agenda.Example/a/b.ics?x=1#top ",
                "https://agenda.example/a/b.ics?x=1",
            ),
            (
                "webcal://agenda.example:443/geheim",
                "https://agenda.example/geheim",
            ),
            ("HTTPS://agenda.example", "https://agenda.example/"),
            ("https://agenda.example?x", "https://agenda.example/?x"),
        ];
        for (typed, kept) in cases {
            assert_eq!(read(typed), Ok(kept.to_owned()));
        }
    }

    #[test]
    fn an_address_that_leads_elsewhere_than_to_a_named_host_is_refused() {
        let refused = [
            "http://agenda.example/a.ics",
            "file:///etc/passwd",
            "agenda.example/a.ics",
            "https://127.0.0.1/a.ics",
            "https://0x7f.0x1/a.ics",
            "https://2130706433/a.ics",
            "https://[::1]/a.ics",
            "https://localhost/a.ics",
            "https://naam@agenda.example/a.ics",
            "https://agenda.example:8443/a.ics",
            "https://agenda.example/a b.ics",
            "https://agenda.example/a\r\nHost: x",
            "https://agenda.example\\@evil.example/",
            "https://-a.example/",
            "https:///a.ics",
        ];
        for typed in refused {
            let read = CalendarAddress::parse(typed);
            assert_eq!(read, Err(Mistake::NotACalendarAddress), "{typed}");
        }
        assert_eq!(CalendarAddress::parse("  "), Err(Mistake::Empty));
        let long = format!("https://a.example/{}", "x".repeat(2_000));
        assert_eq!(CalendarAddress::parse(&long), Err(Mistake::TooLong));
    }

    #[test]
    fn a_redirect_is_followed_from_where_it_was_given() {
        let from =
            CalendarAddress::parse("https://agenda.example/a/b.ics?x=1").expect("an address");
        let to = |to: &str| from.redirected(to).map(|address| address.secret());
        let cases = [
            ("https://b.example/c", Some("https://b.example/c")),
            ("//b.example/c", Some("https://b.example/c")),
            ("/c?y", Some("https://agenda.example/c?y")),
            ("c", Some("https://agenda.example/a/c")),
            ("?y", Some("https://agenda.example/a/b.ics?y")),
            ("/c?u=http://x", Some("https://agenda.example/c?u=http://x")),
            ("http://b.example/c", None),
            ("https://127.0.0.1/", None),
            ("", None),
        ];
        for (location, expected) in cases {
            assert_eq!(to(location).as_deref(), expected, "{location}");
        }
    }

    #[test]
    fn its_debug_tells_the_host_alone() {
        let address = CalendarAddress::parse("https://agenda.example/geheim.ics");
        assert_eq!(
            format!("{address:?}"),
            "Ok(CalendarAddress(agenda.example))"
        );
    }
}
