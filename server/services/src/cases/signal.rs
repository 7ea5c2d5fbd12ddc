use super::CaseError;
use super::open::{InHand, in_hand};
use super::weigh::facts;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::cases::{
    IndexRules, NoIndex, SignalFacts, SignalLife, SignalRefusal, SignalState, SignalTerms,
    WeighingFacts, index_of,
};
use domain::ids::{CaseId, IndexJobId, SignalId};
use domain::time::Day;
use store::cases::files::CaseFile;
use store::cases::signals::{IndexAct, NewSignal};

/// What counts for a signal of a case today.
pub(super) struct Standing {
    /// The latest version of the weighing.
    pub weighing: Option<WeighingFacts>,
    /// The index of the home municipality, or why there is none now.
    pub index: Result<IndexRules, NoIndex>,
    /// What stands in the way of a signal by the actor.
    pub in_the_way: Vec<SignalRefusal>,
}

/// Asks the rules whether a signal may be given now.
pub(super) async fn standing(
    hand: &InHand<'_>,
    file: &CaseFile,
    indexes: &[IndexRules],
    today: Day,
) -> Result<Standing, CaseError> {
    let case = hand.head.case;
    let index = index_for(indexes, &file.municipality_code, today);
    let weighings = hand.log.weighings(case).await?;
    let weighing = weighings
        .first()
        .map(|latest| facts(hand, latest))
        .transpose()?;
    let talks = hand.log.discussions(case).await?;
    let signals = hand.log.signals(case).await?;
    let in_the_way = SignalFacts {
        weighing: weighing.as_ref(),
        discussion: talks.first().map(|talk| talk.discussion),
        active: signals
            .iter()
            .any(|signal| signal.line.state == SignalState::Active),
        used: signals.iter().map(|signal| signal.weighing).max(),
        by: hand.actor()?,
        birth: hand.birth(file)?.0,
        no_index: index.as_ref().err().copied(),
        four_eyes: index.as_ref().is_ok_and(|index| index.four_eyes),
    }
    .may_signal(today)
    .err()
    .unwrap_or_default();
    Ok(Standing {
        weighing,
        index,
        in_the_way,
    })
}

/// The index of a home municipality, with its terms.
pub(super) fn index_for(
    indexes: &[IndexRules],
    municipality: &str,
    on: Day,
) -> Result<IndexRules, NoIndex> {
    let all: Vec<_> = indexes.iter().map(|one| one.index.clone()).collect();
    let found = index_of(&all, municipality, on)?;
    let rules = indexes.iter().find(|one| one.index.code == found.code);
    rules.cloned().ok_or(NoIndex::NotSet)
}

/// How long a signal of a case lasts, whatever became of its index.
pub(super) fn life(
    hand: &InHand<'_>,
    file: &CaseFile,
    given: Day,
    index: Option<&IndexRules>,
) -> Result<SignalLife, CaseError> {
    Ok(SignalLife {
        given,
        birth: hand.birth(file)?.0,
        index_ends: index.and_then(IndexRules::ends),
        terms: index.map_or(SignalTerms::USUAL, |index| index.terms),
    })
}

/// Gives a signal to the index of the youth's home municipality; that the index is to be told is
/// queued in the same transaction. Who, never why: nothing of the weighing goes along.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; `Signal` with everything that
/// stands in the way.
pub async fn give_signal(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
) -> Result<SignalId, CaseError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let id = SignalId(store::new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "signal.give").await?;
    hand.runs()?;
    let file = hand.log.case_file(case).await?;
    let indexes = tx.indexes(&hand.permit).await?;
    let standing = standing(&hand, &file, &indexes, today).await?;
    if !standing.in_the_way.is_empty() {
        return Err(CaseError::Signal(standing.in_the_way));
    }
    let index = standing
        .index
        .map_err(|none| CaseError::Signal(vec![SignalRefusal::NoIndex(none)]))?;
    let weighing = standing.weighing.ok_or(Fault::Failed)?;
    let life = life(&hand, &file, today, Some(&index))?;
    let new = NewSignal {
        id,
        youth: hand.head.youth,
        by: hand.actor()?,
        index: index.index.code,
        weighing: weighing.version,
        given_on: today,
        warns_on: life.warns(),
        ends: life.ends(),
    };
    hand.log.insert_signal(case, new).await?;
    let job = IndexJobId(store::new_id());
    hand.log
        .queue_for_index(job, (id, IndexAct::Give), now)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}
