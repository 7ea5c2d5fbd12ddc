//! A school keeps its own groups.

use crate::support::{TestApp, Visitor};
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::{GroupForm, OrganisationForm};
use services::{Actor, Post, booking, organisations};

const PAGE: &str = "/boeken/groepen";

/// A new school without groups, and another with one.
async fn two_schools(app: &TestApp) -> (OrganisationId, OrganisationId) {
    let mut new = Vec::new();
    for name in ["De Nieuwe School", "De Andere School"] {
        let form = OrganisationForm {
            kind: "primary".into(),
            name: name.into(),
            town: "Leiden".into(),
            municipality: "0546".into(),
            ..OrganisationForm::default()
        };
        let post = Post::new().expect("random bytes");
        let school =
            organisations::add_organisation(&app.house, &Actor::operator(), &post, &form).await;
        new.push(school.expect("a school"));
    }
    group(app, new[1], "2026", "Kanarie 1a").await;
    (new[0], new[1])
}

async fn group(app: &TestApp, of: OrganisationId, year: &str, name: &str) -> GroupId {
    let form = GroupForm {
        school_year: year.into(),
        name: name.into(),
        level: "groep 8".into(),
        pupils: "24".into(),
        teacher: String::new(),
    };
    let post = Post::new().expect("random bytes");
    organisations::add_group(&app.house, &Actor::operator(), &post, of, &form)
        .await
        .expect("a group")
}

/// Adds a group by the page, and gives its own address.
async fn add(school: &Visitor, name: &str) -> String {
    let form = school
        .get(&format!("{PAGE}/nieuw"))
        .await
        .form_to("portal/add-group");
    let form = form.with("form[name]", name).with("form[level]", "groep 7");
    let added = school.send_form(&form.with("form[pupils]", "23")).await;
    assert_eq!(added.leads_to(), "/boeken/groepen?gedaan=toegevoegd");
    let page = school.get(PAGE).await;
    assert!(page.body.contains(name), "{}", page.body);
    let own = page
        .links()
        .into_iter()
        .find(|link| link.starts_with("/boeken/groepen/") && link != "/boeken/groepen/nieuw");
    own.expect("a link to the group")
}

store::on_both_engines! {
    async fn a_school_adds_corrects_and_removes_a_group_and_says_when_it_cannot(database) {
        let app = TestApp::demo(database).await;
        let (season, (one, _)) = (app.season().await, two_schools(&app).await);
        let school = app.as_school(one, season).await;
        let address = add(&school, "Groep 7c").await;

        let form = school.get(&address).await.form_to("portal/change-group");
        let wrong = school.send_form(&form.clone().with("form[pupils]", "veel")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"veel\"") && wrong.body.contains("Groep 7c"));
        let right = school.send_form(&form.with("form[pupils]", "31")).await;
        assert_eq!(right.leads_to(), "/boeken/groepen?gedaan=gewijzigd");

        let form = school.get(&address).await.form_to("portal/add-moment");
        let form = form.with("form[when]", "weekly").with("form[weekday]", "2");
        let added = school.send_form(&form.with("form[reason]", "zwemles")).await;
        assert_eq!(added.leads_to(), format!("{address}?gedaan=moment-toegevoegd"));
        let page = school.get(PAGE).await;
        assert!(page.body.contains("zwemles") && page.body.contains(">31<"), "{}", page.body);
        let form = school.get(&address).await.form_to("portal/remove-moment");
        let removed = school.send_form(&form).await;
        assert_eq!(removed.leads_to(), format!("{address}?gedaan=moment-verwijderd"));

        let form = school.get(&address).await.form_to("portal/remove-group");
        let removed = school.send_form(&form).await;
        assert_eq!(removed.leads_to(), "/boeken/groepen?gedaan=verwijderd");
        assert!(school.get(PAGE).await.body.contains("Er zijn nog geen groepen"));
        assert_eq!(school.get(&address).await.status, 404);
    }

    async fn last_years_groups_are_a_proposal_to_accept_correct_or_skip(database) {
        let app = TestApp::demo(database).await;
        let (season, (one, _)) = (app.season().await, two_schools(&app).await);
        for name in ["Groep 8a", "Groep 8b", "Groep 8c"] {
            group(&app, one, "2025", name).await;
        }
        let school = app.as_school(one, season).await;
        let page = school.get(PAGE).await;
        assert!(page.body.contains("3 groepen van vorig jaar"), "{}", page.body);
        let form = page.form_to("portal/take-over-groups");
        let form = form.without("form[take-2]").with("form[name-1]", "Groep 8a");
        let wrong = school.send_form(&form).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("id=\"name-1-error\""), "{}", wrong.body);
        assert!(!wrong.body.contains("id=\"name-0-error\""));
        let again = wrong.form_to("portal/take-over-groups");
        assert!(again.fields.contains(&("form[name-1]".into(), "Groep 8a".into())));
        let form = form.with("form[name-1]", "Groep 8 blauw").with("form[pupils-1]", "19");
        for _ in 0..2 {
            let taken = school.send_form(&form).await;
            assert_eq!(taken.leads_to(), "/boeken/groepen?gedaan=overgenomen");
        }
        let groups = booking::read_own_groups(&app.house, &Actor::school(one, None), season).await;
        let groups = groups.expect("groups");
        let now: Vec<_> = groups
            .groups
            .iter()
            .map(|one| (one.group.name.to_string(), one.group.pupils))
            .collect();
        assert_eq!(now, [("Groep 8 blauw".to_owned(), 19), ("Groep 8a".to_owned(), 24)]);
        let page = school.get(PAGE).await;
        assert!(page.body.contains("2 groepen van vorig jaar"), "8b and 8c are left to skip");
    }

    async fn a_group_of_another_school_or_year_is_as_unknown_as_one_that_never_was(database) {
        let app = TestApp::demo(database).await;
        let (season, (one, other)) = (app.season().await, two_schools(&app).await);
        let foreign = group(&app, other, "2026", "Kanarie 2b").await;
        let old = group(&app, one, "2025", "Groep 8a").await;
        let never = GroupId::from_number(9_999);
        let school = app.as_school(one, season).await;
        let key = Post::new().expect("random bytes");
        let mut answers = Vec::new();
        for id in [foreign, old, never] {
            let page = school.get(&format!("{PAGE}/{id}")).await;
            assert!(!page.body.contains("Kanarie"));
            let id = id.to_string();
            let fields = [
                ("group", id.as_str()),
                ("version", "1"),
                ("key", key.as_str()),
                ("form[name]", "Groep 8z"),
                ("form[level]", "groep 8"),
                ("form[pupils]", "20"),
                ("form[when]", "weekly"),
                ("form[weekday]", "1"),
                ("form[reason]", "zwemles"),
            ];
            let mut told = vec![(page.status, String::new())];
            for act in ["change-group", "remove-group", "add-moment"] {
                let answer = school.call(&format!("portal/{act}"), &fields).await;
                told.push((answer.status, answer.body));
            }
            answers.push(told);
        }
        assert_eq!(answers[0], answers[2]);
        assert_eq!(answers[1], answers[2]);
        assert!(answers[2].iter().all(|(status, _)| *status == 404), "{answers:?}");
        let kept = booking::read_own_groups(&app.house, &Actor::school(other, None), season).await;
        assert_eq!(kept.expect("groups").groups.len(), 2);
    }
}
