use super::case_page::Acts;
use super::fold::{Fold, came_back};
use crate::api::cases::AddNote;
use crate::parts::field::TextArea;
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{cases, language, time, use_language, words};
use domain::cases::CaseView;
use leptos::prelude::*;

/// The notes, newest first, and the form that adds one.
#[component]
pub(super) fn NotesCard(case: CaseView, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let may_write = !case.by_glass;
    let id = case.case;
    let note = cases::counted(language, case.notes.len());
    let list: Vec<_> = case
        .notes
        .into_iter()
        .map(|note| {
            let head = format!("{}, {}", time::date(language, note.on), note.by);
            view! {
                <li>
                    <p class="soft">{head}</p>
                    <p class="written">{note.words.as_str().to_owned()}</p>
                </li>
            }
        })
        .collect();
    let open = came_back::<AddNote>();
    view! {
        <Fold id="notities" title=t(cases::NOTES) note=note open=open done=&["notitie"]>
            {may_write
                .then(|| view! {
                    <HouseForm action=acts.note class="form" label=t(cases::ADD_NOTE) prefix="notitie-">
                        <input type="hidden" name="case" value=id.to_string() />
                        <input type="hidden" name="key" value=key />
                        <TextArea name="words" label=t(cases::ADD_NOTE) hint=t(cases::NOTE_HINT) rows=3 />
                        <div class="actions form-actions">
                            <button class="button" type="submit">{t(words::SAVE)}</button>
                        </div>
                    </HouseForm>
                })}
            {plain_list(list)}
        </Fold>
    }
}
