use crate::connect::Road;
use crate::read::{LARGEST, Validators};
use domain::employee::{CalendarAddress, CalendarTrouble};
use http::header::{
    ACCEPT, ACCEPT_ENCODING, ETAG, HOST, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, LOCATION, USER_AGENT,
};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Empty, LengthLimitError, Limited};
use hyper::body::{Body, Bytes, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::task::JoinSet;

/// What a server answered.
pub(crate) enum Answer {
    /// Nothing changed since.
    Same,
    /// The file.
    Whole(Vec<u8>, Validators),
    /// It is elsewhere.
    Elsewhere(String),
}

/// Asks for an address over a road to its server.
pub(crate) async fn exchange(
    road: Box<dyn Road>,
    address: &CalendarAddress,
    known: &Validators,
) -> Result<Answer, CalendarTrouble> {
    let broken = |_| CalendarTrouble::Failing;
    let (mut sender, connection) = http1::handshake(TokioIo::new(road)).await.map_err(broken)?;
    // Ends with this function, however that ends.
    let mut driver = JoinSet::new();
    driver.spawn(connection);
    let request = request(address, known).ok_or(CalendarTrouble::Unreachable)?;
    let response = sender.send_request(request).await.map_err(broken)?;
    let headers = response.headers();
    match response.status() {
        StatusCode::OK => {
            let validators = Validators {
                etag: text(headers, ETAG),
                last_modified: text(headers, LAST_MODIFIED),
            };
            Ok(Answer::Whole(
                whole(response.into_body()).await?,
                validators,
            ))
        }
        StatusCode::NOT_MODIFIED if *known != Validators::default() => Ok(Answer::Same),
        StatusCode::MOVED_PERMANENTLY
        | StatusCode::FOUND
        | StatusCode::SEE_OTHER
        | StatusCode::TEMPORARY_REDIRECT
        | StatusCode::PERMANENT_REDIRECT => text(headers, LOCATION)
            .map(Answer::Elsewhere)
            .ok_or(CalendarTrouble::Failing),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(CalendarTrouble::Refused),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(CalendarTrouble::Gone),
        _ => Err(CalendarTrouble::Failing),
    }
}

fn request(address: &CalendarAddress, known: &Validators) -> Option<Request<Empty<Bytes>>> {
    let mut request = Request::get(address.target())
        .header(HOST, address.host())
        .header(USER_AGENT, "Preventieplanner")
        .header(ACCEPT, "text/calendar, */*;q=0.1")
        .header(ACCEPT_ENCODING, "identity");
    if let Some(etag) = &known.etag {
        request = request.header(IF_NONE_MATCH, etag);
    }
    if let Some(at) = &known.last_modified {
        request = request.header(IF_MODIFIED_SINCE, at);
    }
    request.body(Empty::new()).ok()
}

/// The body, up to its limit.
async fn whole(body: Incoming) -> Result<Vec<u8>, CalendarTrouble> {
    // What the server says itself is enough to stop at.
    if body.size_hint().lower() > LARGEST as u64 {
        return Err(CalendarTrouble::TooLarge);
    }
    match Limited::new(body, LARGEST).collect().await {
        Ok(whole) => Ok(whole.to_bytes().to_vec()),
        Err(error) if error.is::<LengthLimitError>() => Err(CalendarTrouble::TooLarge),
        Err(_) => Err(CalendarTrouble::Failing),
    }
}

/// A header that is short and readable; what is neither is as good as not there.
fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    (value.len() <= 2_000).then(|| value.to_owned())
}
