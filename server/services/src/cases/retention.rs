use super::CaseError;
use super::note::note;
use super::past_term::PastTerm;
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{
    DryRun, KeptRule, MaskForm, MaskRules, RetentionForm, RetentionView, RuleView,
};
use domain::ids::RetentionRuleId;
use domain::permission::{KeepCaseRules, Permit};
use serde_json::json;
use store::Tx;
use store::cases::log::About;

/// Lines of the register that are shown.
pub(super) const REGISTER: u32 = 100;

/// The rules about how long something of cases is kept, with how many each would touch today, and the
/// register. Counts alone: an administrator learns of nobody. A birth that is looked at for them stands
/// in the log.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn read_retention(house: &House, actor: &Actor) -> Result<RetentionView, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    let kept = tx.retention_rules(&permit).await?;
    let rules = match house.case_keys {
        Some(_) => counted(house, &tx, &permit, kept).await?,
        // A house without keys has no cases.
        None => kept.into_iter().map(uncounted).collect(),
    };
    let view = RetentionView {
        rules,
        register: tx.erasures(&permit, REGISTER).await?,
        masks: tx.mask_rules(&permit).await?,
    };
    tx.commit(Vec::new()).await?;
    Ok(view)
}

fn uncounted(kept: KeptRule) -> RuleView {
    let run = DryRun::default();
    RuleView { kept, run }
}

async fn counted(
    house: &House,
    tx: &Tx,
    permit: &Permit<KeepCaseRules>,
    kept: Vec<KeptRule>,
) -> Result<Vec<RuleView>, CaseError> {
    let log = note(house, tx, permit, "retention.count", About::Many).await?;
    let past = PastTerm::read(house, (tx, permit), &log, kept).await?;
    let view = |rule: &KeptRule| RuleView {
        kept: rule.clone(),
        run: past.dry_run(rule, permit),
    };
    Ok(past.rules().iter().map(view).collect())
}

/// Adds a rule.
///
/// # Errors
/// `Denied`, or mistakes beside the fields.
pub async fn add_retention_rule(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &RetentionForm,
) -> Result<RetentionRuleId, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let rule = form.parse()?;
    let (now, id) = (house.clock.now(), RetentionRuleId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.add_retention_rule(&permit, id, &rule).await?;
    let detail = json!({ "ground": rule.ground.as_str(), "months": rule.months });
    let about = entry(&permit, now, "case_retention.add", id, detail);
    tx.commit(vec![about]).await?;
    Ok(id)
}

/// Changes a rule of which `version` was shown; one that was retired counts again.
///
/// # Errors
/// `Denied`, `Stale`, or mistakes beside the fields.
pub async fn change_retention_rule(
    house: &House,
    actor: &Actor,
    (id, version): (RetentionRuleId, i32),
    form: &RetentionForm,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let rule = form.parse()?;
    let tx = house.store.begin().await?;
    tx.change_retention_rule(&permit, (id, version), &rule)
        .await?;
    let detail = json!({ "ground": rule.ground.as_str(), "months": rule.months });
    let now = house.clock.now();
    let about = entry(&permit, now, "case_retention.change", id, detail);
    tx.commit(vec![about]).await?;
    Ok(())
}

/// Retires a rule: nothing more is proposed by it, nor agreed to.
///
/// # Errors
/// `Denied`, `Stale`.
pub async fn retire_retention_rule(
    house: &House,
    actor: &Actor,
    (id, version): (RetentionRuleId, i32),
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    tx.retire_retention_rule(&permit, (id, version)).await?;
    let now = house.clock.now();
    let about = entry(&permit, now, "case_retention.retire", id, json!({}));
    tx.commit(vec![about]).await?;
    Ok(())
}

/// Sets whose names are masked in what a youth gets.
///
/// # Errors
/// `Denied`.
pub async fn set_masks(house: &House, actor: &Actor, form: &MaskForm) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let rules = MaskRules {
        colleagues: form.colleagues.is_some(),
        parents: form.parents.is_some(),
        referrer: form.referrer.is_some(),
    };
    let tx = house.store.begin().await?;
    tx.set_mask_rules(&permit, rules).await?;
    let detail = json!({
        "colleagues": rules.colleagues,
        "parents": rules.parents,
        "referrer": rules.referrer,
    });
    let now = house.clock.now();
    let about = entry(&permit, now, "case_retention.mask", "masks", detail);
    tx.commit(vec![about]).await?;
    Ok(())
}
