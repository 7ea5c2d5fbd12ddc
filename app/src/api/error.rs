use crate::text::{Language, account, mistakes, second_step, words};
use domain::values::{FieldMistake, Mistakes};
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Why a server function did not do what was asked, as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "what")]
pub enum ApiError {
    /// Mistakes in the form: 422.
    Invalid(Mistakes),
    /// A rule of the house stands in the way: 409. The sentence is in the user's language.
    Refused(String),
    /// Somebody else was first: 409.
    Stale,
    /// Not signed in, or no longer: 401.
    SignedOut,
    /// Cases ask for the second step first: 401.
    SecondStep,
    /// A school's visit is over: 401.
    VisitOver,
    /// The form was made for another school than the one that is in by now: 409.
    OtherSchool,
    /// Not permitted: 403.
    Denied,
    /// No such record: 404.
    NotFound,
    /// Too many failed sign-ins: 429.
    Locked {
        /// Minutes to wait.
        minutes: u16,
    },
    /// Too much at once: 503.
    Busy,
    /// The server has no keys for cases: 503.
    CasesOff,
    /// The post cannot be read: 400.
    Malformed,
    /// Something broke: 500.
    Failed,
}

impl ApiError {
    /// The HTTP status of the answer.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Invalid(_) => 422,
            Self::Refused(_) | Self::Stale | Self::OtherSchool => 409,
            Self::SignedOut | Self::SecondStep | Self::VisitOver => 401,
            Self::Denied => 403,
            Self::NotFound => 404,
            Self::Locked { .. } => 429,
            Self::Busy | Self::CasesOff => 503,
            Self::Malformed => 400,
            Self::Failed => 500,
        }
    }

    /// The mistakes beside fields.
    pub fn fields(&self) -> &[FieldMistake] {
        match self {
            Self::Invalid(Mistakes(fields)) => fields,
            _ => &[],
        }
    }

    /// The sentence for the whole form.
    pub fn sentence(&self, language: Language) -> String {
        let text = match self {
            Self::Invalid(Mistakes(fields)) => match fields.iter().find(|f| f.field.is_empty()) {
                Some(whole) => mistakes::sentence(whole.mistake),
                None => words::FIX_FIRST,
            },
            Self::Refused(sentence) => return sentence.clone(),
            Self::Locked { minutes } => return account::locked(language, *minutes),
            Self::Stale => words::STALE,
            Self::SignedOut => words::SIGNED_OUT,
            Self::SecondStep => second_step::FIRST,
            Self::VisitOver => words::VISIT_OVER,
            Self::OtherSchool => words::OTHER_SCHOOL,
            Self::Denied => words::DENIED,
            Self::NotFound => words::NOT_FOUND,
            Self::Busy => words::BUSY,
            Self::CasesOff => words::CASES_OFF,
            Self::Malformed | Self::Failed => words::FAILED,
        };
        text.in_language(language).to_owned()
    }
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::Malformed,
            _ => Self::Failed,
        }
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence(Language::Dutch))
    }
}

impl std::error::Error for ApiError {}

#[cfg(feature = "ssr")]
mod from_services {
    use super::ApiError;
    use services::accounts::SignInError;
    use services::{EditError, Fault};

    impl From<Fault> for ApiError {
        fn from(fault: Fault) -> Self {
            match fault {
                Fault::Denied => Self::Denied,
                Fault::NotFound => Self::NotFound,
                Fault::Stale => Self::Stale,
                Fault::Busy => Self::Busy,
                Fault::CasesOff => Self::CasesOff,
                Fault::Failed => Self::Failed,
            }
        }
    }

    impl From<EditError> for ApiError {
        fn from(error: EditError) -> Self {
            match error {
                EditError::Invalid(mistakes) => Self::Invalid(mistakes),
                EditError::Fault(fault) => fault.into(),
            }
        }
    }

    impl From<SignInError> for ApiError {
        fn from(error: SignInError) -> Self {
            match error {
                SignInError::Invalid(mistakes) => Self::Invalid(mistakes),
                SignInError::Locked { minutes } => Self::Locked { minutes },
                SignInError::Fault(fault) => fault.into(),
            }
        }
    }
}
