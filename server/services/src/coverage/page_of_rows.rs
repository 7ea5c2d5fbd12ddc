use super::Facts;
use super::read_rows::PAGE;
use domain::coverage::fact::Fact;
use domain::coverage::figures::pupils;
use domain::coverage::notice::cancellation;
use domain::coverage::view::{AgreementRow, GroupRow, LessonRow, Rows, SchoolRow};
use domain::coverage::{Counts, Figure};

/// All rows behind a number.
pub(super) enum Behind<'a> {
    Lessons(Vec<&'a Fact>, Figure),
    Groups(Vec<(u32, Vec<&'a Fact>)>),
    Schools(Vec<(u32, Counts)>),
    Agreements(Vec<AgreementRow>),
}

/// A page of rows, of which the groups have no name yet.
pub(super) struct Page {
    pub(super) rows: Rows,
    /// The group of each row.
    groups: Vec<u32>,
}

impl Page {
    pub(super) fn groups(&self) -> Vec<u32> {
        self.groups.clone()
    }

    pub(super) fn name_groups(&mut self, numbers: &[u32], name: impl Fn(u32) -> Option<String>) {
        let names = numbers
            .iter()
            .map(|number| name(*number).unwrap_or_default());
        match &mut self.rows {
            Rows::Lessons(rows) => {
                rows.iter_mut()
                    .zip(names)
                    .for_each(|(row, name)| row.group = name);
            }
            Rows::Groups(rows) => {
                rows.iter_mut()
                    .zip(names)
                    .for_each(|(row, name)| row.group = name);
            }
            Rows::Schools(_) | Rows::Agreements(_) => {}
        }
    }
}

impl Behind<'_> {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Lessons(rows, _) => rows.len(),
            Self::Groups(rows) => rows.len(),
            Self::Schools(rows) => rows.len(),
            Self::Agreements(rows) => rows.len(),
        }
    }

    pub(super) fn page(self, facts: &Facts, from: usize) -> Page {
        let world = &facts.world;
        let school = |place: u32| {
            let at = usize::try_from(place).unwrap_or(usize::MAX);
            world.schools.get(at)
        };
        let school_name = |place| {
            school(place)
                .map(|one| one.name.clone())
                .unwrap_or_default()
        };
        let town_name = |town: u16| {
            let town = world.towns.get(usize::from(town));
            town.map(|one| one.name.clone()).unwrap_or_default()
        };
        let mut numbers = Vec::new();
        let rows = match self {
            Self::Lessons(lessons, figure) => {
                let row = |fact: &Fact| {
                    let theme = world.themes.get(usize::from(fact.theme));
                    let how = cancellation(fact).map(|(by, _)| by);
                    let days = fact.cancelled.and_then(|how| how.days_before);
                    LessonRow {
                        lesson: fact.lesson,
                        on: fact.on,
                        placed: fact.start.is_some(),
                        school: school_name(fact.school),
                        town: town_name(fact.town),
                        theme: theme.map(|theme| theme.1.clone()).unwrap_or_default(),
                        group: String::new(),
                        state: fact.state,
                        cancelled: how.map(|by| (by, days)),
                        worth: figure.over([fact]),
                    }
                };
                let page = lessons.into_iter().skip(from).take(PAGE);
                let page = page.inspect(|fact| numbers.push(fact.group));
                Rows::Lessons(page.map(row).collect())
            }
            Self::Groups(groups) => {
                let row = |(_, lessons): (u32, Vec<&Fact>)| {
                    let place = lessons.first().map_or(u32::MAX, |fact| fact.school);
                    let most = lessons.iter().filter_map(|fact| pupils(fact)).max();
                    Some(GroupRow {
                        group: String::new(),
                        school: school_name(place),
                        organisation: school(place)?.id,
                        lessons: u64::try_from(lessons.len()).unwrap_or(u64::MAX),
                        pupils: most.map(u64::from),
                    })
                };
                let page = groups.into_iter().skip(from).take(PAGE);
                let page = page.inspect(|(group, _)| numbers.push(*group));
                Rows::Groups(page.filter_map(row).collect())
            }
            Self::Schools(schools) => {
                let row = |(place, counts): (u32, Counts)| {
                    let one = school(place)?;
                    Some(SchoolRow {
                        organisation: one.id,
                        name: one.name.clone(),
                        kind: one.kind,
                        town: town_name(one.town),
                        given: counts.of(Figure::Given),
                        planned: counts.of(Figure::Planned),
                        groups: counts.of(Figure::GroupsReached),
                    })
                };
                let page = schools.into_iter().skip(from).take(PAGE);
                Rows::Schools(page.filter_map(row).collect())
            }
            Self::Agreements(rows) => {
                Rows::Agreements(rows.into_iter().skip(from).take(PAGE).collect())
            }
        };
        Page {
            rows,
            groups: numbers,
        }
    }
}
