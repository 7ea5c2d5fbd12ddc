use domain::coverage::wanted::CoverageQuery;

/// First day, in an address.
pub const FROM: &str = "van";
/// Last day.
pub const UNTIL: &str = "tot";
/// An area.
pub const AREA: &str = "gebied";
/// A municipality.
pub const TOWN: &str = "gemeente";
/// A source of money.
pub const PAYER: &str = "bron";
/// A theme.
pub const THEME: &str = "thema";
/// A kind of organisation.
pub const KIND: &str = "doelgroep";
/// What the rows are.
pub const BY: &str = "per";

/// What an address asks for; `get` gives what stands under a name, nothing when it is not there.
pub fn query_of(get: impl Fn(&str) -> String) -> CoverageQuery {
    CoverageQuery {
        from: get(FROM),
        until: get(UNTIL),
        area: get(AREA),
        town: get(TOWN),
        payer: get(PAYER),
        theme: get(THEME),
        kind: get(KIND),
        by: get(BY),
    }
}
