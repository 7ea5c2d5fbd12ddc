use super::import_tabs::ImportTabs;
use crate::api::imports::{ImportLine, PAGE, UPLOAD, read_imports};
use crate::parts::empty_state::EmptyState;
use crate::parts::form::FormReturn;
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::parts::upload::Upload;
use crate::text::{imports as text, language, organisation_words, time, use_language, words};
use domain::organisation::OrganisationKind;
use domain::time::wall_of;
use leptos::prelude::*;

/// Uploading a register, and what was uploaded before.
#[component]
pub fn ImportsPage() -> impl IntoView {
    let t = use_language();
    let lines = Resource::new(|| (), |()| read_imports());
    view! {
        <PageHeader title=t(text::IMPORT) lead=t(text::IMPORT_LEAD) />
        <ImportTabs here=PAGE />
        <div class="stack-wide">
            <UploadForm />
            <section class="stack" aria-labelledby="eerder">
                <h2 id="eerder">{t(text::EARLIER)}</h2>
                <Transition fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
                    {move || Suspend::new(async move {
                        match lines.await {
                            Err(error) => view! { <Unreadable error /> }.into_any(),
                            Ok(lines) => view! { <Earlier lines /> }.into_any(),
                        }
                    })}
                </Transition>
            </section>
        </div>
    }
}

/// A plain post with or without JavaScript: a file does not fit in a server function.
#[component]
fn UploadForm() -> impl IntoView {
    let t = use_language();
    let returned = FormReturn::of(UPLOAD);
    let mistake = returned
        .as_ref()
        .map(|returned| returned.error.sentence(language()));
    let chosen = returned.and_then(|returned| {
        returned
            .values
            .into_iter()
            .find(|(name, _)| name == "kind")
            .map(|(_, kind)| kind)
    });
    let chosen = chosen.unwrap_or_default();
    let kinds = [OrganisationKind::Primary, OrganisationKind::Secondary].map(|kind| {
        let selected = kind.code() == chosen;
        view! { <option value=kind.code() selected=selected>{t(organisation_words::kind(kind))}</option> }
    });
    view! {
        <section class="card" aria-labelledby="inlezen">
            <header class="card-header"><h2 id="inlezen">{t(text::UPLOAD)}</h2></header>
            // The choice stands before the file, so that it is known when the file arrives.
            <form class="form" method="post" action=UPLOAD enctype="multipart/form-data">
                <div class="field">
                    <label class="field-label" for="kind">{t(text::REGISTER)}</label>
                    <select class="input input-select input-l" id="kind" name="kind">
                        <option value="">{t(text::BY_COLUMNS)}</option>
                        {kinds.collect_view()}
                    </select>
                </div>
                <Upload
                    name="file"
                    label=t(text::FILE)
                    hint=t(text::FILE_HINT)
                    accept=".csv,.txt,text/csv,text/plain"
                    mistake
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::READ)}</button>
                    <p class="soft">{t(text::READ_HELP)}</p>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Earlier(lines: Vec<ImportLine>) -> impl IntoView {
    let t = use_language();
    if lines.is_empty() {
        return view! { <EmptyState title=t(text::NONE_YET) help=t(text::NONE_YET_HELP) /> }
            .into_any();
    }
    let rows = lines.into_iter().map(|line| view! { <Line line /> });
    view! {
        <div class="table-region" role="region" aria-label=t(text::EARLIER) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::FILE_NAME)}</th>
                        <th scope="col" role="columnheader">{t(text::REGISTER_KIND)}</th>
                        <th scope="col" role="columnheader">{t(text::READ_AT)}</th>
                        <th scope="col" role="columnheader">{t(text::STATE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Line(line: ImportLine) -> impl IntoView {
    let t = use_language();
    let (day, minute) = wall_of(line.uploaded_at);
    let when = format!("{}, {minute}", time::date(language(), day));
    let (state, word) = match line.applied_at {
        Some(_) => ("ok", text::APPLIED),
        None => ("draft", text::TO_REVIEW),
    };
    let name = if line.file_name.is_empty() {
        t(text::FILE_NAME).to_owned()
    } else {
        line.file_name
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/beheer/import/{}", line.id)>{name}</a>
            </th>
            <td role="cell" data-label=t(text::REGISTER_KIND)>{t(organisation_words::kind(line.kind))}</td>
            <td role="cell" data-label=t(text::READ_AT)>{when}</td>
            <td role="cell" data-label=t(text::STATE)>
                <span class="badge" data-state=state>{t(word)}</span>
            </td>
        </tr>
    }
}
