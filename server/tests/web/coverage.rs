//! Coverage: the page, the rows behind its numbers and its reports tell the same.

use crate::support::{Answer, TestApp, Visitor};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Rows in order, each with its name and its values by the head of their column; none where a row has
/// no such value.
type Table = Vec<(String, BTreeMap<String, Option<f64>>)>;

/// The sheets of who cancelled and of what comes of the agreements.
const CANCELLED: &str = "Wie annuleerde, en hoe laat";
const AHEAD: &str = "Vooruitblik";

fn number(text: &str) -> f64 {
    let plain = text.trim().replace('.', "").replace(',', ".");
    plain
        .parse()
        .unwrap_or_else(|_| panic!("{text:?} is no number"))
}

/// What a cell shows; none when it is empty.
fn in_cell(text: &str) -> Option<f64> {
    (!text.trim().is_empty()).then(|| number(text))
}

fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// What the page's table shows.
fn in_page(page: &Answer) -> Table {
    let (_, table) = page.body.split_once("coverage-table").expect("a table");
    let (table, _) = table.split_once("</table>").expect("its end");
    let (_, rows) = table.split_once("<tbody").expect("rows");
    // An empty cell has no label of its own; the total has every column.
    let (_, total) = table.split_once("coverage-total").expect("a total");
    let labels = total.split("data-label=\"").skip(1);
    let labels = labels.map(|rest| rest.split('"').next().expect("a label").to_owned());
    let labels: Vec<_> = labels.collect();
    let mut found = Table::new();
    for row in rows.split("<tr ").skip(1) {
        let (head, cells) = row.split_once("</th>").expect("a head");
        let (_, name) = head.split_once('>').expect("its tag");
        let mut values = BTreeMap::new();
        for (nth, cell) in cells.split("<td ").skip(1).enumerate() {
            let label = labels[nth].as_str();
            let (_, inner) = cell.split_once('>').expect("its tag");
            let (inner, _) = inner.split_once("</td>").expect("its end");
            let shown = text_of(inner);
            let whole = match label {
                "Scholen bereikt" => Some("Scholen"),
                "Verenigingen bereikt" => Some("Verenigingen"),
                _ => None,
            };
            let (some, all) = shown.split_once(" van ").unwrap_or((&shown, ""));
            values.insert(label.to_owned(), in_cell(some));
            if let Some(whole) = whole {
                values.insert(whole.to_owned(), in_cell(all));
            }
        }
        found.push((text_of(name), values));
    }
    found
}

fn in_commas(file: &Answer) -> Table {
    let body = file
        .body
        .strip_prefix('\u{feff}')
        .expect("a byte order mark");
    let mut lines = body.split("\r\n").filter(|line| !line.is_empty());
    let cells = |line: &str| -> Vec<String> {
        // No name of the demo holds a semicolon.
        line.split(';')
            .map(|cell| cell.trim_matches('"').to_owned())
            .collect()
    };
    let heads = cells(lines.next().expect("heads"));
    let row = |line: &str| {
        let cells = cells(line);
        let values = heads.iter().zip(&cells).skip(1);
        let values = values.map(|(head, cell)| (head.clone(), in_cell(cell)));
        (cells[0].clone(), values.collect())
    };
    lines.map(row).collect()
}

fn in_workbook(bytes: &[u8]) -> Table {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a workbook");
    let sheets = ["Cijfers", "Wanneer", CANCELLED, AHEAD, "Samenvatting"];
    assert_eq!(book.sheet_names(), sheets);
    let range = book.worksheet_range("Cijfers").expect("a sheet");
    let mut rows = range.rows();
    let heads: Vec<_> = rows
        .next()
        .expect("heads")
        .iter()
        .map(ToString::to_string)
        .collect();
    let row = |row: &[Data]| {
        let Data::String(name) = &row[0] else {
            panic!("{:?}", row[0])
        };
        let values = heads
            .iter()
            .zip(row)
            .skip(1)
            .map(|(head, cell)| match cell {
                Data::Float(number) => (head.clone(), Some(*number)),
                Data::Empty => (head.clone(), None),
                other => panic!("{head}: {other:?} is no number"),
            });
        (name.clone(), values.collect())
    };
    rows.map(row).collect()
}

/// Columns that the page shows behind another, as "3 of 12".
const OF_HOW_MANY: [&str; 2] = ["Scholen", "Verenigingen"];

fn names(table: &Table) -> Vec<&str> {
    table.iter().map(|(name, _)| name.as_str()).collect()
}

/// The same to a hundredth: the page and the CSV round hours to it.
fn compare(one: &Table, other: &Table, columns: usize) -> usize {
    assert_eq!(names(one), names(other));
    let mut cells = 0;
    for ((name, values), (_, others)) in one.iter().zip(other) {
        assert_eq!(values.len(), columns, "{name}");
        for (head, value) in values {
            let same = match (value, others[head]) {
                (Some(value), Some(there)) => (value - there).abs() < 0.005_001,
                // Of no school at all the page does not say "0 of 0".
                (None, Some(there)) => OF_HOW_MANY.contains(&head.as_str()) && there == 0.0,
                (value, there) => value.is_none() && there.is_none(),
            };
            assert!(same, "{name}, {head}: {value:?} and {:?}", others[head]);
            cells += 1;
        }
    }
    cells
}

