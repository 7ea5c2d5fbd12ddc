use crate::api::lessons::{
    AskAgain, CancelLesson, ConfirmLesson, ProposeLessons, RecordLesson, TakeOffLesson,
    UnrecordLesson,
};
use crate::api::planning::Undo;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::parts::record_form::RecordForm;
use crate::parts::settled::{any_settled, settled};
use crate::text::{Text, lesson_state, lessons as text, planning, use_language};
use domain::lesson::{Act, CancelledBy, LessonPage as Lesson, State};
use leptos::prelude::*;

/// Everything that can be sent from a lesson's page; made once, so that an answer outlives the
/// form that asked.
#[derive(Clone, Copy)]
pub(super) struct LessonActs {
    confirm: ServerAction<ConfirmLesson>,
    propose: ServerAction<ProposeLessons>,
    take_off: ServerAction<TakeOffLesson>,
    cancel: ServerAction<CancelLesson>,
    ask_again: ServerAction<AskAgain>,
    record: ServerAction<RecordLesson>,
    unrecord: ServerAction<UnrecordLesson>,
    pub(super) undo: ServerAction<Undo>,
}

impl LessonActs {
    pub(super) fn new() -> Self {
        Self {
            confirm: ServerAction::new(),
            propose: ServerAction::new(),
            take_off: ServerAction::new(),
            cancel: ServerAction::new(),
            ask_again: ServerAction::new(),
            record: ServerAction::new(),
            unrecord: ServerAction::new(),
            undo: ServerAction::new(),
        }
    }

    /// Changes when the lesson must be read anew.
    pub(super) fn settled(self) -> Memo<usize> {
        any_settled([
            settled(self.confirm),
            settled(self.propose),
            settled(self.take_off),
            settled(self.cancel),
            settled(self.ask_again),
            settled(self.record),
            settled(self.unrecord),
            settled(self.undo),
        ])
    }
}

/// The acts that the lesson's state allows.
#[component]
pub(super) fn Acts(lesson: Lesson, acts: LessonActs) -> impl IntoView {
    let t = use_language();
    let may = |act| lesson.may_plan && lesson.state.after(act).is_ok();
    let (id, version) = (lesson.id, lesson.version);
    let hidden = move || {
        view! {
            <input type="hidden" name="lesson" value=id.to_string() />
            <input type="hidden" name="version" value=version.to_string() />
        }
    };
    let back = move |done: &str| format!("/planning/les/{id}?gedaan={done}");
    let simple = move |help: Text, label: Text, class: &'static str| {
        view! {
            <p>{t(help)}</p>
            {hidden()}
            <button class=class type="submit">{t(label)}</button>
        }
    };
    let confirm = may(Act::Confirm).then(|| {
        view! {
            <HouseForm action=acts.confirm class="stack-tight" prefix="bevestigen-">
                {simple(text::CONFIRM_HELP, text::CONFIRM, "button button-primary")}
            </HouseForm>
        }
    });
    let may_propose = lesson.may_plan
        && lesson.state == State::Proposed
        && lesson.proposal.is_none()
        && !lesson.held
        && !lesson.begun;
    let request = lesson.request;
    let propose = may_propose.then(|| {
        view! {
            <HouseForm action=acts.propose class="stack-tight" prefix="voorstellen-">
                <input type="hidden" name="request" value=request.to_string() />
                {simple(text::PROPOSE_HELP, text::PROPOSE, "button")}
            </HouseForm>
        }
    });
    let take_off = may(Act::TakeOff).then(|| {
        view! {
            <HouseForm action=acts.take_off class="stack-tight" prefix="afhalen-">
                {simple(text::TAKE_OFF_HELP, text::TAKE_OFF, "button")}
            </HouseForm>
        }
    });
    let ask_again = may(Act::AskAgain).then(|| {
        view! {
            <HouseForm action=acts.ask_again class="stack-tight" prefix="opnieuw-">
                {simple(text::ASK_AGAIN_HELP, text::ASK_AGAIN, "button button-primary")}
            </HouseForm>
        }
    });
    let may_record = lesson.may_record && lesson.state == State::Confirmed;
    let record = may_record.then(|| {
        if lesson.begun {
            view! { <RecordForm action=acts.record lesson=id version back=back("vastgelegd") /> }
                .into_any()
        } else {
            view! { <p class="soft">{t(planning::AHEAD)}</p> }.into_any()
        }
    });
    let may_unrecord = lesson.may_record && lesson.state.after(Act::Unrecord).is_ok();
    let unrecord = may_unrecord.then(|| {
        view! {
            <HouseForm action=acts.unrecord class="stack-tight" prefix="terugdraaien-">
                <input type="hidden" name="back" value=back("teruggezet") />
                {simple(text::UNRECORD_HELP, text::UNRECORD, "button")}
            </HouseForm>
        }
    });
    let none = !lesson.may_plan && !may_record && !may_unrecord;
    // What takes a lesson away for good stands by itself, after all that does not.
    let cancel = may(Act::Cancel).then(|| {
        view! {
            <section class="card stack" aria-labelledby="annuleren">
                <h2 id="annuleren">{t(text::CANCEL)}</h2>
                <Cancel lesson=lesson.clone() acts />
            </section>
        }
    });
    view! {
        <section class="card stack lesson-acts" aria-labelledby="doen">
            <h2 id="doen">{t(text::ACTIONS)}</h2>
            {propose}
            {confirm}
            {record}
            {unrecord}
            {take_off}
            {ask_again}
            {none.then(|| view! { <p class="soft">{t(text::NO_ACTIONS)}</p> })}
        </section>
        {cancel}
    }
}

#[component]
fn Cancel(lesson: Lesson, acts: LessonActs) -> impl IntoView {
    let t = use_language();
    let answer = move |by: CancelledBy| Answer {
        value: by.code(),
        text: t(lesson_state::cancelled_by(by)),
        icon: "",
    };
    let answers = vec![answer(CancelledBy::Organisation), answer(CancelledBy::Us)];
    view! {
        <HouseForm action=acts.cancel class="form" prefix="annuleren-">
            <input type="hidden" name="lesson" value=lesson.id.to_string() />
            <input type="hidden" name="version" value=lesson.version.to_string() />
            <RadioGroup
                name="by"
                legend=t(text::WHO_CANCELS)
                answers
            />
            <TextField
                name="reason"
                label=t(text::CANCEL_REASON)
                hint=t(text::CANCEL_REASON_HINT)
            />
            <div class="form-actions">
                <button class="button button-danger" type="submit">{t(text::CANCEL)}</button>
            </div>
        </HouseForm>
    }
}
