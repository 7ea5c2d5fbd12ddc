use crate::parts::facts::{Fact, Facts};
use crate::text::{cases, correction, language, time, use_language};
use domain::cases::CaseView;
use domain::time::Day;
use leptos::prelude::*;

/// Who the youth is, and what the referral told.
#[component]
pub(super) fn ReferralCard(case: CaseView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let years = language.of("jaar", "years");
    let birth = format!(
        "{} ({} {years})",
        time::date(language, case.birth.0),
        case.age
    );
    let offence_on = case.referral.offence_on.as_str().to_owned();
    let offence_on = offence_on
        .parse::<Day>()
        .map_or(offence_on, |day| time::date(language, day));
    let correct = (!case.by_glass).then(|| {
        let place = format!("/zaken/{}/gegevens", case.case);
        view! { <p><a href=place>{t(correction::TITLE)}</a></p> }
    });
    let state = t(cases::state(case.state));
    let worker = case.worker.unwrap_or_else(|| "–".to_owned());
    let text = |words: &domain::cases::Private| match words.is_empty() {
        true => "–".to_owned(),
        false => words.as_str().to_owned(),
    };
    let (address, contact) = (text(&case.youth.address), text(&case.youth.contact.youth));
    let parents = text(&case.youth.contact.parents);
    let (referrer_name, remarks) = (
        text(&case.referral.referrer_name),
        text(&case.referral.remarks),
    );
    let referrer = t(cases::referrer(case.referrer));
    let received = time::date(language, case.received_on);
    view! {
        <section class="card" aria-labelledby="verwijzing">
            <header class="card-header"><h2 id="verwijzing">{t(cases::REFERRAL)}</h2></header>
            <Facts>
                <Fact label=t(cases::STATE)>{state}</Fact>
                <Fact label=t(cases::WORKER)>{worker}</Fact>
                <Fact label=t(cases::BIRTH)>{birth}</Fact>
                <Fact label=t(cases::ADDRESS)><span class="written">{address}</span></Fact>
                <Fact label=t(cases::MUNICIPALITY)>{case.municipality}</Fact>
                <Fact label=t(cases::CONTACT)><span class="written">{contact}</span></Fact>
                <Fact label=t(cases::PARENTS)><span class="written">{parents}</span></Fact>
                <Fact label=t(cases::OFFENCE)>{case.offence}</Fact>
                <Fact label=t(cases::OFFENCE_ON)>{offence_on}</Fact>
                <Fact label=t(cases::REFERRER)>{referrer}</Fact>
                <Fact label=t(cases::REFERRER_NAME)>{referrer_name}</Fact>
                <Fact label=t(cases::RECEIVED_ON)>{received}</Fact>
                <Fact label=t(cases::REMARKS)><span class="written">{remarks}</span></Fact>
            </Facts>
            {correct}
        </section>
    }
}