/// The rows of a sheet under its heads, as text; a day as the number that a spreadsheet keeps.
fn rows_of(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("a sheet");
    let cell = |cell: &Data| match cell {
        Data::DateTime(day) => day.as_f64().to_string(),
        other => other.to_string(),
    };
    let rows = range.rows().skip(1);
    rows.map(|row| row.iter().map(cell).collect()).collect()
}

/// The rows of a table of the page that stands under a heading or a caption with this id.
fn rows_under(page: &Answer, id: &str) -> Vec<Vec<String>> {
    let mark = format!("id=\"{id}\"");
    let (_, rest) = page.body.split_once(&mark).expect("its heading");
    let (_, rest) = rest.split_once("<tbody").expect("its rows");
    let (rows, _) = rest.split_once("</tbody>").expect("their end");
    let cells = |row: &str| -> Vec<String> {
        let mut found = Vec::new();
        for part in row.split("</t").filter(|part| part.contains("<t")) {
            let (_, cell) = part.rsplit_once("<t").expect("a cell");
            let (_, inner) = cell.split_once('>').expect("its tag");
            found.push(text_of(inner).trim().to_owned());
        }
        found
    };
    rows.split("<tr").skip(1).map(cells).collect()
}

async fn workbook(visitor: &Visitor, query: &str) -> Vec<u8> {
    visitor
        .get_bytes(&format!("/dekking/rapport.xlsx{query}"))
        .await
}

