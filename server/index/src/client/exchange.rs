use super::{ClientError, IndexAddress};
use crate::wire::Refusal;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT};
use http::{Method, Request, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// Largest answer that is read, in bytes.
const LARGEST: usize = 2_000_000;

/// Asks once.
pub(super) async fn exchange(
    address: &IndexAddress,
    token: &str,
    method: &Method,
    path: &str,
    body: &[u8],
) -> Result<Vec<u8>, ClientError> {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(HOST, format!("{}:{}", address.host, address.port))
        .header(USER_AGENT, "Preventieplanner")
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, "application/json")
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .body(Full::new(Bytes::copy_from_slice(body)))
        // A token with a line end in it.
        .map_err(|_| ClientError::Token)?;
    let stream = TcpStream::connect((address.host.as_str(), address.port)).await;
    let stream = stream.map_err(|_| ClientError::Unreachable)?;
    let Some(config) = &address.tls else {
        return answered(stream, request).await;
    };
    let name = ServerName::try_from(address.host.clone()).map_err(|_| ClientError::NotSafe)?;
    let stream = TlsConnector::from(config.clone())
        .connect(name, stream)
        .await;
    answered(stream.map_err(|_| ClientError::NotSafe)?, request).await
}

async fn answered(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    request: Request<Full<Bytes>>,
) -> Result<Vec<u8>, ClientError> {
    let broken = |_| ClientError::Unreachable;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(broken)?;
    // Ends with this function, however that ends.
    let mut driver = JoinSet::new();
    driver.spawn(connection);
    let response = sender.send_request(request).await.map_err(broken)?;
    let status = response.status();
    let body = Limited::new(response.into_body(), LARGEST).collect().await;
    let body = body.map_err(|_| ClientError::Unreachable)?.to_bytes();
    match status {
        StatusCode::OK | StatusCode::NO_CONTENT => Ok(body.to_vec()),
        status => Err(refusal(status, &body)),
    }
}

fn refusal(status: StatusCode, body: &[u8]) -> ClientError {
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => ClientError::Token,
        StatusCode::NOT_FOUND => ClientError::NotFound,
        StatusCode::GONE => ClientError::Closed,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => ClientError::NotNow,
        status if status.is_server_error() => ClientError::NotNow,
        _ => match serde_json::from_slice::<Refusal>(body) {
            Ok(refusal) if refusal.error.len() <= 40 => ClientError::Refused(refusal.error),
            _ => ClientError::Garbled,
        },
    }
}
