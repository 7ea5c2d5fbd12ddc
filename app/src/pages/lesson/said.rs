use crate::parts::facts::{Fact, Facts};
use crate::text::{evaluation as text, language, use_language};
use domain::booking::{Evaluation, EvaluationQuestion};
use leptos::prelude::*;

/// What the school said of the lesson afterwards; nothing while it did not.
#[component]
pub(super) fn Said(evaluation: Option<Evaluation>) -> impl IntoView {
    let t = use_language();
    evaluation.map(move |evaluation| {
        let scores = EvaluationQuestion::ALL.into_iter().zip(evaluation.scores);
        let scores = scores.map(move |(question, score)| {
            let said = text::score(language(), score.points());
            view! { <Fact label=t(text::short(question))>{said}</Fact> }
        });
        let remark = evaluation.remark;
        view! {
            <section class="card" aria-labelledby="oordeel">
                <h2 id="oordeel">{t(text::OF_SCHOOL)}</h2>
                <Facts>
                    {scores.collect_view()}
                    {(!remark.is_empty())
                        .then(|| view! { <Fact label=t(text::ITS_REMARK)>{remark}</Fact> })}
                </Facts>
            </section>
        }
    })
}
