//! Hours of educators against their contract, drawn on the server.

use super::chart::hatches;
use crate::text::{Language, workload as text};
use domain::coverage::workload_view::WorkRow;
use maud::{Markup, html};

/// The drawing, in units.
const WIDTH: f64 = 720.0;
const LEFT: f64 = 176.0;
const RIGHT: f64 = 64.0;
const LINE: f64 = 26.0;
const BAR: f64 = 16.0;

/// The chart: a bar for each educator, of lessons, travel and other areas, with a mark where the
/// contract ends.
pub(super) fn workload_chart(language: Language, rows: &[WorkRow]) -> String {
    let most = rows.iter().map(|row| row.minutes().max(row.load.available));
    let most = f64::from(most.max().unwrap_or(0).max(1));
    let x = |minutes: u32| LEFT + (WIDTH - LEFT - RIGHT) * f64::from(minutes) / most;
    let height = LINE * rows.len() as f64 + 8.0;
    let part = |class: &str, from: u32, minutes: u32, y: f64| -> Markup {
        html! {
            @if minutes > 0 {
                rect
                    class=(class)
                    x=(format!("{:.1}", x(from)))
                    y=(format!("{:.1}", y))
                    width=(format!("{:.1}", x(from + minutes) - x(from)))
                    height=(BAR) {}
            }
        }
    };
    html! {
        svg
            class="chart"
            viewBox=(format!("0 0 {WIDTH} {height}"))
            role="img"
            aria-labelledby="uren uren-woorden"
        {
            desc id="uren-woorden" { (text::chart(language, rows)) }
            (hatches())
            @for (nth, row) in rows.iter().enumerate() {
                @let top = LINE * nth as f64 + (LINE - BAR) / 2.0 + 4.0;
                @let middle = top + BAR / 2.0;
                @let (lessons, travel) = (row.load.lesson_minutes, row.load.travel_minutes);
                text class="chart-value" x=(LEFT - 8.0) y=(middle) { (short(&row.name)) }
                (part("chart-given", 0, lessons, top))
                (part("chart-planned", lessons, travel, top))
                (part("chart-before", lessons + travel, row.elsewhere, top))
                @if row.load.available > 0 {
                    @let mark = format!("{:.1}", x(row.load.available));
                    line class="chart-contract" x1=(mark) x2=(mark) y1=(top - 4.0) y2=(top + BAR + 4.0) {}
                }
                text class="chart-percent" x=(WIDTH - 4.0) y=(middle) { (text::share(row.percent())) }
            }
        }
    }
    .into_string()
}

/// What of a name fits beside the bars; the table has it whole.
fn short(name: &str) -> String {
    match name.chars().count() {
        ..=24 => name.to_owned(),
        _ => format!("{}…", name.chars().take(23).collect::<String>().trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::coverage::workload::Load;
    use domain::ids::EmployeeId;

    #[test]
    fn a_chart_says_what_it_shows_and_no_bar_leaves_it() {
        let row = |name: &str, lesson_minutes, available| WorkRow {
            employee: EmployeeId::from_number(1),
            name: name.to_owned(),
            active: true,
            load: Load {
                lessons: 1,
                lesson_minutes,
                travel_minutes: 60,
                available,
            },
            elsewhere: 30,
        };
        let rows = [
            row("Sanne & Co", 600, 1_200),
            row("Zonder contract", 1_800, 0),
        ];
        let chart = workload_chart(Language::Dutch, &rows);
        assert!(
            chart.contains("Sanne &amp; Co: 11,5 uur van 20 uur"),
            "{chart}"
        );
        assert!(chart.contains(">–</text>"));
        let numbers = |name: &str| -> Vec<f64> {
            let head = format!(" {name}=\"");
            let parts = chart.split(&head).skip(1);
            parts
                .filter_map(|rest| rest.split('"').next()?.parse().ok())
                .collect()
        };
        assert!(
            numbers("x")
                .iter()
                .chain(&numbers("x1"))
                .all(|x| *x <= WIDTH)
        );
        assert_eq!(chart.matches("chart-contract").count(), 1);
    }

    #[test]
    fn a_long_name_is_cut_where_it_would_leave_the_drawing() {
        assert_eq!(short("Sanne Verhulst"), "Sanne Verhulst");
        assert_eq!(
            short("Anna Elisabeth van der Wijngaarden"),
            "Anna Elisabeth van der…"
        );
    }
}
