use super::fold::{Fold, came_back};
use crate::api::cases::{RecordSent, WithdrawLetter};
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{language, letters, time, use_language, words};
use domain::cases::{CaseView, LetterKind, LetterView, SentBy};
use leptos::prelude::*;

/// The forms of the card.
#[derive(Clone, Copy)]
pub(super) struct LetterActs {
    pub sent: ServerAction<RecordSent>,
    pub withdraw: ServerAction<WithdrawLetter>,
}

/// The letters of a case, newest first, and the links that begin one.
#[component]
pub(super) fn LettersCard(case: CaseView, acts: LetterActs) -> impl IntoView {
    let t = use_language();
    let id = case.case;
    let may_write = !case.by_glass;
    let none = case.letters.is_empty();
    let unsent = case.letters.iter().filter(|one| one.waits()).count();
    let stands = |one: &&LetterView| one.withdrawn.is_none();
    let standing = case.letters.iter().filter(stands).count();
    let note = letters::counted(language(), standing, unsent);
    let open = unsent > 0 || came_back::<RecordSent>() || came_back::<WithdrawLetter>();
    let today = case.today.to_string();
    let list: Vec<_> = case
        .letters
        .into_iter()
        .map(|letter| view! { <One letter may_write case=id.to_string() today=today.clone() acts /> })
        .collect();
    let begin = may_write.then(|| {
        let links: Vec<_> = LetterKind::ALL
            .iter()
            .map(|kind| {
                view! {
                    <li>
                        <a class="button button-small" href=format!("/zaken/{id}/brief/{}", kind.code())>
                            {t(letters::kind(*kind))}
                        </a>
                    </li>
                }
            })
            .collect();
        view! {
            <h3 id="nieuwe-brief">{t(letters::NEW)}</h3>
            <ul class="actions plain-list" aria-labelledby="nieuwe-brief">{links}</ul>
        }
    });
    view! {
        <Fold id="brieven" title=t(letters::LETTERS) note=note open=open done=&["brief", "verstuurd", "ingetrokken"]>
            {none.then(|| view! { <p class="soft">{t(letters::NONE)}</p> })}
            {plain_list(list)}
            {begin}
        </Fold>
    }
}

#[component]
fn One(
    letter: LetterView,
    may_write: bool,
    case: String,
    today: String,
    acts: LetterActs,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let kind = t(letters::kind(letter.kind));
    let day = time::date(language, letter.on);
    let head = format!("{kind}, {day}");
    let file = format!("/zaken/{case}/brieven/{}", letter.id);
    let state = letters::standing(language, letter.sent);
    let waits = letter.waits();
    let form = (may_write && waits).then(|| {
        let ways: Vec<_> = SentBy::ALL
            .iter()
            .map(|by| (by.code().to_owned(), t(letters::sent_by(*by)).to_owned()))
            .collect();
        let prefix = format!("verstuurd-{}-", letter.id);
        let why = format!("intrekken-{}-", letter.id);
        let case_too = case.clone();
        view! {
            <HouseForm action=acts.sent class="form" label=format!("{}: {head}", t(letters::SENT)) prefix=prefix>
                <input type="hidden" name="case" value=case />
                <input type="hidden" name="letter" value=letter.id.to_string() />
                <TextField name="on" post_as="form[on]" label=t(letters::SENT) kind="date" width="input-m" value=today />
                <Select name="by" post_as="form[by]" label=t(letters::SENT_BY) options=ways />
                <button class="button button-small" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
            <HouseForm action=acts.withdraw class="form" label=format!("{}: {head}", t(letters::WITHDRAW)) prefix=why>
                <input type="hidden" name="case" value=case_too />
                <input type="hidden" name="letter" value=letter.id.to_string() />
                <TextArea name="reason" label=t(letters::WITHDRAW_WHY) rows=2 />
                <button class="button button-small button-quiet" type="submit">{t(letters::WITHDRAW)}</button>
            </HouseForm>
        }
    });
    let (name, state) = match letter.withdrawn {
        Some((on, why)) => (
            view! { <del>{kind}</del> }.into_any(),
            view! {
                <p>{letters::withdrawn(language, on)}</p>
                <p class="written">{why.as_str().to_owned()}</p>
            }
            .into_any(),
        ),
        None => (kind.into_any(), view! { <p>{state}</p> }.into_any()),
    };
    view! {
        <li>
            <p><strong>{name}</strong></p>
            <p class="soft">{format!("{day}, {}", letter.by)}</p>
            {may_write
                .then(|| view! {
                    // A new tab, past the pages' own way of following links: it is a file.
                    <p>
                        <a href=file target="_blank" rel="noopener" aria-label=format!("{}: {head}", t(letters::OPEN))>
                            {t(letters::OPEN)}
                        </a>
                    </p>
                })}
            {state}
            {form}
        </li>
    }
}
