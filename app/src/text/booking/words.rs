//! Fixed words of the booking pages.

use crate::text::{Text, text};

macro_rules! texts {
    ($($name:ident $nl:literal $en:literal;)+) => {
        $(#[doc = $en] pub const $name: Text = text($nl, $en);)+
    };
}

texts! {
    BOOK "Lessen boeken" "Book lessons";
    BOOK_LEAD "Kies een of meer lessen en groepen. Wij zoeken tijden die passen." "Choose one or more lessons and groups. We look for times that fit.";
    WHICH_LESSONS "Welke lessen?" "Which lessons?";
    WHICH_LESSONS_HINT "Bij meer lessen krijgt elke groep ze na elkaar, op verschillende dagen." "With more lessons each group gets them one after the other, on different days.";
    WHICH_GROUPS "Welke groepen?" "Which groups?";
    WHICH_GROUPS_HINT "Wij plannen groepen zo veel mogelijk op één ochtend na elkaar." "We plan groups after each other on one morning where we can.";
    PREFERENCES "Voorkeuren (hoeft niet)" "Preferences (optional)";
    FROM_WEEK "Vanaf" "From";
    AS_SOON "Zo snel mogelijk" "As soon as possible";
    BETWEEN "Weken tussen twee lessen" "Weeks between two lessons";
    WEEKDAYS "Liefst op" "Preferably on";
    DAYPARTS "Liefst in de" "Preferably in the";
    SHOW_TIMES "Toon tijden" "Show times";
    BY_WISHES "Lessen op aanvraag" "Lessons on request";
    BY_WISHES_HELP "Voor deze lessen geeft u wensen door. Wij zoeken het moment." "For these lessons you tell your wishes. We find the time.";
    ASK "Wensen doorgeven" "Tell your wishes";
    ALWAYS_ASK "Past geen tijd? U kunt ook wensen doorgeven." "No time suits? You can also tell your wishes.";
    NO_GROUPS "Vul eerst uw groepen in" "Enter your groups first";
    NO_GROUPS_HELP "Zonder groepen weten wij niet voor wie de les is." "Without groups we do not know whom the lesson is for.";
    TO_GROUPS "Naar uw groepen" "To your groups";
    NOTHING "Er is nu niets te boeken" "There is nothing to book now";
    NOTHING_HELP "Bel of mail ons als u toch een les wilt." "Call or mail us if you want a lesson anyway.";

    CHOOSE "Kies een tijd" "Choose a time";
    CHOOSE_LEAD "Deze tijden passen bij uw school en bij onze medewerkers." "These times suit your school and our staff.";
    OTHER_CHOICE "Andere lessen of groepen" "Other lessons or groups";
    PROPOSAL "Ons voorstel" "Our proposal";
    NO_TIME "In deze weken is er geen tijd die past." "In these weeks there is no time that fits.";
    SKIP "Nu niet boeken" "Do not book now";
    HOLD "Verder met deze tijden" "Go on with these times";
    LATER "Latere weken" "Later weeks";
    EARLIEST "Vanaf het begin" "From the start";
    CANNOT "Dit kan niet" "This cannot be";
    PARTS "De tijden" "The times";
    AGAIN "Ja, deze les nog een keer" "Yes, this lesson once more";

    FINISH "Boeking afmaken" "Finish the booking";
    FINISH_LEAD "Controleer de tijden en bevestig." "Check the times and confirm.";
    NOTHING_HELD "U houdt nu geen tijden vast" "You hold no times now";
    NOTHING_HELD_HELP "Misschien duurde het te lang. Kies opnieuw; er is nog niets geboekt." "Perhaps it took too long. Choose again; nothing was booked yet.";
    CHOSEN "Uw keuze" "Your choice";
    CONTACT "Wie is het aanspreekpunt?" "Who is the contact?";
    NO_CONTACT "Niemand in het bijzonder" "Nobody in particular";
    REMARKS "Opmerking" "Remark";
    REMARKS_HINT "Bijvoorbeeld de ingang of het lokaal. Zet hier geen namen van leerlingen." "Such as the entrance or the room. Put no names of pupils here.";
    CONFIRM "Boeken" "Book";
    DROP "Toch niet" "Rather not";

    YEAR "Alles van dit jaar" "All of this year";
    YEAR_EMPTY "U hebt nog niets geboekt" "You have not booked anything yet";
    PRINT_HINT "U kunt deze pagina afdrukken." "You can print this page.";
    WHEN "Wanneer" "When";
    LESSON "Les" "Lesson";
    GROUP "Groep" "Group";
    STATE "Stand" "State";
    NO_DAY "nog geen dag" "no day yet";
    SEE "Bekijken" "See";

    BOOKING "Boeking" "Booking";
    SUITS "Past dit voorstel?" "Does this proposal suit you?";
    SUITS_YES "Ja, dit past" "Yes, this suits";
    SUITS_WHY "Past het niet? Waarom niet?" "Does it not suit? Why not?";
    SUITS_WHY_HINT "Bijvoorbeeld: op dinsdag hebben wij gym. Noem geen leerlingen." "Such as: on Tuesday we have gym. Name no pupils.";
    SUITS_NO "Nee, dit past niet" "No, this does not suit";
    CHANGE_TIME "Andere tijd kiezen" "Choose another time";
    CANCEL "Annuleren" "Cancel";
    WHICH_CANCEL "Welke lessen gaan niet door?" "Which lessons are cancelled?";
    WHY "Waarom?" "Why?";
    LATE_READ "Ik heb gelezen dat dit laat is." "I have read that this is late.";
    CANCEL_THEM "Lessen annuleren" "Cancel the lessons";
    CANNOT_CHANGE "U kunt deze boeking niet meer zelf wijzigen. Bel ons als er iets is." "You can no longer change this booking yourself. Call us if there is anything.";
    UNDO "Terugdraaien" "Undo";
    NEW_TIME "Nieuwe tijd" "New time";
    MOVE "Verplaatsen" "Move";
    NO_OTHER "Wij vonden geen andere tijd in deze weken." "We found no other time in these weeks.";

    WISHES_LEAD "Geef door wanneer het u past. Wij zoeken een moment en mailen u." "Tell us when it suits you. We look for a time and will mail you.";
    PATTERN "Hoe wilt u de lessen?" "How do you want the lessons?";
    BACK_TO_BACK "Na elkaar op één dag" "One after another on a day";
    EACH "Elke groep op een eigen moment" "Each group at its own time";
    FIRST_WEEK "Eerste keus" "First choice";
    SECOND_WEEK "Tweede keus" "Second choice";
    THIRD_WEEK "Derde keus" "Third choice";
    WEEKS "In welke week?" "In which week?";
    NO_PREFERENCE "Geen voorkeur" "No preference";
    NOT_ON "Op deze dagen kan het niet" "Not on these days";
    SEND_WISHES "Wensen versturen" "Send the wishes";

    HELD_ALREADY "Wij houden al een keuze voor u vast. Kiest u een nieuwe tijd voor dezelfde les en groep? Dan vervalt de oude." "We already hold a choice for you. Do you choose a new time for the same lesson and group? Then the old one goes.";
    TO_FINISH "Maak uw boeking af" "Finish your booking";
    HOLD_OVER "Het duurde te lang: de tijden zijn weer vrij. Kies opnieuw." "It took too long: the times are free again. Choose once more.";
    STALE "Deze boeking is net gewijzigd. Open haar opnieuw en kijk wat er staat." "This booking was just changed. Open it again and see what it says.";
    UNDO_OVER "Terugdraaien kan niet meer. Bel ons als het anders moet." "It can no longer be undone. Call us if it must change.";
}
