use crate::world::*;
use domain::catalogue::SkillForm;
use domain::permission::Role;
use domain::values::Mistake;
use services::{EditError, Fault, catalogue};
use store::on_both_engines;

on_both_engines! {
    async fn the_version_that_counts_on_a_day_is_the_latest_from_before_it(database) {
        let house = house(&database);
        let id = lesson_type(&house, "Online veiligheid").await;
        let form = version_form("2027-01-04", 60);
        catalogue::add_version(&house, &administrator(), &post(), id, &form).await.expect("a version");
        let mut minutes = Vec::new();
        for on in ["2026-07-31", "2026-08-01", "2027-01-03", "2027-01-04"] {
            let types = catalogue::lesson_types_on(&house, &with(Role::Educator), day(on)).await;
            let types = types.expect("educators see the catalogue");
            minutes.push(types[0].version.as_ref().map(|version| version.minutes));
        }
        assert_eq!(minutes, [None, Some(45), Some(45), Some(60)]);
    }

    async fn a_version_in_force_never_changes(database) {
        let house = house(&database);
        let admin = administrator();
        let id = lesson_type(&house, "Sexting").await;
        let before = catalogue::lesson_type(&house, &admin, id).await.expect("the type");
        let in_force = before.versions[0].id;
        let too_late = mistake("valid_from", Mistake::NotInTheFuture);
        let later = version_form("2027-01-04", 60);
        let changed = catalogue::change_version(&house, &admin, in_force, &later).await;
        assert_eq!(changed, Err(too_late.clone()));
        let removed = catalogue::remove_version(&house, &admin, in_force).await;
        assert_eq!(removed, Err(too_late.clone()));
        let today = version_form("2026-11-24", 60);
        let added = catalogue::add_version(&house, &admin, &post(), id, &today).await;
        assert_eq!(added, Err(too_late));
        assert_eq!(catalogue::lesson_type(&house, &admin, id).await, Ok(before));
    }

    async fn a_version_that_does_not_count_yet_is_changed_and_removed(database) {
        let house = house(&database);
        let admin = administrator();
        let knives = skill(&house, "Wapens").await;
        let id = lesson_type(&house, "Wapens en geweld").await;
        let form = version_form("2027-01-04", 60);
        let version = catalogue::add_version(&house, &admin, &post(), id, &form).await.expect("added");
        let mut form = version_form("2027-02-01", 90);
        form.skills = vec![knives.to_string()];
        (form.season_from, form.season_until) = ("01-11".into(), "15-01".into());
        catalogue::change_version(&house, &admin, version, &form).await.expect("changed");
        let entry = catalogue::lesson_type(&house, &admin, id).await.expect("the type");
        let shown = domain::catalogue::LessonTypeVersionForm::of(&entry.versions[1]);
        assert_eq!((entry.versions[1].id, shown.parse()), (version, form.parse()));
        catalogue::remove_version(&house, &admin, version).await.expect("removed");
        let left = catalogue::lesson_type(&house, &admin, id).await.expect("the type").versions;
        assert_eq!(left, entry.versions[..1]);
    }

    async fn the_only_version_of_a_lesson_type_stays(database) {
        let house = house(&database);
        let admin = administrator();
        let (form, version) = (type_form("Geldezels"), version_form("2027-08-01", 45));
        let id = catalogue::add_lesson_type(&house, &admin, &post(), &form, &version).await.expect("added");
        let entry = catalogue::lesson_type(&house, &admin, id).await.expect("the type");
        let removed = catalogue::remove_version(&house, &admin, entry.versions[0].id).await;
        assert_eq!(removed, Err(mistake("version", Mistake::NothingChosen)));
    }

    async fn pressing_add_twice_at_once_makes_one_lesson_type(database) {
        let house = house(&database);
        let (admin, post) = (administrator(), post());
        let (form, version) = (type_form("Spreekuur"), version_form("2026-08-01", 45));
        let press = || catalogue::add_lesson_type(&house, &admin, &post, &form, &version);
        let (one, two) = tokio::join!(press(), press());
        assert_eq!((one.is_ok(), one), (true, two));
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson_type").await, 1);
        let rows = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'lesson_type.add'";
        assert_eq!(database.number(rows).await, 1);
    }

    async fn a_name_or_day_that_is_taken_is_told_beside_its_field(database) {
        let house = house(&database);
        let admin = administrator();
        let (group, online) = (skill(&house, "Groep").await, skill(&house, "Online").await);
        let form = SkillForm { name: "Groep".into() };
        let taken = mistake("name", Mistake::Taken);
        let added = catalogue::add_skill(&house, &admin, &post(), &form).await;
        assert_eq!(added, Err(taken.clone()));
        let renamed = catalogue::rename_skill(&house, &admin, online, 1, &form).await;
        assert_eq!(renamed, Err(taken.clone()));
        catalogue::rename_skill(&house, &admin, group, 1, &form).await.expect("its own name");
        let id = lesson_type(&house, "Spreekuur").await;
        let (form, version) = (type_form("Spreekuur"), version_form("2026-08-01", 45));
        let again = catalogue::add_lesson_type(&house, &admin, &post(), &form, &version).await;
        assert_eq!(again, Err(taken));
        let form = version_form("2027-01-04", 60);
        catalogue::add_version(&house, &admin, &post(), id, &form).await.expect("a version");
        let again = catalogue::add_version(&house, &admin, &post(), id, &form).await;
        assert_eq!(again, Err(mistake("valid_from", Mistake::Taken)));
    }

    async fn a_version_asks_only_skills_that_exist(database) {
        let house = house(&database);
        let mut version = version_form("2026-08-01", 45);
        version.skills = vec![domain::ids::SkillId::from_number(7).to_string()];
        let form = type_form("Geldezels");
        let added = catalogue::add_lesson_type(&house, &administrator(), &post(), &form, &version).await;
        assert_eq!(added, Err(mistake("skills", Mistake::NotAChoice)));
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson_type").await, 0);
    }

    async fn of_two_administrators_who_change_a_lesson_type_one_wins(database) {
        let house = house(&database);
        let admin = administrator();
        let id = lesson_type(&house, "Jeugdcriminaliteit").await;
        let mut form = type_form("Jeugdcriminaliteit");
        form.offered = None;
        catalogue::change_lesson_type(&house, &admin, id, 1, &form).await.expect("the first");
        let second = catalogue::change_lesson_type(&house, &admin, id, 1, &type_form("Anders")).await;
        assert_eq!(second, Err(EditError::Fault(Fault::Stale)));
        let entry = catalogue::lesson_type(&house, &admin, id).await.expect("the type");
        assert_eq!((entry.lesson_type.offered, entry.revision), (false, 2));
        // Sixty weeks of open boards were told once.
        assert_eq!(database.number("SELECT COUNT(*) FROM week WHERE revision = 1").await, 60);
        let unknown = domain::ids::LessonTypeId::from_number(7);
        let nobody = catalogue::change_lesson_type(&house, &admin, unknown, 1, &form).await;
        assert_eq!(nobody, Err(EditError::Fault(Fault::NotFound)));
    }

    async fn a_planner_sees_the_catalogue_and_does_not_change_it(database) {
        let house = house(&database);
        let id = lesson_type(&house, "Sexting").await;
        let planner = with(Role::Planner);
        let denied = || EditError::Fault(Fault::Denied);
        let form = SkillForm { name: "Groep".into() };
        assert_eq!(catalogue::add_skill(&house, &planner, &post(), &form).await, Err(denied()));
        let version = version_form("2027-01-04", 60);
        let (form, again) = (type_form("Anders"), version.clone());
        assert_eq!(
            catalogue::add_lesson_type(&house, &planner, &post(), &form, &version).await,
            Err(denied())
        );
        assert_eq!(catalogue::change_lesson_type(&house, &planner, id, 1, &form).await, Err(denied()));
        assert_eq!(catalogue::add_version(&house, &planner, &post(), id, &again).await, Err(denied()));
        assert_eq!(catalogue::lesson_type(&house, &planner, id).await.map(|entry| entry.revision), Ok(1));
        let worker = with(Role::CaseWorker);
        assert_eq!(catalogue::skills(&house, &worker).await, Err(Fault::Denied));
        assert_eq!(catalogue::lesson_type(&house, &worker, id).await, Err(Fault::Denied));
    }
}
