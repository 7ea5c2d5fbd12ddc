//! The form by which a lesson is recorded: was it given, how many pupils, a remark.

use crate::api::lessons::RecordLesson;
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{my_lessons as text, use_language};
use domain::ids::LessonId;
use leptos::prelude::*;

/// The form.
#[component]
pub fn RecordForm(
    /// What it sends.
    action: ServerAction<RecordLesson>,
    /// Which lesson.
    lesson: LessonId,
    /// The version that is on the screen.
    version: i32,
    /// Where to go afterwards; a path of our own.
    back: String,
) -> impl IntoView {
    let t = use_language();
    let answers = vec![
        Answer {
            value: "given",
            text: t(text::GIVEN),
            icon: "icon-given",
        },
        Answer {
            value: "not_shown_up",
            text: t(text::NOT_SHOWN_UP),
            icon: "icon-no-show",
        },
    ];
    view! {
        <HouseForm action class="form" prefix="vastleggen-">
            <input type="hidden" name="lesson" value=lesson.to_string() />
            <input type="hidden" name="version" value=version.to_string() />
            <input type="hidden" name="back" value=back />
            <RadioGroup name="outcome" legend=t(text::WAS_IT_GIVEN) answers large=true />
            <TextField
                name="pupils_present"
                label=t(text::PRESENT)
                hint=t(text::PRESENT_HINT)
                inputmode="numeric"
                width="input-s"
            />
            <TextArea name="remark" label=t(text::REMARK) hint=t(text::REMARK_HINT) rows=3 />
            <div class="record-act">
                <button class="button button-primary button-wide" type="submit">{t(text::SAVE)}</button>
            </div>
        </HouseForm>
    }
}
