use tokio_rustls::rustls::RootCertStore;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

/// Certificates to trust beside the machine's own list, such as those of a region's own authority.
#[derive(Debug, Clone, Default)]
pub struct AlsoTrusted(Vec<CertificateDer<'static>>);

impl AlsoTrusted {
    /// Reads them from a PEM file's text; none where it holds no certificate, or one that cannot be
    /// used.
    #[must_use]
    pub fn read(pem: &[u8]) -> Option<Self> {
        let certificates = CertificateDer::pem_slice_iter(pem);
        let certificates: Vec<_> = certificates.collect::<Result<_, _>>().ok()?;
        let mut usable = RootCertStore::empty();
        for certificate in &certificates {
            usable.add(certificate.clone()).ok()?;
        }
        (!certificates.is_empty()).then_some(Self(certificates))
    }

    pub(super) fn certificates(&self) -> Vec<CertificateDer<'static>> {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_certificate_that_can_be_used_is_no_list_to_trust() {
        let garbled = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for text in ["", "# later", garbled] {
            assert!(AlsoTrusted::read(text.as_bytes()).is_none(), "{text}");
        }
    }
}
