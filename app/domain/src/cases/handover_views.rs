use super::{CaseState, HandoverState};
use crate::ids::{AreaId, CaseId, EmployeeId, HandoverId};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// Somebody of the team, with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// Who.
    pub id: EmployeeId,
    /// The colleague's own name.
    pub name: String,
}

/// A handover with what it carries, counted; nothing about the youth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverLine {
    /// Which.
    pub id: HandoverId,
    /// Version to change it by.
    pub version: i32,
    /// The case.
    pub case: CaseId,
    /// What people call the case by.
    pub number: String,
    /// Its area.
    pub area: AreaId,
    /// How it stands.
    pub state: HandoverState,
    /// Whether it goes back to who had it before.
    pub is_return: bool,
    /// Whether a coordinator began it, of a worker who is not away.
    pub is_chosen: bool,
    /// First day of the absence that it is for; from then on the stand-in answers.
    pub away_from: Option<Day>,
    /// From whom.
    pub from: Colleague,
    /// To whom; none while nobody can take it.
    pub to: Option<Colleague>,
    /// Who stands in until it is accepted.
    pub stand_in: Option<Colleague>,
    /// Signals that are active.
    pub signals: u32,
    /// Referrals to help that are not at an end.
    pub referrals: u32,
    /// Days that are still to be kept: steps that are planned or have a last day, assignments,
    /// postponed talks, objections without an outcome, follow-ups, and requests of a youth for what is
    /// known.
    pub terms: u32,
    /// How the case stands.
    pub case_state: CaseState,
}

/// What a colleague receives by the handovers that are open, and what that makes of the load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiver {
    /// Who.
    pub who: Colleague,
    /// Cases.
    pub cases: u32,
    /// Signals that are active.
    pub signals: u32,
    /// Referrals to help that are not at an end.
    pub referrals: u32,
    /// Days that are still to be kept.
    pub terms: u32,
    /// Open cases now.
    pub load: u32,
    /// Open cases when all is handed over, with what the colleague hands over gone.
    pub load_after: u32,
}

/// Who receives by these handovers, by name. A handover that was refused goes to nobody yet. `loads`
/// has the open cases of each worker; who is not among them has none.
pub fn receivers(lines: &[HandoverLine], loads: &[(EmployeeId, u16)]) -> Vec<Receiver> {
    let goes = |line: &&HandoverLine| line.state != HandoverState::Refused;
    let counts = |line: &HandoverLine| u32::from(!line.case_state.has_ended());
    let mut receivers: Vec<Receiver> = Vec::new();
    for line in lines.iter().filter(goes) {
        let Some(who) = &line.to else {
            continue;
        };
        let at = match receivers.iter().position(|one| one.who.id == who.id) {
            Some(at) => at,
            None => {
                let load = loads.iter().find(|(worker, _)| *worker == who.id);
                let load = load.map_or(0, |(_, open)| u32::from(*open));
                receivers.push(Receiver {
                    who: who.clone(),
                    cases: 0,
                    signals: 0,
                    referrals: 0,
                    terms: 0,
                    load,
                    load_after: load,
                });
                receivers.len() - 1
            }
        };
        let receiver = &mut receivers[at];
        receiver.cases += 1;
        receiver.signals += line.signals;
        receiver.referrals += line.referrals;
        receiver.terms += line.terms;
        receiver.load_after += counts(line);
    }
    for line in lines.iter().filter(goes).filter(|line| line.to.is_some()) {
        let mut all = receivers.iter_mut();
        if let Some(sender) = all.find(|one| one.who.id == line.from.id) {
            sender.load_after = sender.load_after.saturating_sub(counts(line));
        }
    }
    receivers.sort_by(|one, other| one.who.name.cmp(&other.who.name));
    receivers
}

/// A case with something open for which nobody answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orphan {
    /// The case.
    pub case: CaseId,
    /// Version to give it to somebody by.
    pub version: i32,
    /// What people call it by.
    pub number: String,
    /// Its area.
    pub area: AreaId,
}

/// What a coordinator divides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handovers {
    /// Handovers that are open, by who hands over.
    pub lines: Vec<HandoverLine>,
    /// What each receiver gets by them.
    pub receivers: Vec<Receiver>,
    /// Cases for which nobody answers.
    pub orphans: Vec<Orphan>,
    /// Who can receive or stand in, with the area for which; none for the whole region.
    pub workers: Vec<(Colleague, Option<AreaId>)>,
}

/// What a coordinator saw proposed, as one word that a form brings back: whoever confirms confirms
/// these, and nothing that came or changed since.
pub fn as_shown<'a>(lines: impl IntoIterator<Item = &'a HandoverLine>) -> String {
    let proposed = |line: &&HandoverLine| line.state == HandoverState::Proposed;
    let word = |line: &HandoverLine| format!("{}.{}", line.id, line.version);
    let mut words: Vec<String> = lines.into_iter().filter(proposed).map(word).collect();
    words.sort();
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colleague(number: u128, name: &str) -> Colleague {
        let id = EmployeeId::from_number(number);
        let name = name.to_owned();
        Colleague { id, name }
    }

    fn line(from: &Colleague, to: Option<&Colleague>, case_state: CaseState) -> HandoverLine {
        HandoverLine {
            id: HandoverId::from_number(1),
            version: 1,
            case: CaseId::from_number(1),
            number: "2026-00001".into(),
            area: AreaId::from_number(1),
            state: HandoverState::Proposed,
            is_return: false,
            is_chosen: false,
            away_from: None,
            from: from.clone(),
            to: to.cloned(),
            stand_in: None,
            signals: 1,
            referrals: 0,
            terms: 2,
            case_state,
        }
    }

    #[test]
    fn a_receiver_has_the_sum_of_what_comes_and_the_load_before_and_after() {
        let [noor, bram, eva] = [(1, "Noor"), (2, "Bram"), (3, "Eva")];
        let [noor, bram, eva] = [noor, bram, eva].map(|(number, name)| colleague(number, name));
        let refused = HandoverLine {
            state: HandoverState::Refused,
            ..line(&noor, Some(&eva), CaseState::Running)
        };
        let lines = [
            line(&noor, Some(&eva), CaseState::Running),
            line(&noor, Some(&eva), CaseState::EndedWell),
            line(&eva, Some(&bram), CaseState::Running),
            line(&noor, None, CaseState::Running),
            refused,
        ];
        let loads = [(noor.id, 4), (eva.id, 5)];
        let bram = Receiver {
            who: bram,
            cases: 1,
            signals: 1,
            referrals: 0,
            terms: 2,
            load: 0,
            load_after: 1,
        };
        let eva = Receiver {
            who: eva,
            cases: 2,
            signals: 2,
            referrals: 0,
            terms: 4,
            load: 5,
            load_after: 5,
        };
        assert_eq!(receivers(&lines, &loads), [bram, eva]);
    }
}
