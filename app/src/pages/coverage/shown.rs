use super::kept_text::{Part, kept};
use crate::text::Language;
use domain::coverage::view::{Choices, CoverageView};
use domain::coverage::wanted::CoverageQuery;
use domain::time::Day;
use domain::values::Mistakes;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What the page of coverage shows. The figures are text, which the browser has with the page: what it
/// is told beside that is only what lives, or each page of a country would go there twice.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Shown {
    /// What is shown, its days filled in.
    pub(super) query: CoverageQuery,
    /// What was wrong with what was asked.
    pub(super) mistakes: Mistakes,
    /// Today in Europe/Amsterdam.
    pub(super) today: Day,
    /// First and last day shown.
    pub(super) period: (Day, Day),
    /// What can be chosen.
    pub(super) choices: Choices,
    /// Whether there is nothing to show.
    pub(super) is_empty: bool,
    /// What the figures are written from; none where they stand on the page already.
    #[serde(skip)]
    figures: Option<Arc<CoverageView>>,
}

impl Shown {
    /// A part of the page as text; empty where it stands there already, and is left as it is.
    pub(super) fn text(&self, part: Part, language: Language) -> Arc<str> {
        let figures = self.figures.as_ref();
        let text = figures.map(|view| kept(part, language, view));
        text.unwrap_or_default()
    }
}

impl From<Arc<CoverageView>> for Shown {
    fn from(view: Arc<CoverageView>) -> Self {
        Self {
            query: view.query.clone(),
            mistakes: view.mistakes.clone(),
            today: view.today,
            period: view.period,
            choices: view.choices.clone(),
            is_empty: view.rows.is_empty(),
            figures: Some(view),
        }
    }
}
