use super::holidays_page::Acts;
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::text::{holidays, use_language, words};
use domain::holiday::{Holiday, HolidayForm, HolidayKind};
use domain::time::SchoolYear;
use leptos::prelude::*;

/// The form that adds a holiday, or changes or removes the one chosen.
#[component]
pub(super) fn HolidayCard(
    /// The one chosen.
    holiday: Option<Holiday>,
    /// The school year shown.
    year: SchoolYear,
    /// Makes pressing twice do it once.
    key: String,
    /// The forms.
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let (title, form) = match &holiday {
        Some(holiday) => (holidays::CHANGE, HolidayForm::of(holiday)),
        None => (
            holidays::ADD,
            HolidayForm {
                kind: HolidayKind::School.code().to_owned(),
                ..HolidayForm::default()
            },
        ),
    };
    let body = match holiday {
        None => view! {
            <HouseForm action=acts.add class="form" prefix="nieuw-">
                <input type="hidden" name="key" value=key />
                <Fields form />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
        .into_any(),
        Some(holiday) => view! {
            <HouseForm action=acts.change class="form" prefix="wijzig-">
                <input type="hidden" name="id" value=holiday.id.to_string() />
                <input type="hidden" name="version" value=holiday.version.to_string() />
                <Fields form />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    <a class="button button-quiet" href=format!("/vakanties?jaar={}", year.0)>
                        {t(words::CANCEL)}
                    </a>
                </div>
            </HouseForm>
            <HouseForm action=acts.remove prefix="weg-">
                <input type="hidden" name="id" value=holiday.id.to_string() />
                <input type="hidden" name="year" value=year.0.to_string() />
                <button class="button button-danger" type="submit">{t(words::REMOVE)}</button>
            </HouseForm>
        }
        .into_any(),
    };
    view! {
        <section class="card" id="vakantie" aria-labelledby="vakantie-kop">
            <header class="card-header"><h2 id="vakantie-kop">{t(title)}</h2></header>
            {body}
        </section>
    }
}

#[component]
fn Fields(form: HolidayForm) -> impl IntoView {
    let t = use_language();
    let kinds = [HolidayKind::School, HolidayKind::Public]
        .map(|kind| (kind.code().to_owned(), t(holidays::kind(kind)).to_owned()))
        .to_vec();
    view! {
        <Select name="kind" post_as="form[kind]" label=t(holidays::KIND) options=kinds value=form.kind />
        <TextField name="name" post_as="form[name]" label=t(holidays::NAME) value=form.name />
        <TextField
            name="first_day"
            post_as="form[first_day]"
            label=t(holidays::FIRST_DAY)
            value=form.first_day
            kind="date"
            width="input-m"
        />
        <TextField
            name="last_day"
            post_as="form[last_day]"
            label=t(holidays::LAST_DAY)
            hint=t(holidays::LAST_DAY_HINT)
            value=form.last_day
            kind="date"
            width="input-m"
        />
    }
}
