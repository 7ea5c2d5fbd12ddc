use crate::compose::compose;
use crate::{Envelope, Reason, SendError, Sender};
use std::path::{Path, PathBuf};
use tokio::io::AsyncWriteExt;

/// A folder that gets one `.eml` file a mail, which any mail program opens.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    sender: Sender,
}

impl Folder {
    /// A folder by its path; it is made when the first mail comes.
    pub fn new(path: impl Into<PathBuf>, sender: Sender) -> Self {
        Self {
            path: path.into(),
            sender,
        }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the mail whole or not at all. Its name follows from its date and id, so that sending it
    /// twice leaves one file.
    pub(super) async fn send(&self, envelope: &Envelope) -> Result<(), SendError> {
        let composed = compose(&self.sender, envelope)?;
        let name = format!(
            "{}-{}.eml",
            envelope.date.format("%Y%m%dT%H%M%SZ"),
            envelope.id.row()
        );
        self.write(&name, &composed.octets)
            .await
            .map_err(|_| SendError::Temporary(Reason::NotWritten))
    }

    async fn write(&self, name: &str, octets: &[u8]) -> std::io::Result<()> {
        tokio::fs::create_dir_all(&self.path).await?;
        let part = self.path.join(format!(".{name}.part"));
        let mut file = tokio::fs::File::create(&part).await?;
        file.write_all(octets).await?;
        file.sync_all().await?;
        drop(file);
        tokio::fs::rename(&part, self.path.join(name)).await
    }
}
