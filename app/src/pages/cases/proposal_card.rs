use crate::api::cases::{ApproveErasure, WithdrawErasure};
use crate::parts::choices::Choices;
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::text::{cases, language, retention_rules as words_of, time, use_language};
use domain::cases::{ProposalView, RetentionAction, Standing};
use leptos::prelude::*;

/// A proposal that waits: what would go by number of the case, and who may agree.
#[component]
pub(super) fn ProposalCard(
    one: ProposalView,
    approve: ServerAction<ApproveErasure>,
    withdraw: ServerAction<WithdrawErasure>,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let (id, rule) = (one.id.to_string(), one.rule.rule);
    let heading = format!("voorstel-{id}");
    let title = format!(
        "{}, {}",
        t(words_of::kind(rule.kind)),
        words_of::term(language, &rule)
    );
    let by = words_of::proposed(language, &one.by, &time::date(language, one.on));
    let this = id.clone();
    let asks = rule.action == RetentionAction::Ask;
    let can_go: Vec<(String, String)> = one
        .cases
        .iter()
        .filter(|case| case.standing == Some(Standing::Due))
        .map(|case| {
            (
                case.case.to_string(),
                cases::numbered(language, &case.number),
            )
        })
        .collect();
    let lines: Vec<_> = one
        .cases
        .iter()
        .map(|case| {
            let number = cases::numbered(language, &case.number);
            let standing = words_of::standing(language, case.standing);
            view! { <li>{format!("{number}: {standing}")}</li> }
        })
        .collect();
    let warning = t(match rule.kind.is_whole() {
        true => words_of::FOR_GOOD,
        false => words_of::PART_GOES,
    });
    let decide = match one.refused {
        Some(refusal) => view! { <p>{words_of::refusal(language, refusal)}</p> }.into_any(),
        None => view! {
            <Notice tone=Tone::Warning><p>{warning}</p></Notice>
            <HouseForm action=approve class="form" label=format!("{}: {title}", t(words_of::APPROVE)) prefix=format!("goed-{id}-")>
                <input type="hidden" name="form[proposal]" value=this />
                {asks
                    .then(|| view! {
                        <Choices name="cases" post_as="form[cases][]" label=t(words_of::WHICH) options=can_go />
                    })}
                <button class="button button-danger" type="submit">{t(words_of::APPROVE)}</button>
            </HouseForm>
        }
        .into_any(),
    };
    let own = one.own.then(|| {
        view! {
            <HouseForm action=withdraw label=format!("{}: {title}", t(words_of::WITHDRAW)) prefix=format!("intrek-{id}-")>
                <input type="hidden" name="proposal" value=id />
                <button class="button button-small" type="submit">{t(words_of::WITHDRAW)}</button>
            </HouseForm>
        }
    });
    view! {
        <article class="stack" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{title.clone()}</h3>
            <p class="soft">{by}</p>
            <ul aria-label=t(words_of::CASES)>{lines}</ul>
            {decide}
            {own}
        </article>
    }
}
