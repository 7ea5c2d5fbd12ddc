use super::case_page::Acts;
use super::fold::{Fold, came_back};
use crate::api::cases::{AddAppointment, CancelAppointment};
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{cases, language, time, use_language, words};
use domain::cases::{AppointmentView, CaseView};
use leptos::prelude::*;

/// The appointments.
#[component]
pub(super) fn AppointmentsCard(case: CaseView, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let id = case.case.to_string();
    let running = case.may_change();
    let next = case
        .appointments
        .iter()
        .find(|one| !one.cancelled && one.day >= case.today);
    let note = match next {
        Some(one) => format!("{}, {}", time::date(language, one.day), one.start),
        None => cases::counted(language, case.appointments.len()),
    };
    let list: Vec<_> = case
        .appointments
        .into_iter()
        .map(|one| view! { <One one case=id.clone() acts /> })
        .collect();
    let form = running.then(|| {
        view! {
            <HouseForm action=acts.appointment class="form" label=t(cases::MAKE_APPOINTMENT) prefix="afspraak-">
                <h3>{t(cases::MAKE_APPOINTMENT)}</h3>
                <input type="hidden" name="case" value=id.clone() />
                <input type="hidden" name="key" value=key />
                <TextField name="day" post_as="form[day]" label=t(cases::DAY) kind="date" width="input-m" />
                <TextField name="start" post_as="form[start]" label=t(cases::START) kind="time" width="input-s" />
                <TextField name="minutes" post_as="form[minutes]" label=t(cases::MINUTES) inputmode="numeric" width="input-s" value="45" />
                <TextArea name="words" post_as="form[words]" label=t(cases::WHERE) rows=2 />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
    });
    let open = came_back::<AddAppointment>() || came_back::<CancelAppointment>();
    view! {
        <Fold id="afspraken" title=t(cases::APPOINTMENTS) note=note open=open done=&["afspraak", "afgezegd"]>
            {plain_list(list)}
            {form}
        </Fold>
    }
}

#[component]
fn One(one: AppointmentView, case: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let minutes = time::duration(language, one.minutes);
    let head = format!(
        "{}, {} ({minutes})",
        time::date(language, one.day),
        one.start
    );
    let off = one.cancelled;
    let form = (!off).then(|| {
        let id = one.id.to_string();
        let label = format!("{}: {head}", t(cases::CALL_OFF));
        view! {
            <HouseForm action=acts.call_off label=label prefix=format!("af-{id}-")>
                <input type="hidden" name="case" value=case />
                <input type="hidden" name="appointment" value=id />
                <button class="button button-small" type="submit">{t(cases::CALL_OFF)}</button>
            </HouseForm>
        }
    });
    view! {
        <li>
            <p>
                <strong>{head.clone()}</strong>
                {off.then(|| format!(" – {}", t(cases::CALLED_OFF)))}
            </p>
            <p class="written">{one.words.as_str().to_owned()}</p>
            {form}
        </li>
    }
}
