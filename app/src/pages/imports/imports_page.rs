use super::import_tabs::ImportTabs;
use crate::api::imports::{ImportLine, PAGE, UPLOAD, read_imports};
use crate::parts::empty_state::EmptyState;
use crate::parts::form::FormReturn;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::upload::{UploadForm, UploadWords};
use crate::text::{imports as text, language, organisation_words, time, use_language};
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
            <RegisterForm />
            <section class="stack" aria-labelledby="eerder">
                <h2 id="eerder">{t(text::EARLIER)}</h2>
                <Load data=lines show=move |lines| view! { <Earlier lines /> } />
            </section>
        </div>
    }
}

/// The form for a register, of a kind that is chosen or read from its columns.
#[component]
fn RegisterForm() -> impl IntoView {
    let t = use_language();
    let chosen = FormReturn::of(UPLOAD).and_then(|returned| {
        let kind = returned.values.into_iter().find(|(name, _)| name == "kind");
        kind.map(|(_, kind)| kind)
    });
    let chosen = chosen.unwrap_or_default();
    let kinds = [OrganisationKind::Primary, OrganisationKind::Secondary].map(|kind| {
        let selected = kind.code() == chosen;
        view! { <option value=kind.code() selected=selected>{t(organisation_words::kind(kind))}</option> }
    });
    let says = UploadWords {
        title: text::UPLOAD,
        file: text::FILE,
        hint: text::FILE_HINT,
        read: text::READ,
        help: text::READ_HELP,
    };
    view! {
        <UploadForm action=UPLOAD says accept=".csv,.txt,text/csv,text/plain">
            <div class="field">
                <label class="field-label" for="kind">{t(text::REGISTER)}</label>
                <select class="input input-select input-l" id="kind" name="kind">
                    <option value="">{t(text::BY_COLUMNS)}</option>
                    {kinds.collect_view()}
                </select>
            </div>
        </UploadForm>
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
