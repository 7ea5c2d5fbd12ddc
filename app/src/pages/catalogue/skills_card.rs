use crate::api::catalogue::{AddSkill, CataloguePage, RenameSkill};
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{catalogue, use_language, words};
use domain::catalogue::Skill;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// All skills, with forms to add and rename for who may. The address says which one is being
/// renamed (`vaardigheid=ID`), so that there is one such form at a time.
#[component]
pub(super) fn SkillsCard(
    page: CataloguePage,
    add: ServerAction<AddSkill>,
    rename: ServerAction<RenameSkill>,
) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("vaardigheid")));
    let may_manage = page.may_manage;
    let skills = page.skills;
    let list = if skills.is_empty() {
        view! { <p class="soft">{t(catalogue::NO_SKILLS)}</p> }.into_any()
    } else {
        let lines: Vec<_> = skills
            .into_iter()
            .map(|skill| {
                let id = skill.id.to_string();
                let renamed =
                    move || may_manage && chosen.with(|chosen| chosen.as_ref() == Some(&id));
                view! {
                    <li class="skill">
                        {move || if renamed() {
                            view! { <Rename skill=skill.clone() rename /> }.into_any()
                        } else {
                            view! { <Shown skill=skill.clone() may_manage /> }.into_any()
                        }}
                    </li>
                }
            })
            .collect();
        view! { <ul class="skills">{lines}</ul> }.into_any()
    };
    view! {
        <section class="card" id="vaardigheden" aria-labelledby="vaardigheden-kop">
            <header class="card-header"><h2 id="vaardigheden-kop">{t(catalogue::SKILLS)}</h2></header>
            <p class="soft">{t(catalogue::SKILLS_LEAD)}</p>
            {list}
            {may_manage.then(|| view! {
                <HouseForm action=add class="form" prefix="nieuw-">
                    <input type="hidden" name="key" value=page.key />
                    <TextField name="name" post_as="form[name]" label=t(catalogue::SKILL_NAME) width="input-l" />
                    <div class="actions form-actions">
                        <button class="button" type="submit">{t(catalogue::ADD_SKILL)}</button>
                    </div>
                </HouseForm>
            })}
        </section>
    }
}

#[component]
fn Shown(skill: Skill, may_manage: bool) -> impl IntoView {
    let t = use_language();
    let name = skill.name.to_string();
    view! {
        <span>{name.clone()}</span>
        {may_manage.then(|| view! {
            <a
                class="button button-small"
                href=format!("/lesaanbod?vaardigheid={}#vaardigheden", skill.id)
                aria-label=format!("{} {name}", t(catalogue::RENAME))
            >
                {t(catalogue::RENAME)}
            </a>
        })}
    }
}

#[component]
fn Rename(skill: Skill, rename: ServerAction<RenameSkill>) -> impl IntoView {
    let t = use_language();
    view! {
        <HouseForm action=rename class="form" prefix="hernoem-">
            <input type="hidden" name="id" value=skill.id.to_string() />
            <input type="hidden" name="version" value=skill.version.to_string() />
            <TextField
                name="name"
                post_as="form[name]"
                label=t(catalogue::SKILL_NAME)
                value=skill.name.to_string()
                width="input-l"
            />
            <div class="actions form-actions">
                <button class="button" type="submit">{t(words::SAVE)}</button>
                <a class="button button-quiet" href="/lesaanbod#vaardigheden">{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
    }
}
