use super::{MailState, Trouble};
use crate::ids::{MailId, OrganisationId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Which mail a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailFilter {
    /// Only in this state.
    pub state: Option<MailState>,
    /// Which page, from 1.
    pub page: u32,
}

impl MailFilter {
    /// Mails on a page.
    pub const PAGE: u32 = 50;

    /// How many mails come before this page.
    pub fn skip(&self) -> u32 {
        self.page.saturating_sub(1).saturating_mul(Self::PAGE)
    }
}

/// One mail in one line: nothing of what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailLine {
    /// Which.
    pub id: MailId,
    /// What kind of message, as a word that never changes.
    pub kind: String,
    /// The school it is for, with its name.
    pub school: Option<(OrganisationId, String)>,
    /// The address with all but its first letter and its domain left out; none once it is wiped.
    pub address: Option<String>,
    /// Where it stands.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: u32,
    /// What went wrong the last time.
    pub trouble: Option<Trouble>,
    /// When it was written.
    pub made_at: Instant,
    /// When it is to be sent, or tried again.
    pub due_at: Instant,
    /// When nothing more happened to it.
    pub ended_at: Option<Instant>,
    /// Whether its text is still there to be sent.
    pub is_whole: bool,
}

impl MailLine {
    /// Whether it can be tried at once.
    pub fn can_retry(&self) -> bool {
        let failed_once = self.state == MailState::Queued && self.trouble.is_some();
        let over = matches!(self.state, MailState::Failed | MailState::Stopped);
        self.is_whole && (failed_once || over)
    }

    /// Whether it can be stopped.
    pub fn can_stop(&self) -> bool {
        self.state == MailState::Queued
    }
}

/// How many mails there are in each state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailCounts(pub Vec<(MailState, u64)>);

impl MailCounts {
    /// How many in a state; all of them for none.
    pub fn of(&self, state: Option<MailState>) -> u64 {
        let counted = self.0.iter();
        counted
            .filter(|(one, _)| state.is_none_or(|state| state == *one))
            .map(|(_, count)| count)
            .sum()
    }
}

/// Which way mail goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailRoad {
    /// To a mail server.
    Server,
    /// Into a folder beside the program, to nobody.
    Folder,
    /// Nowhere: it stays in the queue.
    #[default]
    Nowhere,
}

/// A page of mail, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailPage {
    /// The page.
    pub lines: Vec<MailLine>,
    /// How many there are.
    pub counts: MailCounts,
    /// Which way mail goes.
    pub road: MailRoad,
    /// Whether the viewer may try again and stop.
    pub may_manage: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(state: MailState, trouble: Option<Trouble>) -> MailLine {
        MailLine {
            id: MailId::from_number(1),
            kind: "link".to_owned(),
            school: None,
            address: None,
            state,
            attempts: 1,
            trouble,
            made_at: 0,
            due_at: 0,
            ended_at: None,
            is_whole: true,
        }
    }

    #[test]
    fn only_what_did_not_go_can_be_tried_again() {
        let can = |state| line(state, Some(Trouble::Unreachable)).can_retry();
        assert_eq!(
            MailState::ALL.map(can),
            [true, false, false, true, false, true]
        );
        // Not tried yet: it goes by itself.
        assert!(!line(MailState::Queued, None).can_retry());
        let wiped = MailLine {
            is_whole: false,
            ..line(MailState::Failed, None)
        };
        assert!(!wiped.can_retry());
    }

    #[test]
    fn all_mail_is_the_sum_of_its_states() {
        let counts = MailCounts(vec![(MailState::Queued, 3), (MailState::Sent, 4)]);
        let told = [None, Some(MailState::Sent), Some(MailState::Failed)].map(|of| counts.of(of));
        assert_eq!(told, [7, 4, 0]);
    }
}
