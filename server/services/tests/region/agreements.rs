use crate::start::{area, day, house, operator, post, with_role};
use domain::agreement::{AgreementForm, ChargedLine, Delivered, Grounds};
use domain::area::Municipality;
use domain::coverage::Reserve;
use domain::coverage::wanted::CoverageQuery;
use domain::ids::{AreaId, EmployeeId, FundingSourceId};
use domain::lesson::State;
use domain::permission::{Grant, Role};
use domain::values::{Mistake, Mistakes};
use services::agreements::{
    ChargeForm, add_agreement, add_funding_source, agreement_form, change_agreement, choose_charge,
    read_agreement, read_agreements, read_charge, unpaid_lessons,
};
use services::coverage::read_coverage;
use services::organisations::organisation;
use services::{Actor, EditError, Fault, House, demo_region, region};
use store::on_both_engines;
use store::testing::TestDatabase;

/// The demo region.
async fn demo(database: &TestDatabase) -> House {
    let house = house(database);
    assert_eq!(demo_region::load(&house).await, Ok(true));
    house
}

fn manager() -> Actor {
    let grant = Grant {
        role: Role::Manager,
        area: None,
    };
    Actor::employee(EmployeeId::from_number(7), vec![grant])
}

async fn town(house: &House, area: AreaId) -> Municipality {
    let all = region::municipalities(house, &operator())
        .await
        .expect("municipalities");
    all.into_iter()
        .find(|one| one.area == area)
        .expect("one in the area")
}

async fn source(house: &House) -> FundingSourceId {
    let view = read_agreements(house, &manager(), 2026)
        .await
        .expect("agreements");
    view.sources[0].id
}

fn form(municipality: &str, source: FundingSourceId) -> AgreementForm {
    AgreementForm {
        municipality: municipality.to_owned(),
        source: source.to_string(),
        name: "Extra lessen".into(),
        first_day: "2026-09-01".into(),
        last_day: "2026-12-31".into(),
        lessons: "10".into(),
        settlement: "granted".into(),
        ..AgreementForm::default()
    }
}

fn wrong(field: &str, mistake: Mistake) -> EditError {
    EditError::Invalid(Mistakes::one(field, mistake))
}

