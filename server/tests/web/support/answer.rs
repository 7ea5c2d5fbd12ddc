use axum::body::to_bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// What the server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: String,
}

impl Answer {
    pub(super) async fn of(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX)
            .await
            .expect("the body comes whole");
        Self {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// The body, with what travels in it packed read out beside it.
    pub fn unpacked(&self) -> String {
        let mut text = self.body.clone();
        for part in self.body.split("board").skip(1) {
            let packed = part.trim_start_matches(['\\', '"', ':']);
            let is_packed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
            let end = packed.find(|c| !is_packed(c)).unwrap_or(packed.len());
            // A week packs into more than any word.
            if end > 200 {
                let bytes = STANDARD_NO_PAD.decode(&packed[..end]);
                text += &String::from_utf8_lossy(&bytes.expect("base64"));
            }
        }
        text
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("a readable header"))
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> &str {
        assert!(
            StatusCode::from_u16(self.status).is_ok_and(|status| status.is_redirection()),
            "a redirect, not {}: {}",
            self.status,
            self.body
        );
        self.header("location")
    }

    /// The token of the session that this answer begins.
    pub fn session(&self) -> Option<String> {
        self.cookie("__Host-session")
    }

    /// The token of the school's visit that this answer begins.
    pub fn visit(&self) -> Option<String> {
        self.cookie("__Host-school")
    }

    fn cookie(&self, name: &str) -> Option<String> {
        let cookie = self
            .header("set-cookie")
            .strip_prefix(name)?
            .strip_prefix('=')?;
        let token = cookie.split(';').next()?;
        (!token.is_empty()).then(|| token.to_owned())
    }
}
