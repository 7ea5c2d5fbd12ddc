use domain::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};

/// A time that a school can pick. Who would come stays on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotChoice {
    /// The day.
    pub day: Day,
    /// From the first minute of the first lesson to the last of the last.
    pub span: Span,
}

impl SlotChoice {
    /// As it is posted: `2027-01-12T08:30`.
    pub fn code(&self) -> String {
        format!("{}T{}", self.day, self.span.start)
    }

    /// Reads what was posted.
    pub fn read(code: &str) -> Option<(Day, Minute)> {
        let (day, start) = code.split_once('T')?;
        let day = domain::values::parse_day(day).ok()?;
        Some((day, Minute::parse(start).ok()?))
    }
}

#[cfg(feature = "ssr")]
impl From<&domain::booking::OpenSlot> for SlotChoice {
    fn from(slot: &domain::booking::OpenSlot) -> Self {
        Self {
            day: slot.day,
            span: slot.span(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_reads_back_as_it_was_posted() {
        let slot = SlotChoice {
            day: "2027-01-12".parse().expect("a date"),
            span: Span::of(Minute::at(8, 30), 90),
        };
        assert_eq!(slot.code(), "2027-01-12T08:30");
        assert_eq!(
            SlotChoice::read(&slot.code()),
            Some((slot.day, slot.span.start))
        );
        for wrong in ["", "2027-01-12", "T08:30", "2027-13-12T08:30"] {
            assert_eq!(SlotChoice::read(wrong), None, "{wrong}");
        }
    }
}
