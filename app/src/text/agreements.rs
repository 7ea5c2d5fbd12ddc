//! Agreements with municipalities and other sources of money.

use super::{Language, Text, text};
use domain::agreement::{Delivered, Grounds, Settlement};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $dutch:literal $english:literal;)+) => {
        $($(#[$doc])* pub const $name: Text = text($dutch, $english);)+
    };
}

words! {
    /// Page title and place in the menu.
    AGREEMENTS "Afspraken" "Agreements";
    /// Lead of the list.
    LEAD "Wat is afgesproken met gemeenten, en wat daarvan is gepland en gegeven." "What was agreed with municipalities, and what of it is planned and given.";
    /// Column, field.
    MUNICIPALITY "Gemeente" "Municipality";
    /// Of no municipality in particular.
    WHOLE_REGION "Hele regio" "Whole region";
    /// Column, field.
    NAME "Naam" "Name";
    /// Column.
    SOURCE_SHORT "Bron" "Source";
    /// Field.
    SOURCE "Financieringsbron" "Source of money";
    /// Column.
    AGREED "Afgesproken" "Agreed";
    /// Column.
    PLANNED "Gepland" "Planned";
    /// Column.
    GIVEN "Gegeven" "Given";
    /// Column.
    NOT_THERE "Groep was er niet" "Group not there";
    /// Column.
    STANDING "Stand" "Standing";
    /// Row under the list.
    UNPAID "Zonder afspraak" "Without an agreement";
    /// Lead of its page.
    UNPAID_LEAD "Voor deze lessen geldt geen afspraak. Reken ze toe, of maak een afspraak." "No agreement holds for these lessons. Charge them, or make an agreement.";
    /// Row under the list.
    TOTAL "Samen" "Together";
    /// Button and title.
    ADD "Afspraak toevoegen" "Add an agreement";
    /// Title.
    CHANGE "Afspraak wijzigen" "Change agreement";
    /// Button.
    CARRY_ON "Volgend jaar ook" "Carry on next year";
    /// Link to the next one.
    CARRIED_ON "Naar de volgende periode" "To the next period";
    /// The year has none.
    NONE "Nog geen afspraken in dit jaar" "No agreements in this year yet";
    /// What to do then.
    NONE_HELP "Voeg een afspraak toe. Lessen worden dan vanzelf toegerekend." "Add an agreement. Lessons are then charged by themselves.";
    /// Navigation.
    YEARS "Jaren" "Years";
    /// Heading of a card.
    NEW_SOURCE "Financieringsbron toevoegen" "Add a source of money";
    /// Heading of fields.
    FOR_WHAT "Waarvoor" "For what";
    /// Heading of fields.
    HOW_MUCH "Hoeveel" "How much";
    /// Heading of fields.
    MONEY "Geld" "Money";
    /// Field.
    FIRST_DAY "Eerste dag" "First day";
    /// Field.
    LAST_DAY "Laatste dag" "Last day";
    /// Field.
    LESSONS "Aantal lessen" "Number of lessons";
    /// Field.
    HOURS "Aantal uren" "Number of hours";
    /// Hint.
    HOURS_HINT "Leeg als er alleen lessen zijn afgesproken." "Empty when only lessons were agreed.";
    /// Field.
    TAILOR_MADE "Uren voor maatwerk" "Hours for tailor-made work";
    /// Hint.
    TAILOR_MADE_HINT "Zoals een klassendialoog na een incident." "Such as a class dialogue after an incident.";
    /// Fact: what lessons took of the hours for tailor-made work.
    RESERVE_USED "Maatwerk gebruikt" "Tailor-made work used";
    /// Fact: what is left of them.
    RESERVE_LEFT "Maatwerk over" "Tailor-made work left";
    /// Beside a lesson that comes after the lessons agreed.
    FROM_RESERVE "uit de uren voor maatwerk" "from the hours for tailor-made work";
    /// Field.
    KINDS "Voor wie" "For whom";
    /// Hint.
    ALL_HINT "Niets aangevinkt is alles." "Nothing ticked is everything.";
    /// Field.
    THEMES "Welke lessen" "Which lessons";
    /// Field.
    AMOUNT "Bedrag in euro" "Amount in euro";
    /// Field.
    SETTLED_AMOUNT "Vastgesteld bedrag in euro" "Settled amount in euro";
    /// Field.
    GRANTED_ON "Verleend op" "Granted on";
    /// Field.
    SETTLED_ON "Vastgesteld op" "Settled on";
    /// Field.
    NOTES "Opmerkingen" "Notes";
    /// Heading of the lessons of an agreement.
    ITS_LESSONS "Lessen van deze afspraak" "Lessons of this agreement";
    /// It has none.
    NO_LESSONS "Nog geen lessen" "No lessons yet";
    /// What that means.
    NO_LESSONS_HELP "Er is in deze periode nog niets gepland dat hierbij hoort." "Nothing that belongs to it is planned in this period yet.";
    /// Every lesson is paid.
    ALL_PAID "Elke les hoort bij een afspraak" "Every lesson belongs to an agreement";
    /// What that means.
    ALL_PAID_HELP "Er is in dit jaar geen les zonder afspraak." "This year has no lesson without an agreement.";
    /// Column.
    WHEN "Wanneer" "When";
    /// Column.
    LESSON "Les" "Lesson";
    /// Column.
    SCHOOL "School" "School";
    /// Column.
    STATE "Stand" "State";
    /// Column.
    WHY "Waarom hier" "Why here";
    /// Button in a row.
    CHARGE "Toerekenen" "Charge";
    /// Title.
    CHARGE_TITLE "Les toerekenen" "Charge a lesson";
    /// Lead.
    CHARGE_LEAD "Een les hoort bij hoogstens één afspraak." "A lesson belongs to one agreement at most.";
    /// Field.
    CHARGE_TO "Toerekenen aan" "Charge to";
    /// Choice.
    BY_RULE "Volgens de regel" "By the rule";
    /// Choice.
    TO_NONE "Geen afspraak (eigen kosten)" "No agreement (own expense)";
    /// Field.
    REASON "Reden" "Reason";
    /// Hint.
    REASON_HINT "Nodig als je van de regel afwijkt. Noem geen leerlingen." "Needed when you depart from the rule. Name no pupils.";
    /// Fact.
    CHARGED_TO "Toegerekend aan" "Charged to";
    /// The rule in words.
    RULE "De regel: een afspraak die de les noemt gaat voor, dan een die de soort school noemt, dan die van de gemeente. Bij gelijke afspraken gaat de eerste die afloopt voor, en lopen ze even lang, dan de oudste. Een vastgestelde afspraak houdt de lessen van haar periode." "The rule: an agreement that names the lesson goes first, then one that names the kind of school, then that of the municipality. Of equal agreements the one that ends first goes first, and of those that end on one day the oldest. A settled agreement keeps the lessons of its period.";
}

/// How far an agreement has come.
pub const fn settlement(settlement: Settlement) -> Text {
    match settlement {
        Settlement::Provisional => text("Voorlopig", "Provisional"),
        Settlement::Granted => text("Verleend", "Granted"),
        Settlement::Settled => text("Vastgesteld", "Settled"),
    }
}

/// Why a lesson is charged where it is.
pub const fn grounds(grounds: Grounds) -> Text {
    match grounds {
        Grounds::Chosen => text("Zelf gekozen", "Chosen"),
        Grounds::Only => text("Enige afspraak die geldt", "The only agreement that holds"),
        Grounds::Theme => text("Noemt deze les", "Names this lesson"),
        Grounds::Kind => text("Noemt deze soort school", "Names this kind of school"),
        Grounds::Municipality => text("Is van deze gemeente", "Is of this municipality"),
        Grounds::EndsFirst => text("Loopt het eerst af", "Ends first"),
        Grounds::MadeFirst => text("Bestond het eerst", "Was made first"),
    }
}

/// `34 lessen` or `34 lessen, 51,5 uur`.
pub fn agreed(language: Language, lessons: u32, minutes: u32) -> String {
    let lessons_text = match (language, lessons) {
        (Language::Dutch, 1) => "1 les".to_owned(),
        (Language::Dutch, n) => format!("{n} lessen"),
        (Language::English, 1) => "1 lesson".to_owned(),
        (Language::English, n) => format!("{n} lessons"),
    };
    match (lessons, minutes) {
        (_, 0) => lessons_text,
        (0, minutes) => hours(language, minutes),
        (_, minutes) => format!("{lessons_text}, {}", hours(language, minutes)),
    }
}

/// `51,5 uur`.
pub fn hours(language: Language, minutes: u32) -> String {
    hours_of(language, u64::from(minutes))
}

/// The same of a sum.
pub fn hours_of(language: Language, minutes: u64) -> String {
    let hours = domain::values::decimal::shown((minutes * 100 + 30) / 60);
    match language {
        Language::Dutch => format!("{hours} uur"),
        Language::English => format!("{} hours", hours.replace(',', ".")),
    }
}

/// `€ 10.540,00`.
pub fn euros(language: Language, cents: u64) -> String {
    let (whole, part) = ((cents / 100).to_string(), cents % 100);
    let (group, point) = language.of(('.', ','), (',', '.'));
    let mut grouped = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth).is_multiple_of(3) {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    format!("€ {grouped}{point}{part:02}")
}

/// How much of what was agreed was given, in one sentence.
pub fn progress(language: Language, lessons: u32, delivered: Delivered) -> String {
    let Delivered { planned, given, .. } = delivered;
    match language {
        Language::Dutch => {
            format!(
                "Van {lessons} afgesproken lessen zijn er {given} gegeven en {planned} gepland."
            )
        }
        Language::English => {
            format!("Of {lessons} lessons agreed, {given} were given and {planned} are planned.")
        }
    }
}

/// How many lessons an agreement pays in areas that the reader does not see.
pub fn elsewhere(language: Language, lessons: u32) -> String {
    match (language, lessons) {
        (Language::Dutch, 1) => "Bij deze afspraak hoort nog 1 les in een ander gebied.".to_owned(),
        (Language::Dutch, _) => {
            format!("Bij deze afspraak horen nog {lessons} lessen in andere gebieden.")
        }
        (Language::English, 1) => "This agreement has 1 more lesson in another area.".to_owned(),
        (Language::English, _) => {
            format!("This agreement has {lessons} more lessons in other areas.")
        }
    }
}

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "toegevoegd",
        text("De afspraak is toegevoegd.", "The agreement was added."),
    ),
    (
        "gewijzigd",
        text("De afspraak is opgeslagen.", "The agreement was saved."),
    ),
    (
        "bron",
        text(
            "De financieringsbron is toegevoegd.",
            "The source of money was added.",
        ),
    ),
    (
        "toegerekend",
        text("De les is toegerekend.", "The lesson was charged."),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_grouped_by_thousands() {
        let shown = [5, 99_999, 1_054_000, 123_456_789].map(|n| euros(Language::Dutch, n));
        assert_eq!(
            shown,
            ["€ 0,05", "€ 999,99", "€ 10.540,00", "€ 1.234.567,89"]
        );
        assert_eq!(euros(Language::English, 1_054_000), "€ 10,540.00");
    }

    #[test]
    fn what_was_agreed_is_said_in_lessons_and_hours() {
        let said = [(34, 0), (1, 90), (0, 3_090)].map(|(n, m)| agreed(Language::Dutch, n, m));
        assert_eq!(said, ["34 lessen", "1 les, 1,5 uur", "51,5 uur"]);
    }
}
