use super::access_request_card::AccessRequestCard;
use super::agreed_card::AgreedCard;
use super::appointments_card::AppointmentsCard;
use super::assignments_card::AssignmentsCard;
use super::bsn_card::BsnCard;
use super::care_card::CareCard;
use super::discussion_card::DiscussionCard;
use super::end_card::EndCard;
use super::fold::Folds;
use super::follow_up_card::{AfterActs, FollowUpCard, ReopenCard};
use super::letters_card::{LetterActs, LettersCard};
use super::match_card::MatchCard;
use super::next_card::NextCard;
use super::notes_card::NotesCard;
use super::referral_card::ReferralCard;
use super::school_card::SchoolCard;
use super::screening_card::ScreeningCard;
use super::signal_acts::{SignalActs, SignalKeys};
use super::signal_card::SignalCard;
use super::steps_card::StepsCard;
use super::weighing_card::WeighingCard;
use crate::api::cases::{
    self as api, AddAppointment, AddNote, CancelAppointment, ChangeStep, EndCase, GiveAssignment,
    RecordReport, RemoveAssignment, SetAgreed, SetAssignmentDone, read_case,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::follow_up as follow_up_words;
use crate::text::{bsn, case_links, cases, language, letters, signals, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The forms of the page.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub step: ServerAction<ChangeStep>,
    pub agreed: ServerAction<SetAgreed>,
    pub assignment: ServerAction<GiveAssignment>,
    pub assignment_done: ServerAction<SetAssignmentDone>,
    pub assignment_removed: ServerAction<RemoveAssignment>,
    pub appointment: ServerAction<AddAppointment>,
    pub call_off: ServerAction<CancelAppointment>,
    pub note: ServerAction<AddNote>,
    pub end: ServerAction<EndCase>,
    pub report: ServerAction<RecordReport>,
    pub letter: LetterActs,
    pub signal: SignalActs,
    pub after: AfterActs,
}

impl Acts {
    /// Forms that nobody sent yet.
    pub fn new() -> Self {
        Self {
            step: ServerAction::new(),
            agreed: ServerAction::new(),
            assignment: ServerAction::new(),
            assignment_done: ServerAction::new(),
            assignment_removed: ServerAction::new(),
            appointment: ServerAction::new(),
            call_off: ServerAction::new(),
            note: ServerAction::new(),
            end: ServerAction::new(),
            report: ServerAction::new(),
            letter: LetterActs {
                sent: ServerAction::new(),
                withdraw: ServerAction::new(),
            },
            signal: SignalActs::new(),
            after: AfterActs {
                agree: ServerAction::new(),
                settle: ServerAction::new(),
                reopen: ServerAction::new(),
            },
        }
    }
}

/// One case.
#[component]
pub fn CasePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let acts = Acts::new();
    provide_context(Folds::new());
    let changed = any_settled([
        settled(acts.step),
        settled(acts.agreed),
        settled(acts.assignment),
        settled(acts.assignment_done),
        settled(acts.letter.sent),
        settled(acts.letter.withdraw),
        settled(acts.appointment),
        settled(acts.call_off),
        settled(acts.note),
        settled(acts.end),
        settled(acts.after.agree),
        settled(acts.after.settle),
        settled(acts.after.reopen),
        settled(acts.assignment_removed),
        settled(acts.report),
        acts.signal.changed(),
    ]);
    let page = Resource::new(move || (id.get(), changed.get()), |(id, _)| read_case(id));
    view! {
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::CasePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let case = page.case;
    let [
        note_key,
        assignment_key,
        appointment_key,
        screening,
        concerns,
        weighing,
        discussion,
        signal,
        care,
        contact,
        parent,
        follow_up,
    ] = page.keys;
    let keys = SignalKeys {
        screening,
        concerns,
        weighing,
        discussion,
        signal,
        care,
        contact,
        parent,
    };
    let signal = acts.signal;
    let title = cases::numbered(language, &case.number);
    // The name stands on the page, never in its title: titles go into histories.
    let name = format!(
        "{} {}",
        case.youth.given_names.as_str(),
        case.youth.family_name.as_str()
    );
    let print = format!("/zaken/{}/afdruk", case.case);
    let (ended, by_glass) = (case.state.has_ended(), case.by_glass);
    let above = vec![("/zaken".to_owned(), t(cases::CASES).to_owned())];
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title=title lead=name />
        <div class="stack">
            <Done told=cases::DONE />
            <Done told=signals::DONE />
            <Done told=letters::DONE />
            <Done told=case_links::DONE />
            <Done told=bsn::DONE />
            <Done told=follow_up_words::DONE />
            {by_glass
                .then(|| view! {
                    <Notice tone=Tone::Warning><p>{t(cases::BY_GLASS)}</p></Notice>
                })}
            <p><a href=print>{t(case_links::PRINT)}</a></p>
            <div class="columns">
                <div class="stack">
                    {ended.then(|| view! { <EndCard case=case.clone() acts /> })}
                    {case.may_change().then(|| view! { <NextCard case=case.clone() acts /> })}
                    <StepsCard case=case.clone() />
                    <AssignmentsCard case=case.clone() key=assignment_key acts />
                    <AppointmentsCard case=case.clone() key=appointment_key acts />
                    <NotesCard case=case.clone() key=note_key acts />
                    <ScreeningCard case=case.clone() keys=keys.clone() acts=signal />
                    <WeighingCard case=case.clone() keys=keys.clone() acts=signal />
                    <DiscussionCard case=case.clone() keys=keys.clone() acts=signal />
                    <SignalCard case=case.clone() keys=keys.clone() acts=signal />
                    <MatchCard case=case.clone() keys=keys.clone() acts=signal />
                    <CareCard case=case.clone() keys=keys.clone() acts=signal />
                    <FollowUpCard case=case.clone() key=follow_up acts=acts.after />
                    {(!ended && !by_glass).then(|| view! { <EndCard case=case.clone() acts /> })}
                    {(ended && !by_glass)
                        .then(|| view! { <ReopenCard case=case.clone() acts=acts.after /> })}
                </div>
                <div class="stack">
                    <ReferralCard case=case.clone() />
                    <BsnCard case=case.clone() />
                    <AgreedCard case=case.clone() acts />
                    <SchoolCard case=case.clone() />
                    <LettersCard case=case.clone() acts=acts.letter />
                    <AccessRequestCard case=case.clone() />
                </div>
            </div>
        </div>
    }
}
