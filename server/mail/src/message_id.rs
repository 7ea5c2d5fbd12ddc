use domain::values::Email;
use std::fmt;
use uuid::Uuid;

/// The name of one mail in the whole world (RFC 5322 section 3.6.4).
///
/// It follows from the row in the outbox, so that a second try after a crash carries the same name
/// and the receiving side can tell that it is the same mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MessageId {
    row: Uuid,
    domain: String,
}

impl MessageId {
    /// The name of the mail of an outbox row, in the domain of the sending address.
    pub fn of_row(row: Uuid, sender: &Email) -> Self {
        let domain = sender.as_str().rsplit_once('@').map_or("", |(_, end)| end);
        Self {
            row,
            domain: domain.to_owned(),
        }
    }

    /// The row in the outbox.
    pub fn row(&self) -> Uuid {
        self.row
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}@{}>", self.row, self.domain)
    }
}
