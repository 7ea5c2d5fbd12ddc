use crate::{Cell, Sheet, hours};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

/// A table that does not fit a spreadsheet: more than 1,048,576 rows, or a name that it forbids.
#[derive(Debug)]
pub struct Unwritable(XlsxError);

impl std::fmt::Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the spreadsheet cannot be written: {}", self.0)
    }
}

impl std::error::Error for Unwritable {}

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// Widest a column becomes, in characters.
const WIDEST: usize = 48;

/// How cells of each kind look.
struct Formats {
    head: Format,
    count: Format,
    hours: Format,
    day: Format,
    text: Format,
}

impl Formats {
    fn new(bold: bool) -> Self {
        let plain = || match bold {
            true => Format::new().set_bold().set_border_top(FormatBorder::Thin),
            false => Format::new(),
        };
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xF2_E8_F5))
                .set_border_bottom(FormatBorder::Thin),
            count: plain().set_num_format("#,##0"),
            hours: plain().set_num_format("#,##0.00"),
            day: plain().set_num_format("dd-mm-yyyy"),
            text: plain(),
        }
    }
}

/// Tables as a workbook (ECMA-376): numbers are numbers and days are days, the head stays in sight,
/// text is text whatever it begins with.
///
/// # Errors
/// [`Unwritable`].
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(page: &mut Worksheet, sheet: &Sheet) -> Result<(), Unwritable> {
    page.set_name(&sheet.name)?;
    page.set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    page.set_freeze_panes(1, 1)?;
    let (plain, bold) = (Formats::new(false), Formats::new(true));
    for (column, head) in (0..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, head, &plain.head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    page.set_row_height(0, 32)?;
    let rows = (1..).zip(&sheet.rows);
    for (row, cells) in rows {
        for (column, cell) in (0..).zip(cells) {
            put(page, (row, column), cell, &plain)?;
        }
    }
    let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    for (column, cell) in (0..).zip(sheet.total.iter().flatten()) {
        put(page, (last.saturating_add(1), column), cell, &bold)?;
    }
    if let Some(right) = u16::try_from(sheet.heads.len())
        .ok()
        .and_then(|n| n.checked_sub(1))
        && last > 0
    {
        page.autofilter(0, 0, last, right)?;
    }
    Ok(())
}

fn put(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), Unwritable> {
    match cell {
        Cell::Empty => page.write_blank(row, column, &formats.text)?,
        Cell::Text(text) => page.write_string_with_format(row, column, text, &formats.text)?,
        // A spreadsheet's numbers are floating-point; no count comes near where they lose ones.
        Cell::Count(count) => {
            page.write_number_with_format(row, column, *count as f64, &formats.count)?
        }
        Cell::Hours(minutes) => {
            page.write_number_with_format(row, column, hours(*minutes), &formats.hours)?
        }
        Cell::Day(day) => page.write_datetime_with_format(row, column, *day, &formats.day)?,
    };
    Ok(())
}

/// The width of a column, in characters: its longest text; of a head the longest word.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let head = sheet.heads.get(column).map_or("", String::as_str);
    let words = head
        .split(' ')
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    let cells = sheet
        .rows
        .iter()
        .chain(&sheet.total)
        .filter_map(|row| row.get(column));
    let cells = cells.map(|cell| match cell {
        Cell::Text(text) => text.chars().count(),
        Cell::Empty => 0,
        Cell::Count(_) | Cell::Hours(_) | Cell::Day(_) => 10,
    });
    let longest = cells.max().unwrap_or(0).max(words).clamp(8, WIDEST);
    longest as f64 + 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
    use chrono::NaiveDate;
    use std::io::Cursor;

    fn read_back(bytes: Vec<u8>) -> Vec<Vec<Data>> {
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
        let range = book.worksheet_range("Cijfers").expect("a sheet");
        range.rows().map(<[Data]>::to_vec).collect()
    }

    #[test]
    fn another_reader_finds_the_types_and_values_that_were_written() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        let sheet = Sheet {
            name: "Cijfers".to_owned(),
            heads: ["Gemeente", "Lessen", "Uren", "Dag"]
                .map(str::to_owned)
                .to_vec(),
            rows: vec![
                vec![
                    "Gouda".into(),
                    Cell::Count(34),
                    Cell::Hours(45),
                    Cell::Day(day),
                ],
                vec!["=1+1".into(), Cell::Empty, Cell::Hours(0), Cell::Empty],
            ],
            total: Some(vec![
                "Samen".into(),
                Cell::Count(34),
                Cell::Hours(45),
                Cell::Empty,
            ]),
        };
        let rows = read_back(xlsx(&[sheet]).expect("written"));
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[0][1], Data::String("Lessen".to_owned()));
        assert_eq!(
            rows[1][..3],
            [
                Data::String("Gouda".to_owned()),
                Data::Float(34.0),
                Data::Float(0.75)
            ]
        );
        let Data::DateTime(written) = &rows[1][3] else {
            panic!("{:?}", rows[1][3])
        };
        // Days since 30 December 1899.
        assert_eq!(written.as_f64(), 46_350.0);
        assert_eq!(rows[2][0], Data::String("=1+1".to_owned()));
        assert_eq!(rows[3][0], Data::String("Samen".to_owned()));
    }
}
