//! Cases: intake, the worker's and the team's lists, the case itself, and what is kept for all.

mod add_appointment;
mod add_note;
mod add_offence;
mod allocate_case;
mod cancel_appointment;
mod change_offence;
mod change_step;
mod end_case;
#[cfg(feature = "ssr")]
mod error;
mod give_assignment;
mod read_case;
mod read_intake;
mod read_mine;
mod read_rules;
mod read_team;
mod set_agreed;
mod set_assignment_done;
mod set_terms;
mod take_in;

pub use add_appointment::{AddAppointment, add_appointment};
pub use add_note::{AddNote, add_note};
pub use add_offence::{AddOffence, add_offence};
pub use allocate_case::{AllocateCase, allocate_case};
pub use cancel_appointment::{CancelAppointment, cancel_appointment};
pub use change_offence::{ChangeOffence, change_offence};
pub use change_step::{ChangeStep, change_step};
pub use end_case::{EndCase, end_case};
pub use give_assignment::{GiveAssignment, give_assignment};
pub use read_case::{CasePage, ReadCase, read_case};
pub use read_intake::{IntakePage, ReadIntake, read_intake};
pub use read_mine::{MyCasesPage, ReadMine, read_mine};
pub use read_rules::{ReadRules, RulesPage, read_rules};
pub use read_team::{ReadTeam, TeamPage, read_team};
pub use set_agreed::{SetAgreed, set_agreed};
pub use set_assignment_done::{SetAssignmentDone, set_assignment_done};
pub use set_terms::{SetTerms, set_terms};
pub use take_in::{TakeIn, take_in};
