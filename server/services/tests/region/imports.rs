use crate::start::{
    april, bring_in, day, house, operator, post, public, with_municipalities, with_schools,
};
use domain::ids::OrganisationId;
use domain::organisation::{GroupForm, OrganisationForm};
use services::imports::{self, Applied, FileProblem, ImportError, Mode};
use services::organisations::{self, SearchFilter};
use services::{Fault, House, region};
use store::on_both_engines;

async fn school(house: &House, code: &str) -> OrganisationId {
    let found = organisations::search(house, &operator(), code, &SearchFilter::default(), 0, 10)
        .await
        .expect("a search");
    assert_eq!(found.total, 1, "{code}");
    found.hits[0].id
}

async fn review(house: &House, bytes: Vec<u8>) -> (domain::ids::ImportId, imports::Review) {
    let id = imports::review_schools(house, &operator(), "a/scholen.csv", None, bytes)
        .await
        .expect("the register is read");
    let review = imports::read_review(house, &operator(), id)
        .await
        .expect("a review");
    (id, review)
}

on_both_engines! {
    async fn the_august_register_over_the_april_one_gives_the_named_difference_once(database) {
        let house = with_municipalities(&database).await;
        let applied = bring_in(&house, public("schools/duo-primary-2026-04-region.csv")).await;
        assert_eq!(applied, Applied { new: 562, ..Applied::default() });

        let august = public("schools/duo-primary-2026-08.csv");
        let (id, review) = self::review(&house, august.clone()).await;
        let difference = review.difference;
        let codes: Vec<_> = difference.new.iter().map(|row| row.site_code.as_str()).collect();
        assert_eq!({ let mut codes = codes; codes.sort_unstable(); codes }, ["32LR00", "32LU00"]);
        let closed: Vec<_> = difference.closed.iter().map(|one| one.site_code.as_str()).collect();
        assert_eq!(closed, ["32HW00"]);
        let mut changed: Vec<String> = difference
            .changed
            .iter()
            .map(|one| {
                let fields: Vec<_> = one.fields.iter().map(|change| change.field.code()).collect();
                format!("{} {}", one.school.site_code, fields.join(" "))
            })
            .collect();
        changed.sort_unstable();
        assert_eq!(changed, [
            "06RE00 name",
            "13ID00 phone website",
            "14IX00 phone website",
            "24RU00 name",
            "32HY00 phone",
        ]);
        let counts = (difference.unchanged, difference.rejected.len(), review.needs_confirmation);
        assert_eq!(counts, (556, 0, false));
        assert_eq!(review.line.file_name, "scholen.csv");

        let lines = database.number("SELECT COUNT(*) FROM audit").await;
        let applied = imports::apply_review(&house, &operator(), id, false).await;
        assert_eq!(applied, Ok(Applied { new: 2, closed: 1, changed: 5, reopened: 0 }));
        // Of the register that was read first nobody knows when its schools opened.
        let opened = "SELECT COUNT(*) FROM organisation WHERE opened_on IS NOT NULL";
        let today = "SELECT COUNT(*) FROM organisation WHERE opened_on = '2026-11-23'
            AND site_code IN ('32LR00', '32LU00')";
        assert_eq!((database.number(opened).await, database.number(today).await), (2, 2));
        assert_eq!(database.number("SELECT COUNT(*) FROM audit").await - lines, 9);

        let (_, again) = self::review(&house, august).await;
        assert_eq!((again.difference.is_empty(), again.difference.unchanged), (true, 563));
    }

    async fn a_renamed_school_is_found_by_its_new_name_only(database) {
        let house = with_schools(&database, 562).await;
        let found = async |typed| {
            organisations::search(&house, &operator(), typed, &SearchFilter::default(), 0, 1)
                .await
                .expect("a search")
                .total
        };
        assert_eq!((found("vrijeschool widar").await, found("vrije school widar").await), (0, 1));
        bring_in(&house, public("schools/duo-primary-2026-08.csv")).await;
        assert_eq!((found("vrijeschool widar").await, found("vrije school widar").await), (1, 0));
    }

    async fn the_secondary_register_leaves_primary_schools_alone(database) {
        let house = with_schools(&database, 20).await;
        let (_, review) = self::review(&house, public("schools/duo-secondary-2026-10-sample.csv")).await;
        assert_eq!((review.difference.closed.len(), review.difference.known_open), (0, 0));
        assert_eq!(review.difference.new.len() + review.difference.outside, 24);
    }

    async fn a_school_that_closes_keeps_its_groups_and_opens_again_with_them(database) {
        let house = with_schools(&database, 40).await;
        let all = april(40);
        let without_last = april(39);
        let (id, review) = self::review(&house, without_last).await;
        let closing = review.difference.closed[0].clone();
        let school = closing.id;
        let group = GroupForm {
            school_year: "2026".into(), name: "Groep 8".into(), level: "groep 8".into(),
            pupils: "24".into(), teacher: String::new(),
        };
        organisations::add_group(&house, &operator(), &post("group-one"), school, &group)
            .await
            .expect("a group");
        let applied = imports::apply_review(&house, &operator(), id, false).await;
        assert_eq!(applied, Ok(Applied { closed: 1, ..Applied::default() }));
        let view = organisations::organisation(&house, &operator(), school, None).await.expect("a view");
        assert_eq!(view.organisation.closed_on, Some(day("2026-11-23")));
        assert_eq!(view.groups.len(), 1);

        assert_eq!(bring_in(&house, all).await, Applied { reopened: 1, ..Applied::default() });
        let view = organisations::organisation(&house, &operator(), school, None).await.expect("a view");
        assert_eq!((view.organisation.closed_on, view.groups.len()), (None, 1));
    }

    async fn a_file_that_is_no_register_changes_nothing(database) {
        let house = with_schools(&database, 5).await;
        let before = database.number("SELECT COUNT(*) FROM audit").await;
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        let told = imports::review_schools(&house, &operator(), "foto.png", None, png).await;
        assert_eq!(told, Err(ImportError::File(FileProblem::NotText)));
        let told = imports::review_schools(&house, &operator(), "leeg.csv", None, vec![]).await;
        assert_eq!(told, Err(ImportError::File(FileProblem::Empty)));
        let huge = vec![b'x'; imports::LARGEST_FILE + 1];
        let told = imports::review_schools(&house, &operator(), "groot.csv", None, huge).await;
        assert_eq!(told, Err(ImportError::TooLarge));
        assert_eq!(database.number("SELECT COUNT(*) FROM audit").await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM import_review").await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM organisation").await, 5);
    }

    async fn looking_at_a_register_changes_no_school(database) {
        let house = with_schools(&database, 10).await;
        self::review(&house, april(30)).await;
        assert_eq!(database.number("SELECT COUNT(*) FROM organisation").await, 10);
    }

    async fn without_municipalities_no_register_is_read(database) {
        let house = house(&database);
        let told = imports::review_schools(&house, &operator(), "s.csv", None, april(3)).await;
        assert_eq!(told, Err(ImportError::NoMunicipalities));
    }

    async fn a_register_that_would_close_many_schools_waits_for_an_explicit_yes(database) {
        let house = with_schools(&database, 40).await;
        let (id, review) = self::review(&house, april(30)).await;
        assert!(review.needs_confirmation);
        let told = imports::apply_review(&house, &operator(), id, false).await;
        let asked = ImportError::ConfirmClosings { closing: 10, known: 40, nameless: 0 };
        assert_eq!(told, Err(asked));
        let closed = "SELECT COUNT(*) FROM organisation WHERE closed_on IS NOT NULL";
        assert_eq!(database.number(closed).await, 0);
        let told = imports::apply_review(&house, &operator(), id, true).await;
        assert_eq!(told.map(|applied| applied.closed), Ok(10));
        assert_eq!(database.number(closed).await, 10);
    }

    async fn a_register_is_applied_once(database) {
        let house = with_municipalities(&database).await;
        let (id, _) = self::review(&house, april(10)).await;
        let actor = operator();
        let (one, two) = tokio::join!(
            imports::apply_review(&house, &actor, id, false),
            imports::apply_review(&house, &actor, id, false),
        );
        let told = [one, two];
        assert!(told.contains(&Ok(Applied { new: 10, ..Applied::default() })), "{told:?}");
        assert!(told.contains(&Err(ImportError::AlreadyApplied)), "{told:?}");
        assert_eq!(database.number("SELECT COUNT(*) FROM organisation").await, 10);
    }

    async fn a_review_is_refused_after_a_school_in_it_was_changed(database) {
        let house = with_schools(&database, 562).await;
        let (id, _) = self::review(&house, public("schools/duo-primary-2026-08.csv")).await;
        let school = school(&house, "06RE00").await;
        let old = organisations::organisation(&house, &operator(), school, None).await.expect("a view");
        let form = OrganisationForm {
            name: "Widar".into(), ..OrganisationForm::of(&old.organisation)
        };
        organisations::change_organisation(&house, &operator(), school, old.organisation.version, &form)
            .await
            .expect("a change");
        let told = imports::apply_review(&house, &operator(), id, false).await;
        assert_eq!(told, Err(ImportError::Fault(Fault::Stale)));
        let (_, fresh) = self::review(&house, public("schools/duo-primary-2026-08.csv")).await;
        assert_eq!(fresh.difference.changed.len(), 5);
    }

    async fn of_two_reviews_with_the_same_new_schools_only_the_first_is_applied(database) {
        let house = with_municipalities(&database).await;
        let (first, _) = self::review(&house, april(10)).await;
        let (second, _) = self::review(&house, april(12)).await;
        let told = imports::apply_review(&house, &operator(), first, false).await;
        assert_eq!(told.map(|applied| applied.new), Ok(10));
        let told = imports::apply_review(&house, &operator(), second, false).await;
        assert_eq!(told, Err(ImportError::Fault(Fault::Stale)));
        assert_eq!(database.number("SELECT COUNT(*) FROM organisation").await, 10);
    }

    async fn a_fault_halfway_leaves_nothing_of_an_import(database) {
        let house = with_municipalities(&database).await;
        let (id, _) = self::review(&house, april(10)).await;
        // The trail is written last: without it nothing before it may stay.
        database.run_raw("ALTER TABLE audit RENAME COLUMN detail TO gone").await.expect("renamed");
        let told = imports::apply_review(&house, &operator(), id, false).await;
        assert_eq!(told, Err(ImportError::Fault(Fault::Failed)));
        assert_eq!(database.number("SELECT COUNT(*) FROM organisation").await, 0);
        let applied = "SELECT COUNT(*) FROM import_review WHERE applied_at IS NOT NULL";
        assert_eq!(database.number(applied).await, 0);
        // The reading first: a connection that was idle knows the old name until it reads.
        let back = "SELECT COUNT(*) FROM audit; ALTER TABLE audit RENAME COLUMN gone TO detail";
        database.run_raw(back).await.expect("renamed");
        let told = imports::apply_review(&house, &operator(), id, false).await;
        assert_eq!(told.map(|applied| applied.new), Ok(10));
    }

    async fn municipalities_come_in_with_their_areas_and_a_second_time_change_nothing(database) {
        let house = house(&database);
        let bytes = public("region/municipalities.csv");
        let look = imports::import_municipalities(&house, &operator(), bytes.clone(), Mode::Look)
            .await
            .expect("a look");
        assert_eq!((look.new.len(), look.new_areas.len()), (27, 3));
        assert_eq!(region::municipalities(&house, &operator()).await.map(|all| all.len()), Ok(0));
        for expected in [(27, 0), (0, 27)] {
            let told = imports::import_municipalities(&house, &operator(), bytes.clone(), Mode::Apply)
                .await
                .expect("an import");
            assert_eq!((told.new.len(), told.same, told.changed.len()), (expected.0, expected.1, 0));
        }
        assert_eq!(region::areas(&house, &operator()).await.map(|all| all.len()), Ok(3));
    }

    async fn points_place_known_schools_and_the_middle_of_their_municipality(database) {
        let house = with_schools(&database, 562).await;
        let bytes = public("schools/school-points-2024-11-region.geojson");
        let look = imports::import_points(&house, &operator(), bytes.clone(), Mode::Look)
            .await
            .expect("a look");
        let placed = "SELECT COUNT(*) FROM organisation WHERE latitude IS NOT NULL";
        assert_eq!(database.number(placed).await, 0);
        let told = imports::import_points(&house, &operator(), bytes.clone(), Mode::Apply).await;
        assert_eq!(told.as_ref(), Ok(&look));
        assert!(look.new > 500, "{} schools are placed", look.new);
        assert_eq!(database.number(placed).await, look.new as i64);
        let unplaced = "SELECT COUNT(*) FROM municipality WHERE latitude = 52.1 AND longitude = 4.5";
        assert_eq!(database.number(unplaced).await, 0);
        let again = imports::import_points(&house, &operator(), bytes, Mode::Apply).await.expect("again");
        assert_eq!((again.new, again.moved, again.same), (0, 0, look.new));
    }

    async fn a_school_without_a_point_lies_where_its_postcode_lies(database) {
        let house = with_schools(&database, 10).await;
        let bytes = public("region/postcode4-coordinates.csv");
        let told = imports::import_postcodes(&house, &operator(), bytes.clone(), Mode::Apply)
            .await
            .expect("an import");
        assert_eq!(database.number("SELECT COUNT(*) FROM postcode_point").await, told.new as i64);
        let again = imports::import_postcodes(&house, &operator(), bytes, Mode::Apply).await.expect("again");
        assert_eq!((again.new, again.moved, again.same), (0, 0, told.new));
        let filter = SearchFilter::default();
        let all = organisations::search(&house, &operator(), "", &filter, 0, 10).await.expect("all");
        for hit in all.hits {
            let view = organisations::organisation(&house, &operator(), hit.id, None).await.expect("a view");
            assert_eq!((view.organisation.point, view.place.is_some()), (None, true));
        }
    }

    async fn holidays_come_in_once_and_tell_the_boards_near_today(database) {
        let house = house(&database);
        for file in ["calendar/school-holidays-midden-2024-2030.csv", "calendar/public-holidays-nl.csv"] {
            let told = imports::import_holidays(&house, &operator(), public(file), Mode::Apply)
                .await
                .expect("an import");
            assert!(told.new.len() > 20, "{file}: {}", told.new.len());
            let again = imports::import_holidays(&house, &operator(), public(file), Mode::Apply)
                .await
                .expect("again");
            assert_eq!((again.new.len(), again.changed.len()), (0, 0), "{file}");
            assert_eq!(again.same, told.new.len(), "{file}");
        }
        let christmas = "SELECT COUNT(*) FROM week WHERE monday = '2026-12-21'";
        assert_eq!(database.number(christmas).await, 1);
        let long_ago = "SELECT COUNT(*) FROM week WHERE monday < '2026-10-01'";
        assert_eq!(database.number(long_ago).await, 0);
    }
}
