use super::skills_card::SkillsCard;
use crate::api::catalogue::{self as api, AddSkill, CatalogueRow, RenameSkill};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{catalogue, evaluation, language, use_language};
use domain::catalogue::Skill;
use leptos::prelude::*;

/// The catalogue as it counts today, and the skills.
#[component]
pub fn CataloguePage() -> impl IntoView {
    let t = use_language();
    let add = ServerAction::<AddSkill>::new();
    let rename = ServerAction::<RenameSkill>::new();
    let changed = any_settled([settled(add), settled(rename)]);
    let page = Resource::new(move || changed.get(), |_| api::read_catalogue());
    view! {
        <Load
            data=page
            show=move |page| view! {
                <PageHeader title=t(catalogue::CATALOGUE) lead=t(catalogue::CATALOGUE_LEAD)>
                    {page.may_manage.then(|| view! {
                        <a class="button button-primary" href="/lesaanbod/nieuw">
                            {t(catalogue::ADD)}
                        </a>
                    })}
                </PageHeader>
                <div class="stack">
                    <Done told=catalogue::DONE />
                    <LessonTypes rows=page.rows.clone() skills=page.skills.clone() />
                    <SkillsCard page add rename />
                </div>
            }
        />
    }
}

#[component]
fn LessonTypes(rows: Vec<CatalogueRow>, skills: Vec<Skill>) -> impl IntoView {
    let t = use_language();
    if rows.is_empty() {
        return view! {
            <EmptyState title=t(catalogue::NO_LESSONS) help=t(catalogue::NO_LESSONS_HELP) />
        }
        .into_any();
    }
    let rows: Vec<_> = rows.into_iter().map(|row| line(row, &skills)).collect();
    view! {
        <div class="table-region" role="region" aria-label=t(catalogue::CATALOGUE) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(catalogue::LESSON)}</th>
                        <th scope="col" role="columnheader" class="number">{t(catalogue::LENGTH)}</th>
                        <th scope="col" role="columnheader" class="number">{t(catalogue::LARGEST)}</th>
                        <th scope="col" role="columnheader" class="number">{t(catalogue::EDUCATORS)}</th>
                        <th scope="col" role="columnheader">{t(catalogue::SEASON)}</th>
                        <th scope="col" role="columnheader">{t(catalogue::SKILLS)}</th>
                        <th scope="col" role="columnheader" class="number">{t(evaluation::MARK)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(row: CatalogueRow, skills: &[Skill]) -> impl IntoView + use<> {
    let t = use_language();
    let language = language();
    let lesson_type = row.lesson_type;
    let badge = if !lesson_type.offered {
        Some(("closed", catalogue::NOT_OFFERED))
    } else if row.version.is_none() {
        Some(("info", catalogue::NOT_YET))
    } else {
        None
    };
    let head = view! {
        <th scope="row" role="rowheader">
            <a href=format!("/lesaanbod/{}", lesson_type.id)>{lesson_type.name.to_string()}</a>
            {badge.map(|(state, word)| view! {
                " "
                <span class="badge" data-state=state>{t(word)}</span>
            })}
        </th>
    };
    let cells = row.version.map(|version| {
        let names: Vec<_> = skills
            .iter()
            .filter(|skill| version.skills.contains(&skill.id))
            .map(|skill| skill.name.to_string())
            .collect();
        let names = if names.is_empty() {
            "–".to_owned()
        } else {
            names.join(", ")
        };
        view! {
            <td role="cell" class="number" data-label=t(catalogue::LENGTH)>
                {catalogue::minutes(language, version.minutes)}
            </td>
            <td role="cell" class="number" data-label=t(catalogue::LARGEST)>
                {version.largest_group.to_string()}
            </td>
            <td role="cell" class="number" data-label=t(catalogue::EDUCATORS)>
                {version.educators_needed.to_string()}
            </td>
            <td role="cell" data-label=t(catalogue::SEASON)>
                {catalogue::season(language, version.season)}
            </td>
            <td role="cell" data-label=t(catalogue::SKILLS)>{names}</td>
        }
    });
    let said = row.said.and_then(|said| {
        let average = said.questions.first().and_then(|lesson| lesson.tenths())?;
        Some(evaluation::average(language, average, said.answers))
    });
    let said = said.unwrap_or_else(|| "–".to_owned());
    let cells = match cells {
        Some(cells) => cells.into_any(),
        None => view! { <td role="cell" colspan="5"></td> }.into_any(),
    };
    view! {
        <tr role="row" data-muted=(!lesson_type.offered).then_some("")>
            {head} {cells}
            <td role="cell" class="number" data-label=t(evaluation::MARK)>{said}</td>
        </tr>
    }
}
