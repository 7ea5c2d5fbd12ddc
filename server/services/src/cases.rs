//! Cases. Everything here stands behind the wall: case roles alone, each read in the log, and what
//! is personal sealed by the youth's own key.

mod accept_handover;
mod access_file;
mod access_in_hand;
mod access_pdf;
mod access_requests;
mod allocate;
mod break_glass;
mod bsn;
mod care;
mod correct_case;
mod counts;
mod discuss;
mod divide_handovers;
mod end_case;
mod end_index;
mod erasure;
mod error;
mod follow_up;
mod hand_over;
mod index_links;
mod intake;
mod keep_keys;
mod keys;
mod lapse_handovers;
mod letter_templates;
mod letters;
mod matches;
mod note;
mod objection;
mod open;
mod orphans;
mod parts;
mod pass_worry;
mod past_term;
mod propose_handovers;
mod read_case;
mod read_lists;
mod read_log;
mod read_signals;
mod receive_matches;
mod remind_receivers;
mod retention;
mod rotate;
mod rules;
mod school;
mod screening;
mod search;
mod second_reader;
mod signal;
mod signal_life;
mod signal_rules;
mod signals_by_day;
mod steps;
mod tell;
mod tell_index;
mod verify;
mod wall_roles;
mod weigh;
mod words;
mod worries;

pub use accept_handover::{accept_handover, my_handovers};
pub use access_file::{Describe, make_access_file};
pub use access_in_hand::open_access_requests;
pub use access_requests::{
    download_access_file, end_access, read_access, register_access, sign_access,
};
pub use allocate::allocate;
pub use bsn::{read_bsn, set_bsn, set_bsn_use, uses_bsn};
pub use care::{change_care, propose_care};
pub use correct_case::{correct_case, correction_choices};
pub use counts::case_counts;
pub use discuss::record_discussion;
pub use divide_handovers::{confirm_handovers, divide_handover, read_handovers, withdraw_handover};
pub use end_case::{end_case, record_report};
pub use end_index::{purge_index, wind_down_index};
pub use erasure::{approve_erasure, propose_erasure, read_erasure, withdraw_erasure};
pub use error::CaseError;
pub use follow_up::{agree_follow_up, reopen_case, settle_follow_up};
pub use hand_over::hand_over;
pub use index_links::IndexLinks;
pub use intake::{intake_choices, take_in};
pub use letter_templates::{letter_templates, preview_letter, save_template};
pub use letters::{Presser, draft_letter, make_letter, read_letter, record_sent, withdraw_letter};
pub use letters_client::template::{Fault as TemplateFault, Wrong as TemplateWrong};
pub use matches::{add_parent, agree_lead, record_match_contact, record_sharing, remove_parent};
pub use objection::{decide_objection, inform, object};
pub use orphans::report_orphans;
pub use parts::{
    add_appointment, add_note, cancel_appointment, give_assignment, remove_assignment,
    set_assignment_done,
};
pub use pass_worry::{pass_worry, worry_lesson};
pub use propose_handovers::propose_handovers;
pub use read_case::{print_case, read_case};
pub use read_lists::{my_cases, reminders, team_cases};
pub use receive_matches::{Received, receive_matches};
pub use remind_receivers::remind_receivers;
pub use retention::{
    add_retention_rule, change_retention_rule, read_retention, retire_retention_rule, set_masks,
};
pub use rules::{
    add_offence, change_offence, read_rules, set_handover_days, set_terms, set_worry_days,
};
pub use school::{school_choices, set_school};
pub use screening::{record_concerns, record_screening};
pub use search::{found_cases, search_cases};
pub use second_reader::{approve_weighing, ask_second, asked_weighings, disagree_weighing};
pub use signal::give_signal;
pub use signal_life::{end_signal, remove_signal, resume_signal};
pub use signal_rules::{
    add_care_organisation, change_care_organisation, read_signal_rules, save_index,
};
pub use signals_by_day::{SignalsDone, signals_by_day};
pub use steps::{change_step, set_agreed};
pub use tell_index::{Told, tell_index};
pub use weigh::weigh;
pub use worries::{count_worries, destroy_worries, link_worry, read_worries, set_worry_aside};

pub use break_glass::{Alarm, GLASS_MINUTES, alarms, break_glass, glass_is_broken, see_alarm};
pub use keep_keys::{KeptKey, keys_to_keep, restore_keys};
pub use keys::CaseKeys;
pub use note::{note, note_sealed, youth_key};
pub use read_log::{YouthLine, read_log, read_youth_log};
pub use rotate::{Rotated, rotate_key};
pub use verify::{head, verify};

pub(crate) use wall_roles::tell_of_wall_roles;

pub use store::cases::log::{About, Broken, Head, LogFilter, LogLine, Logged, Verified};
