use super::Facts;
use crate::{Actor, Fault, House};
use chrono::Datelike;
use domain::coverage::Filter;
use domain::coverage::view::Choices;
use domain::coverage::wanted::{CoverageQuery, Wanted};
use domain::time::Day;
use domain::values::Mistakes;

/// What is asked for, or the usual where that cannot be.
pub(super) struct Asked {
    /// With its days filled in.
    pub(super) query: CoverageQuery,
    /// What was wrong with it.
    pub(super) mistakes: Mistakes,
    pub(super) wanted: Wanted,
}

impl Asked {
    /// Without days it is the calendar year in which we are: what agreements are made for.
    pub(super) fn read(query: &CoverageQuery, today: Day) -> Result<Self, Fault> {
        let mut query = query.clone();
        let year = today.year();
        if query.from.trim().is_empty() && query.until.trim().is_empty() {
            query.from = format!("{year:04}-01-01");
            query.until = format!("{year:04}-12-31");
        }
        match query.parse() {
            Ok(wanted) => Ok(Self {
                query,
                mistakes: Mistakes(Vec::new()),
                wanted,
            }),
            Err(mistakes) => {
                let usual = Self::read(&CoverageQuery::default(), today)?;
                Ok(Self { mistakes, ..usual })
            }
        }
    }

    /// The filter; none when it names what is not there, and so has nothing to show.
    pub(super) fn filter(&self, facts: &Facts) -> Option<Filter> {
        let filter = self.wanted.filter(&facts.world)?;
        Some(Filter {
            areas_only: !facts.sees_all(),
            ..filter
        })
    }
}

/// What can be chosen in the filter.
pub(super) fn choices(facts: &Facts) -> Choices {
    let world = &facts.world;
    let towns = (0..).zip(&world.towns).filter(|(at, _)| facts.sees(*at));
    Choices {
        areas: (world.areas.iter())
            .filter(|(id, _)| facts.areas().contains(id))
            .cloned()
            .collect(),
        towns: towns
            .map(|(_, town)| (town.code.clone(), town.name.clone()))
            .collect(),
        sources: world.sources.clone(),
        themes: world.themes.clone(),
    }
}

/// Reads what somebody asks for of coverage, and the lessons around its period.
pub(super) async fn read_asked(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
) -> Result<(Asked, Facts), Fault> {
    let asked = Asked::read(query, house.clock.today())?;
    let facts = super::read_facts_around(house, actor, &asked.wanted.period).await?;
    Ok((asked, facts))
}
