//! Invented names of schools and clubs.

use domain::organisation::OrganisationKind::{self, Club, Mbo, Secondary, Special};

/// Primary schools, without a prefix such as "Basisschool"; used from the top.
pub(crate) const PRIMARY: &[&str] = &[
    "De Regenboogbrug", "De Waterspin", "Het Kleurpalet", "De Zilverlibel", "De Lantaarnvis",
    "De Wolkenvlieger", "De Duinviool", "Het Notenschip", "'t Schateiland", "De Kikkerkade",
    "Hélianthe", "De Druppelaar", "De Speelschuit", "Het Tintelveld", "De Toverlantaarn",
    "De Blauwe Reiger", "De Tuimelboom", "Het Bolwerkje", "De Kompasroos",
    "De Zwaluwhoek", "De Papierboot", "De Zeepaardjes",
    "De Rietvoorn", "De Lepelaarsplas",
    "De Vuurjuffer", "Het Wielewaalnest", "De Hazelaar",
    "De Boomklever", "De Hazelmuis", "De Appelvink",
    "De Strandjutter", "De Vuurvlieg",
    "De Perenboom", "De Zonnehoed", "De Kruidentuin", "De Zandkorrel",
    "De Sterrenschipper", "De Ruimteveer", "Het Kiezelpad", "De Horizonvaarder",
    "De Plassenvaarder", "De Turfschipper",
    "De Kaasdrager", "De Goudpluim", "De Boezemmolen", "De Trekschuit",
    "De Knotwilgen", "De Oeverzwaluw",
    "De Tjalkschipper", "Het Veerpontje",
    "Het Polderhuis", "De Roerdomp",
    "De Schrijverij", "De Otterburcht", "De Wilgenroos",
    "De Bloembol",
    "De Waterjuffer", "Het Krekelveld",
    "De Parelduiker", "Het Ganzennest",
    "De Boterbloem", "De Spreeuwenvlucht", "Het Muizenhol", "De Mozaïekslang",
    "Het Hoefblad",
    "De Hyacint",
    "De Kievitsbloem", "Het Houtduifje",
    "De Zonnewagen", "De Narcis",
    "De Tovertuin",
    "De Klaproosweide", "De Vlaskamp",
    "Het Slotje", "De Koekoeksbloem",
    "De Bakermat",
];

/// What stands before the name of a primary school.
pub(crate) const PREFIXES: &[&str] = &["OBS ", "Basisschool ", "IKC ", "Kindcentrum ", "CBS ", "", ""];

/// A name long enough to be a trial for every screen, given to one primary school.
pub(crate) const LONG: &str = "Interconfessioneel Kindcentrum De Papierboot aan de Singel, \
    locatie Onderbouw en Bovenbouw Korenmolenlaan";

/// Everything that is no primary school, with the code of its municipality.
pub(crate) const OTHERS: &[(&str, OrganisationKind, &str)] = &[
    ("0518", Secondary, "Haags Horizoncollege"),
    ("0518", Secondary, "Lyceum De Meridiaan"),
    ("0518", Secondary, "Zeelicht College"),
    ("0518", Secondary, "Duinoord Atrium"),
    ("0518", Secondary, "Praktijkschool Kompasroute"),
    ("0518", Secondary, "Vakcollege Atlashaven voor vmbo basis, kader, gemengd en theoretisch"),
    ("0518", Special, "De Vliering"),
    ("0518", Special, "De Ankerplaats"),
    ("0518", Mbo, "ROC Hofkwartier"),
    ("0518", Club, "VV Zeewind Zuid"),
    ("0518", Club, "SV De Laakvogels"),
    ("0518", Club, "Hockeyclub Duinpijl"),
    ("0518", Club, "Korfbalvereniging De Ooievaarspoot"),
    ("0503", Secondary, "Delfzicht College"),
    ("0503", Secondary, "Poldergymnasium"),
    ("0503", Mbo, "Techniekhaven Delft"),
    ("0503", Club, "VV Delfshoek"),
    ("1916", Secondary, "Vlietland Lyceum"),
    ("1926", Secondary, "Nootlanden College"),
    ("0603", Secondary, "Rijswaarde Mavo"),
    ("1783", Secondary, "Westerwind College"),
    ("1783", Secondary, "Glazen Stad Vakcollege"),
    ("1783", Club, "SV De Kassenjeugd"),
    ("0637", Secondary, "Zoetelaar College"),
    ("0637", Secondary, "Plantagelyceum"),
    ("0637", Special, "De Luwte"),
    ("0637", Club, "Handbalvereniging Zoetewind"),
    ("1901", Club, "SV De Plaswijkers"),
    ("0513", Secondary, "Goudvisser College"),
    ("0513", Secondary, "IJsselzicht Lyceum"),
    ("0513", Special, "De Schutsluis"),
    ("0513", Club, "VV Kaaspoort"),
    ("0484", Secondary, "Rijnoever College"),
    ("0484", Club, "SV De Rijnkanters"),
    ("0534", Club, "VV De Bollenboys"),
    ("0537", Secondary, "Kustlicht College"),
    ("0546", Secondary, "Breestroom Lyceum"),
    ("0546", Secondary, "Sleutelstad Vakcollege"),
    ("0546", Special, "Stek Speciaal Onderwijs"),
    ("0546", Mbo, "mboRijnstreek"),
    ("0546", Club, "Basketbalvereniging Sleutelduel"),
    ("0547", Secondary, "Zijlzicht Mavo"),
    ("0553", Secondary, "Bollenveld College"),
    ("0579", Secondary, "Poelgeest Atheneum"),
    ("0638", Club, "SV De Weideschoppers"),
];

/// Streets that many Dutch towns have.
pub(crate) const STREETS: &[&str] = &[
    "Kastanjelaan", "Korenmolenlaan", "Lindestraat", "Merelstraat", "Vlietoever", "Beukenhof",
    "Zonnebloemstraat", "Kerkweg", "Dorpsstraat", "Sportlaan", "Burgemeesterslaan", "Eikenplein",
    "Wilhelminapark", "Schoolstraat", "Havenkade", "Populierendreef", "Oranjesingel",
    "Molenwerf", "Zwanenburg", "Koningsvaren", "Veldzicht", "Parkweg",
];
