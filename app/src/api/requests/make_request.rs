use crate::api::ApiError;
use domain::request::RequestForm;
use leptos::prelude::*;

/// Makes a request, then shows it.
#[server(prefix = "/api", endpoint = "requests/make")]
pub async fn make_request(form: RequestForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};

    let post = post(&key)?;
    let made = services::requests::make_request(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect(&format!("/aanvragen/{made}?gedaan=gemaakt"));
    Ok(())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use axum::body::Body;
    use leptos::server_fn::codec::{FromReq, PostUrl};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// The form as the server reads a posted body. All of it is there, so nothing has to be waited
    /// for.
    fn read(body: String) -> RequestForm {
        let request = http::Request::post("/")
            .body(Body::from(body))
            .expect("a request");
        let read =
            <MakeRequest as FromReq<PostUrl, http::Request<Body>, ApiError>>::from_req(request);
        match pin!(read).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(read) => read.expect("the form is read").form,
            Poll::Pending => panic!("the body is there"),
        }
    }

    fn groups() -> Vec<String> {
        (0..60).map(|n| format!("g{n}")).collect()
    }

    #[test]
    fn boxes_ticked_in_a_browser_are_read_as_a_list_in_their_order() {
        let ticked: String = groups()
            .iter()
            .map(|g| format!("form%5Bgroups%5D%5B%5D={g}&"))
            .collect();
        let form = read(format!(
            "_page=%2F&{ticked}form%5Bremarks%5D=a+b&form%5Bnot_on%5D%5B%5D=&key=k"
        ));
        let expected = RequestForm {
            groups: groups(),
            remarks: "a b".to_owned(),
            not_on: vec![String::new()],
            ..RequestForm::default()
        };
        assert_eq!(form, expected);
    }

    #[test]
    fn the_same_boxes_sent_by_script_with_their_places_are_read_alike() {
        let placed = groups();
        let placed = placed.iter().enumerate();
        let ticked: String = placed
            .map(|(n, g)| format!("form[groups][{n}]={g}&"))
            .collect();
        let form = read(format!("{ticked}form[remarks]=&key=k"));
        assert_eq!(
            form,
            RequestForm {
                groups: groups(),
                ..RequestForm::default()
            }
        );
    }
}
