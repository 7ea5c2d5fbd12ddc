use super::Answer;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Method, Request};
use axum::response::Response;
use domain::ids::OrganisationId;
use std::net::SocketAddr;
use tower::ServiceExt;

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    session: Option<String>,
    school: Option<String>,
    /// The school whose pages are open, as their forms say it.
    pages_of: Option<OrganisationId>,
    sender: SocketAddr,
}

impl Visitor {
    pub(super) fn new(router: Router, session: Option<String>) -> Self {
        Self {
            router,
            session,
            school: None,
            pages_of: None,
            sender: SocketAddr::from(([192, 0, 2, 1], 4_000)),
        }
    }

    pub(super) fn at(&self, router: Router) -> Self {
        Self {
            router,
            ..self.clone()
        }
    }

    /// The same browser at another network address.
    pub fn from(&self, address: [u8; 4]) -> Self {
        Self {
            sender: SocketAddr::from((address, 4_000)),
            ..self.clone()
        }
    }

    /// The same browser with the cookie that an answer gave it.
    pub fn with_cookie_of(&self, answer: &Answer) -> Self {
        Self {
            session: answer.session(),
            ..self.clone()
        }
    }

    /// The same browser with the cookie of a school's visit.
    pub fn in_school(&self, token: &str) -> Self {
        Self {
            school: Some(token.to_owned()),
            ..self.clone()
        }
    }

    /// The same browser with the pages of this school open: their forms say for whom they are.
    pub fn with_pages_of(&self, school: OrganisationId) -> Self {
        Self {
            pages_of: Some(school),
            ..self.clone()
        }
    }

    /// The fields of a form as a page of the school that is in posts them.
    fn on_page(&self, function: &str, fields: &[(&str, &str)]) -> String {
        let mut fields = fields.to_vec();
        let school = self.pages_of.map(|id| id.to_string()).unwrap_or_default();
        let of_schools = function.starts_with("booking/") || function.starts_with("portal/");
        if of_schools && fields.iter().all(|(name, _)| *name != "school") {
            fields.push(("school", &school));
        }
        serde_urlencoded::to_string(fields).expect("a form")
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        let headers = [
            ("accept", "text/html,*/*;q=0.8"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send(Method::GET, path, &headers, String::new()).await
    }

    /// Fetches a file that is no text.
    pub async fn get_bytes(&self, path: &str) -> Vec<u8> {
        let headers = [("sec-fetch-site", "same-origin")];
        let response = self.open(Method::GET, path, &headers, String::new()).await;
        assert_eq!(response.status(), 200, "{path}");
        let bytes = to_bytes(response.into_body(), usize::MAX).await;
        bytes.expect("the body comes whole").to_vec()
    }

    /// Posts a form without JavaScript, from a page of ours.
    pub async fn post(&self, function: &str, fields: &[(&str, &str)]) -> Answer {
        let headers = [
            ("accept", "text/html,*/*;q=0.8"),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        self.send(
            Method::POST,
            &address_of(function),
            &headers,
            self.on_page(function, fields),
        )
        .await
    }

    /// Calls a server function as the page's own JavaScript does.
    pub async fn call(&self, function: &str, fields: &[(&str, &str)]) -> Answer {
        let headers = [
            ("accept", "application/json"),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        self.send(
            Method::POST,
            &address_of(function),
            &headers,
            self.on_page(function, fields),
        )
        .await
    }

    /// Any request, with these headers and the session's cookie.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: String,
    ) -> Answer {
        Answer::of(self.open(method, path, headers, body).await).await
    }

    /// The same, with the body still to be read.
    pub async fn open(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: String,
    ) -> Response {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies = [
            ("__Host-session", &self.session),
            ("__Host-school", &self.school),
        ];
        for (name, token) in cookies {
            if let Some(token) = token {
                request = request.header("cookie", format!("{name}={token}"));
            }
        }
        let mut request = request.body(Body::from(body)).expect("a request");
        request.extensions_mut().insert(ConnectInfo(self.sender));
        let response = self.router.clone().oneshot(request).await;
        response.unwrap_or_else(|never| match never {})
    }
}

fn address_of(function: &str) -> String {
    if function.starts_with('/') {
        function.to_owned()
    } else {
        format!("/api/{function}")
    }
}
