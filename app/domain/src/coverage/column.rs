use super::figures::Figure;
use super::notice::Notice;
use super::table::{By, Line};
use crate::lesson::CancelledBy;
use serde::{Deserialize, Serialize};

/// A column of the table of coverage: the same on the page, in exports and in the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Lessons agreed.
    AgreedLessons,
    /// Minutes agreed.
    AgreedMinutes,
    /// A figure of lessons.
    Of(Figure),
    /// Schools there are to reach.
    Schools,
    /// Sports clubs there are to reach.
    Clubs,
    /// Minutes left of what was set aside for tailor-made work.
    TailorMadeLeft,
}

impl Column {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 19] = [
        Self::AgreedLessons,
        Self::Of(Figure::Requested),
        Self::Of(Figure::Open),
        Self::Of(Figure::Planned),
        Self::Of(Figure::Given),
        Self::Of(Figure::CancelledBySchool),
        Self::Of(Figure::CancelledByUs),
        Self::Of(Figure::CancelledLate),
        Self::Of(Figure::NotShownUp),
        Self::Of(Figure::SchoolsReached),
        Self::Schools,
        Self::Of(Figure::ClubsReached),
        Self::Clubs,
        Self::Of(Figure::GroupsReached),
        Self::Of(Figure::PupilsReached),
        Self::AgreedMinutes,
        Self::Of(Figure::MinutesGiven),
        Self::Of(Figure::TravelMinutes),
        Self::TailorMadeLeft,
    ];

    /// The name used in addresses, exports and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AgreedLessons => "agreed_lessons",
            Self::AgreedMinutes => "agreed_minutes",
            Self::Of(figure) => figure.code(),
            Self::Schools => "schools",
            Self::Clubs => "clubs",
            Self::TailorMadeLeft => "tailor_made_left",
        }
    }

    /// Whether it counts minutes.
    pub const fn is_minutes(self) -> bool {
        matches!(
            self,
            Self::AgreedMinutes
                | Self::Of(Figure::MinutesGiven | Figure::TravelMinutes)
                | Self::TailorMadeLeft
        )
    }

    /// Whether rows of this kind have it. An agreement is of a municipality, and not of a school or of a
    /// theme; what schools there are does not depend on a theme. The total and what holds for the whole
    /// region have all.
    pub const fn is_in(self, by: By) -> bool {
        match self {
            Self::AgreedLessons | Self::AgreedMinutes | Self::TailorMadeLeft => {
                matches!(by, By::Town)
            }
            Self::Schools | Self::Clubs => !matches!(by, By::Theme),
            Self::Of(_) => true,
        }
    }

    /// Its value in a row; none where rows have no such value, which is something else than nothing.
    pub fn in_row(self, by: By, line: &Line) -> Option<u64> {
        self.is_in(by).then(|| self.of(line))
    }

    /// Its value in a row.
    pub fn of(self, line: &Line) -> u64 {
        match self {
            Self::AgreedLessons => line.agreed.lessons,
            Self::AgreedMinutes => line.agreed.minutes,
            Self::Of(figure) => line.counts.of(figure),
            Self::Schools => u64::from(line.schools),
            Self::Clubs => u64::from(line.clubs),
            Self::TailorMadeLeft => line.tailor_made.left,
        }
    }
}

/// A number of which the rows can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Number {
    /// A cell of the table.
    Cell(Column),
    /// Lessons that somebody cancelled with some notice.
    Cancelled(CancelledBy, Notice),
}

impl Number {
    /// The name used in addresses.
    pub fn code(self) -> String {
        match self {
            Self::Cell(column) => column.code().to_owned(),
            Self::Cancelled(by, notice) => format!("{}-{}", by.code(), notice.code()),
        }
    }

    /// Reads it from its code; none for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let cells = Column::ALL.into_iter().map(Self::Cell);
        let by = [CancelledBy::Organisation, CancelledBy::Us];
        let notices = by
            .into_iter()
            .flat_map(|by| Notice::ALL.map(|notice| Self::Cancelled(by, notice)));
        cells.chain(notices).find(|one| one.code() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_read_back_from_its_code() {
        for column in Column::ALL {
            let number = Number::Cell(column);
            assert_eq!(Number::parse(&number.code()), Some(number));
        }
        let late = Number::Cancelled(CancelledBy::Organisation, Notice::SameDay);
        assert_eq!(late.code(), "organisation-same_day");
        assert_eq!(Number::parse(&late.code()), Some(late));
        assert_eq!(Number::parse("everything"), None);
    }

    #[test]
    fn every_figure_has_a_column() {
        for figure in Figure::ALL {
            assert!(Column::ALL.contains(&Column::Of(figure)), "{figure:?}");
        }
    }
}
