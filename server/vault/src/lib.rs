//! What seals the data of cases: keys, sealed values and the chain of the log.
//!
//! Pure, but for reading a key file. A value is sealed under the key of one youth, for one place:
//! table, row and column. A youth's key lies in the database wrapped by a master key, which never
//! does. Without the youth's key nothing sealed under it can be read again, in no copy.

pub mod chain;

mod blind_index;
mod error;
mod key_file;
mod master_keys;
mod place;
mod sealed;
mod youth_key;

pub use blind_index::BlindIndex;
pub use error::{KeyFileError, VaultError};
pub use key_file::new_key_line;
pub use master_keys::{MasterKeys, UnderMaster};
pub use place::Place;
pub use sealed::Sealed;
pub use youth_key::YouthKey;
pub use zeroize::Zeroizing;
