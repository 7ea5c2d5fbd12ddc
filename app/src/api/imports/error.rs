//! Why a register was not read, a row not used, or an upload not applied: one sentence for each.
//! The matches name every case, so that a new one cannot come without its sentence.

use super::FieldName;
use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::{Language, imports as text, organisation_words};
use services::imports::{Field, FileProblem, ImportError, Note, NoteReason, RejectReason};

impl From<ImportError> for ApiError {
    fn from(error: ImportError) -> Self {
        let language = caller().language;
        Self::Refused(match error {
            ImportError::File(problem) => file_problem(language, &problem),
            ImportError::TooLarge => text::TOO_LARGE.in_language(language).to_owned(),
            ImportError::NoMunicipalities => {
                text::NO_MUNICIPALITIES.in_language(language).to_owned()
            }
            ImportError::AlreadyApplied => text::ALREADY_APPLIED.in_language(language).to_owned(),
            ImportError::ConfirmClosings {
                closing,
                known,
                nameless,
            } => text::confirm_closings(language, closing, known, nameless),
            ImportError::Fault(services::Fault::Stale) => {
                text::STALE.in_language(language).to_owned()
            }
            ImportError::Fault(fault) => return fault.into(),
        })
    }
}

/// Why a file cannot be used at all, and what to do.
pub fn file_problem(language: Language, problem: &FileProblem) -> String {
    let told = match problem {
        FileProblem::Empty => text::FILE_EMPTY,
        FileProblem::Spreadsheet => text::FILE_SPREADSHEET,
        FileProblem::WebPage => text::FILE_WEB_PAGE,
        FileProblem::Json | FileProblem::NotGeoJson => text::FILE_JSON,
        FileProblem::NotText => text::FILE_NOT_TEXT,
        FileProblem::NotThisRegister => text::FILE_NOT_THIS_REGISTER,
        FileProblem::NoRows => text::FILE_NO_ROWS,
        FileProblem::MissingColumns { columns } => return text::missing_columns(language, columns),
        FileProblem::WrongKind { expected, found } => {
            let kind = |kind| organisation_words::kind_plural(kind).in_language(language);
            return text::wrong_kind(language, kind(*expected), kind(*found));
        }
        FileProblem::NoSuchRegister { kind } => {
            let kind = organisation_words::kind_plural(*kind).in_language(language);
            return text::no_such_register(language, kind);
        }
    };
    told.in_language(language).to_owned()
}

/// Why a row cannot be used.
pub fn rejected(language: Language, reason: &RejectReason) -> String {
    let told = match reason {
        RejectReason::TooFewFields { expected, found } => {
            return text::too_few_fields(language, *expected, *found);
        }
        RejectReason::TooManyFields { expected, found } => {
            return text::too_many_fields(language, *expected, *found);
        }
        RejectReason::Duplicate { first_line } => return text::duplicate(language, *first_line),
        RejectReason::UnclosedQuote => text::UNCLOSED_QUOTE,
        RejectReason::DamagedCharacters => text::DAMAGED_CHARACTERS,
        RejectReason::SiteCodeMissing => text::SITE_CODE_MISSING,
        RejectReason::SiteCodeMalformed => text::SITE_CODE_MALFORMED,
        RejectReason::NameMissing => text::NAME_MISSING,
        RejectReason::NameTooLong => text::NAME_TOO_LONG,
        RejectReason::MunicipalityMissing => text::MUNICIPALITY_MISSING,
        RejectReason::MunicipalityMalformed => text::MUNICIPALITY_MALFORMED,
        RejectReason::AreaMissing => text::AREA_MISSING,
        RejectReason::PostcodeMalformed => text::POSTCODE_MALFORMED,
        RejectReason::PointMalformed => text::POINT_MALFORMED,
        RejectReason::OutsideNetherlands => text::OUTSIDE_NETHERLANDS,
        RejectReason::DateMalformed => text::DATE_MALFORMED,
        RejectReason::EndBeforeStart => text::END_BEFORE_START,
        RejectReason::HolidayTooLong => text::HOLIDAY_TOO_LONG,
    };
    told.in_language(language).to_owned()
}

/// What is wrong with a field that was left as it is known.
pub fn noted(language: Language, note: &Note) -> String {
    let field = text::field(field_name(note.field)).in_language(language);
    let reason = match note.reason {
        NoteReason::Malformed => text::NOTE_MALFORMED,
        NoteReason::DamagedCharacters => text::NOTE_DAMAGED,
        NoteReason::TooLong => text::NOTE_TOO_LONG,
    };
    format!("{field}: {}", reason.in_language(language))
}

/// The field as it goes over the wire.
pub const fn field_name(field: Field) -> FieldName {
    match field {
        Field::Name => FieldName::Name,
        Field::Street => FieldName::Street,
        Field::HouseNumber => FieldName::HouseNumber,
        Field::Postcode => FieldName::Postcode,
        Field::Town => FieldName::Town,
        Field::Municipality => FieldName::Municipality,
        Field::Phone => FieldName::Phone,
        Field::Website => FieldName::Website,
    }
}
