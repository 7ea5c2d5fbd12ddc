//! Values with a form: each has a `parse` that browser and service share.

mod check;
pub mod decimal;
mod email;
mod named;
mod natural;
mod phone;
mod postcode;
mod site_code;

pub use check::{Check, FieldMistake, Mistakes, parse_day};
pub use email::Email;
pub use named::Name;
pub use natural::natural_order;
pub use phone::Phone;
pub use postcode::Postcode;
pub use site_code::SiteCode;

use serde::{Deserialize, Serialize};

/// Why a typed value is not accepted; the screen has one sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mistake {
    /// Nothing was filled in where something must be.
    Empty,
    /// More characters than fit.
    TooLong,
    /// Fewer characters than asked.
    TooShort,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a telephone number.
    NotAPhone,
    /// Not a postcode such as 2511 AB.
    NotAPostcode,
    /// Not a site code of the register: six characters such as 12AB00.
    NotASiteCode,
    /// Not a citizen service number: nine digits that pass the eleven test.
    NotABsn,
    /// Not a date.
    NotADate,
    /// Not a time such as 09:30.
    NotATime,
    /// Not a whole number within the bounds.
    NotANumber,
    /// The end comes before the start.
    EndBeforeStart,
    /// This wall-clock hour is skipped in the night that summer time begins.
    SkippedHour,
    /// This wall-clock hour comes twice in the night that summer time ends.
    HourComesTwice,
    /// None of the choices offered.
    NotAChoice,
    /// Nothing was chosen where at least one is needed.
    NothingChosen,
    /// Another record already carries this value.
    Taken,
    /// E-mail address and passphrase do not belong together.
    WrongSignIn,
    /// The passphrase now in use was typed wrongly.
    WrongPassphrase,
    /// This is not the code that was sent by mail.
    WrongCode,
    /// Neither six digits of an app nor a recovery code.
    NotACode,
    /// No code of now, used before, or of somebody else.
    CodeDoesNotCount,
    /// The file could not be read as what it should be.
    NotReadable,
    /// A reason must be given.
    ReasonNeeded,
    /// Somebody must say that they know.
    NotTicked,
    /// More than there is.
    TooMany,
    /// Not a web address.
    NotAWebsite,
    /// Not the address of a calendar: `https://` or `webcal://` and a name.
    NotACalendarAddress,
    /// Must lie in the future: what counts today or earlier has history.
    NotInTheFuture,
    /// Is still to come, where it must have been.
    InTheFuture,
    /// Before the day on which the referral came in.
    BeforeReferral,
    /// Before the day on which the case ended.
    BeforeEnd,
    /// After the day on which the referral came in.
    AfterReferral,
    /// Younger than 12 at the offence: nobody of that age has a Halt-straf.
    TooYoungForHalt,
    /// 18 or older at the offence: too old for a Halt-straf.
    TooOldForHalt,
    /// Administrators cannot take this role from themselves.
    OwnAdministrator,
    /// Nobody gives themselves a role behind the wall.
    OwnWallRole,
    /// Other records still refer to it, so it stays.
    InUse,
}
