use super::apply_form::ApplyForm;
use super::difference_groups::{ChangedGroup, MovedGroup, SchoolGroup};
use super::troubled_rows::TroubledGroup;
use crate::api::imports::{ApplyImport, ImportPage as Page, read_import};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{Text, imports as text, language, organisation_words, time, use_language};
use domain::time::wall_of;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// What one upload would change, or has changed.
#[component]
pub fn ImportPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let apply = ServerAction::<ApplyImport>::new();
    let applied = settled(apply);
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let page = Resource::new(
        move || (id.get(), done.get(), applied.get()),
        |(id, ..)| read_import(id),
    );
    view! {
        <Load data=page show=move |page| view! { <Shown page apply /> } />
    }
}

#[component]
fn Shown(page: Page, apply: ServerAction<ApplyImport>) -> impl IntoView {
    let t = use_language();
    let line = page.line.clone();
    let (day, minute) = wall_of(line.uploaded_at);
    let kind = t(organisation_words::kind(line.kind));
    let lead = format!("{kind} · {}, {minute}", time::date(language(), day));
    let above = vec![("/beheer/import".to_owned(), t(text::IMPORT).to_owned())];
    let applied = line.applied_at.is_some();
    let badge = applied.then(|| {
        view! { <span class="badge" data-state="ok">{t(text::APPLIED)}</span> }
    });
    let nothing = page.is_empty.then(|| {
        view! { <EmptyState title=t(text::NOTHING) help=t(text::NOTHING_HELP) /> }
    });
    let apply =
        (!applied && !page.is_empty).then(|| view! { <ApplyForm page=page.clone() apply /> });
    view! {
        <Breadcrumbs above here=line.file_name.clone() />
        <PageHeader title=line.file_name lead>{badge}</PageHeader>
        <div class="import-group stack">
            <Done told=text::DONE />
            <Counts page=page.clone() />
            <p class="soft">{text::rest(language(), page.unchanged, page.outside)}</p>
            {nothing}
        </div>
        <SchoolGroup id="nieuw" title=text::NEW schools=page.new />
        <SchoolGroup id="gesloten" title=text::CLOSED schools=page.closed />
        <ChangedGroup id="gewijzigd" title=text::CHANGED schools=page.changed />
        <ChangedGroup id="weer-open" title=text::REOPENED schools=page.reopened />
        <MovedGroup schools=page.moved_out />
        <TroubledGroup
            id="deels"
            title=text::NOTED
            help=text::NOTED_HELP
            total=page.noted.len()
            rows=page.noted
        />
        <TroubledGroup
            id="afgekeurd"
            title=text::REJECTED
            help=text::REJECTED_HELP
            total=page.rejected_total
            rows=page.rejected
        />
        {apply}
    }
}

/// How many of each; a number leads to what it counts.
#[component]
fn Counts(page: Page) -> impl IntoView {
    let counts = [
        ("nieuw", "new", text::NEW, page.new.len()),
        ("gesloten", "closed", text::CLOSED, page.closed.len()),
        ("gewijzigd", "changed", text::CHANGED, page.changed.len()),
        ("weer-open", "ok", text::REOPENED, page.reopened.len()),
        ("verhuisd", "warn", text::MOVED_OUT, page.moved_out.len()),
        ("deels", "warn", text::NOTED, page.noted.len()),
        ("afgekeurd", "rejected", text::REJECTED, page.rejected_total),
    ];
    // The four that every register is about are always there, the others when they happen.
    let always = ["nieuw", "gesloten", "gewijzigd", "afgekeurd"];
    let counts = counts
        .into_iter()
        .filter(|(id, .., count)| *count > 0 || always.contains(id))
        .map(|(id, state, title, count)| view! { <Count id state title count /> });
    view! { <ul class="import-counts">{counts.collect_view()}</ul> }
}

#[component]
fn Count(id: &'static str, state: &'static str, title: Text, count: usize) -> impl IntoView {
    let t = use_language();
    let inside = view! {
        <span class="import-number">{count}</span>
        <span class="badge" data-state=state>{t(title)}</span>
    };
    // Where there is nothing, there is nothing to go to.
    let count = if count > 0 {
        view! { <a class="import-count" href=format!("#{id}")>{inside}</a> }.into_any()
    } else {
        view! { <div class="import-count">{inside}</div> }.into_any()
    };
    view! { <li>{count}</li> }
}
