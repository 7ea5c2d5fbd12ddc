//! Cases: intake, the worker's and the team's lists, the case itself, and what is kept for all.

mod acts;
#[cfg(feature = "ssr")]
mod error;
mod parts;
mod reads;
mod rules;

pub use acts::{
    AllocateCase, ChangeStep, EndCase, SetAgreed, TakeIn, allocate_case, change_step, end_case,
    set_agreed, take_in,
};
pub use parts::{
    AddAppointment, AddNote, CancelAppointment, GiveAssignment, SetAssignmentDone, add_appointment,
    add_note, cancel_appointment, give_assignment, set_assignment_done,
};
pub use reads::{
    CasePage, IntakePage, MyCasesPage, ReadCase, ReadIntake, ReadMine, ReadTeam, TeamPage,
    read_case, read_intake, read_mine, read_team,
};
pub use rules::{
    AddOffence, ChangeOffence, ReadRules, RulesPage, SetTerms, add_offence, change_offence,
    read_rules, set_terms,
};
