use crate::accounts::HashQueue;
use crate::cases::{CaseKeys, IndexLinks, Presser};
use crate::coverage::{KeptMonths, KeptViews};
use crate::feeds::FeedTags;
use crate::{Clock, MailHouse};
use domain::coverage::alert_settings::AlertSettings;
use domain::coverage::attention::Attention;
use domain::coverage::view::CoverageView;
use domain::coverage::wanted::CoverageQuery;
use std::sync::Arc;
use store::Store;
use tokio::sync::Notify;

/// What every use case works with; cheap to clone.
#[derive(Debug, Clone)]
pub struct House {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) hashes: HashQueue,
    pub(crate) feed_tags: FeedTags,
    pub(crate) kept_months: KeptMonths,
    pub(crate) kept_views: KeptViews<CoverageQuery, CoverageView>,
    pub(crate) kept_attention: KeptViews<AlertSettings, Attention>,
    pub(crate) mail: Arc<MailHouse>,
    /// None: the case module is off.
    pub(crate) case_keys: Option<Arc<CaseKeys>>,
    /// Minutes without a request after which cases lock.
    pub(crate) case_idle: u16,
    /// None: no letters can be made here.
    pub(crate) presser: Option<Arc<Presser>>,
    /// Empty: no index is told anything from here.
    pub(crate) index_links: Arc<IndexLinks>,
    /// Told when somebody's absences change in this process.
    pub(crate) absences: Arc<Notify>,
}

impl House {
    /// A house on a store, with two passphrases at a time being hashed, and the demo's mail.
    pub fn new(store: Store, clock: Clock) -> Self {
        Self {
            store,
            clock,
            hashes: HashQueue::new(2, 64),
            feed_tags: FeedTags::default(),
            kept_months: KeptMonths::default(),
            kept_views: KeptViews::default(),
            kept_attention: KeptViews::default(),
            mail: Arc::new(MailHouse::demo()),
            case_keys: None,
            case_idle: 15,
            presser: None,
            index_links: Arc::default(),
            absences: Arc::default(),
        }
    }

    /// The same house, writing its mail in this name.
    pub fn with_mail(mut self, mail: MailHouse) -> Self {
        self.mail = Arc::new(mail);
        self
    }

    /// The same house, able to make letters.
    pub fn with_presser(mut self, presser: Presser) -> Self {
        self.presser = Some(Arc::new(presser));
        self
    }

    /// In whose name mail is written.
    pub fn mail(&self) -> &MailHouse {
        &self.mail
    }

    /// The clock of the house.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Waits until somebody's absences change; at once when they did since it was last waited for. It
    /// says nothing of what other processes do.
    pub async fn absences_changed(&self) {
        self.absences.notified().await;
    }

    /// The store, for starting, migrating and closing; use cases are the way to its records.
    pub fn store(&self) -> &Store {
        &self.store
    }
}
