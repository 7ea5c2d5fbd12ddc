//! The three areas and their 27 municipalities: real places, with rounded centres.

use crate::numbered::{Kind, number};
use domain::area::{Area, Municipality};
use domain::ids::AreaId;
use domain::travel::Point;

/// The area of Den Haag.
pub(crate) const DEN_HAAG: AreaId = AreaId::from_number(number(Kind::Area, 1));
/// The area of Gouda.
pub(crate) const GOUDA: AreaId = AreaId::from_number(number(Kind::Area, 2));
/// The area of Leiden.
pub(crate) const LEIDEN: AreaId = AreaId::from_number(number(Kind::Area, 3));

/// What the other modules need to know of a municipality to put invented schools in it.
pub(crate) struct Place {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) area: AreaId,
    pub(crate) centre: Point,
    /// How far from the centre schools lie at most, in ten-thousandths of a degree.
    pub(crate) spread: u16,
    /// Area code of telephone numbers.
    pub(crate) dial: &'static str,
    /// How many primary schools the demo puts here.
    pub(crate) primary: usize,
    /// Towns with one of their postcode districts.
    pub(crate) towns: &'static [(&'static str, u16)],
}

macro_rules! places {
    ($($code:literal $name:literal $area:ident ($lat:literal, $lon:literal) $spread:literal
        $dial:literal $primary:literal: $($town:literal $district:literal),+;)+) => {
        &[$(Place {
            code: $code,
            name: $name,
            area: $area,
            centre: Point { latitude: $lat, longitude: $lon },
            spread: $spread,
            dial: $dial,
            primary: $primary,
            towns: &[$(($town, $district)),+],
        }),+]
    };
}

pub(crate) const PLACES: &[Place] = places! {
    "0518" "Den Haag" DEN_HAAG (52.07, 4.30) 280 "070" 15: "'s-Gravenhage" 2512, "'s-Gravenhage" 2525, "'s-Gravenhage" 2531, "'s-Gravenhage" 2544, "'s-Gravenhage" 2552, "'s-Gravenhage" 2563, "'s-Gravenhage" 2583, "'s-Gravenhage" 2593;
    "0503" "Delft" DEN_HAAG (52.00, 4.36) 140 "015" 4: "Delft" 2611, "Delft" 2613, "Delft" 2624, "Delft" 2625;
    "1916" "Leidschendam-Voorburg" DEN_HAAG (52.08, 4.38) 150 "070" 3: "Leidschendam" 2263, "Voorburg" 2272, "Leidschendam" 2265, "Voorburg" 2274;
    "1842" "Midden-Delfland" DEN_HAAG (51.97, 4.31) 150 "015" 2: "Den Hoorn" 2635, "Schipluiden" 2636;
    "1926" "Pijnacker-Nootdorp" DEN_HAAG (52.02, 4.42) 150 "015" 3: "Pijnacker" 2641, "Nootdorp" 2631, "Delfgauw" 2645;
    "0603" "Rijswijk" DEN_HAAG (52.04, 4.33) 120 "070" 3: "Rijswijk" 2282, "Rijswijk" 2285, "Rijswijk" 2286;
    "0629" "Wassenaar" DEN_HAAG (52.14, 4.40) 120 "070" 2: "Wassenaar" 2241, "Wassenaar" 2242;
    "1783" "Westland" DEN_HAAG (52.00, 4.21) 220 "0174" 4: "Naaldwijk" 2671, "'s-Gravenzande" 2691, "Wateringen" 2291, "Monster" 2681, "De Lier" 2678;
    "0637" "Zoetermeer" DEN_HAAG (52.06, 4.50) 160 "079" 4: "Zoetermeer" 2712, "Zoetermeer" 2717, "Zoetermeer" 2722, "Zoetermeer" 2726;
    "1901" "Bodegraven-Reeuwijk" GOUDA (52.07, 4.75) 180 "0172" 2: "Bodegraven" 2411, "Reeuwijk" 2811;
    "0513" "Gouda" GOUDA (52.01, 4.71) 130 "0182" 4: "Gouda" 2801, "Gouda" 2803, "Gouda" 2805, "Gouda" 2807;
    "1931" "Krimpenerwaard" GOUDA (51.96, 4.78) 250 "0182" 2: "Stolwijk" 2821, "Schoonhoven" 2871;
    "0627" "Waddinxveen" GOUDA (52.04, 4.65) 100 "0182" 2: "Waddinxveen" 2741, "Waddinxveen" 2742;
    "1892" "Zuidplas" GOUDA (52.00, 4.62) 180 "0180" 2: "Moordrecht" 2841, "Zevenhuizen" 2761;
    "0484" "Alphen aan den Rijn" LEIDEN (52.13, 4.66) 200 "0172" 3: "Alphen aan den Rijn" 2402, "Alphen aan den Rijn" 2405, "Boskoop" 2771;
    "0534" "Hillegom" LEIDEN (52.29, 4.58) 80 "0252" 1: "Hillegom" 2181, "Hillegom" 2182;
    "1884" "Kaag en Braassem" LEIDEN (52.20, 4.63) 200 "071" 2: "Roelofarendsveen" 2371, "Woubrugge" 2481;
    "0537" "Katwijk" LEIDEN (52.20, 4.42) 130 "071" 2: "Katwijk" 2223, "Rijnsburg" 2231, "Katwijk" 2225;
    "0546" "Leiden" LEIDEN (52.16, 4.49) 140 "071" 4: "Leiden" 2313, "Leiden" 2316, "Leiden" 2321, "Leiden" 2332;
    "0547" "Leiderdorp" LEIDEN (52.16, 4.53) 90 "071" 1: "Leiderdorp" 2352, "Leiderdorp" 2353;
    "0553" "Lisse" LEIDEN (52.26, 4.56) 90 "0252" 1: "Lisse" 2161, "Lisse" 2163;
    "0569" "Nieuwkoop" LEIDEN (52.16, 4.76) 220 "0172" 2: "Nieuwkoop" 2421, "Ter Aar" 2461;
    "0575" "Noordwijk" LEIDEN (52.24, 4.45) 160 "071" 2: "Noordwijk" 2201, "Noordwijkerhout" 2211;
    "0579" "Oegstgeest" LEIDEN (52.18, 4.47) 80 "071" 1: "Oegstgeest" 2341, "Oegstgeest" 2343;
    "1525" "Teylingen" LEIDEN (52.21, 4.51) 150 "0252" 2: "Sassenheim" 2171, "Voorhout" 2215;
    "0626" "Voorschoten" LEIDEN (52.13, 4.45) 80 "071" 2: "Voorschoten" 2251, "Voorschoten" 2253;
    "0638" "Zoeterwoude" LEIDEN (52.12, 4.50) 90 "071" 1: "Zoeterwoude" 2381, "Zoeterwoude" 2382;
};

/// The three areas.
pub(crate) fn areas() -> Vec<Area> {
    [(DEN_HAAG, "Den Haag"), (GOUDA, "Gouda"), (LEIDEN, "Leiden")]
        .map(|(id, name)| Area {
            id,
            name: name.to_owned(),
        })
        .to_vec()
}

/// The municipalities.
pub(crate) fn municipalities() -> Vec<Municipality> {
    PLACES
        .iter()
        .map(|place| Municipality {
            code: place.code.to_owned(),
            name: place.name.to_owned(),
            area: place.area,
            centre: place.centre,
        })
        .collect()
}
