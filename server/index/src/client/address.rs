use super::{AlsoTrusted, ClientError};
use std::fmt;
use std::sync::Arc;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Where an index is: `https://index.example.org`, or `http://` on this machine.
#[derive(Clone)]
pub struct IndexAddress {
    pub(super) host: String,
    pub(super) port: u16,
    /// What to trust; none without TLS.
    pub(super) tls: Option<Arc<ClientConfig>>,
}

impl fmt::Debug for IndexAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        write!(out, "{scheme}://{}:{}", self.host, self.port)
    }
}

impl IndexAddress {
    /// Reads an address without a path, of an index that the machine's own list vouches for.
    ///
    /// # Errors
    /// As [`IndexAddress::trusting`].
    pub fn parse(text: &str) -> Result<Self, ClientError> {
        Self::trusting(text, &AlsoTrusted::default())
    }

    /// The same, where some certificates are trusted beside that list. Without TLS it must be this
    /// machine: what is asked is about children.
    ///
    /// # Errors
    /// `Unreachable` when it has another form, `NotSafe` when it is elsewhere and without TLS, or
    /// TLS cannot be had.
    pub fn trusting(text: &str, also: &AlsoTrusted) -> Result<Self, ClientError> {
        let text = text.trim().trim_end_matches('/');
        let (scheme, rest) = text.split_once("://").ok_or(ClientError::Unreachable)?;
        let (usual, tls) = match scheme {
            "https" => (443, Some(trusted(also)?)),
            "http" => (80, None),
            _ => return Err(ClientError::Unreachable),
        };
        let (host, port) = match rest.split_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| ClientError::Unreachable)?),
            None => (rest, usual),
        };
        let right = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
        if host.is_empty() || !host.bytes().all(right) {
            return Err(ClientError::Unreachable);
        }
        if tls.is_none() && !matches!(host, "localhost" | "127.0.0.1") {
            return Err(ClientError::NotSafe);
        }
        Ok(Self {
            host: host.to_owned(),
            port,
            tls,
        })
    }
}

/// The machine's own list of trusted certificates, and those beside it.
fn trusted(also: &AlsoTrusted) -> Result<Arc<ClientConfig>, ClientError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    roots.add_parsable_certificates(also.certificates());
    let provider = Arc::new(ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| ClientError::NotSafe)?;
    Ok(Arc::new(
        config.with_root_certificates(roots).with_no_client_auth(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, ClientError> {
        IndexAddress::parse(text).map(|address| format!("{address:?}"))
    }

    #[test]
    fn an_index_elsewhere_is_asked_with_tls_only() {
        assert_eq!(
            read("https://index.example.org/"),
            Ok("https://index.example.org:443".into())
        );
        assert_eq!(
            read("http://127.0.0.1:3100"),
            Ok("http://127.0.0.1:3100".into())
        );
        assert_eq!(read("http://index.example.org"), Err(ClientError::NotSafe));
    }

    #[test]
    fn what_is_no_address_leads_nowhere() {
        for text in [
            "",
            "index",
            "ftp://x",
            "https://",
            "https://a b",
            "https://x:port",
            "https://x/y",
        ] {
            assert_eq!(read(text), Err(ClientError::Unreachable), "{text}");
        }
    }
}
