use super::agreed_card::AgreedCard;
use super::appointments_card::AppointmentsCard;
use super::assignments_card::AssignmentsCard;
use super::bsn_card::BsnCard;
use super::care_card::CareCard;
use super::case_page::Acts;
use super::discussion_card::DiscussionCard;
use super::end_card::EndCard;
use super::fold::Unfolded;
use super::follow_up_card::FollowUpCard;
use super::letters_card::LettersCard;
use super::match_card::MatchCard;
use super::notes_card::NotesCard;
use super::referral_card::ReferralCard;
use super::school_card::SchoolCard;
use super::screening_card::ScreeningCard;
use super::signal_acts::SignalKeys;
use super::signal_card::SignalCard;
use super::steps_card::StepsCard;
use super::weighing_card::WeighingCard;
use crate::api::cases::print_case;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{case_links, cases, language, time, use_language};
use domain::cases::CaseView;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A case on paper: all of it, unfolded and in the order in which it is read.
#[component]
pub fn PrintPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let acts = Acts::new();
    provide_context(Unfolded);
    let page = Resource::new(move || id.get(), print_case);
    view! {
        <Load data=page show=move |case| view! { <Paper case acts /> } />
    }
}

#[component]
fn Paper(case: CaseView, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let title = cases::numbered(language, &case.number);
    let name = format!(
        "{} {}",
        case.youth.given_names.as_str(),
        case.youth.family_name.as_str()
    );
    let above = vec![
        ("/zaken".to_owned(), t(cases::CASES).to_owned()),
        (format!("/zaken/{}", case.case), title.clone()),
    ];
    let printed = format!(
        "{} {}",
        t(case_links::PRINTED),
        time::date(language, case.today)
    );
    let (by_glass, ended) = (case.by_glass, case.state.has_ended());
    // On paper there is nothing to fill in, as for who may only read.
    let case = CaseView {
        by_glass: true,
        ..case
    };
    let keys = SignalKeys::default();
    let key = String::new;
    let signal = acts.signal;
    view! {
        <Breadcrumbs above here=t(case_links::PRINT) />
        <PageHeader title=title lead=name />
        <div class="stack case-paper">
            <p class="soft screen-only">{t(case_links::TO_PAPER)}</p>
            <p class="soft">{printed}</p>
            {by_glass
                .then(|| view! {
                    <Notice tone=Tone::Warning><p>{t(cases::BY_GLASS)}</p></Notice>
                })}
            <ReferralCard case=case.clone() />
            <BsnCard case=case.clone() />
            <AgreedCard case=case.clone() acts />
            <SchoolCard case=case.clone() />
            <StepsCard case=case.clone() />
            <AssignmentsCard case=case.clone() key=key() acts />
            <AppointmentsCard case=case.clone() key=key() acts />
            <ScreeningCard case=case.clone() keys=keys.clone() acts=signal />
            <WeighingCard case=case.clone() keys=keys.clone() acts=signal />
            <DiscussionCard case=case.clone() keys=keys.clone() acts=signal />
            <SignalCard case=case.clone() keys=keys.clone() acts=signal />
            <MatchCard case=case.clone() keys=keys.clone() acts=signal />
            <CareCard case=case.clone() keys=keys.clone() acts=signal />
            <LettersCard case=case.clone() acts=acts.letter />
            <NotesCard case=case.clone() key=key() acts />
            <FollowUpCard case=case.clone() key=key() acts=acts.after />
            {ended.then(|| view! { <EndCard case=case.clone() acts /> })}
        </div>
    }
}
