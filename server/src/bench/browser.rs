//! Asking for pages in this process.

use crate::live::Live;
use crate::router::{RouterConfig, router};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use services::House;
use tower::ServiceExt;

/// Somebody who asks a server in this process, without a network between them.
#[derive(Debug, Clone)]
pub struct Browser {
    router: Router,
    headers: Vec<(&'static str, String)>,
}

impl Browser {
    /// Opens a server on a house; it has no browser's files.
    pub fn new(house: &House) -> Self {
        let config = RouterConfig {
            site: std::path::PathBuf::new(),
            proxies: 0,
        };
        let router = router(house.clone(), &config, Live::new(house.clone()));
        Self {
            router,
            headers: vec![("accept", "text/html".to_owned())],
        }
    }

    /// With one more header on each request.
    pub fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Posts a form as a page's own JavaScript does; gives the status.
    ///
    /// # Errors
    /// When the form cannot be written or the answer breaks off.
    pub async fn post(&self, path: &str, fields: &[(&str, String)]) -> Result<u16, String> {
        let form = serde_urlencoded::to_string(fields).map_err(|error| error.to_string())?;
        let mut request = Request::post(path)
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in self.headers.iter().filter(|(name, _)| *name != "accept") {
            request = request.header(*name, value);
        }
        let request = request
            .body(Body::from(form))
            .map_err(|error| error.to_string())?;
        let answer: Response<Body> = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let status = answer.status().as_u16();
        let body = to_bytes(answer.into_body(), usize::MAX).await;
        body.map(|_| status).map_err(|error| error.to_string())
    }

    /// Opens an address; gives status, entity tag and size of the body in bytes.
    ///
    /// # Errors
    /// When the answer breaks off.
    pub async fn get(&self, path: &str) -> Result<(u16, String, usize), String> {
        let mut request = Request::get(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let request = request
            .body(Body::empty())
            .map_err(|error| error.to_string())?;
        let answer: Response<Body> = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let tag = answer
            .headers()
            .get("etag")
            .and_then(|tag| tag.to_str().ok());
        let (status, tag) = (answer.status().as_u16(), tag.unwrap_or_default().to_owned());
        let body = to_bytes(answer.into_body(), usize::MAX).await;
        Ok((status, tag, body.map_err(|error| error.to_string())?.len()))
    }
}
