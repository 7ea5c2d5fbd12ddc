use super::toolbar::View;
use domain::board::{Board, Card, OpenVisit, VisitKey};
use domain::fit::{Placement, Visit};
use domain::ids::{AreaId, EmployeeId, LessonId, LessonTypeId};
use domain::lesson::Act;
use domain::time::{Day, Minute, Week};
use domain::values::parse_day;
use leptos_router::params::ParamsMap;

/// What is chosen to be planned or moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chosen {
    /// A lesson on the board.
    Lesson(LessonId),
    /// A visit still to plan.
    Visit(VisitKey),
}

/// What the address of the board says: the week, the filters, what is chosen, and where to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardQuery {
    /// `week=2026-W48`.
    pub week: Option<Week>,
    /// `gebied=ID`.
    pub area: Option<AreaId>,
    /// `soort=ID`.
    pub lesson_type: Option<LessonTypeId>,
    /// `wens=deze`: only visits that wish this week.
    pub wished: bool,
    /// `les=ID` or `aanvraag=ID.N`.
    pub chosen: Option<Chosen>,
    /// `wie=ID`.
    pub educator: Option<EmployeeId>,
    /// `dag=2026-11-24`.
    pub day: Option<Day>,
    /// `tijd=10:30`.
    pub start: Option<Minute>,
    /// What it names that cannot be read.
    pub unreadable: Option<Unreadable>,
}

/// What an address names that nothing can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// The week.
    Week,
    /// The day.
    Day,
    /// The lesson.
    Lesson,
    /// The visit.
    Visit,
}

impl BoardQuery {
    /// Reads it; what cannot be read counts as not said, and the first of it is kept to be told.
    pub fn parse(query: &ParamsMap) -> Self {
        let get = |name: &str| query.get(name).filter(|text| !text.is_empty());
        let lesson = get("les")
            .and_then(|id| id.parse().ok())
            .map(Chosen::Lesson);
        let visit = get("aanvraag")
            .and_then(|key| key.parse().ok())
            .map(Chosen::Visit);
        let week = get("week").and_then(|week| week.parse().ok());
        let day = get("dag").and_then(|day| parse_day(&day).ok());
        let unreadable = [
            ("week", week.is_some(), Unreadable::Week),
            ("dag", day.is_some(), Unreadable::Day),
            ("les", lesson.is_some(), Unreadable::Lesson),
            ("aanvraag", visit.is_some(), Unreadable::Visit),
        ];
        let unreadable = unreadable
            .into_iter()
            .find(|(name, read, _)| !read && get(name).is_some());
        Self {
            unreadable: unreadable.map(|(_, _, what)| what),
            week,
            area: get("gebied").and_then(|id| id.parse().ok()),
            lesson_type: get("soort").and_then(|id| id.parse().ok()),
            wished: get("wens").as_deref() == Some("deze"),
            chosen: lesson.or(visit),
            educator: get("wie").and_then(|id| id.parse().ok()),
            day,
            start: get("tijd").and_then(|time| Minute::parse(&time).ok()),
        }
    }

    /// The address that says the same.
    pub fn href(&self, path: &str) -> String {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                parts.push(format!("{name}={value}"));
            }
        };
        add("week", self.week.map(|week| week.to_string()));
        add("gebied", self.area.map(|id| id.to_string()));
        add("soort", self.lesson_type.map(|id| id.to_string()));
        add("wens", self.wished.then(|| "deze".to_owned()));
        match self.chosen {
            Some(Chosen::Lesson(id)) => add("les", Some(id.to_string())),
            Some(Chosen::Visit(key)) => add("aanvraag", Some(key.to_string())),
            None => {}
        }
        add("wie", self.educator.map(|id| id.to_string()));
        add("dag", self.day.map(|day| day.to_string()));
        add("tijd", self.start.map(|start| start.to_string()));
        if parts.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{}", parts.join("&"))
        }
    }

    /// The same board with something chosen, or nothing.
    pub fn choosing(&self, chosen: Option<Chosen>) -> Self {
        Self {
            chosen,
            educator: None,
            day: None,
            start: None,
            unreadable: None,
            ..self.clone()
        }
    }

    /// The address in a view with something chosen, or nothing; the view of a day stays on its day.
    pub fn choose(&self, view: View, week: Week, chosen: Option<Chosen>) -> String {
        let day = self.day.filter(|_| view == View::Day);
        Self {
            week: Some(week),
            day,
            ..self.choosing(chosen)
        }
        .href(view.path())
    }

    /// The same choice at another place.
    pub fn at(&self, placement: &Placement) -> Self {
        Self {
            educator: placement.educators.first().copied(),
            day: Some(placement.day),
            start: Some(placement.start),
            ..self.clone()
        }
    }
}

/// Something on the board, or beside it, that can be placed.
pub enum Movable<'a> {
    /// A lesson on the board.
    Card(&'a Card),
    /// A visit still to plan.
    Open(&'a OpenVisit),
}

impl Chosen {
    /// What it is on this board.
    pub fn on(self, board: &Board) -> Option<Movable<'_>> {
        match self {
            Self::Lesson(id) => board.card(id).map(Movable::Card),
            Self::Visit(key) => board.open_visit(key).map(Movable::Open),
        }
    }
}

impl Movable<'_> {
    /// What must be placed.
    pub fn visit(&self, board: &Board) -> Visit {
        match self {
            Self::Card(card) => board.visit_of(card),
            Self::Open(open) => open.visit.clone(),
        }
    }

    /// Its lessons for the form: `id:version`, with commas between.
    pub fn lessons(&self) -> String {
        match self {
            Self::Card(card) => format!("{}:{}", card.lesson, card.version),
            Self::Open(open) => {
                let parts = open.visit.parts.iter().zip(&open.versions);
                let parts = parts.map(|(part, version)| format!("{}:{version}", part.lesson));
                parts.collect::<Vec<_>>().join(",")
            }
        }
    }

    /// Whether it can go elsewhere at all: what is over stays.
    pub fn may_move(&self) -> bool {
        match self {
            Self::Card(card) => card.state.after(Act::Move).is_ok(),
            Self::Open(_) => true,
        }
    }

    /// Where it stands now.
    pub fn placement(&self) -> Option<Placement> {
        match self {
            Self::Card(card) => Some(Placement {
                educators: card.educators.clone(),
                day: card.day,
                start: card.start,
            }),
            Self::Open(_) => None,
        }
    }

    /// Its type's name and its groups, for a line of text.
    pub fn what(&self, board: &Board) -> String {
        let (lesson_type, groups): (_, Vec<_>) = match self {
            Self::Card(card) => (card.lesson_type, vec![board.names.group(card.group)]),
            Self::Open(open) => {
                let groups = open
                    .visit
                    .parts
                    .iter()
                    .map(|part| board.names.group(part.group));
                (open.lesson_type, groups.collect())
            }
        };
        let name = board
            .types
            .get(&lesson_type)
            .map_or("", |facts| facts.name.as_str());
        format!("{} · {name}", groups.join(", "))
    }
}
