//! Acts on colleagues, their accounts and calendars, and on the registers.

use crate::text::{Text, text};

pub(super) const ACTS: &[(&str, Text)] = &[
    (
        "absence.add",
        text("Afwezigheid vastgelegd", "Absence recorded"),
    ),
    (
        "absence.remove",
        text("Afwezigheid verwijderd", "Absence removed"),
    ),
    (
        "account.change_passphrase",
        text("Wachtzin gewijzigd", "Passphrase changed"),
    ),
    (
        "account.set_passphrase",
        text("Wachtzin ingesteld", "Passphrase set"),
    ),
    (
        "account.show_second_factor",
        text(
            "App voor tweede stap gekoppeld",
            "App for the second step connected",
        ),
    ),
    (
        "account.set_second_factor",
        text("Tweede stap ingesteld", "Second step set up"),
    ),
    (
        "account.forget_second_factor",
        text("Tweede stap weggehaald", "Second step taken away"),
    ),
    (
        "account.new_recovery_codes",
        text("Nieuwe herstelcodes gemaakt", "New recovery codes made"),
    ),
    (
        "account.use_recovery_code",
        text("Herstelcode gebruikt", "Recovery code used"),
    ),
    (
        "account.second_step",
        text("Tweede stap gezet", "Second step taken"),
    ),
    ("account.unlock", text("Slot geopend", "Lock opened")),
    ("account.sign_in", text("Ingelogd", "Signed in")),
    ("account.sign_out", text("Uitgelogd", "Signed out")),
    (
        "account.sign_out_everywhere",
        text("Overal uitgelogd", "Signed out everywhere"),
    ),
    (
        "busy.address",
        text(
            "Agenda-adres van een medewerker opgeslagen",
            "Calendar address of an employee saved",
        ),
    ),
    (
        "busy.remove",
        text(
            "Bezette tijd van een medewerker vergeten",
            "Busy time of an employee forgotten",
        ),
    ),
    (
        "busy.set",
        text(
            "Bezette tijd van een medewerker gelezen",
            "Busy time of an employee read",
        ),
    ),
    (
        "employee.add",
        text("Medewerker toegevoegd", "Employee added"),
    ),
    (
        "employee.change",
        text("Medewerker gewijzigd", "Employee changed"),
    ),
    (
        "employee.create_admin",
        text("Beheerder gemaakt", "Administrator made"),
    ),
    (
        "employee.deactivate",
        text("Medewerker uit dienst", "Employee left"),
    ),
    (
        "employee.reactivate",
        text("Medewerker weer in dienst", "Employee came back"),
    ),
    (
        "employee.set_roles",
        text("Rollen gewijzigd", "Roles changed"),
    ),
    (
        "feed.make",
        text("Agenda-adres gemaakt", "Calendar address made"),
    ),
    (
        "feed.revoke",
        text("Agenda-adres ingetrokken", "Calendar address revoked"),
    ),
    (
        "import.apply",
        text("Register verwerkt", "Register applied"),
    ),
    (
        "import.holidays",
        text("Vakanties geïmporteerd", "Holidays imported"),
    ),
    (
        "import.municipalities",
        text("Gemeenten geïmporteerd", "Municipalities imported"),
    ),
    (
        "import.points",
        text(
            "Plaatsen van scholen geïmporteerd",
            "Points of schools imported",
        ),
    ),
    (
        "import.postcodes",
        text("Postcodes geïmporteerd", "Postcodes imported"),
    ),
    (
        "import.review",
        text("Register klaargezet", "Register uploaded for review"),
    ),
    (
        "offence.add",
        text("Feit aan de lijst toegevoegd", "Offence added to the list"),
    ),
    ("offence.change", text("Feit gewijzigd", "Offence changed")),
    (
        "case_terms.set",
        text("Termijnen van zaken ingesteld", "Terms of cases set"),
    ),
    (
        "region.load_demo",
        text("Demo-regio geladen", "Demo region loaded"),
    ),
];
