use super::address;
use crate::text::{Language, Text, coverage as text};
use domain::coverage::view::{CoverageView, MapTown};
use domain::coverage::wanted::CoverageQuery;
use maud::{Markup, html};

/// The steps of the legend, by the least percentage of each.
const STEPS: [(u32, &str); 5] = [
    (0, "0 %"),
    (1, "1–24 %"),
    (25, "25–49 %"),
    (50, "50–74 %"),
    (75, "75–100 %"),
];

/// In which step a municipality falls; none without schools.
fn step(reached: Option<(u32, u32)>) -> Option<usize> {
    let (some, all) = reached.filter(|(_, all)| *all > 0)?;
    let percent = text::percent(some, all);
    STEPS.iter().rposition(|(least, _)| percent >= *least)
}

/// The map with its legend.
pub(super) fn map_card(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        section class="card coverage-map-card" aria-labelledby="kaart" {
            header class="card-header" { h2 id="kaart" { (t(text::MAP)) } }
            div class="map-frame" { (drawing(language, view)) }
            ul class="map-legend" {
                @for (nth, (_, label)) in STEPS.iter().enumerate() {
                    li { span class="map-swatch" { (swatch(nth)) } (label) }
                }
            }
            p class="soft" { (t(text::MAP_HELP)) }
        }
    }
}

/// The patterns of the steps: what colour says, shape says too.
fn patterns() -> Markup {
    html! {
        defs {
            pattern id="map-1" width="9" height="9" patternUnits="userSpaceOnUse" {
                circle class="map-mark" cx="4.5" cy="4.5" r="1" {}
            }
            pattern id="map-2" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect class="map-mark" width="1.2" height="7" {}
            }
            pattern id="map-3" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect class="map-mark" width="1.2" height="7" {}
                rect class="map-mark" width="7" height="1.2" {}
            }
        }
    }
}

/// A municipality: its colour, and its pattern over it.
fn shape(step: Option<usize>, town: &MapTown) -> Markup {
    let Some(border) = &town.border else {
        return circle(step, town.at, town.radius);
    };
    html! {
        path class="map-circle" fill-rule="evenodd" d=(border) {}
        @if let Some(nth) = pattern(step) {
            path fill-rule="evenodd" d=(border) fill=(format!("url(#map-{nth})")) {}
        }
    }
}

/// The pattern of a step; the lowest and the highest have none.
fn pattern(step: Option<usize>) -> Option<usize> {
    step.filter(|nth| (1..4).contains(nth))
}

/// A circle: its colour, and its pattern over it.
fn circle(step: Option<usize>, at: (f64, f64), radius: f64) -> Markup {
    html! {
        circle class="map-circle" cx=(at.0) cy=(at.1) r=(radius) {}
        @if let Some(nth) = pattern(step) {
            circle cx=(at.0) cy=(at.1) r=(radius) fill=(format!("url(#map-{nth})")) {}
        }
    }
}

fn swatch(step: usize) -> Markup {
    html! {
        svg class="map" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" {
            g class="map-town" data-step=(step) { (circle(Some(step), (12.0, 12.0), 11.0)) }
        }
    }
}

fn drawing(language: Language, view: &CoverageView) -> Markup {
    let map = &view.map;
    html! {
        svg
            class="map"
            viewBox=(format!("0 0 {} {}", map.width, map.height))
            role="group"
            aria-labelledby="kaart kaart-woorden"
        {
            desc id="kaart-woorden" { (text::map_in_words(language, view)) }
            (patterns())
            @for town in &map.towns { (one(language, &view.query, town)) }
            // Names come last: where one does not fit within its border, no neighbour lies over it.
            g class="map-names" aria-hidden="true" {
                @for town in &map.towns { (name(town)) }
            }
        }
    }
}

/// How a step is drawn.
fn drawn(step: Option<usize>) -> String {
    step.map_or("none".to_owned(), |nth| nth.to_string())
}

fn one(language: Language, query: &CoverageQuery, town: &MapTown) -> Markup {
    let step = step(town.reached);
    let href = address::page(&CoverageQuery {
        area: String::new(),
        town: town.code.clone(),
        by: "school".to_owned(),
        ..query.clone()
    });
    let label = text::on_map(language, &town.name, town.reached);
    html! {
        a class="map-town" data-step=(drawn(step)) href=(href) aria-label=(label) {
            title { (label) }
            (shape(step, town))
        }
    }
}

/// Its name, and under it the share of its schools that was reached.
fn name(town: &MapTown) -> Markup {
    let step = step(town.reached);
    let lines = lines(&town.name);
    let least = if town.border.is_some() { 10.0 } else { 9.0 };
    let size = size(&lines, town.radius, least);
    let share =
        (step.and(town.reached)).map(|(some, all)| format!("{}%", text::percent(some, all)));
    let height = size * 1.1;
    let count = lines.len() + usize::from(share.is_some());
    let top = town.at.1 - height * (count as f64 - 1.0) / 2.0;
    let y = |nth: usize| top + height * nth as f64;
    html! {
        g class="map-town" data-step=(drawn(step)) font-size=(format!("{size:.1}")) {
            @for (nth, line) in lines.iter().enumerate() {
                text x=(town.at.0) y=(format!("{:.1}", y(nth))) { (line) }
            }
            @if let Some(share) = share {
                text class="map-share" x=(town.at.0) y=(format!("{:.1}", y(lines.len()))) { (share) }
            }
        }
    }
}

/// A name over lines that fit a circle better.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_inclusive([' ', '-']) {
        match lines.last_mut() {
            // A short word stands with its neighbour.
            Some(last) if last.len() + word.trim_end().len() <= 9 => last.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// The size of the letters: as large as the room lets them be, within what can be read.
fn size(lines: &[String], radius: f64, least: f64) -> f64 {
    let longest = lines
        .iter()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(1);
    (radius * 1.9 / (longest as f64 * 0.56)).clamp(least, 15.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_holds_what_its_legend_says() {
        let steps = [
            (0, 9),
            (1, 900),
            (24, 100),
            (25, 100),
            (74, 100),
            (75, 100),
            (9, 9),
        ];
        let steps = steps.map(|reached| step(Some(reached)));
        assert_eq!(steps, [0, 1, 1, 2, 3, 4, 4].map(Some));
        assert_eq!([step(None), step(Some((0, 0)))], [None, None]);
    }

    #[test]
    fn a_long_name_stands_on_several_lines() {
        assert_eq!(
            lines("Leidschendam-Voorburg"),
            ["Leidschendam-", "Voorburg"]
        );
        assert_eq!(lines("Kaag en Braassem"), ["Kaag en", "Braassem"]);
        assert_eq!(lines("Gouda"), ["Gouda"]);
    }
}
