use super::CaseError;
use super::note::note;
use super::past_term::PastTerm;
use super::retention::REGISTER;
use super::tell::tell;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::cases::{
    ApprovalFacts, ErasureRefusal, ErasureView, KeptRule, ProposalView, ProposedCase,
    RetentionAction, RuleView, Standing,
};
use domain::ids::{AreaId, CaseId, ErasureId, RetentionRuleId, YouthId};
use domain::permission::{ErasePastTerm, Permit, Role};
use domain::time::wall_of;
use std::collections::BTreeSet;
use store::Tx;
use store::cases::erasures::Proposal;
use store::cases::log::About;
use store::cases::retained::RetainedCase;
use store::cases::retention::NewErasure;

/// Where proposals are decided.
const PAGE: &str = "/zaken/bewaren";

/// What is past its term within the actor's reach, the proposals that wait, and the register. Numbers
/// of cases and counts: nobody's name is opened. Each case on a proposal stands in the log.
///
/// # Errors
/// `Denied` for all but coordinators and privacy officers; `CasesOff`.
pub async fn read_erasure(house: &House, actor: &Actor) -> Result<ErasureView, CaseError> {
    let permit = actor.permit::<ErasePastTerm>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "erasure.read", About::Many).await?;
    let rules = tx.retention_rules(&permit).await?;
    let past = PastTerm::read(house, (&tx, &permit), &log, rules).await?;
    let in_use = past.rules().iter().filter(|one| one.in_use);
    let rules = in_use.map(|rule| RuleView {
        kept: rule.clone(),
        run: past.dry_run(rule, &permit),
    });
    let proposals = log.proposals().await?;
    let shown = |one: &Proposal| proposal_view(actor, &permit, &past, one);
    let shown: Vec<ProposalView> = proposals.iter().filter_map(shown).collect();
    let cases = shown.iter().flat_map(|proposal| &proposal.cases);
    for case in cases.filter_map(|one| past.case(one.case)) {
        let about = About::Case(case.youth, case.case);
        note(house, &tx, &permit, "erasure.list", about).await?;
    }
    let view = ErasureView {
        rules: rules.collect(),
        proposals: shown,
        register: tx.erasures(&permit, REGISTER).await?,
    };
    tx.commit(Vec::new()).await?;
    Ok(view)
}

fn proposal_view(
    actor: &Actor,
    permit: &Permit<ErasePastTerm>,
    past: &PastTerm,
    one: &Proposal,
) -> Option<ProposalView> {
    let rule = past.rules().iter().find(|rule| rule.id == one.rule)?;
    let me = permit.actor()?;
    let cases = one.cases.iter().filter_map(|case| past.case(*case));
    let cases = cases.filter(|case| permit.covers(case.area, &[]));
    let proposed = |case: &RetainedCase| ProposedCase {
        case: case.case,
        number: case.number.clone(),
        standing: past.standing(rule, case, |other| {
            permit.covers(other.area, &[]) && past.is_due(other)
        }),
    };
    let mut cases: Vec<ProposedCase> = cases.map(proposed).collect();
    cases.sort_by(|one, other| one.number.cmp(&other.number));
    Some(ProposalView {
        id: one.id,
        rule: rule.clone(),
        by: one.by_name.clone(),
        on: wall_of(one.at).0,
        refused: facts(actor, past, rule, one).may_approve(me).err(),
        own: one.by == me,
        cases,
    })
}

/// What the rules know of somebody who agrees.
fn facts(actor: &Actor, past: &PastTerm, rule: &KeptRule, one: &Proposal) -> ApprovalFacts {
    let asks = rule.rule.approver;
    let may_in = |area: AreaId| {
        let mut grants = actor.grants().iter().filter(|grant| grant.role == asks);
        grants.any(|grant| {
            // A privacy officer's role reaches the whole region, whatever the area of it.
            asks == Role::PrivacyOfficer || grant.area.is_none_or(|one| one == area)
        })
    };
    let has_at_all = actor.grants().iter().any(|grant| grant.role == asks);
    let mut cases = one.cases.iter().filter_map(|case| past.case(*case));
    ApprovalFacts {
        asks,
        has_role: has_at_all && cases.all(|case| may_in(case.area)),
        proposed_by: one.by,
        rule_stands: rule.in_use && rule.version == one.rule_version,
    }
}

