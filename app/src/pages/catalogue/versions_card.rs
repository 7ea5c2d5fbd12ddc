use crate::api::catalogue::LessonTypePage;
use crate::parts::facts::{Fact, Facts};
use crate::text::{catalogue, language, time, use_language, words};
use domain::catalogue::{LessonTypeVersion, Skill};
use leptos::prelude::*;

/// All versions, the last to come first, with what each asks.
#[component]
pub(super) fn VersionsCard(page: LessonTypePage) -> impl IntoView {
    let t = use_language();
    let language = language();
    let now = page.entry.on(page.today).map(|version| version.id);
    let lesson_type = page.entry.lesson_type.id;
    let versions: Vec<_> = page
        .entry
        .versions
        .iter()
        .rev()
        .map(|version| {
            let coming = version.valid_from > page.today;
            let (state, word) = if now == Some(version.id) {
                ("ok", catalogue::IN_FORCE)
            } else if coming {
                ("info", catalogue::COMING)
            } else {
                ("closed", catalogue::PAST)
            };
            let day = time::date(language, version.valid_from);
            let change = (coming && page.may_manage).then(|| {
                let href = format!("/lesaanbod/{lesson_type}?versie={}#versie", version.id);
                let label = format!("{} {day}", t(words::CHANGE));
                view! { <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a> }
            });
            view! {
                <li class="timeline-item">
                    <div class="card-header">
                        <p class="timeline-what">
                            <strong>{catalogue::from_day(language, &day)}</strong>
                            " "
                            <span class="badge" data-state=state>{t(word)}</span>
                        </p>
                        {change}
                    </div>
                    <Asked version=version.clone() skills=page.skills.clone() />
                </li>
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="versies-kop">
            <header class="card-header"><h2 id="versies-kop">{t(catalogue::VERSIONS)}</h2></header>
            <ol class="timeline">{versions}</ol>
        </section>
    }
}

#[component]
fn Asked(version: LessonTypeVersion, skills: Vec<Skill>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let kinds: Vec<_> = version
        .kinds
        .iter()
        .map(|kind| t(catalogue::kinds(*kind)))
        .collect();
    let skills: Vec<_> = skills
        .iter()
        .filter(|skill| version.skills.contains(&skill.id))
        .map(|skill| skill.name.to_string())
        .collect();
    let facts = [
        (
            catalogue::LENGTH,
            catalogue::minutes(language, version.minutes),
        ),
        (catalogue::SETUP, version.setup_minutes.to_string()),
        (
            catalogue::LARGEST,
            catalogue::pupils(language, version.largest_group),
        ),
        (catalogue::EDUCATORS, version.educators_needed.to_string()),
        (
            catalogue::SEASON,
            catalogue::season(language, version.season),
        ),
        (catalogue::KINDS, kinds.join(", ")),
        (catalogue::TARGET_GROUPS, version.target_groups),
        (catalogue::SKILLS, skills.join(", ")),
        (catalogue::MATERIALS, version.materials),
        (catalogue::ROOM, version.room_needs),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, told)| !told.is_empty())
        .map(|(word, told)| view! { <Fact label=t(word)>{told}</Fact> })
        .collect();
    view! { <Facts>{facts}</Facts> }
}
