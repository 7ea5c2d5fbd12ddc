//! A case that somebody has in hand: allowed, in the log, with its key.

use super::break_glass::glass_is_broken;
use super::note::{note, youth_key};
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{Birth, CaseState};
use domain::ids::{CaseId, EmployeeId};
use domain::permission::{FollowCases, Permit};
use store::Tx;
use store::cases::files::{CaseFile, CaseHead};
use store::cases::log::{About, Logged};
use vault::YouthKey;

/// What a use case about one case works with.
pub(super) struct InHand<'tx> {
    /// The permit that reached it.
    pub permit: Permit<FollowCases>,
    /// Who follows it, and its state.
    pub head: CaseHead,
    /// Whether it is somebody else's, reached through broken glass.
    pub by_glass: bool,
    /// The proof that it stands in the log.
    pub log: Logged<'tx>,
    /// What opens and seals its words.
    pub key: YouthKey,
}

/// Takes a case in hand for a deed, which then stands in the log. A case that the actor may not see
/// is a case that is not there.
///
/// # Errors
/// `Denied` without a case role, `NotFound`, `CasesOff`.
pub(super) async fn in_hand<'tx>(
    house: &House,
    tx: &'tx Tx,
    actor: &Actor,
    case: CaseId,
    deed: &'static str,
) -> Result<InHand<'tx>, CaseError> {
    take(house, tx, actor, case, (deed, None)).await
}

/// The same to read it only. Somebody else's case opens too while the actor has broken its glass, and
/// then the log says so.
///
/// # Errors
/// As [`in_hand`].
pub(super) async fn in_hand_to_read<'tx>(
    house: &House,
    tx: &'tx Tx,
    actor: &Actor,
    case: CaseId,
) -> Result<InHand<'tx>, CaseError> {
    take(
        house,
        tx,
        actor,
        case,
        ("case.read", Some("case.read_by_glass")),
    )
    .await
}

/// The same to put all of it on paper.
///
/// # Errors
/// As [`in_hand`].
pub(super) async fn in_hand_to_print<'tx>(
    house: &House,
    tx: &'tx Tx,
    actor: &Actor,
    case: CaseId,
) -> Result<InHand<'tx>, CaseError> {
    let deeds = ("case.print", Some("case.print_by_glass"));
    take(house, tx, actor, case, deeds).await
}

/// Takes a case for a deed, or for another one when it is reached through broken glass.
async fn take<'tx>(
    house: &House,
    tx: &'tx Tx,
    actor: &Actor,
    case: CaseId,
    (deed, through_glass): (&'static str, Option<&'static str>),
) -> Result<InHand<'tx>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let reaches = |head: &CaseHead| permit.covers(head.area, &head.answering());
    let head = tx.case_head(&permit, case).await?;
    let through_glass = match through_glass {
        Some(deed) if !reaches(&head) && glass_is_broken(house, tx, actor, case).await? => {
            Some(deed)
        }
        _ => None,
    };
    if !reaches(&head) && through_glass.is_none() {
        return Err(Fault::NotFound.into());
    }
    let about = About::Case(head.youth, case);
    let log = note(house, tx, &permit, through_glass.unwrap_or(deed), about).await?;
    // Whoever changed it in between was done when the row above was written.
    let head = tx.case_head(&permit, case).await?;
    if !reaches(&head) && through_glass.is_none() {
        return Err(Fault::NotFound.into());
    }
    let key = youth_key(house, tx, &permit, head.youth).await?;
    Ok(InHand {
        permit,
        head,
        by_glass: through_glass.is_some(),
        log,
        key,
    })
}

impl InHand<'_> {
    /// Who acts.
    ///
    /// # Errors
    /// `Denied` for the operator, who never has a case role.
    pub fn actor(&self) -> Result<EmployeeId, Fault> {
        self.permit.actor().ok_or(Fault::Denied)
    }

    /// That the case runs: nothing is added to one that nobody follows or that is over.
    ///
    /// # Errors
    /// `NotRunning`.
    pub fn runs(&self) -> Result<(), CaseError> {
        match self.head.state {
            CaseState::Running => Ok(()),
            state => Err(CaseError::NotRunning(state)),
        }
    }

    /// The birth of its youth.
    ///
    /// # Errors
    /// `Failed` when it is not kept or cannot be read.
    pub fn birth(&self, file: &CaseFile) -> Result<Birth, Fault> {
        let at = ("case_youth", self.head.youth.0, "birth_date");
        let text = words::open(&self.key, at, file.youth.birth_date.as_ref())?;
        text.as_str().parse().map(Birth).map_err(|_| Fault::Failed)
    }
}
