use uuid::Uuid;

/// Where a sealed value belongs: it opens in no other table, row or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The table.
    pub table: &'static str,
    /// The row's id.
    pub row: Uuid,
    /// The column.
    pub column: &'static str,
}

impl Place {
    /// A place.
    pub const fn new(table: &'static str, row: Uuid, column: &'static str) -> Self {
        Self { table, row, column }
    }

    /// The place as additional data (RFC 8439): each part with its length in front, so that no two
    /// places read the same.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        for part in [
            self.table.as_bytes(),
            self.row.as_bytes(),
            self.column.as_bytes(),
        ] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    }
}
