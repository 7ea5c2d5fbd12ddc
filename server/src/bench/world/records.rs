use super::{AREA, MINUTES, SCHOOLS, educator, small};
use domain::area::{Area, Municipality};
use domain::catalogue::{LessonType, LessonTypeVersion, Skill};
use domain::employee::Employee;
use domain::ids::{
    ContactId, GroupId, LessonId, LessonTypeId, LessonTypeVersionId, OrganisationId, RequestId,
    SkillId,
};
use domain::lesson::{Lesson, State};
use domain::organisation::{Address, Contact, Group, Organisation, OrganisationKind};
use domain::request::{Pattern, Request, Wishes};
use domain::time::{Day, Minute, SchoolYear, Span};
use domain::travel::Point;
use domain::values::{Email, Mistake, Name, Phone, Postcode};

/// What every lesson is.
pub(super) const LESSON_TYPE: LessonTypeId = LessonTypeId::from_number(1);

const SKILL: SkillId = SkillId::from_number(1);
const CENTRE: Point = Point {
    latitude: 52.1,
    longitude: 4.5,
};

pub(super) fn school_id(number: usize) -> OrganisationId {
    OrganisationId::from_number(0xA_0000 + number as u128)
}

pub(super) fn area() -> Area {
    Area {
        id: AREA,
        name: "Midden".to_owned(),
    }
}

pub(super) fn municipality() -> Municipality {
    Municipality {
        code: "0001".into(),
        name: "Proefstad".into(),
        area: AREA,
        centre: CENTRE,
    }
}

pub(super) fn postcode_points() -> Vec<(u16, Point)> {
    vec![(2300, CENTRE)]
}

/// A school on a grid of ten by ten, about a kilometre apart.
pub(super) fn school(number: usize) -> Result<Organisation, Mistake> {
    let step = |count: usize, degrees: f64| f64::from(small(count)) * degrees;
    Ok(Organisation {
        id: school_id(number),
        kind: OrganisationKind::Primary,
        name: Name::parse(&format!("Basisschool De Proef {number}"))?,
        site_code: None,
        address: Address {
            street: "Proefweg".to_owned(),
            house_number: number.to_string(),
            postcode: Some(Postcode::parse("2300 AA")?),
            town: "Proefstad".to_owned(),
            municipality: "0001".to_owned(),
        },
        phone: Some(Phone::parse("071-5550100")?),
        website: String::new(),
        point: Some(Point {
            latitude: CENTRE.latitude + step(number % 10, 0.009),
            longitude: CENTRE.longitude + step(number / 10 % 10, 0.014),
        }),
        opened_on: None,
        closed_on: None,
        version: 1,
    })
}

pub(super) fn contact(number: usize) -> Result<Contact, Mistake> {
    Ok(Contact {
        id: ContactId::from_number(0xC_0000 + number as u128),
        organisation: school_id(number),
        name: Name::parse(&format!("Contact {number}"))?,
        function: "intern begeleider".to_owned(),
        email: Some(Email::parse(&format!("school{number}@bench.example"))?),
        phone: Some(Phone::parse("071-5550101")?),
        version: 1,
        noted_at: None,
        school_noted_at: None,
    })
}

pub(super) fn group(number: usize, school: usize, day: Day) -> Result<Group, Mistake> {
    Ok(Group {
        id: GroupId::from_number(0x6_0000 + number as u128),
        organisation: school_id(school),
        school_year: SchoolYear::of(day),
        name: Name::parse(&format!("Groep {number}"))?,
        level: Name::parse("groep 8")?,
        pupils: 24,
        teacher: String::new(),
        version: 1,
    })
}

pub(super) fn skill() -> Result<Skill, Mistake> {
    Ok(Skill {
        id: SKILL,
        name: Name::parse("Groepsdruk")?,
        version: 1,
    })
}

pub(super) fn lesson_type() -> Result<LessonType, Mistake> {
    Ok(LessonType {
        id: LESSON_TYPE,
        name: Name::parse("Invloed van de groep")?,
        short_name: Name::parse("Groep")?,
        offered: true,
    })
}

pub(super) fn version() -> LessonTypeVersion {
    LessonTypeVersion {
        id: LessonTypeVersionId::from_number(1),
        lesson_type: LESSON_TYPE,
        valid_from: Day::default(),
        minutes: MINUTES,
        setup_minutes: 10,
        largest_group: 32,
        educators_needed: 1,
        season: None,
        kinds: OrganisationKind::ALL.to_vec(),
        target_groups: String::new(),
        skills: vec![SKILL],
        materials: String::new(),
        room_needs: String::new(),
    }
}

/// Number 0 is the planner.
pub(super) fn employee(number: usize) -> Result<Employee, Mistake> {
    let hours = Span {
        start: Minute::at(7, 30),
        end: Minute::at(18, 0),
    };
    let mut week = [Some(hours); 7];
    week[5..].fill(None);
    Ok(Employee {
        id: educator(number),
        name: Name::parse(&format!("Collega {number}"))?,
        email: Email::parse(&format!("collega{number}@bench.example"))?,
        phone: None,
        home: Some(Postcode::parse("2300 AA")?),
        home_point: Some(CENTRE),
        contract_minutes: 36 * 60,
        skills: vec![SKILL],
        hours: week,
        active: true,
        version: 1,
    })
}

pub(super) fn request(number: usize, school: usize, day: Day) -> Request {
    Request {
        id: RequestId::from_number(0xF_0000 + number as u128),
        organisation: school_id(school),
        lesson_type: LESSON_TYPE,
        contact: Some(ContactId::from_number(
            0xC_0000 + (school % SCHOOLS) as u128,
        )),
        received_on: day,
        pattern: Pattern::BackToBack,
        wishes: Wishes::default(),
        remarks: String::new(),
        version: 1,
    }
}

pub(super) fn lesson(number: usize, request: &Request, group: &Group, order: usize) -> Lesson {
    Lesson {
        id: LessonId::from_number(0xB_0000 + number as u128),
        request: request.id,
        organisation: request.organisation,
        group: group.id,
        visit: 1,
        order: small(order + 1),
        minutes: MINUTES,
        setup_minutes: if order == 0 { 10 } else { 0 },
        state: State::Requested,
        slot: None,
        version: 1,
    }
}
