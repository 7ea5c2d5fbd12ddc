use crate::Network;
use domain::employee::CalendarTrouble;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// So many addresses of a name are tried.
const MOST_ADDRESSES: usize = 4;

/// Longest that one address may take to answer.
const CONNECT: Duration = Duration::from_secs(5);

/// A road to a server, with TLS or in a test without.
pub(crate) trait Road: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Road for T {}

/// Connects to a name. One address that is not public is enough to go nowhere: who gives such a list
/// wants us to choose it.
pub(crate) async fn connect(
    network: &Network,
    host: &str,
) -> Result<Box<dyn Road>, CalendarTrouble> {
    let addresses = network.look_up(host).await;
    if addresses.is_empty() {
        return Err(CalendarTrouble::Unreachable);
    }
    if !addresses.iter().all(|one| network.lets_through(one.ip())) {
        return Err(CalendarTrouble::NotPublic);
    }
    let stream = first_that_answers(&addresses).await?;
    let Network::Public(config) = network else {
        return Ok(Box::new(stream));
    };
    let name = ServerName::try_from(host.to_owned()).map_err(|_| CalendarTrouble::NotSafe)?;
    let tls = TlsConnector::from(Arc::clone(config));
    match tls.connect(name, stream).await {
        Ok(stream) => Ok(Box::new(stream)),
        Err(_) => Err(CalendarTrouble::NotSafe),
    }
}

async fn first_that_answers(addresses: &[SocketAddr]) -> Result<TcpStream, CalendarTrouble> {
    for address in addresses.iter().take(MOST_ADDRESSES) {
        let stream = tokio::time::timeout(CONNECT, TcpStream::connect(address)).await;
        if let Ok(Ok(stream)) = stream {
            return Ok(stream);
        }
    }
    Err(CalendarTrouble::Unreachable)
}
