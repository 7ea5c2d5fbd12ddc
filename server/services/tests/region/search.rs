use crate::start::{area, operator, with_role, with_schools};
use domain::organisation::OrganisationKind;
use domain::permission::Role;
use services::Fault;
use services::organisations::{SearchFilter, organisation, search};
use store::on_both_engines;

on_both_engines! {
    async fn a_school_is_found_by_name_town_code_or_postcode_as_one_types(database) {
        let house = with_schools(&database, 562).await;
        let all = SearchFilter::default();
        let find = async |typed: &str| {
            search(&house, &operator(), typed, &all, 0, 200).await.expect("a search")
        };
        assert_eq!(find("").await.total, 562);
        let by_code = find("06RE00").await;
        assert_eq!(by_code.total, 1);
        let school = &by_code.hits[0];
        assert_eq!(find("06re").await.hits[0].id, school.id);
        let postcode = school.postcode.clone().expect("it has a postcode");
        for typed in [postcode.clone(), postcode.replace(' ', "").to_lowercase()] {
            assert!(find(&typed).await.hits.iter().any(|hit| hit.id == school.id), "{typed}");
        }
        let rainbow = find("Regenboog").await;
        assert!(rainbow.total > 1);
        assert!(rainbow.hits.iter().all(|hit| hit.name.to_lowercase().contains("regenboog")));
        let hague = find("'s-gravenhage").await;
        assert!(hague.total > 100, "{}", hague.total);
        let mut told = Vec::new();
        for typed in ["s gravenhage", "'S-GRAVENHAGE", "den haag"] {
            told.push(find(typed).await.total);
        }
        assert_eq!(told, [hague.total; 3]);
        for typed in ["%", "_", "100%", "'; --", "\\"] {
            assert!([0, 562].contains(&find(typed).await.total), "{typed}");
        }
    }

    async fn a_search_is_paged_in_the_order_of_names(database) {
        let house = with_schools(&database, 30).await;
        let filter = SearchFilter::default();
        let page = async |skip, most| {
            search(&house, &operator(), "", &filter, skip, most).await.expect("a search")
        };
        let whole = page(0, 30).await;
        let names: Vec<_> = whole.hits.iter().map(|hit| hit.name.to_lowercase()).collect();
        assert!(names.is_sorted());
        assert_eq!(page(10, 5).await.hits, whole.hits[10..15]);
        assert_eq!((page(40, 5).await.hits.len(), page(40, 5).await.total), (0, 30));
    }

    async fn a_search_keeps_to_its_filters(database) {
        let house = with_schools(&database, 562).await;
        let gouda = area(&house, "Gouda").await;
        let count = async |filter: SearchFilter| {
            search(&house, &operator(), "", &filter, 0, 1).await.expect("a search").total
        };
        let sum = "SELECT COUNT(*) FROM organisation o JOIN municipality m
                   ON m.code = o.municipality_code JOIN area a ON a.id = m.area_id
                   WHERE a.name LIKE 'Gouda%'";
        let in_gouda = database.number(sum).await as u64;
        assert_eq!(count(SearchFilter { area: Some(gouda), ..SearchFilter::default() }).await, in_gouda);
        let city = SearchFilter { municipality: Some("0513".into()), ..SearchFilter::default() };
        assert!((1..in_gouda).contains(&count(city).await));
        let kind = Some(OrganisationKind::Club);
        assert_eq!(count(SearchFilter { kind, ..SearchFilter::default() }).await, 0);
        database.run_raw("UPDATE organisation SET closed_on = '2026-08-01'").await.expect("closed");
        assert_eq!(count(SearchFilter { open_only: true, ..SearchFilter::default() }).await, 0);
    }

    async fn a_manager_of_leiden_sees_no_school_of_gouda(database) {
        let house = with_schools(&database, 562).await;
        let (leiden, gouda) = (area(&house, "Leiden").await, area(&house, "Gouda").await);
        let manager = with_role(Role::Manager, leiden);
        let all = SearchFilter::default();
        let seen = search(&house, &manager, "", &all, 0, 200).await.expect("a search");
        assert!(!seen.hits.is_empty() && seen.hits.iter().all(|hit| hit.area == leiden));
        let there = SearchFilter { area: Some(gouda), ..SearchFilter::default() };
        assert_eq!(search(&house, &manager, "", &there, 0, 9).await.map(|page| page.total), Ok(0));
        let school = search(&house, &operator(), "", &there, 0, 1).await.expect("a search").hits[0].id;
        assert_eq!(organisation(&house, &manager, school, None).await.map(drop), Err(Fault::NotFound));
        let mine = seen.hits[0].id;
        assert_eq!(organisation(&house, &manager, mine, None).await.map(|view| view.area.id), Ok(leiden));
    }

    async fn a_case_worker_finds_no_school(database) {
        let house = with_schools(&database, 3).await;
        let worker = with_role(Role::CaseWorker, area(&house, "Leiden").await);
        let told = search(&house, &worker, "", &SearchFilter::default(), 0, 9).await;
        assert_eq!(told, Err(Fault::Denied));
    }
}
