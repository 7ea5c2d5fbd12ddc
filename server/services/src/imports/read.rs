use super::{ImportError, LARGEST_FILE};
use crate::Fault;
use register::FileProblem;

/// Reads a file on a thread of its own: a national register takes longer than a server may pause.
pub(super) async fn read<T: Send + 'static>(
    bytes: Vec<u8>,
    reader: impl FnOnce(&[u8]) -> Result<T, FileProblem> + Send + 'static,
) -> Result<T, ImportError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    tokio::task::spawn_blocking(move || reader(&bytes))
        .await
        .map_err(|_| Fault::Failed)?
        .map_err(ImportError::File)
}
