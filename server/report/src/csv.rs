use crate::{Cell, Sheet};

/// A table as Dutch Excel opens it by a double click: UTF-8 with a byte order mark, a semicolon between
/// cells, a comma before decimals, days as `2026-11-24`. Lines end as RFC 4180 wants. A text that a
/// spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
pub fn csv(sheet: &Sheet) -> String {
    let mut text = String::from("\u{feff}");
    let heads: Vec<_> = sheet
        .heads
        .iter()
        .map(|head| Cell::Text(head.clone()))
        .collect();
    let rows = std::iter::once(&heads)
        .chain(&sheet.rows)
        .chain(&sheet.total);
    for row in rows {
        let cells: Vec<_> = row.iter().map(cell).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => quoted(text),
        Cell::Count(count) => count.to_string(),
        Cell::Hours(minutes) => {
            let hundredths = (minutes * 100 + 30) / 60;
            format!("{},{:02}", hundredths / 100, hundredths % 100)
        }
        Cell::Day(day) => day.to_string(),
    }
}

fn quoted(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    match text.contains([';', ',', '"', '\r', '\n', '\'', '\t']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet {
            name: "Cijfers".to_owned(),
            heads: vec!["Gemeente".to_owned(), "Uren".to_owned()],
            rows,
            total: None,
        }
    }

    #[test]
    fn a_table_is_written_as_dutch_excel_reads_it() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        let rows = vec![
            vec!["'s-Gravenhage; e.o.".into(), Cell::Hours(45)],
            vec!["De \"Vlinder\"".into(), Cell::Hours(61_830)],
            vec![Cell::Day(day), Cell::Count(8_700)],
            vec![Cell::Empty, Cell::Hours(100)],
        ];
        let expected = "\u{feff}Gemeente;Uren\r\n\"'s-Gravenhage; e.o.\";0,75\r\n\
             \"De \"\"Vlinder\"\"\";1030,50\r\n2026-11-24;8700\r\n;1,67\r\n";
        assert_eq!(csv(&sheet(rows)), expected);
    }

    #[test]
    fn no_text_becomes_a_formula() {
        for text in [
            "=1+1",
            "+31",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "=HYPERLINK(\"x\";\"y\")",
        ] {
            let written = csv(&sheet(vec![vec![text.into(), Cell::Count(1)]]));
            let line = written.lines().nth(1).expect("a row");
            let bare = line.trim_start_matches('"');
            assert!(bare.starts_with('\''), "{line}");
        }
    }

    use chrono::NaiveDate;
}
