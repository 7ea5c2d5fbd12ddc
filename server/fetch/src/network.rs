use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Where it is read.
#[derive(Clone)]
pub enum Network {
    /// The internet: names as the system knows them, with TLS and the system's list of trusted
    /// certificates.
    Public(Arc<ClientConfig>),
    /// For tests: names that are told, without TLS, on this port. Whoever makes it says whether
    /// addresses of this machine may be knocked on.
    Told {
        /// The addresses behind each name.
        names: Names,
        /// In the place of port 443.
        port: u16,
        /// Whether loopback addresses count as public.
        loopback: bool,
    },
}

/// The addresses behind names.
pub type Names = BTreeMap<String, Vec<IpAddr>>;

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Public(_) => "Network::Public",
            Self::Told { .. } => "Network::Told",
        })
    }
}

impl Network {
    /// The internet. Where the system trusts nobody, every reading fails for want of trust.
    pub fn public() -> Self {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let provider = Arc::new(ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map(|config| config.with_root_certificates(roots).with_no_client_auth());
        match config {
            Ok(config) => Self::Public(Arc::new(config)),
            // The provider knows the default versions; without any, no name is known.
            Err(_) => Self::Told {
                names: Names::new(),
                port: 443,
                loopback: false,
            },
        }
    }

    /// All addresses behind a name.
    pub(crate) async fn look_up(&self, host: &str) -> Vec<SocketAddr> {
        match self {
            Self::Public(_) => tokio::net::lookup_host((host, 443))
                .await
                .map(Iterator::collect)
                .unwrap_or_default(),
            Self::Told { names, port, .. } => names
                .get(host)
                .into_iter()
                .flatten()
                .map(|address| SocketAddr::new(*address, *port))
                .collect(),
        }
    }

    /// Whether an address may be knocked on.
    pub(crate) fn lets_through(&self, address: IpAddr) -> bool {
        match self {
            Self::Told { loopback: true, .. } if address.is_loopback() => true,
            _ => crate::is_public(address),
        }
    }
}
