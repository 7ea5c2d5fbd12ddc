//! Ids of the demo region: fixed, recognisable, and different for each kind of thing.

/// Kinds of things that get an id.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Area = 1,
    Organisation,
    Contact,
    Group,
    Unavailable,
    FreeDay,
    Holiday,
    LessonType,
    LessonTypeVersion,
    Skill,
    Employee,
    Absence,
    Request,
    Lesson,
    Grant,
    Season,
    FundingSource,
    Agreement,
}

/// The number of the n-th id of a kind: a valid UUID of version 8 (RFC 9562 section 5.8) that
/// starts with `de300000`.
pub(crate) const fn number(kind: Kind, n: usize) -> u128 {
    let prefix = (0xde30_0000_0000_u128 + kind as u128) << 80;
    let version = 0x8_u128 << 76;
    let variant = 0b10_u128 << 62;
    prefix | version | variant | n as u128
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::LessonId;

    #[test]
    fn an_id_of_the_demo_shows_its_kind_its_version_and_its_number() {
        let id = LessonId::from_number(number(Kind::Lesson, 255));
        assert_eq!(id.to_string(), "de300000-000e-8000-8000-0000000000ff");
    }
}
