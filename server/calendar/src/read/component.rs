//! Properties between a BEGIN and its END.

use super::Property;

/// Components within components beyond this depth are passed over.
const DEEPEST: usize = 16;

/// Components that never stand in one another: the BEGIN of one ends the
/// other, whose own END was forgotten.
const SIDE_BY_SIDE: [&str; 5] = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"];

/// A component of a calendar object (RFC 5545, section 3.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Component {
    /// In capitals, such as `VEVENT`.
    pub kind: String,
    /// The place, in the list, of the component around it.
    pub parent: Option<usize>,
    /// Its own properties, not those of components in it.
    pub properties: Vec<Property>,
}

impl Component {
    /// Its first property of a name.
    pub(crate) fn first(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|p| p.name == name)
    }

    /// All its properties of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |p| p.name == name)
    }

    /// Whether it has a property with this value, in any case.
    pub(crate) fn says(&self, name: &str, value: &str) -> bool {
        self.first(name)
            .is_some_and(|p| p.value.trim().eq_ignore_ascii_case(value))
    }
}

/// All components, each after the one it stands in. An END without a BEGIN, a
/// BEGIN without an END and lines that are none are taken as they come.
pub(crate) fn components(lines: &[String]) -> Vec<Component> {
    let mut found: Vec<Component> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut too_deep = 0_usize;
    for property in lines.iter().filter_map(|line| Property::read(line)) {
        let kind = || property.value.trim().to_ascii_uppercase();
        match property.name.as_str() {
            "BEGIN" => {
                let kind = kind();
                if let Some(place) = ended_by(&kind, &found, &open) {
                    open.truncate(place);
                    too_deep = 0;
                } else if open.len() >= DEEPEST {
                    too_deep += 1;
                    continue;
                }
                found.push(Component {
                    kind,
                    parent: open.last().copied(),
                    properties: Vec::new(),
                });
                open.push(found.len() - 1);
            }
            "END" if too_deep > 0 => too_deep -= 1,
            "END" => {
                let kind = kind();
                if let Some(place) = open.iter().rposition(|at| found[*at].kind == kind) {
                    open.truncate(place);
                }
            }
            _ if too_deep > 0 => {}
            _ => {
                if let Some(at) = open.last() {
                    found[*at].properties.push(property);
                }
            }
        }
    }
    found
}

/// From which place on the open components are ended by a BEGIN.
fn ended_by(kind: &str, found: &[Component], open: &[usize]) -> Option<usize> {
    if kind == "VCALENDAR" {
        return Some(0);
    }
    if !SIDE_BY_SIDE.contains(&kind) {
        return None;
    }
    let beside = |at: &usize| SIDE_BY_SIDE.contains(&found[*at].kind.as_str());
    open.iter().position(beside)
}

#[cfg(test)]
mod tests {
    use super::{Component, components};

    fn read(text: &str) -> Vec<Component> {
        components(&text.lines().map(str::to_owned).collect::<Vec<_>>())
    }

    fn shape(found: &[Component]) -> Vec<(&str, Option<usize>, usize)> {
        let shape = |c: &'_ Component| (c.parent, c.properties.len());
        (found
            .iter()
            .map(|c| (c.kind.as_str(), shape(c).0, shape(c).1)))
        .collect()
    }

    #[test]
    fn what_an_alarm_says_is_not_said_of_its_event() {
        let found = read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nUID:2\nEND:VALARM\nSUMMARY:x\n\
             END:VEVENT\nEND:VCALENDAR",
        );
        let expected = [
            ("VCALENDAR", None, 0),
            ("VEVENT", Some(0), 2),
            ("VALARM", Some(1), 1),
        ];
        assert_eq!(shape(&found), expected);
        assert_eq!(found[1].first("UID").map(|p| p.value.as_str()), Some("1"));
    }

    #[test]
    fn a_forgotten_end_costs_no_event() {
        let found = read("begin:vcalendar\nbegin:vevent\nUID:1\nBEGIN:VEVENT\nUID:2");
        let expected = [
            ("VCALENDAR", None, 0),
            ("VEVENT", Some(0), 1),
            ("VEVENT", Some(0), 1),
        ];
        assert_eq!(shape(&found), expected);
    }

    #[test]
    fn components_too_deep_to_mean_anything_are_passed_over() {
        let deep = "BEGIN:X\nA:1\n".repeat(100_000) + "END:Y\n" + "BEGIN:VCALENDAR\nB:2";
        let found = read(&deep);
        assert_eq!(found.len(), super::DEEPEST + 1);
        assert_eq!(shape(&found).last(), Some(&("VCALENDAR", None, 1)));
    }
}
