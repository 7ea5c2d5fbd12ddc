//! Cases: a worker's own, the team's, one case, a referral, and what is kept for all.

mod agreed_card;
mod appointments_card;
mod assignments_card;
mod case_lines;
mod case_page;
mod end_card;
mod intake_page;
mod my_cases_page;
mod notes_card;
mod referral_card;
mod rules_page;
mod steps_card;
mod team_page;

pub use case_page::CasePage;
pub use intake_page::IntakePage;
pub use my_cases_page::MyCasesPage;
pub use rules_page::RulesPage;
pub use team_page::TeamPage;
