use crate::api::imports::{ChangedSchool, SchoolLine};
use crate::parts::difference::{Difference, FieldChange};
use crate::text::{Text, imports as text, language, use_language};
use leptos::prelude::*;

/// A heading with a number, and what it counts; nothing when there is none.
#[component]
pub(super) fn Group(
    /// Where a link finds it.
    id: &'static str,
    /// The heading.
    title: Text,
    /// How many there are.
    total: usize,
    /// What happens to them.
    #[prop(optional)]
    help: Option<Text>,
    /// The list.
    children: ChildrenFn,
) -> impl IntoView {
    let t = use_language();
    let heading = format!("h-{id}");
    (total > 0).then(|| {
        view! {
            <section class="import-group" id=id aria-labelledby=heading.clone()>
                <h2 id=heading.clone()>{t(title)} " " <span class="soft">"(" {total} ")"</span></h2>
                {help.map(|help| view! { <p class="soft">{t(help)}</p> })}
                <ul class="import-list">{children()}</ul>
            </section>
        }
    })
}

/// Schools that are new, or that close.
#[component]
pub(super) fn SchoolGroup(
    id: &'static str,
    title: Text,
    schools: Vec<SchoolLine>,
) -> impl IntoView {
    let total = schools.len();
    view! {
        <Group id title total>
            {schools
                .iter()
                .map(|school| view! {
                    <li class="import-row">
                        <School school=school.clone() />
                        <p class="soft">{school.place.clone()}</p>
                    </li>
                })
                .collect_view()}
        </Group>
    }
}

/// Schools of which fields change, field by field.
#[component]
pub(super) fn ChangedGroup(
    id: &'static str,
    title: Text,
    schools: Vec<ChangedSchool>,
) -> impl IntoView {
    let t = use_language();
    let total = schools.len();
    let fields = move |changed: &ChangedSchool| -> Vec<FieldChange> {
        let fields = changed.fields.iter();
        let told = fields.map(|change| FieldChange {
            label: t(text::field(change.field)),
            from: change.from.clone(),
            to: change.to.clone(),
        });
        told.collect()
    };
    view! {
        <Group id title total>
            {schools
                .iter()
                .map(|changed| view! {
                    <li class="import-row">
                        <School school=changed.school.clone() />
                        <Difference fields=fields(changed) />
                    </li>
                })
                .collect_view()}
        </Group>
    }
}

/// Schools that the register places outside the region.
#[component]
pub(super) fn MovedGroup(schools: Vec<(SchoolLine, String)>) -> impl IntoView {
    let total = schools.len();
    view! {
        <Group id="verhuisd" title=text::MOVED_OUT total help=text::MOVED_OUT_HELP>
            {schools
                .iter()
                .map(|(school, to)| view! {
                    <li class="import-row">
                        <School school=school.clone() />
                        <p>{text::moved_to(language(), to)}</p>
                    </li>
                })
                .collect_view()}
        </Group>
    }
}

#[component]
fn School(school: SchoolLine) -> impl IntoView {
    let name = match school.id {
        Some(id) => view! { <a href=format!("/scholen/{id}")>{school.name}</a> }.into_any(),
        None => school.name.into_any(),
    };
    view! {
        <p class="import-school"><strong>{name}</strong> " " <code>{school.site_code}</code></p>
    }
}
