//! The schema, one change a file, never edited once landed.
//!
//! The statements are written in the SQL that SQLite and PostgreSQL share; where they differ (the
//! guard against double bookings) each has its own. Times of day are minutes after midnight in
//! Europe/Amsterdam, instants are whole seconds since 1970 in UTC, lists that are never searched
//! are JSON text.

mod index;
mod m0001_people;
mod m0002_region;
mod m0003_catalogue;
mod m0004_planning;
mod m0005_guard;
mod m0006_imports;
mod m0007_booking;
mod m0008_outbox;
mod m0009_letters;
mod m0010_link_asked;
mod m0011_line_and_proposal;
mod m0012_calendars;
mod m0013_contact_terms;
mod m0014_cases;
mod m0015_case_file;
mod m0016_agreements;
mod m0017_signals;
mod m0018_coverage;
mod m0019_handovers;
mod m0020_matches;
mod m0021_retention;
mod m0022_links;
mod m0023_alerts;
mod m0024_outward_coverage;
mod m0025_bsn;
mod m0026_handover_reminders;
mod m0027_outlines_left_out;
mod m0028_report_to_referrer;
mod m0029_withdrawn_letters;
mod m0030_cases_read_and_handed_over;
mod m0031_opened_on;
mod statements;

pub use index::IndexMigrator;

use sea_orm_migration::prelude::*;

/// All changes, in order.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_people::Migration),
            Box::new(m0002_region::Migration),
            Box::new(m0003_catalogue::Migration),
            Box::new(m0004_planning::Migration),
            Box::new(m0005_guard::Migration),
            Box::new(m0006_imports::Migration),
            Box::new(m0007_booking::Migration),
            Box::new(m0008_outbox::Migration),
            Box::new(m0009_letters::Migration),
            Box::new(m0010_link_asked::Migration),
            Box::new(m0011_line_and_proposal::Migration),
            Box::new(m0012_calendars::Migration),
            Box::new(m0013_contact_terms::Migration),
            Box::new(m0014_cases::Migration),
            Box::new(m0015_case_file::Migration),
            Box::new(m0016_agreements::Migration),
            Box::new(m0017_signals::Migration),
            Box::new(m0018_coverage::Migration),
            Box::new(m0019_handovers::Migration),
            Box::new(m0020_matches::Migration),
            Box::new(m0021_retention::Migration),
            Box::new(m0022_links::Migration),
            Box::new(m0023_alerts::Migration),
            Box::new(m0024_outward_coverage::Migration),
            Box::new(m0025_bsn::Migration),
            Box::new(m0026_handover_reminders::Migration),
            Box::new(m0027_outlines_left_out::Migration),
            Box::new(m0028_report_to_referrer::Migration),
            Box::new(m0029_withdrawn_letters::Migration),
            Box::new(m0030_cases_read_and_handed_over::Migration),
            Box::new(m0031_opened_on::Migration),
        ]
    }
}
