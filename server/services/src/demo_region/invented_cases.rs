//! The invented cases: who, where, and how far each has come.

/// How far an invented case has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Far {
    /// It came in; nobody follows it yet.
    Waiting,
    /// Its worker had the intake.
    Intake,
    /// Everybody agreed, the first talk was held, an assignment was given.
    Talked,
    /// Weighed, with the outcome that no signal is needed.
    NoSignal,
    /// Weighed, and the talk at home waits.
    Postponed,
    /// A signal stands in the index; youth and parents were informed.
    Signal,
    /// Help was handed over, and is to be asked after.
    Helped,
}

/// Which of the demo's case workers follows a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Follower {
    First,
    Second,
}

/// An invented case. All names are made up.
#[derive(Debug)]
pub(super) struct Invented {
    pub given_names: &'static str,
    pub family_name: &'static str,
    /// Whole years at the offence.
    pub age: u32,
    pub street: &'static str,
    /// Code and name of the home municipality.
    pub home: (&'static str, &'static str),
    pub referrer: &'static str,
    /// Place in [`OFFENCES`].
    pub offence: usize,
    /// Days ago that the referral came in.
    pub received: u64,
    /// In how many days the next step is planned; a day that went by is overdue.
    pub next: i64,
    pub far: Far,
    pub follower: Follower,
}

/// Invented offences, under an invented heading: the real list is an administrator's.
pub(super) const OFFENCES: [(&str, &str); 3] = [
    ("Vernieling van een bushokje", "Verzonnen lijst"),
    ("Winkeldiefstal van snoep", "Verzonnen lijst"),
    ("Vuurwerk buiten de tijden", "Verzonnen lijst"),
];

/// Invented organisations that help, by municipality.
pub(super) const HELPERS: [(&str, &str); 4] = [
    ("0518", "Buurtteam De Verzonnen Vaart"),
    ("0518", "Jongerenwerk De Bedachte Brug"),
    ("0513", "Buurtteam De Droomdijk"),
    ("0546", "Jongerenwerk De Luchtbrug"),
];

/// Code, name, the area's name, and whether a colleague reads the weighing.
pub(super) const INDEXES: [(&str, &str, &str, bool); 3] = [
    (
        "haaglanden",
        "Verwijsindex Haaglanden (demo)",
        "Den Haag",
        false,
    ),
    (
        "midden-holland",
        "Verwijsindex Midden-Holland (demo)",
        "Gouda",
        true,
    ),
    (
        "holland-rijnland",
        "Verwijsindex Holland Rijnland (demo)",
        "Leiden",
        false,
    ),
];

/// The cases.
pub(super) const CASES: [Invented; 9] = [
    Invented {
        given_names: "Jaimy",
        family_name: "Verzonnen",
        age: 14,
        street: "Fantasiestraat 1",
        home: ("0518", "Den Haag"),
        referrer: "police",
        offence: 0,
        received: 2,
        next: 0,
        far: Far::Waiting,
        follower: Follower::First,
    },
    Invented {
        given_names: "Bente",
        family_name: "Uit Een Boek",
        age: 16,
        street: "Zonnewijzer 14",
        home: ("0546", "Leiden"),
        referrer: "police",
        offence: 1,
        received: 12,
        next: 3,
        far: Far::Talked,
        follower: Follower::Second,
    },
    Invented {
        given_names: "Quinten",
        family_name: "Bestaatniet",
        age: 12,
        street: "Kometenhof 2",
        home: ("0513", "Gouda"),
        referrer: "school_attendance",
        offence: 0,
        received: 8,
        next: 0,
        far: Far::Intake,
        follower: Follower::Second,
    },
    Invented {
        given_names: "Noa",
        family_name: "Bedacht",
        age: 15,
        street: "Sprookjeslaan 12",
        home: ("0546", "Leiden"),
        referrer: "boa",
        offence: 2,
        received: 6,
        next: 1,
        far: Far::Intake,
        follower: Follower::First,
    },
    Invented {
        given_names: "Levi",
        family_name: "Van Nergens",
        age: 16,
        street: "Droomkade 8",
        home: ("0513", "Gouda"),
        referrer: "police",
        offence: 1,
        received: 20,
        next: 0,
        far: Far::Talked,
        follower: Follower::First,
    },
    Invented {
        given_names: "Esra",
        family_name: "Luchtkasteel",
        age: 13,
        street: "Wolkenplein 3",
        home: ("0518", "Den Haag"),
        referrer: "school_attendance",
        offence: 1,
        received: 25,
        next: -2,
        far: Far::NoSignal,
        follower: Follower::First,
    },
    Invented {
        given_names: "Milan",
        family_name: "Nooitgenoemd",
        age: 17,
        street: "Nevelweg 40",
        home: ("0546", "Leiden"),
        referrer: "prosecutor",
        offence: 0,
        received: 30,
        next: 2,
        far: Far::Postponed,
        follower: Follower::First,
    },
    Invented {
        given_names: "Sara",
        family_name: "Van Ergens",
        age: 15,
        street: "Maanpad 5",
        home: ("0518", "Den Haag"),
        referrer: "police",
        offence: 1,
        received: 40,
        next: 4,
        far: Far::Signal,
        follower: Follower::First,
    },
    Invented {
        given_names: "Daan",
        family_name: "Zomaar",
        age: 14,
        street: "Sterrenhof 22",
        home: ("0518", "Den Haag"),
        referrer: "boa",
        offence: 2,
        received: 45,
        next: 12,
        far: Far::Helped,
        follower: Follower::First,
    },
];
