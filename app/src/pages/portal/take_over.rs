use crate::api::portal::{OwnGroupsPage, TakeOverGroups};
use crate::parts::choices::Tick;
use crate::parts::field::TextField;
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::text::{language, organisations, portal_groups as text, use_language};
use domain::organisation::TakeOverForm;
use leptos::prelude::*;

/// Last year's groups that are not there yet, each to be ticked and corrected; out of the way once
/// there are groups.
#[component]
pub(super) fn TakeOver(
    page: OwnGroupsPage,
    open: bool,
    take_over: ServerAction<TakeOverGroups>,
) -> impl IntoView {
    let t = use_language();
    let heading = text::last_year(language(), page.last_year_rows);
    // A form that came back with mistakes must be seen.
    let refused =
        crate::parts::form::FormReturn::of(<TakeOverGroups as leptos::server_fn::ServerFn>::PATH);
    let open = open || refused.is_some();
    let form = page.last_year;
    let rows = page.last_year_rows;
    // Made inside the form, whose fields know of it.
    let rows = move || {
        let all = (0..rows).map(|row| view! { <Row form=form.clone() row /> });
        all.collect_view()
    };
    view! {
        <details class="card take-over" open=open>
            <summary><h2>{heading}</h2></summary>
            <p>{t(text::TAKE_OVER_HELP)}</p>
            <HouseForm action=take_over class="form take-over-form">
                <ForSchool school=page.school />
                <input type="hidden" name="key" value=page.key />
                {rows()}
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::TAKE_OVER)}</button>
                </div>
            </HouseForm>
        </details>
    }
}

#[component]
fn Row(form: TakeOverForm, row: usize) -> impl IntoView {
    let t = use_language();
    let name = form.value("name", row);
    let field = |part: &str| TakeOverForm::field(part, row);
    let post_as = |part: &str| format!("form[{}]", TakeOverForm::field(part, row));
    view! {
        <fieldset class="take-over-row">
            <legend class="unseen">{name.clone()}</legend>
            <Tick
                name=field("take")
                label=text::take(language(), &name)
                post_as=post_as("take")
                ticked=true
            />
            <div class="form-inline">
                <TextField
                    name=field("name")
                    post_as=post_as("name")
                    label=t(organisations::NAME)
                    value=name.clone()
                />
                <TextField
                    name=field("level")
                    post_as=post_as("level")
                    label=t(organisations::LEVEL)
                    value=form.value("level", row)
                />
                <TextField
                    name=field("pupils")
                    post_as=post_as("pupils")
                    label=t(organisations::PUPILS)
                    value=form.value("pupils", row)
                    inputmode="numeric"
                    width="input-xs"
                />
                <TextField
                    name=field("teacher")
                    post_as=post_as("teacher")
                    label=t(organisations::TEACHER)
                    value=form.value("teacher", row)
                />
            </div>
        </fieldset>
    }
}
