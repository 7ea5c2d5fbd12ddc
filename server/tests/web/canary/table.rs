//! Who may meet which field.

use domain::permission::Action;

/// By which action each field may be met, and whether one's own lessons are enough for it.
pub(super) const TABLE: &[(&str, &[(Action, bool)])] = {
    use Action::*;
    &[
        (
            "organisation_name",
            &[
                (ReadOrganisations, false),
                (ReadPlanning, false),
                (ReadLessons, true),
            ],
        ),
        (
            "contact_name",
            &[(ReadOrganisations, false), (ReadLessons, true)],
        ),
        (
            "contact_function",
            &[(ReadOrganisations, false), (ReadLessons, true)],
        ),
        ("contact_email", &[(ReadOrganisations, false)]),
        (
            "contact_phone",
            &[(ReadOrganisations, false), (ReadLessons, true)],
        ),
        (
            "organisation_phone",
            &[(ReadOrganisations, false), (ReadLessons, true)],
        ),
        ("employee_phone", &[(ReadStaff, false)]),
        ("employee_home_postcode", &[(ReadStaff, false)]),
        (
            "lesson_type_version_materials",
            &[(ReadCatalogue, false), (ReadLessons, false)],
        ),
        (
            "lesson_type_version_room_needs",
            &[(ReadCatalogue, false), (ReadLessons, false)],
        ),
        ("form_post_answer", &[]),
        (
            "school_group_teacher",
            &[(ReadOrganisations, false), (ReadLessons, true)],
        ),
        (
            "school_group_name",
            &[
                (ReadOrganisations, false),
                (ReadPlanning, false),
                (ReadLessons, true),
            ],
        ),
        (
            "group_unavailable_reason",
            &[(ReadOrganisations, false), (ReadPlanning, false)],
        ),
        (
            "free_day_reason",
            &[(ReadOrganisations, false), (ReadPlanning, false)],
        ),
        ("request_remarks", &[(ReadPlanning, false)]),
        ("lesson_overruled", &[(ReadPlanning, false)]),
        ("lesson_refused", &[(ReadPlanning, false)]),
        ("lesson_cancel_reason", &[(ReadPlanning, false)]),
        (
            "lesson_outcome_remark",
            &[(ReadPlanning, false), (ReadLessons, true)],
        ),
        ("lesson_change_reason", &[(ReadPlanning, false)]),
        (
            "employee_name",
            &[
                (ReadStaff, false),
                (ReadPlanning, false),
                (ReadAudit, false),
                (ReadLessons, true),
            ],
        ),
        ("employee_email", &[(ReadStaff, false)]),
        ("audit_detail", &[(ReadAudit, false)]),
        ("account_passphrase_hash", &[]),
        ("evaluation_remark", &[(ReadPlanning, false)]),
        ("reply_answered_by", &[]),
        ("contact_code_code_hash", &[]),
        ("contact_code_draft", &[]),
        ("shared_feed_token_hash", &[]),
        ("link_asked_address", &[]),
        ("outbox_trouble", &[]),
        ("quota_told", &[(ManageBooking, false)]),
        ("import_review_file_name", &[(ImportRegisters, false)]),
        ("import_review_difference", &[]),
        // Of mail administrators see where it stands, and nobody what it says or to whom.
        ("outbox_address", &[]),
        ("outbox_message", &[]),
        ("outbox_invitation", &[]),
        // Who may know of it sees the host alone.
        ("busy_source_address", &[]),
        ("busy_source_etag", &[]),
        // A worker's own cases alone; in the test that is none.
        ("case_words", &[(FollowCases, false)]),
        ("case_bsn", &[(FollowCases, false)]),
    ]
};

/// By which action a field may be met wherever it is of: a youth of Leiden may go to any school, and
/// what schools are called is public.
pub(super) const ANYWHERE: &[(&str, Action)] = &[("organisation_name", Action::FollowCases)];
