use super::matches::{match_views, parent_views};
use super::open::InHand;
use super::second_reader::view;
use super::signal::{life, standing};
use super::{CaseError, words};
use domain::cases::{
    CareView, DiscussionView, IndexRules, NotedView, ObjectionTerm, ObjectionView, SignalFile,
    SignalState, SignalView,
};
use domain::ids::{CaseId, EmployeeId};
use domain::time::Day;
use std::collections::BTreeMap;
use store::Tx;
use store::cases::files::CaseFile;
use store::cases::signals::SealedSignal;

/// Everything of a case in hand that leads to a signal, or to help.
pub(super) async fn signal_file(
    tx: &Tx,
    hand: &InHand<'_>,
    file: &CaseFile,
    today: Day,
) -> Result<SignalFile, CaseError> {
    let case = hand.head.case;
    let indexes = tx.indexes(&hand.permit).await?;
    let standing = standing(hand, file, &indexes, today).await?;
    let mut weighings = Vec::new();
    for one in hand.log.weighings(case).await? {
        weighings.push(view(&hand.key, one)?);
    }
    let mut signals = Vec::new();
    for one in hand.log.signals(case).await? {
        signals.push(signal(hand, file, &indexes, (one, today))?);
    }
    let me = hand.actor()?;
    let grants = tx.case_workers(&hand.permit, today).await?;
    let colleagues: BTreeMap<EmployeeId, String> = grants
        .into_iter()
        .filter(|one| !one.away && one.area.is_none_or(|area| area == hand.head.area))
        .map(|one| (one.worker, one.name))
        .filter(|(worker, _)| *worker != me)
        .collect();
    let organisations = tx.care_organisations(&hand.permit).await?;
    Ok(SignalFile {
        noted: noted(hand, case).await?,
        weighings,
        discussions: discussions(hand, case).await?,
        signals,
        matches: match_views(hand, file, today).await?,
        parents: parent_views(hand).await?,
        care: care(hand, case).await?,
        in_the_way: standing.in_the_way,
        four_eyes: standing.index.as_ref().is_ok_and(|index| index.four_eyes),
        index: standing.index.ok().map(|index| index.index.name),
        colleagues: colleagues.into_iter().collect(),
        organisations: organisations
            .into_iter()
            .filter(|one| one.in_use && one.municipality == file.municipality_code)
            .collect(),
    })
}

async fn noted(hand: &InHand<'_>, case: CaseId) -> Result<Vec<NotedView>, CaseError> {
    let rows = hand.log.noted(case).await?;
    let view = |row: store::cases::weighings::SealedNoted| {
        let at = ("case_screening", row.id.0, "words");
        Ok(NotedView {
            kind: row.kind,
            by: row.by,
            noted: words::open_all(&hand.key, at, row.words.as_ref())?,
        })
    };
    rows.into_iter().map(view).collect()
}

async fn discussions(hand: &InHand<'_>, case: CaseId) -> Result<Vec<DiscussionView>, CaseError> {
    let rows = hand.log.discussions(case).await?;
    let view = |row: store::cases::weighings::SealedDiscussion| {
        let at = ("case_discussion", row.id.0, "words");
        Ok(DiscussionView {
            id: row.id,
            by: row.by,
            discussion: row.discussion,
            words: words::open(&hand.key, at, row.words.as_ref())?,
        })
    };
    rows.into_iter().map(view).collect()
}

async fn care(hand: &InHand<'_>, case: CaseId) -> Result<Vec<CareView>, CaseError> {
    let rows = hand.log.care(case).await?;
    let view = |row: store::cases::care::SealedCare| {
        let at = |column| ("case_referral", row.id.0, column);
        Ok(CareView {
            id: row.id,
            version: row.version,
            why: words::open(&hand.key, at("words"), row.words.as_ref())?,
            outcome: words::open(&hand.key, at("outcome"), row.line.outcome.as_ref())?,
            organisation: row.organisation,
            standing: row.line.standing,
            route: row.line.route,
            agreed: row.line.agreed,
        })
    };
    rows.into_iter().map(view).collect()
}

fn signal(
    hand: &InHand<'_>,
    file: &CaseFile,
    indexes: &[IndexRules],
    (row, today): (SealedSignal, Day),
) -> Result<SignalView, CaseError> {
    let line = &row.line;
    let index = indexes.iter().find(|one| one.index.code == row.index);
    let (ends_on, _) = life(hand, file, row.given_on, index)?.ends();
    let at = ("case_signal", row.id.0, "objection");
    let told = words::open(&hand.key, at, line.objection.as_ref())?;
    let informed = line.informed_on.zip(line.objection_last_on);
    let in_time = |lodged| {
        informed.is_some_and(|(informed, last)| ObjectionTerm { informed, last }.holds(lodged))
    };
    Ok(SignalView {
        id: row.id,
        version: row.version,
        state: line.state,
        given_on: row.given_on,
        ends_on: line.ends_on,
        why: line.why,
        ended_on: line.ended_on,
        removes_on: line.removes_on,
        may_resume: line.state == SignalState::Inactive && line.why.may_resume() && ends_on > today,
        informed,
        objection: line.objected_on.map(|lodged| ObjectionView {
            lodged,
            in_time: in_time(lodged),
            words: told,
            outcome: line.outcome.zip(line.decided_on),
        }),
        told: row.told,
        arrived_on: row.arrived_on,
        by: row.by,
        index: row.index_name,
    })
}
