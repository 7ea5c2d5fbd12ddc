use crate::key_file::{self, Named};
use crate::{KeyFileError, Place, Sealed, VaultError, YouthKey, sealed};
use std::fmt;
use std::path::Path;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The master keys: the first wraps, the older ones still unwrap until nothing needs them.
pub struct MasterKeys(Vec<Named>);

/// Their names alone.
impl fmt::Debug for MasterKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

/// Something sealed by a master key, with that key's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderMaster {
    /// The name of the master key.
    pub master: String,
    /// What it sealed.
    pub sealed: Sealed,
}

impl MasterKeys {
    /// Reads them from a file: one a line, `name key`, the newest first.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else.
    pub fn read(file: &Path) -> Result<Self, KeyFileError> {
        key_file::read(file).map(Self)
    }

    /// Reads them from the text of such a file.
    ///
    /// # Errors
    /// When the text holds something else.
    pub fn parse(text: &str) -> Result<Self, KeyFileError> {
        key_file::parse(text).map(Self)
    }

    /// The name of the key that wraps now.
    pub fn current(&self) -> &str {
        self.0.first().map_or("", |(name, _)| name)
    }

    /// Seals something that belongs to no youth, such as the secret of a second factor.
    ///
    /// # Errors
    /// `NoRandom`.
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Result<UnderMaster, VaultError> {
        let (master, key) = self.0.first().ok_or(VaultError::UnknownMaster)?;
        Ok(UnderMaster {
            master: master.clone(),
            sealed: sealed::seal(key, place, plain)?,
        })
    }

    /// Opens what one of these keys sealed.
    ///
    /// # Errors
    /// `UnknownMaster` when its key is not among these; `DoesNotOpen`.
    pub fn open(
        &self,
        place: &Place,
        under: &UnderMaster,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (_, key) = self
            .0
            .iter()
            .find(|(name, _)| *name == under.master)
            .ok_or(VaultError::UnknownMaster)?;
        sealed::open(key, place, &under.sealed)
    }

    /// The same thing sealed anew by the current key.
    ///
    /// # Errors
    /// As [`MasterKeys::open`].
    pub fn seal_anew(&self, place: &Place, under: &UnderMaster) -> Result<UnderMaster, VaultError> {
        self.seal(place, &self.open(place, under)?)
    }

    /// Where the wrapped key of a youth lies.
    pub const fn place_of_key(youth: Uuid) -> Place {
        Place::new("case_key", youth, "wrapped")
    }

    /// Wraps the key of a youth by the current key.
    ///
    /// # Errors
    /// `NoRandom`.
    pub fn wrap(&self, youth: Uuid, key: &YouthKey) -> Result<UnderMaster, VaultError> {
        self.seal(&Self::place_of_key(youth), key.as_bytes())
    }

    /// Unwraps the key of a youth.
    ///
    /// # Errors
    /// As [`MasterKeys::open`].
    pub fn unwrap(&self, youth: Uuid, wrapped: &UnderMaster) -> Result<YouthKey, VaultError> {
        YouthKey::from_bytes(&self.open(&Self::place_of_key(youth), wrapped)?)
    }
}
