use crate::api::ApiError;
use domain::employee::EmployeeForm;
use leptos::prelude::*;

/// Adds somebody, then shows their page, where roles are given.
#[server(prefix = "/api", endpoint = "staff/add-employee")]
pub async fn add_employee(form: EmployeeForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::staff;

    let post = post(&key)?;
    let id = staff::add_employee(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect(&format!("/medewerkers/{id}?gedaan=toegevoegd"));
    Ok(())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::AddEmployee;
    use crate::api::ApiError;
    use axum::body::Body;
    use domain::employee::EmployeeForm;
    use leptos::server_fn::codec::{FromReq, PostUrl};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// As the server reads it; the body is whole, so one look is enough.
    fn read(body: &'static str) -> AddEmployee {
        let request = http::Request::post("/api/staff/add-employee")
            .body(Body::from(body))
            .expect("a request");
        let reading = <AddEmployee as FromReq<PostUrl, _, ApiError>>::from_req(request);
        match pin!(reading).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(read) => read.expect("a form that the server can read"),
            Poll::Pending => panic!("the body is whole"),
        }
    }

    #[test]
    fn ticked_boxes_and_hours_of_a_form_without_javascript_arrive_in_order() {
        let posted = read(
            "_page=%2Fmedewerkers%2Fnieuw&key=abcdefgh&form%5Bname%5D=Sam+Vis\
             &form%5Bemail%5D=sam%40halt.example&form%5Bcontract_hours%5D=32%2C5\
             &form%5Bskills%5D%5B%5D=a&form%5Bskills%5D%5B%5D=b\
             &form%5Bstarts%5D%5B0%5D=08%3A30&form%5Bends%5D%5B0%5D=17%3A00\
             &form%5Bstarts%5D%5B1%5D=&form%5Bends%5D%5B1%5D=",
        );
        let expected = EmployeeForm {
            name: "Sam Vis".into(),
            email: "sam@halt.example".into(),
            contract_hours: "32,5".into(),
            skills: vec!["a".into(), "b".into()],
            starts: vec!["08:30".into(), String::new()],
            ends: vec!["17:00".into(), String::new()],
            ..EmployeeForm::default()
        };
        assert_eq!((posted.key.as_str(), posted.form), ("abcdefgh", expected));
    }
}
