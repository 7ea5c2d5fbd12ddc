use crate::parts::badge::StateBadge;
use crate::text::{agreements as text, language, time, use_language};
use domain::agreement::ChargedLine;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Where the first lesson stands that takes from the reserve.
pub(super) const FROM_RESERVE: &str = "maatwerk";

/// Lessons with why they are charged where they are.
#[component]
pub(super) fn ChargedTable(
    /// The caption.
    caption: &'static str,
    /// The lessons.
    lessons: Vec<ChargedLine>,
    /// Those that take from the reserve for tailor-made work.
    #[prop(optional)]
    from_reserve: Vec<LessonId>,
) -> impl IntoView {
    let t = use_language();
    let first = lessons
        .iter()
        .map(|line| line.lesson)
        .find(|id| from_reserve.contains(id));
    let rows = lessons.into_iter().map(|line| {
        let takes = from_reserve.contains(&line.lesson);
        let id = (first == Some(line.lesson)).then_some(FROM_RESERVE);
        view! { <Row line takes id /> }
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <div class="table-region" role="region" aria-labelledby="lessen" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="lessen">
                    {caption} " " <span class="soft">{format!("({})", rows.len())}</span>
                </caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::WHEN)}</th>
                        <th scope="col" role="columnheader">{t(text::SCHOOL)}</th>
                        <th scope="col" role="columnheader">{t(text::LESSON)}</th>
                        <th scope="col" role="columnheader">{t(text::STATE)}</th>
                        <th scope="col" role="columnheader">{t(text::WHY)}</th>
                        <th scope="col" role="columnheader"><span class="unseen">{t(text::CHARGE)}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(line: ChargedLine, takes: bool, id: Option<&'static str>) -> impl IntoView {
    let t = use_language();
    let day = time::date(language(), line.day);
    let why = line
        .charged
        .map(|charged| t(text::grounds(charged.grounds)));
    let from_reserve = takes
        .then(|| view! { " " <span class="soft">{format!("· {}", t(text::FROM_RESERVE))}</span> });
    let label = format!("{}: {}, {day}", t(text::CHARGE), line.organisation_name);
    view! {
        <tr role="row" id=id>
            <th scope="row" role="rowheader">
                <a href=format!("/planning/les/{}", line.lesson)>{day}</a>
            </th>
            <td role="cell" data-label=t(text::SCHOOL)>{line.organisation_name}</td>
            <td role="cell" data-label=t(text::LESSON)>
                {format!("{} · {}", line.lesson_type, line.group)}
            </td>
            <td role="cell" data-label=t(text::STATE)><StateBadge state=line.state /></td>
            <td role="cell" data-label=t(text::WHY)><span>{why}{from_reserve}</span></td>
            <td role="cell" class="table-actions">
                <a
                    class="button button-small"
                    href=format!("/afspraken/les/{}", line.lesson)
                    aria-label=label
                >
                    {t(text::CHARGE)}
                </a>
            </td>
        </tr>
    }
}