/// Proposes that all goes that is due by a rule within the actor's reach. Who may agree is told to
/// log in; each case on the list stands in the log.
///
/// # Errors
/// `Denied`; `Stale` when the rule was changed since `version`; `Erasure` when nothing is due, or a
/// proposal waits already.
pub async fn propose_erasure(
    house: &House,
    actor: &Actor,
    post: &Post,
    (rule, version): (RetentionRuleId, i32),
) -> Result<ErasureId, CaseError> {
    let permit = actor.permit::<ErasePastTerm>()?;
    let me = permit.actor().ok_or(Fault::Denied)?;
    let (now, id) = (house.clock.now(), ErasureId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let log = note(house, &tx, &permit, "erasure.propose", About::Many).await?;
    let rules = tx.retention_rules(&permit).await?;
    let past = PastTerm::read(house, (&tx, &permit), &log, rules).await?;
    let known = past.rules().iter().find(|one| one.id == rule && one.in_use);
    let known = known.filter(|one| one.version == version);
    let known = known.ok_or(Fault::Stale)?;
    if log.proposals().await?.iter().any(|one| one.rule == rule) {
        return Err(ErasureRefusal::AlreadyProposed.into());
    }
    let due = past.by(known, &permit);
    let due: Vec<&RetainedCase> = due
        .filter(|(_, standing)| *standing == Standing::Due)
        .map(|(case, _)| case)
        .collect();
    if due.is_empty() {
        return Err(ErasureRefusal::NothingDue.into());
    }
    let cases: Vec<CaseId> = due.iter().map(|case| case.case).collect();
    log.insert_proposal((id, now), (rule, version), me, &cases)
        .await?;
    for case in &due {
        let about = About::Case(case.youth, case.case);
        note(house, &tx, &permit, "erasure.list", about).await?;
    }
    tell_approvers(house, &tx, &permit, &due).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

async fn tell_approvers(
    house: &House,
    tx: &Tx,
    permit: &Permit<ErasePastTerm>,
    due: &[&RetainedCase],
) -> Result<(), CaseError> {
    let areas: BTreeSet<AreaId> = due.iter().map(|case| case.area).collect();
    let mut addresses = Vec::new();
    for area in areas {
        addresses.extend(tx.case_watchers(permit, area).await?);
    }
    tell(house, (tx, permit), addresses, PAGE).await
}

/// Takes back what the actor proposed.
///
/// # Errors
/// `Denied`; `NotFound` when it is somebody else's; `Erasure` when it was decided.
pub async fn withdraw_erasure(
    house: &House,
    actor: &Actor,
    id: ErasureId,
) -> Result<(), CaseError> {
    let permit = actor.permit::<ErasePastTerm>()?;
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "erasure.withdraw", About::Many).await?;
    let proposals = log.proposals().await?;
    let one = proposals.iter().find(|one| one.id == id);
    let one = one.ok_or(ErasureRefusal::Decided)?;
    if Some(one.by) != permit.actor() {
        return Err(Fault::NotFound.into());
    }
    log.end_proposal(id, false).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Agrees to a proposal of somebody else, and does it: all that is still due goes, in one
/// transaction, with a line in the register. Of a rule that asks, what is `chosen` goes and the rest
/// stays. Whatever is held back by now stays too. Gives how many went.
///
/// # Errors
/// `Denied`; `Erasure` for the actor's own proposal, another role than the rule names, a rule that
/// changed, or a proposal that was decided.
pub async fn approve_erasure(
    house: &House,
    actor: &Actor,
    id: ErasureId,
    chosen: &BTreeSet<CaseId>,
) -> Result<u32, CaseError> {
    let permit = actor.permit::<ErasePastTerm>()?;
    let me = permit.actor().ok_or(Fault::Denied)?;
    let tx = house.store.begin().await?;
    // Whoever agreed in between was done when this row was written.
    let log = note(house, &tx, &permit, "erasure.approve", About::Many).await?;
    let proposals = log.proposals().await?;
    let one = proposals.iter().find(|one| one.id == id);
    let one = one.ok_or(ErasureRefusal::Decided)?;
    let rules = tx.retention_rules(&permit).await?;
    let past = PastTerm::read(house, (&tx, &permit), &log, rules).await?;
    let rule = past.rules().iter().find(|rule| rule.id == one.rule);
    let rule = rule.ok_or(ErasureRefusal::RuleChanged)?;
    facts(actor, &past, rule, one).may_approve(me)?;
    if !log.end_proposal(id, true).await? {
        return Err(ErasureRefusal::Decided.into());
    }
    let erased = go(house, &tx, &permit, &past, (rule, one), chosen).await?;
    let line = NewErasure {
        id,
        at: house.clock.now(),
        rule: rule.rule.clone(),
        proposed_by: one.by,
        approved_by: me,
        proposed: u32::try_from(one.cases.len()).unwrap_or(u32::MAX),
        erased,
    };
    tx.register_erasure(&permit, line).await?;
    tx.commit(Vec::new()).await?;
    Ok(erased)
}

/// Does what a rule says to each case of a proposal; gives how many went.
async fn go(
    house: &House,
    tx: &Tx,
    permit: &Permit<ErasePastTerm>,
    past: &PastTerm,
    (rule, one): (&KeptRule, &Proposal),
    chosen: &BTreeSet<CaseId>,
) -> Result<u32, CaseError> {
    let asks = rule.rule.action == RetentionAction::Ask;
    let goes = |case: CaseId| one.cases.contains(&case) && (!asks || chosen.contains(&case));
    let today = house.clock.today();
    // Another case of the same youth goes along only where this decision says so, or a rule that the
    // same role answers for and that asks nobody.
    let goes_too = |other: &RetainedCase| {
        let due = |by: &KeptRule| by.rule.standing(&other.facts, today) == Some(Standing::Due);
        let by_itself = |by: &&KeptRule| {
            by.in_use
                && by.rule.action == RetentionAction::Erase
                && by.rule.approver == rule.rule.approver
        };
        let mut others = past.rules().iter().filter(by_itself);
        permit.covers(other.area, &[]) && (due(rule) && goes(other.case) || others.any(due))
    };
    let mut youths: BTreeSet<YouthId> = BTreeSet::new();
    let mut erased = 0;
    let cases = one.cases.iter().filter(|case| goes(**case));
    for case in cases.filter_map(|case| past.case(*case)) {
        if past.standing(rule, case, goes_too) != Some(Standing::Due) {
            continue;
        }
        if !rule.rule.kind.is_whole() {
            let about = About::Case(case.youth, case.case);
            let log = note(house, tx, permit, "erasure.part", about).await?;
            log.remove_part(case.case, rule.rule.kind).await?;
            erased += 1;
            continue;
        }
        if youths.insert(case.youth) {
            let about = About::Youth(case.youth);
            let log = note(house, tx, permit, "youth.erase", about).await?;
            log.erase_youth(case.youth, house.clock.now()).await?;
        }
        erased += 1;
    }
    Ok(erased)
}
