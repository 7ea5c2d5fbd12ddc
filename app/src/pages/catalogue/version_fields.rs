use crate::parts::choices::Choices;
use crate::parts::field::{TextArea, TextField};
use crate::text::{catalogue, use_language};
use domain::catalogue::{LessonTypeVersionForm, Skill};
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// All fields of a version, inside a form that posts them as `version[…]`.
#[component]
pub(super) fn VersionFields(
    /// What stands in them at first.
    form: LessonTypeVersionForm,
    /// All skills.
    skills: Vec<Skill>,
) -> impl IntoView {
    let t = use_language();
    let kinds = OrganisationKind::ALL
        .map(|kind| (kind.code().to_owned(), t(catalogue::kinds(kind)).to_owned()))
        .to_vec();
    let skills: Vec<_> = skills
        .into_iter()
        .map(|skill| (skill.id.to_string(), skill.name.to_string()))
        .collect();
    view! {
        <TextField
            name="valid_from"
            post_as="version[valid_from]"
            label=t(catalogue::VALID_FROM)
            value=form.valid_from
            kind="date"
            width="input-m"
        />
        <div class="form-inline">
            <Number name="minutes" label=t(catalogue::MINUTES) value=form.minutes />
            <Number name="largest_group" label=t(catalogue::LARGEST) value=form.largest_group />
        </div>
        <div class="form-inline">
            <Number
                name="setup_minutes"
                label=t(catalogue::SETUP)
                hint=t(catalogue::SETUP_HINT)
                value=form.setup_minutes
            />
            <Number
                name="educators_needed"
                label=t(catalogue::EDUCATORS)
                hint=t(catalogue::EDUCATORS_HINT)
                value=form.educators_needed
            />
        </div>
        <div class="form-inline">
            <TextField
                name="season_from"
                post_as="version[season_from]"
                label=t(catalogue::SEASON_FROM)
                hint=t(catalogue::SEASON_HINT)
                value=form.season_from
                width="input-s"
            />
            <TextField
                name="season_until"
                post_as="version[season_until]"
                label=t(catalogue::SEASON_UNTIL)
                hint=t(catalogue::SEASON_HINT)
                value=form.season_until
                width="input-s"
            />
        </div>
        <Choices
            name="kinds"
            post_as="version[kinds][]"
            label=t(catalogue::KINDS)
            options=kinds
            ticked=form.kinds
            row=true
        />
        <TextField
            name="target_groups"
            post_as="version[target_groups]"
            label=t(catalogue::TARGET_GROUPS)
            hint=t(catalogue::TARGET_HINT)
            value=form.target_groups
        />
        {(!skills.is_empty()).then(|| view! {
            <Choices
                name="skills"
                post_as="version[skills][]"
                label=t(catalogue::SKILLS)
                hint=t(catalogue::SKILLS_HINT)
                options=skills
                ticked=form.skills
            />
        })}
        <TextArea
            name="materials"
            post_as="version[materials]"
            label=t(catalogue::MATERIALS)
            value=form.materials
            rows=3
        />
        <TextArea
            name="room_needs"
            post_as="version[room_needs]"
            label=t(catalogue::ROOM)
            value=form.room_needs
            rows=3
        />
    }
}

#[component]
fn Number(
    name: &'static str,
    label: &'static str,
    value: String,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView {
    let post_as = format!("version[{name}]");
    if hint.is_empty() {
        view! { <TextField name post_as label value inputmode="numeric" width="input-s" /> }
            .into_any()
    } else {
        view! { <TextField name post_as label hint value inputmode="numeric" width="input-s" /> }
            .into_any()
    }
}