on_both_engines! {
    async fn every_lesson_of_the_demo_is_charged_once_and_the_rows_add_up_to_the_numbers(database) {
        let house = demo(&database).await;
        let view = read_agreements(&house, &manager(), 2026).await.expect("agreements");
        let mut all = view.unpaid;
        for line in &view.lines {
            let opened = read_agreement(&house, &manager(), line.agreement.id).await.expect("opened");
            let mut counted = Delivered::default();
            for lesson in &opened.lessons {
                counted.add(lesson.state, lesson.minutes);
            }
            assert_eq!(counted, line.delivered, "{}", line.agreement.name);
            all.planned += counted.planned;
            all.given += counted.given;
            all.not_shown_up += counted.not_shown_up;
        }
        let unpaid = unpaid_lessons(&house, &manager(), 2026).await.expect("unpaid");
        assert!(!unpaid.is_empty());
        let in_2026 = "day BETWEEN '2026-01-01' AND '2026-12-31' AND state";
        let count = async |states: &str| {
            let sql = format!("SELECT COUNT(*) FROM lesson WHERE {in_2026} IN ({states})");
            u32::try_from(database.number(&sql).await).expect("a count")
        };
        assert_eq!(all.given, count("'given'").await);
        assert_eq!(all.planned, count("'proposed', 'confirmed'").await);
        assert_eq!(all.not_shown_up, count("'not_shown_up'").await);
        let of_unpaid = view.unpaid.planned + view.unpaid.given + view.unpaid.not_shown_up;
        assert_eq!(usize::try_from(of_unpaid), Ok(unpaid.len()));
    }

    async fn a_lesson_is_charged_elsewhere_with_a_reason_and_by_the_rule_again(database) {
        let house = demo(&database).await;
        let view = read_agreements(&house, &manager(), 2026).await.expect("agreements");
        let paying = view.lines.iter().filter(|line| line.delivered.given > 0);
        let mut opened = Vec::new();
        for line in paying.take(2) {
            opened.push(read_agreement(&house, &manager(), line.agreement.id).await.expect("opened"));
        }
        let (from, to) = (&opened[0], opened[1].line.agreement.id);
        let lesson = from.lessons[0].lesson;
        let charge = async |to: &str, reason: &str| {
            let form = ChargeForm { to: to.to_owned(), reason: reason.to_owned() };
            choose_charge(&house, &manager(), lesson, &form).await
        };
        let stands = async || {
            let charged = read_charge(&house, &manager(), lesson).await.expect("read").line.charged;
            charged.map(|charged| (charged.to, charged.grounds == Grounds::Chosen))
        };
        assert_eq!(charge(&to.to_string(), " ").await, Err(wrong("reason", Mistake::ReasonNeeded)));
        let other_year = read_agreements(&house, &manager(), 2025).await.expect("agreements");
        let other_year = other_year.lines[0].agreement.id.to_string();
        assert_eq!(charge(&other_year, "Zo.").await, Err(wrong("to", Mistake::NotAChoice)));
        assert_eq!(stands().await, Some((Some(from.line.agreement.id), false)));

        assert_eq!(charge(&to.to_string(), "Afgesproken met beide.").await, Ok(()));
        assert_eq!(stands().await, Some((Some(to), true)));
        let there = read_agreement(&house, &manager(), to).await.expect("opened");
        assert_eq!(there.lessons.iter().filter(|line| line.lesson == lesson).count(), 1);
        let here = read_agreement(&house, &manager(), from.line.agreement.id).await.expect("opened");
        assert_eq!(here.lessons.iter().filter(|line| line.lesson == lesson).count(), 0);
        assert_eq!(charge("none", "Als kennismaking.").await, Ok(()));
        assert_eq!(stands().await, Some((None, true)));
        assert_eq!(charge("rule", "").await, Ok(()));
        assert_eq!(stands().await, Some((Some(from.line.agreement.id), false)));
        let lines = database.number("SELECT COUNT(*) FROM audit WHERE subject_kind = 'lesson.charge'").await;
        assert_eq!(lines, 3);
    }

    async fn settling_an_agreement_takes_away_nothing_that_it_paid(database) {
        let house = demo(&database).await;
        let view = read_agreements(&house, &manager(), 2026).await.expect("agreements");
        let paying = view.lines.iter().find(|line| line.delivered.given > 0).expect("one that pays");
        let agreement = &paying.agreement;
        let query = CoverageQuery { payer: agreement.source.to_string(), ..CoverageQuery::default() };
        let standing = async || {
            let opened = read_agreement(&house, &manager(), agreement.id).await.expect("opened");
            let covered = read_coverage(&house, &manager(), &query).await.expect("figures");
            let listed = read_agreements(&house, &manager(), 2026).await.expect("agreements");
            let others = listed.lines.into_iter().map(|line| (line.agreement.id, line.delivered));
            let others: Vec<_> = others.collect();
            (opened.line.delivered, opened.lessons, others, covered.total, listed.unpaid)
        };
        let before = standing().await;
        let settled = AgreementForm {
            settlement: "settled".into(),
            settled_on: "2026-11-20".into(),
            ..AgreementForm::of(agreement)
        };
        let version = agreement.version;
        let changed = change_agreement(&house, &manager(), agreement.id, version, &settled).await;
        assert_eq!(changed, Ok(()));
        assert_eq!(standing().await, before);
    }

    async fn the_lessons_that_take_from_a_reserve_add_up_to_what_is_used_of_it(database) {
        let house = demo(&database).await;
        // Nothing more than one lesson was agreed, so that the others are tailor-made.
        database.run_raw("UPDATE agreement SET lessons = 1, tailor_made_minutes = 600").await.expect("written");
        let view = read_agreements(&house, &manager(), 2026).await.expect("agreements");
        let mut used = 0;
        for line in view.lines {
            let opened = read_agreement(&house, &manager(), line.agreement.id).await.expect("opened");
            let over: Vec<_> = opened.lessons.iter()
                .filter(|lesson| matches!(lesson.state, State::Given | State::NotShownUp))
                .collect();
            // They are told by day; which of one day goes first is not told.
            let taken = |lesson: &&&ChargedLine| opened.from_reserve.contains(&lesson.lesson);
            let marked: Vec<_> = over.iter().filter(taken).collect();
            assert_eq!(marked.len(), opened.from_reserve.len());
            assert!(marked.iter().all(|lesson| lesson.state == State::Given));
            let given = over.iter().filter(|lesson| lesson.state == State::Given).count();
            assert!(given - marked.len() <= 1, "{} of {given}", marked.len());
            let minutes: u64 = marked.iter().map(|lesson| u64::from(lesson.minutes)).sum();
            let expected = Reserve {
                reserved: 600,
                used: minutes,
                left: 600_u64.saturating_sub(minutes),
            };
            assert_eq!(opened.reserve, expected, "{}", line.agreement.name);
            used += minutes;
        }
        assert!(used > 600, "{used}");
    }

    async fn of_an_agreement_of_the_region_a_manager_sees_own_lessons_and_how_many_more_there_are(database) {
        let house = demo(&database).await;
        let leiden = area(&house, "Leiden").await;
        let manager_of_leiden = with_role(Role::Manager, leiden);
        let view = read_agreements(&house, &manager(), 2026).await.expect("agreements");
        let of_region = view.lines.iter().filter(|line| line.agreement.municipality.is_none());
        let (mut here, mut there) = (0, 0);
        for line in of_region {
            let id = line.agreement.id;
            let whole = read_agreement(&house, &manager(), id).await.expect("opened");
            assert_eq!(whole.elsewhere, 0);
            let seen = read_agreement(&house, &manager_of_leiden, id).await.expect("opened");
            assert_eq!(seen.line, whole.line);
            let mut in_leiden = Vec::new();
            for lesson in &whole.lessons {
                let school = organisation(&house, &operator(), lesson.organisation, None).await;
                if school.expect("a school").area.id == leiden {
                    in_leiden.push(lesson.clone());
                }
            }
            assert_eq!(seen.lessons, in_leiden);
            let elsewhere = usize::try_from(seen.elsewhere).expect("small");
            assert_eq!(elsewhere, whole.lessons.len() - in_leiden.len());
            // Whoever sees a lesson there can open how it is charged.
            for lesson in &seen.lessons {
                assert!(read_charge(&house, &manager_of_leiden, lesson.lesson).await.is_ok());
            }
            here += in_leiden.len();
            there += elsewhere;
        }
        assert!(here > 0 && there > 0, "{here} and {there}");
    }

    async fn an_agreement_is_made_once_changed_once_and_carried_on_once(database) {
        let house = demo(&database).await;
        let here = town(&house, area(&house, "Leiden").await).await;
        let form = form(&here.code, source(&house).await);
        let (key, actor) = (post("an-agreement"), manager());
        let add = || add_agreement(&house, &actor, &key, &form, None);
        let (one, two) = tokio::join!(add(), add());
        assert_eq!(one, two);
        let id = one.expect("added");
        let more = AgreementForm { lessons: "12".into(), ..form.clone() };
        let change = |version| change_agreement(&house, &actor, id, version, &more);
        assert_eq!(change(1).await, Ok(()));
        assert_eq!(change(1).await, Err(EditError::Fault(Fault::Stale)));
        let view = read_agreement(&house, &manager(), id).await.expect("opened");
        assert_eq!((view.line.agreement.lessons, view.line.agreement.version), (12, 2));

        let next = agreement_form(&house, &manager(), Some(id)).await.expect("a form");
        let days = (next.first_day.as_str(), next.settlement.as_str());
        assert_eq!(days, ("2027-01-01", "provisional"));
        let carry = async |key: &str| {
            add_agreement(&house, &manager(), &post(key), &next, Some(id)).await
        };
        let carried = carry("carried-on").await.expect("carried on");
        assert_eq!(carry("carried-again").await, Err(EditError::Fault(Fault::Stale)));
        let view = read_agreement(&house, &manager(), id).await.expect("opened");
        assert_eq!(view.successor, Some(carried));
        assert_eq!(view.line.agreement.last_day, day("2026-12-31"));
    }

    async fn a_manager_of_leiden_has_agreements_of_leiden_only(database) {
        let house = demo(&database).await;
        let (leiden, gouda) = (area(&house, "Leiden").await, area(&house, "Gouda").await);
        let manager_of_leiden = with_role(Role::Manager, leiden);
        let source = source(&house).await;
        let (here, there) = (town(&house, leiden).await, town(&house, gouda).await);
        let add = async |key: &str, code: &str| {
            add_agreement(&house, &manager_of_leiden, &post(key), &form(code, source), None).await
        };
        assert!(add("in-leiden", &here.code).await.is_ok());
        let elsewhere = Err(wrong("municipality", Mistake::NotAChoice));
        assert_eq!(add("in-gouda", &there.code).await, elsewhere);
        assert_eq!(add("everywhere", "").await, elsewhere);
        assert_eq!(add("nowhere-at-all", "9999").await, elsewhere);

        let seen = read_agreements(&house, &manager_of_leiden, 2026).await.expect("agreements");
        let towns = region::municipalities(&house, &operator()).await.expect("municipalities");
        for line in &seen.lines {
            let code = line.agreement.municipality.as_ref();
            let area = code.and_then(|code| towns.iter().find(|one| &one.code == code));
            assert!(area.is_none_or(|one| one.area == leiden), "{:?}", line.municipality);
        }
        let whole = read_agreements(&house, &manager(), 2026).await.expect("agreements");
        let theirs = |line: &&domain::agreement::AgreementLine| {
            line.agreement.municipality.as_ref() == Some(&there.code)
        };
        if let Some(line) = whole.lines.iter().find(theirs) {
            let id = line.agreement.id;
            let told = read_agreement(&house, &manager_of_leiden, id).await.map(|_| ());
            assert_eq!(told, Err(Fault::NotFound));
            let other = form(&here.code, source);
            let changed = change_agreement(&house, &manager_of_leiden, id, 1, &other);
            assert_eq!(changed.await, Err(EditError::Fault(Fault::NotFound)));
        }
        let named = add_funding_source(&house, &manager_of_leiden, &post("a-source"), "Fonds").await;
        assert_eq!(named, Err(EditError::Fault(Fault::Denied)));
        let added = add_funding_source(&house, &manager(), &post("a-source"), "Fonds").await;
        assert!(added.is_ok());
        let again = add_funding_source(&house, &manager(), &post("once-again"), "Fonds").await;
        assert_eq!(again, Err(wrong("name", Mistake::Taken)));
        for role in [Role::Planner, Role::Educator, Role::CaseWorker, Role::Administrator] {
            let told = read_agreements(&house, &with_role(role, leiden), 2026).await.map(|_| ());
            assert_eq!(told, Err(Fault::Denied), "{role:?}");
        }
    }
}
