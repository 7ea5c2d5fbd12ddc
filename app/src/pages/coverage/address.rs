use crate::api::coverage::{
    AREA, BY, FROM, KIND, PAYER, SETTINGS, SPOTS, THEME, TOWN, UNTIL, WORKLOAD, query_of,
};
use crate::parts::address::encoded;
use domain::coverage::Number;
use domain::coverage::spots_view::SpotsQuery;
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::white_spots::Rank;
use domain::coverage::workload_view::HOURS;
use domain::ids::{AreaId, EmployeeId, SkillId};
use domain::time::{Day, Week};
use leptos_router::params::ParamsMap;

/// What an address asks for.
pub(super) fn query_in(map: &ParamsMap) -> CoverageQuery {
    query_of(|name| map.get(name).unwrap_or_default())
}

/// An address that asks for this, with more behind it.
fn address(path: &str, query: &CoverageQuery, more: &[(&str, &str)]) -> String {
    let asked = [
        (FROM, query.from.as_str()),
        (UNTIL, &query.until),
        (AREA, &query.area),
        (TOWN, &query.town),
        (PAYER, &query.payer),
        (THEME, &query.theme),
        (KIND, &query.kind),
        (BY, &query.by),
    ];
    let mut address = path.to_owned();
    let mut sign = '?';
    let given = asked.into_iter().chain(more.iter().copied());
    for (name, value) in given.filter(|(_, value)| !value.is_empty()) {
        address.push(sign);
        address.push_str(name);
        address.push('=');
        address.push_str(&encoded(value));
        sign = '&';
    }
    address
}

/// The page.
pub(super) fn page(query: &CoverageQuery) -> String {
    address("/dekking", query, &[])
}

/// A file with the figures.
pub(super) fn report(query: &CoverageQuery, ending: &str) -> String {
    address(&format!("/dekking/rapport.{ending}"), query, &[])
}

/// The rows behind a number, of a row of the table by its code or of the total without.
pub(super) fn rows(query: &CoverageQuery, number: Number, row: &str) -> String {
    address(
        "/dekking/regels",
        query,
        &[("cijfer", &number.code()), ("rij", row)],
    )
}

/// The schools that were not reached.
pub(super) fn white_spots(query: &CoverageQuery, asked: SpotsQuery) -> String {
    let bare = CoverageQuery {
        area: query.area.clone(),
        town: query.town.clone(),
        theme: query.theme.clone(),
        kind: query.kind.clone(),
        ..CoverageQuery::default()
    };
    let since = if asked.two_years { "twee" } else { "" };
    let rank = match asked.rank {
        Rank::Size => "",
        Rank::Agreement => "afspraak",
    };
    address(SPOTS, &bare, &[("jaren", since), ("volgorde", rank)])
}

/// What wants attention, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Agreements under pace.
    Under,
    /// Schools that cancelled often.
    Cancelled,
    /// Lessons that wait.
    Waiting,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::Under => "afspraken",
            Self::Cancelled => "afgezegd",
            Self::Waiting => "wacht",
        }
    }

    /// Reads one; none for anything else.
    pub(super) fn parse(code: &str) -> Option<Self> {
        let all = [Self::Under, Self::Cancelled, Self::Waiting];
        all.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where what wants attention is set.
pub(super) const ALERTS: &str = SETTINGS;

/// The rows of what wants attention, of one kind or all.
pub(super) fn attention(kind: Option<Kind>) -> String {
    let kind = kind.map_or("", Kind::code);
    address(
        "/dekking/aandacht",
        &CoverageQuery::default(),
        &[("soort", kind)],
    )
}

/// The same days and area, and nothing else.
fn days_and_area(query: &CoverageQuery) -> CoverageQuery {
    CoverageQuery {
        from: query.from.clone(),
        until: query.until.clone(),
        area: query.area.clone(),
        ..CoverageQuery::default()
    }
}

/// The workload of educators.
pub(super) fn workload(query: &CoverageQuery) -> String {
    address(WORKLOAD, &days_and_area(query), &[])
}

/// The rows behind a number of workload.
const WORKLOAD_ROWS: &str = "/dekking/werkdruk/regels";

/// The lessons of all educators.
pub(super) fn work_of_all(query: &CoverageQuery) -> String {
    address(WORKLOAD_ROWS, &days_and_area(query), &[])
}

/// The lessons of an educator.
pub(super) fn work_of(query: &CoverageQuery, employee: EmployeeId) -> String {
    let employee = employee.to_string();
    let more = [("medewerker", employee.as_str())];
    address(WORKLOAD_ROWS, &days_and_area(query), &more)
}

/// What the hours of an educator go to.
pub(super) fn hours_of(query: &CoverageQuery, employee: EmployeeId) -> String {
    let employee = employee.to_string();
    let more = [("medewerker", employee.as_str()), ("deel", HOURS)];
    address(WORKLOAD_ROWS, &days_and_area(query), &more)
}

/// Who is free in a week, of an area and a skill.
pub(super) fn free_in(query: &CoverageQuery, week: Week, area: AreaId, skill: SkillId) -> String {
    let (week, area, skill) = (week.to_string(), area.to_string(), skill.to_string());
    let more = [
        ("week", week.as_str()),
        ("vrij", &area),
        ("vaardigheid", &skill),
    ];
    address(WORKLOAD_ROWS, &days_and_area(query), &more)
}

/// What an address asks of them.
pub(super) fn spots_in(map: &ParamsMap) -> SpotsQuery {
    let get = |name| map.get(name).unwrap_or_default();
    SpotsQuery {
        two_years: get("jaren") == "twee",
        rank: if get("volgorde") == "afspraak" {
            Rank::Agreement
        } else {
            Rank::Size
        },
        page: get("pagina").parse().unwrap_or(1),
    }
}

/// The same of other days.
pub(super) fn on_days(query: &CoverageQuery, first: Day, last: Day) -> CoverageQuery {
    CoverageQuery {
        from: first.to_string(),
        until: last.to_string(),
        ..query.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::coverage::Column;

    #[test]
    fn an_address_says_what_it_asks_and_nothing_else() {
        let query = CoverageQuery {
            from: "2026-01-01".to_owned(),
            until: "2026-12-31".to_owned(),
            town: "0518".to_owned(),
            ..CoverageQuery::default()
        };
        assert_eq!(
            page(&query),
            "/dekking?van=2026-01-01&tot=2026-12-31&gemeente=0518"
        );
        assert_eq!(page(&CoverageQuery::default()), "/dekking");
        assert_eq!(
            rows(
                &CoverageQuery::default(),
                Number::Cell(Column::Schools),
                "0546"
            ),
            "/dekking/regels?cijfer=schools&rij=0546"
        );
    }
}
