use super::season_page::Acts;
use crate::api::seasons::QuotaRow;
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::text::{seasons, use_language, words};
use domain::booking::QuotaForm;
use domain::fit::Hardness;
use domain::ids::SeasonId;
use leptos::prelude::*;

/// The form that adds what a municipality agreed to, or changes or removes the one chosen.
#[component]
pub(super) fn QuotaCard(
    /// The season.
    season: SeasonId,
    /// The municipality chosen.
    chosen: Option<QuotaRow>,
    /// Municipalities without an agreement.
    free: Vec<QuotaRow>,
    /// The forms of the page.
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let title = match &chosen {
        Some(row) => format!("{}: {}", t(seasons::CHANGE_QUOTA), row.name),
        None => t(seasons::ADD_QUOTA).to_owned(),
    };
    let quota = chosen.as_ref().and_then(|row| row.quota.as_ref());
    let form = quota.map_or_else(
        || QuotaForm {
            hardness: "soft".to_owned(),
            ..QuotaForm::default()
        },
        QuotaForm::of,
    );
    let code = chosen.as_ref().map(|row| row.code.clone());
    let remove = chosen.map(|row| {
        view! {
            <HouseForm action=acts.remove prefix="weg-">
                <input type="hidden" name="season" value=season.to_string() />
                <input type="hidden" name="municipality" value=row.code />
                <button class="button button-danger" type="submit">{t(words::REMOVE)}</button>
            </HouseForm>
        }
    });
    let cancel = remove.is_some().then(|| {
        let href = format!("/beheer/seizoenen/{season}");
        view! { <a class="button button-quiet" href=href>{t(words::CANCEL)}</a> }
    });
    let hardness = [Hardness::Soft, Hardness::Hard].map(|one| {
        let code = match one {
            Hardness::Soft => "soft",
            Hardness::Hard => "hard",
        };
        (code.to_owned(), t(seasons::hardness(one)).to_owned())
    });
    view! {
        <section class="card" id="gemeente" aria-labelledby="gemeente-kop">
            <header class="card-header"><h2 id="gemeente-kop">{title}</h2></header>
            <HouseForm action=acts.quota class="form" prefix="gemeente-">
                <input type="hidden" name="season" value=season.to_string() />
                <Municipality code free />
                <TextField
                    name="lessons"
                    post_as="form[lessons]"
                    label=t(seasons::LESSONS_AGREED)
                    value=form.lessons
                    inputmode="numeric"
                    width="input-xs"
                />
                <Select
                    name="hardness"
                    post_as="form[hardness]"
                    label=t(seasons::WHEN_REACHED)
                    options=hardness.to_vec()
                    value=form.hardness
                />
                <TextArea
                    name="told"
                    post_as="form[told]"
                    label=t(seasons::TOLD)
                    value=form.told
                    rows=3
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    {cancel}
                </div>
            </HouseForm>
            {remove}
        </section>
    }
}

/// Which municipality: the one chosen, or one of those without an agreement. It asks the form around
/// it what was typed, so it is made inside.
#[component]
fn Municipality(code: Option<String>, free: Vec<QuotaRow>) -> impl IntoView {
    let t = use_language();
    match code {
        Some(code) => view! { <input type="hidden" name="municipality" value=code /> }.into_any(),
        None => {
            let options = free.into_iter().map(|row| (row.code, row.name)).collect();
            view! { <Select name="municipality" label=t(seasons::MUNICIPALITY) options /> }
                .into_any()
        }
    }
}
