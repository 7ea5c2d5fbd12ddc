use super::case_page::Acts;
use crate::parts::choices::Tick;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{cases, language, time, use_language, words};
use domain::cases::{CaseView, ConsentForm};
use domain::time::Day;
use leptos::prelude::*;

/// What was agreed to; a form while the case runs.
#[component]
pub(super) fn AgreedCard(case: CaseView, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let body = if case.may_change() {
        let form = ConsentForm::of(&case.agreed);
        view! {
            <HouseForm action=acts.agreed class="form" label=t(cases::AGREED) prefix="akkoord-">
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="version" value=case.version.to_string() />
                <Tick name="admits" post_as="form[admits]" label=t(cases::ADMITS) ticked=form.admits.is_some() />
                <TextField name="youth" post_as="form[youth]" label=t(cases::YOUTH_AGREED) kind="date" width="input-m" value=form.youth />
                <TextField name="parents" post_as="form[parents]" label=t(cases::PARENTS_AGREED) kind="date" width="input-m" value=form.parents />
                <TextField name="signed" post_as="form[signed]" label=t(cases::SIGNED) kind="date" width="input-m" value=form.signed />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
        .into_any()
    } else {
        let day =
            move |day: Option<Day>| day.map_or("–".to_owned(), |day| time::date(language, day));
        let agreed = case.agreed;
        let admits = t(if agreed.consent.admits {
            cases::YES
        } else {
            cases::NO
        });
        view! {
            <Facts>
                <Fact label=t(cases::ADMITS)>{admits}</Fact>
                <Fact label=t(cases::YOUTH_AGREED)>{day(agreed.consent.youth)}</Fact>
                <Fact label=t(cases::PARENTS_AGREED)>{day(agreed.consent.parents)}</Fact>
                <Fact label=t(cases::SIGNED)>{day(agreed.signed)}</Fact>
            </Facts>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="akkoord">
            <header class="card-header"><h2 id="akkoord">{t(cases::AGREED)}</h2></header>
            {body}
        </section>
    }
}
