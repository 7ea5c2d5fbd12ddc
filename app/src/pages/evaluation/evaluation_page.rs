use crate::api::evaluations::{AnswerEvaluation, AskedAbout, look_at_evaluation};
use crate::parts::field::TextArea;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{evaluation as text, language, use_language};
use domain::booking::EvaluationQuestion;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Where the link from a mail leads. Opening it changes nothing: mail scanners open every link.
#[component]
pub fn EvaluationPage() -> impl IntoView {
    let t = use_language();
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let answer = ServerAction::<AnswerEvaluation>::new();
    let page = Resource::new(
        move || (token.get(), answer.version().get()),
        |(token, _)| look_at_evaluation(token),
    );
    view! {
        <Load
            data=page
            show=move |asked| match asked {
                AskedAbout::Answered => view! {
                    <PageHeader title=t(text::THANKS) lead=t(text::THANKS_LEAD) />
                }
                .into_any(),
                AskedAbout::Gone => view! { <Gone /> }.into_any(),
                AskedAbout::Open { lesson_type, group, at } => {
                    let lead = text::about(language(), &lesson_type, &group, at);
                    view! {
                        <PageHeader title=t(text::TITLE) lead />
                        <Questions token answer />
                    }
                    .into_any()
                }
            }
        />
    }
}

#[component]
fn Questions(token: Memo<String>, answer: ServerAction<AnswerEvaluation>) -> impl IntoView {
    let t = use_language();
    let questions = EvaluationQuestion::ALL.map(|question| {
        let marks = ["1", "2", "3", "4", "5"].into_iter().zip(text::MARKS);
        let answers = marks.map(|(value, mark)| Answer {
            value,
            text: t(mark),
            icon: "",
        });
        view! {
            <RadioGroup
                name=question.code()
                legend=t(text::question(question))
                answers=answers.collect()
            />
        }
    });
    view! {
        <p>{t(text::HOW)}</p>
        <HouseForm action=answer class="form">
            <input type="hidden" name="token" value=move || token.get() />
            {questions.into_iter().collect_view()}
            <TextArea name="remark" label=t(text::REMARK) hint=t(text::NO_NAMES) />
            <div class="actions">
                <button class="button button-primary" type="submit">{t(text::SEND)}</button>
            </div>
        </HouseForm>
    }
}

/// The same for a link that is too old and for one that nobody gave out.
#[component]
fn Gone() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
    let t = use_language();
    view! { <PageHeader title=t(text::GONE) lead=t(text::GONE_LEAD) /> }
}
