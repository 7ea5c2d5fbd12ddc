//! The bars of the trend, drawn on the server.

use crate::text::{Language, coverage as text};
use domain::coverage::Figure;
use domain::coverage::view::Step;
use maud::{Markup, html};

/// The drawing, in units.
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 44.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 30.0;

/// Round steps of the axis, at most five of them.
fn ticks(most: u64) -> Vec<u64> {
    let most = most.max(4);
    let mut size = 1;
    let nice = [1, 2, 5];
    for power in 0..18u32 {
        for one in nice {
            size = one * 10u64.pow(power);
            if most.div_ceil(size) <= 5 {
                return (0..=most.div_ceil(size)).map(|nth| nth * size).collect();
            }
        }
    }
    vec![0, size]
}

/// The chart: each part of the period with two bars, a year before and now, with what is planned on
/// top.
pub(super) fn chart(language: Language, steps: &[Step]) -> Markup {
    let now = |step: &Step| step.now.of(Figure::Given) + step.now.of(Figure::Planned);
    let most = steps
        .iter()
        .map(|step| now(step).max(step.before.of(Figure::Given)));
    let ticks = ticks(most.max().unwrap_or(0));
    let top = ticks.last().copied().unwrap_or(1).max(1);
    let floor = HEIGHT - BOTTOM;
    let y = |value: u64| floor - (floor - TOP) * value as f64 / top as f64;
    let width = (WIDTH - LEFT) / steps.len().max(1) as f64;
    let bar = (width * 0.36).min(28.0);
    let rect = |class: &str, x: f64, from: u64, to: u64| -> Markup {
        html! {
            @if to > from {
                rect
                    class=(class)
                    x=(format!("{x:.1}"))
                    y=(format!("{:.1}", y(to)))
                    width=(format!("{bar:.1}"))
                    height=(format!("{:.1}", y(from) - y(to))) {}
            }
        }
    };
    html! {
        svg
            class="chart"
            viewBox=(format!("0 0 {WIDTH} {HEIGHT}"))
            role="img"
            aria-labelledby="trend trend-woorden"
        {
            desc id="trend-woorden" { (text::chart(language, steps)) }
            (hatches())
            @for tick in &ticks {
                line class="chart-line" x1=(LEFT) x2=(WIDTH) y1=(y(*tick)) y2=(y(*tick)) {}
                text class="chart-value" x=(LEFT - 8.0) y=(y(*tick)) { (text::number(language, *tick)) }
            }
            @for (nth, step) in steps.iter().enumerate() {
                @let middle = LEFT + width * (nth as f64 + 0.5);
                @let (given, planned) = (step.now.of(Figure::Given), step.now.of(Figure::Planned));
                (rect("chart-before", middle - bar - 1.0, 0, step.before.of(Figure::Given)))
                (rect("chart-given", middle + 1.0, 0, given))
                (rect("chart-planned", middle + 1.0, given, given + planned))
                text class="chart-name" x=(format!("{middle:.1}")) y=(HEIGHT - 10.0) {
                    (text::step_short(language, step))
                }
            }
        }
    }
}

/// What tells the bars apart besides their colour.
pub(super) fn hatches() -> Markup {
    html! {
        defs {
            pattern id="chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect class="chart-hatch-ground" width="6" height="6" {}
                rect class="chart-hatch-mark" width="2" height="6" {}
            }
        }
    }
}

/// A bar of the legend.
pub(super) fn swatch(class: &str) -> Markup {
    html! {
        svg class="chart" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" {
            rect class=(class) x="1" y="1" width="14" height="14" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_few_round_steps_and_reaches_the_highest_bar() {
        assert_eq!(ticks(0), [0, 1, 2, 3, 4]);
        assert_eq!(ticks(23), [0, 5, 10, 15, 20, 25]);
        assert_eq!(ticks(412), [0, 100, 200, 300, 400, 500]);
        for most in 0..5_000 {
            let ticks = ticks(most);
            assert!(
                ticks.len() <= 6 && ticks.last().is_some_and(|top| *top >= most),
                "{most}"
            );
        }
    }
}
