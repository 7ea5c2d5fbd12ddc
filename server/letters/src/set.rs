use crate::day;
use crate::sheet::Sheet;
use crate::world::Desk;
use letters_client::template::Template;
use letters_client::{Letter, LetterError, Made, Step, frame};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Most pages that a letter may have.
pub const MOST_PAGES: usize = 12;

/// Makes one letter.
///
/// # Errors
/// What is wrong with the letter, or [`LetterError::NotSet`].
pub fn make(letter: &Letter) -> Result<Made, LetterError> {
    letter.check()?;
    let template = Template::read(&letter.template, letter.kind).map_err(LetterError::Template)?;
    let filled = template.fill(&letter.values)?;
    let (date, said) = day::read(&letter.date).ok_or(LetterError::NoSuchDay)?;
    let (sheet, unshown) = Sheet::new(letter, filled, said);
    let broken = || LetterError::NotSet(Step::Broken);
    let values = serde_json::to_vec(&sheet).map_err(|_| broken())?;
    let desk = Desk::new(values).ok_or_else(broken)?;
    let set = typst::compile::<PagedDocument>(&desk);
    // What the typesetter remembers of this letter goes: it is about somebody.
    typst::comemo::evict(0);
    let document = set.output.map_err(|_| LetterError::NotSet(Step::Pages))?;
    let pages = document.pages().len();
    if pages > MOST_PAGES {
        return Err(LetterError::TooManyPages(pages));
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| broken())?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Preventieplanner".into())),
        timestamp: Some(Timestamp::new_utc(date)),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options);
    typst::comemo::evict(0);
    let pdf = pdf.map_err(|_| LetterError::NotSet(Step::File))?;
    if pdf.len() > frame::LARGEST_FILE {
        return Err(LetterError::TooMuch("file".into()));
    }
    Ok(Made {
        pdf,
        pages,
        unshown,
    })
}
