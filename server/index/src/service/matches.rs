use super::act::unreadable;
use super::{Index, IndexError, Moment};
use crate::rules::{Known, same};
use crate::wire::{Match, MatchKind, Worker};
use std::collections::BTreeSet;
use store::index::{IndexTx, LogLine, MatchNews, MatchRow, OrganisationRow, SignalRow};
use uuid::Uuid;

/// Most matches that one answer gives; the rest comes when these are acknowledged.
const MOST: i64 = 200;

impl Index {
    /// Finds the active signals that belong with an active one: on the same youth, or on a youth
    /// who shares a parent. A worker's own signals do not match each other. Gives their ids.
    pub(super) async fn find_matches(
        &self,
        tx: &IndexTx,
        signal: &SignalRow,
        email: &str,
        moment: Moment,
    ) -> Result<BTreeSet<String>, IndexError> {
        let persons = tx.persons(&signal.id).await?;
        let mut matched = BTreeSet::new();
        // The youth comes first: two signals on one youth are that, also when they share a parent.
        for (role, kind) in [("youth", "youth"), ("parent", "family")] {
            for person in persons.iter().filter(|person| person.role == role) {
                let own = Known {
                    by_number: person.by_number.as_deref(),
                    by_name: &person.by_name,
                };
                for other in tx
                    .standing(&signal.id, person, &moment.today.to_string())
                    .await?
                {
                    let theirs = Known {
                        by_number: other.by_number.as_deref(),
                        by_name: &other.by_name,
                    };
                    let by_same_worker = other.organisation_id == signal.organisation_id
                        && other.worker_email.as_deref() == Some(email);
                    if !same(own, theirs)
                        || by_same_worker
                        || !matched.insert(other.signal_id.clone())
                    {
                        continue;
                    }
                    let row = MatchRow {
                        id: Uuid::now_v7().to_string(),
                        older_id: other.signal_id,
                        newer_id: signal.id.clone(),
                        kind,
                        found_at: moment.at,
                    };
                    tx.add_match(&row).await?;
                }
            }
        }
        Ok(matched)
    }

    /// Matches that this organisation did not acknowledge yet, oldest first, 200 at most.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn matches(
        &self,
        organisation: &OrganisationRow,
        moment: Moment,
    ) -> Result<Vec<Match>, IndexError> {
        let day = moment.today.to_string();
        let news = self.store.untold(&organisation.id, &day, MOST).await?;
        news.into_iter().map(shown).collect()
    }

    /// The matches of a signal of this organisation's own that stand now, acknowledged or not: by
    /// what is not among them it learns that a match is over.
    ///
    /// # Errors
    /// `NotFound`, also for a signal of somebody else.
    pub async fn matches_of(
        &self,
        organisation: &OrganisationRow,
        signal: &str,
        moment: Moment,
    ) -> Result<Vec<Match>, IndexError> {
        self.signal(organisation, signal).await?;
        let day = moment.today.to_string();
        let news = self
            .store
            .matches_of(&organisation.id, &day, signal)
            .await?;
        news.into_iter().map(shown).collect()
    }

    /// Notes that a match reached the worker of this organisation's signal. Noted again, nothing
    /// changes.
    ///
    /// # Errors
    /// `NotFound` when there is no such match with that signal of this organisation.
    pub async fn acknowledge(
        &self,
        organisation: &OrganisationRow,
        id: &str,
        signal: &str,
        moment: Moment,
    ) -> Result<(), IndexError> {
        let tx = self.store.begin().await?;
        if !tx.told(id, signal, &organisation.id, moment.at).await? {
            return Err(IndexError::NotFound);
        }
        let line = LogLine {
            at: moment.at,
            organisation: Some(organisation.id.clone()),
            deed: "match.acknowledge",
            subject: id.to_owned(),
        };
        Ok(tx.commit(&[line]).await?)
    }
}

/// A match as one of its two organisations sees it.
fn shown(news: MatchNews) -> Result<Match, IndexError> {
    let (Some(name), Some(phone), Some(email)) =
        (news.worker_name, news.worker_phone, news.worker_email)
    else {
        return Err(unreadable());
    };
    Ok(Match {
        id: news.id,
        signal: news.signal_id,
        kind: if news.kind == "youth" {
            MatchKind::Youth
        } else {
            MatchKind::Family
        },
        organisation: news.organisation,
        worker: Worker { name, phone, email },
    })
}
