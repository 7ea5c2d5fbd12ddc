use crate::{Fault, House};
use domain::ids::SecondFactorId;
use domain::time::Instant;
use totp_rs::{Builder, Secret, Totp};
use vault::{Place, UnderMaster, Zeroizing};

/// Bytes of a secret: as long as the hash that it goes into (RFC 4226, section 4).
pub(super) const SECRET_BYTES: usize = 20;

/// Where the secret of a second factor is sealed for.
pub(crate) const fn place_of_secret(id: SecondFactorId) -> Place {
    Place::new("second_factor", id.0, "secret")
}

pub(super) fn seal(house: &House, id: SecondFactorId, secret: &[u8]) -> Result<UnderMaster, Fault> {
    Ok(house
        .case_keys()?
        .masters
        .seal(&place_of_secret(id), secret)?)
}

pub(super) fn open(
    house: &House,
    id: SecondFactorId,
    sealed: &UnderMaster,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    Ok(house
        .case_keys()?
        .masters
        .open(&place_of_secret(id), sealed)?)
}

/// Six digits, every thirty seconds; the code before and the one after count too, for clocks that
/// differ.
fn codes(secret: &[u8]) -> Result<Totp, Fault> {
    Builder::new()
        .with_secret(Secret::from(secret))
        .build()
        .map_err(|_| Fault::Failed)
}

/// The time step of which this is the code, if it is one of now.
pub(super) fn step_of(secret: &[u8], digits: &str, now: Instant) -> Result<Option<i64>, Fault> {
    let seconds = u64::try_from(now).map_err(|_| Fault::Failed)?;
    let step = codes(secret)?.check(digits, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// A secret as apps take it when it is typed: base32 (RFC 4648).
pub(super) fn typed(secret: &[u8]) -> String {
    Secret::from(secret).to_base32()
}

/// A secret from how it is typed.
pub(super) fn from_typed(text: &str) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let secret = Secret::try_from_base32(text).map_err(|_| Fault::Failed)?;
    Ok(Zeroizing::new(secret.as_ref().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, for SHA-1, the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        let cases = [
            (59, "287082", 1),
            (1_111_111_109, "081804", 37_037_036),
            (2_000_000_000, "279037", 66_666_666),
        ];
        for (at, digits, step) in cases {
            assert_eq!(step_of(secret, digits, at), Ok(Some(step)));
            assert_eq!(step_of(secret, digits, at + 29), Ok(Some(step)));
            assert_eq!(step_of(secret, digits, at + 90), Ok(None));
        }
    }
}