store::on_both_engines! {
    async fn the_page_the_csv_and_the_workbook_show_the_same_in_every_cell(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let agreed = ["Lessen afgesproken", "Uren afgesproken", "Uren maatwerk over"];
        let cases: [(&str, &[&[&str]]); 5] = [
            ("", &[]),
            ("?van=2026-09-01&tot=2026-12-31&doelgroep=primary", &[]),
            ("?gemeente=0546&per=town", &[]),
            ("?per=school", &[&agreed]),
            ("?per=theme", &[&agreed, &OF_HOW_MANY]),
        ];
        for (query, never) in cases {
            let page = manager.get(&format!("/dekking{query}")).await;
            assert_eq!(page.status, 200);
            let csv = manager.get(&format!("/dekking/rapport.csv{query}")).await;
            assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
            let (page, csv) = (in_page(&page), in_commas(&csv));
            let book = in_workbook(&workbook(&manager, query).await);
            assert!(compare(&csv, &book, 19) >= 19 * 2);
            // What a row cannot have is empty, and not nothing; the total has it.
            for (name, values) in &book {
                let whole = ["Samen", "Hele regio"].contains(&name.as_str());
                for (head, value) in values {
                    let empty = !whole && never.concat().contains(&head.as_str());
                    assert_eq!(value.is_none(), empty, "{query}: {name}, {head}");
                }
            }
            // Without clubs in the choice the page leaves their two columns out.
            let columns = page.last().expect("the total").1.len();
            assert!(columns == 19 || columns == 17, "{columns}");
            compare(&page, &book, columns);
        }
    }

    async fn the_workbook_says_who_cancelled_and_what_comes_of_each_agreement_as_the_page_does(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        for query in ["", "?gemeente=0546", "?van=2025-01-01&tot=2025-12-31"] {
            let page = manager.get(&format!("/dekking{query}")).await;
            let book = workbook(&manager, query).await;
            let mut told = rows_of(&book, CANCELLED);
            let together = told.pop().expect("a total");
            if page.body.contains("Er is niets geannuleerd.") {
                assert_eq!(together, ["Samen", "0", "0"], "{query}");
            } else {
                assert_eq!(told, rows_under(&page, "geannuleerd"), "{query}");
            }

            let mut told = rows_of(&book, AHEAD);
            let sums = told.pop().expect("a total");
            let [_, _, agreed, delivered, planned, pace, _] = &sums[..] else {
                panic!("{sums:?}")
            };
            let whole = |text: &str| text.parse::<u64>().expect("a number");
            let shown = |count: u64| app::text::coverage::number(app::text::Language::Dutch, count);
            let with_planned = whole(delivered) + whole(planned);
            let sentence = format!(
                "De afspraken gaan over {} lessen. Geleverd: {}. Met wat is gepland: {}. In dit tempo: {}.",
                shown(whole(agreed)), shown(whole(delivered)), shown(with_planned), shown(whole(pace)),
            );
            assert!(page.body.contains(&sentence), "{query}: {sentence}");
            for (column, sum) in (2..).zip(&sums[2..5]) {
                let of_rows: u64 = told.iter().map(|row| whole(&row[column])).sum();
                assert_eq!(of_rows, whole(sum), "{query}, column {column}");
            }
            // The page shows those that are behind, the workbook all.
            if !page.body.contains("id=\"achter\"") {
                continue;
            }
            let behind = rows_under(&page, "achter");
            assert!(behind.len() <= told.len());
            for row in behind {
                let (name, agreed, delivered) = (&row[0], number(&row[1]), number(&row[2]));
                let same = told.iter().filter(|one| {
                    format!("{} {}", one[0], one[1]) == *name
                        && number(&one[2]) == agreed
                        && number(&one[3]) == delivered
                });
                assert_eq!(same.count(), 1, "{query}: {row:?}");
            }
        }
    }

    async fn every_number_of_the_page_opens_rows_that_add_up_to_it(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        for query in ["", "?per=school", "?per=theme", "?doelgroep=primary"] {
            let page = manager.get(&format!("/dekking{query}")).await;
            let (_, table) = page.body.split_once("coverage-table").expect("a table");
            let (table, _) = table.split_once("</table>").expect("its end");
            let plain = table.split("<span class=\"soft\">").skip(1);
            let plain = plain.map(|rest| rest.split('<').next().expect("text").trim());
            let plain: Vec<_> = plain.filter(|text| *text != "van" && number(text) != 0.0).collect();
            assert_eq!(plain, Vec::<&str>::new(), "numbers without rows at {query}");
        }
        let page = manager.get("/dekking").await;
        let links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"'));
        let links: Vec<_> = links
            .filter(|(href, _)| href.starts_with("/dekking/regels"))
            .map(|(href, rest)| {
                let (_, rest) = rest.split_once('>').expect("its tag");
                (href.replace("&amp;", "&"), rest.split('<').next().expect("a number").to_owned())
            })
            .collect();
        // One of them is a sentence: it opens the lessons of a year before.
        let (links, words): (Vec<_>, Vec<_>) = links
            .into_iter()
            .partition(|(_, shown)| shown.starts_with(|c: char| c.is_ascii_digit()));
        let words: Vec<_> = words.iter().map(|(_, shown)| shown.as_str()).collect();
        assert_eq!(words, ["Bekijk de lessen van een jaar eerder"]);
        assert!(links.len() > 300, "{}", links.len());
        // Of each column and of each other kind of number a few.
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut whole_region = 0;
        for (href, shown) in links {
            let (_, rest) = href.split_once("cijfer=").expect("a number");
            let code = rest.split('&').next().expect("a code").to_owned();
            let times = seen.entry(code).or_default();
            *times += 1;
            let of_region = href.contains("rij=region");
            whole_region += usize::from(of_region);
            if *times > 3 && !of_region {
                continue;
            }
            let rows = manager.get(&href).await;
            assert_eq!(rows.status, 200, "{href}");
            let (_, caption) = rows.body.split_once("id=\"regels\"").expect("a caption");
            let (_, caption) = caption.split_once('>').expect("its tag");
            let (caption, _) = caption.split_once("</caption>").expect("its end");
            let caption = text_of(caption);
            let (_, sum) = caption.split_once("samen ").expect("a sum");
            assert_eq!(number(sum.trim_end_matches(" uur")), number(&shown), "{href}: {caption}");
        }
        assert!(seen.len() >= 15 && whole_region > 0, "{seen:?}");
        let lessons = manager.get("/dekking/regels?cijfer=given&rij=region").await;
        assert_eq!(lessons.status, 404);
    }

    async fn a_report_says_to_the_page_that_asked_that_it_came_and_is_the_same_file(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let plain = manager.get("/dekking/rapport.csv").await;
        assert_eq!(plain.header("set-cookie"), "");
        let marked = manager.get("/dekking/rapport.csv?klaar=123456789").await;
        let cookie = "rapport-klaar=123456789; Path=/dekking; Max-Age=60; SameSite=Strict";
        assert_eq!((marked.header("set-cookie"), &marked.body), (cookie, &plain.body));
        for strange in ["a", "1%0d%0aX-Evil:1", "123456789012345678901", ""] {
            let answer = manager.get(&format!("/dekking/rapport.csv?klaar={strange}")).await;
            assert_eq!((answer.status, answer.header("set-cookie")), (200, ""), "{strange}");
        }
        // Without JavaScript the links on the page are the files themselves.
        let page = manager.get("/dekking").await;
        assert!(page.body.contains("/dekking/rapport.xlsx?van=") && !page.body.contains("klaar="));
    }

    async fn a_report_of_something_that_cannot_be_asked_is_refused(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager().await;
        let path = "/dekking/rapport.csv?van=2026-12-31&tot=2026-01-01";
        assert_eq!(manager.get(path).await.status, 400);
        let page = manager.get("/dekking?van=2026-12-31&tot=2026-01-01").await;
        assert!(page.body.contains("Het einde ligt voor het begin."), "{}", page.body);
        assert_eq!(app.as_educator().await.get("/dekking/rapport.csv").await.status, 403);
    }
}
