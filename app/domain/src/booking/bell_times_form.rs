use super::{BellDay, BellTimes, Break};
use crate::time::{Minute, Span};
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// The form of the bell times of a school.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BellTimesForm {
    /// Monday first. A day that is left out, or left empty, has no lessons.
    pub days: Vec<BellDayForm>,
}

/// The bell times of one day, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BellDayForm {
    /// School hours, `8:30-15:00`.
    pub hours: String,
    /// When lesson hours start, `8:30 9:20 10:30`; commas and line breaks are fine too.
    pub starts: String,
    /// Breaks through which a visit cannot run, `12:00-12:45`.
    pub breaks: String,
    /// Breaks through which it can.
    pub crossable: String,
}

impl BellTimesForm {
    /// Most lesson hours, and most breaks, of a day.
    pub const MOST_A_DAY: usize = 40;

    /// The form filled in with bell times as they are.
    pub fn of(bell: &BellTimes) -> Self {
        let day = |day: &Option<BellDay>| {
            day.as_ref()
                .map_or_else(BellDayForm::default, BellDayForm::of)
        };
        Self {
            days: bell.days.iter().map(day).collect(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside fields such as `days[2][starts]`, which are the names browsers post;
    /// `NothingChosen` beside `days` without a day with lessons.
    pub fn parse(&self) -> Result<BellTimes, Mistakes> {
        let mut check = Check::new();
        let mut days: [Option<BellDay>; 7] = Default::default();
        if self.days.len() > days.len() {
            check.wrong("days", Mistake::TooMany);
        }
        for (nth, (form, day)) in self.days.iter().zip(&mut days).enumerate() {
            if !form.is_empty() {
                *day = form.read(&mut check, nth);
            }
        }
        if self.days.iter().all(BellDayForm::is_empty) {
            check.wrong("days", Mistake::NothingChosen);
        }
        check.done(|| Some(BellTimes { days }))
    }
}

impl BellDayForm {
    fn of(day: &BellDay) -> Self {
        let breaks = |crossable| {
            let breaks = day
                .breaks
                .iter()
                .filter(|pause| pause.crossable == crossable);
            let texts: Vec<_> = breaks.map(|pause| dashed(pause.span)).collect();
            texts.join(" ")
        };
        let starts: Vec<_> = day.starts.iter().map(ToString::to_string).collect();
        Self {
            hours: dashed(day.hours),
            starts: starts.join(" "),
            breaks: breaks(false),
            crossable: breaks(true),
        }
    }

    fn is_empty(&self) -> bool {
        let texts = [&self.hours, &self.starts, &self.breaks, &self.crossable];
        texts.iter().all(|text| text.trim().is_empty())
    }

    fn read(&self, check: &mut Check, nth: usize) -> Option<BellDay> {
        let name = |field: &str| format!("days[{nth}][{field}]");
        let hours = check.field(&name("hours"), span(&self.hours));
        let starts = list(&self.starts, Minute::parse).and_then(|starts| {
            if starts.is_empty() {
                return Err(Mistake::Empty);
            }
            Ok(starts)
        });
        let starts = check.field(&name("starts"), starts);
        let closed = check.field(&name("breaks"), list(&self.breaks, span));
        let crossable = check.field(&name("crossable"), list(&self.crossable, span));
        let pause = |crossable| move |span| Break { span, crossable };
        let closed = closed?.into_iter().map(pause(false));
        let mut breaks: Vec<_> = closed
            .chain(crossable?.into_iter().map(pause(true)))
            .collect();
        breaks.sort_by_key(|pause| pause.span);
        Some(BellDay {
            hours: hours?,
            starts: starts?,
            breaks,
        })
    }
}

fn dashed(span: Span) -> String {
    format!("{}-{}", span.start, span.end)
}

/// Reads `8:30-15:00`, with any dash and blanks around it.
fn span(text: &str) -> Result<Span, Mistake> {
    if text.trim().is_empty() {
        return Err(Mistake::Empty);
    }
    let (start, end) = text.split_once(['-', '–']).ok_or(Mistake::NotATime)?;
    Span::between(Minute::parse(start)?, Minute::parse(end)?)
}

/// Reads a list, in order and without doubles.
fn list<T: Ord>(text: &str, parse: impl Fn(&str) -> Result<T, Mistake>) -> Result<Vec<T>, Mistake> {
    // Blanks around a dash belong to a stretch of time.
    let text = text.replace(" - ", "-").replace(" – ", "-");
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let filled = pieces.filter(|piece| !piece.is_empty());
    let mut read = filled.map(parse).collect::<Result<Vec<T>, _>>()?;
    read.sort_unstable();
    read.dedup();
    if read.len() > BellTimesForm::MOST_A_DAY {
        return Err(Mistake::TooMany);
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::OrganisationKind;

    #[test]
    fn the_usual_bell_times_read_back_from_their_form() {
        for kind in OrganisationKind::ALL {
            let usual = BellTimes::usual(kind);
            assert_eq!(BellTimesForm::of(&usual).parse(), Ok(usual), "{kind:?}");
        }
    }

    #[test]
    fn bell_times_are_read_as_people_type_them() {
        let day = BellDayForm {
            hours: "8.30 – 14:00".to_owned(),
            starts: "10:30, 8:30; 0920".to_owned(),
            breaks: "12:00 - 12:30".to_owned(),
            crossable: String::new(),
        };
        let bell = BellTimesForm { days: vec![day] }
            .parse()
            .expect("no mistakes");
        let again = &BellTimesForm::of(&bell).days[0];
        assert_eq!(again.hours, "08:30-14:00");
        assert_eq!(again.starts, "08:30 09:20 10:30");
        assert_eq!(again.breaks, "12:00-12:30");
        assert_eq!(bell.days[1], None);
    }

    #[test]
    fn a_mistake_is_told_beside_its_day() {
        let monday = BellDayForm::of(&BellDay {
            hours: Span::DAY,
            starts: vec![Minute(0)],
            breaks: Vec::new(),
        });
        let tuesday = BellDayForm {
            hours: "15:00-8:30".to_owned(),
            starts: "8:30".to_owned(),
            ..BellDayForm::default()
        };
        let form = BellTimesForm {
            days: vec![
                BellDayForm {
                    hours: "0:00-23:59".to_owned(),
                    ..monday
                },
                tuesday,
            ],
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("days[1][hours]", Mistake::EndBeforeStart))
        );
        assert_eq!(
            BellTimesForm::default().parse(),
            Err(Mistakes::one("days", Mistake::NothingChosen))
        );
    }
}
