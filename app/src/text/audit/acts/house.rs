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
        "alert.rules",
        text("Aandachtspunten ingesteld", "Alerts set"),
    ),
    (
        "alert.mail",
        text(
            "Wekelijkse mail aan- of uitgezet",
            "Weekly mail turned on or off",
        ),
    ),
    (
        "alert.tell",
        text("Aandachtspunten gemaild", "Alerts mailed"),
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
        "connection.make",
        text(
            "Sleutel voor een programma gemaakt",
            "Key for a program made",
        ),
    ),
    (
        "connection.revoke",
        text(
            "Sleutel van een programma ingetrokken",
            "Key of a program revoked",
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
        "import.outlines",
        text(
            "Grenzen voor de kaart ingelezen",
            "Borders for the map loaded",
        ),
    ),
    (
        "import.remove_outlines",
        text("Grenzen van de kaart gehaald", "Borders taken off the map"),
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
        "case_terms.use_bsn",
        text(
            "Gebruik van het BSN in zaken ingesteld",
            "Use of citizen service numbers in cases set",
        ),
    ),
    (
        "case_retention.add",
        text("Bewaartermijn van zaken toegevoegd", "Term of cases added"),
    ),
    (
        "case_retention.change",
        text("Bewaartermijn van zaken gewijzigd", "Term of cases changed"),
    ),
    (
        "case_retention.retire",
        text("Bewaartermijn van zaken gestopt", "Term of cases retired"),
    ),
    (
        "case_retention.mask",
        text("Weglakken bij inzage ingesteld", "Masking for requests set"),
    ),
    (
        "case_letter.write",
        text("Tekst van een brief gewijzigd", "Text of a letter changed"),
    ),
    (
        "case_index.save",
        text("Verwijsindex ingesteld", "Index of signals set"),
    ),
    (
        "case_index.wind_down",
        text("Verwijsindex afgebouwd", "Index of signals wound down"),
    ),
    (
        "case_index.purge",
        text("Verwijsindex opgeruimd", "Index of signals cleared away"),
    ),
    (
        "care_organisation.add",
        text("Hulporganisatie toegevoegd", "Helping organisation added"),
    ),
    (
        "care_organisation.change",
        text("Hulporganisatie gewijzigd", "Helping organisation changed"),
    ),
    (
        "region.load_demo",
        text("Demo-regio geladen", "Demo region loaded"),
    ),
];
