//! With whom the client talks: the index of that name, vouched for by an authority that is trusted.

use index::client::{AlsoTrusted, ClientError, IndexAddress, IndexClient, Tries};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

const NONE: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]";

/// An authority that nobody knows by itself.
struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::<String>::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self {
            pem: params.self_signed(&key).expect("signed").pem(),
            issuer: Issuer::new(params, key),
        }
    }

    fn trusted(&self) -> AlsoTrusted {
        AlsoTrusted::read(self.pem.as_bytes()).expect("a certificate")
    }

    /// An index on this machine that shows a certificate for a name and knows of no match; its port.
    async fn index(&self, name: &str) -> u16 {
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new([name.to_owned()]).expect("a name");
        let certificate = params.signed_by(&key, &self.issuer).expect("signed");
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            )
            .expect("a certificate with its key");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Who does not trust the certificate hangs up.
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    continue;
                };
                let _read = stream.read(&mut [0; 4096]).await;
                let _written = stream.write_all(NONE).await;
                let _closed = stream.shutdown().await;
            }
        });
        port
    }
}

/// How many matches the index at this port tells of, when it is asked by the name `localhost`.
async fn asked(port: u16, also: &AlsoTrusted) -> Result<usize, ClientError> {
    let address = IndexAddress::trusting(&format!("https://localhost:{port}"), also)?;
    let tries = Tries {
        most: 1,
        time: Duration::from_secs(10),
        pause: Duration::ZERO,
    };
    let client = IndexClient::new(address, "token".to_owned(), tries);
    client.matches().await.map(|matches| matches.len())
}

#[tokio::test]
async fn an_index_is_asked_when_the_regions_own_authority_vouches_for_its_name() {
    let region = Authority::new();
    let port = region.index("localhost").await;
    assert_eq!(asked(port, &region.trusted()).await, Ok(0));
}

#[tokio::test]
async fn an_index_that_nobody_trusted_vouches_for_is_told_nothing() {
    let (region, stranger) = (Authority::new(), Authority::new());
    let port = stranger.index("localhost").await;
    let refused = Err(ClientError::NotSafe);
    assert_eq!(asked(port, &AlsoTrusted::default()).await, refused);
    assert_eq!(asked(port, &region.trusted()).await, refused);
}

#[tokio::test]
async fn an_index_with_a_certificate_for_another_name_is_told_nothing() {
    let region = Authority::new();
    let port = region.index("index.example.org").await;
    let refused = Err(ClientError::NotSafe);
    assert_eq!(asked(port, &region.trusted()).await, refused);
}
