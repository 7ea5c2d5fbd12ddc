use crate::ids::EmployeeId;
use serde::{Deserialize, Serialize};

/// A worker to whom a case could go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WorkerLoad {
    /// Who.
    pub worker: EmployeeId,
    /// Whether the worker works for the area of the case.
    pub same_area: bool,
    /// Cases that run.
    pub running: u16,
    /// Of those, cases with something overdue.
    pub overdue: u16,
    /// Whether the worker is away long.
    pub away: bool,
}

/// Workers in the order in which they are proposed: who is there, who works in the area, who has
/// fewest cases, who has fewest overdue; equals always in the same order.
pub fn in_turn(mut workers: Vec<WorkerLoad>) -> Vec<WorkerLoad> {
    workers.retain(|worker| !worker.away);
    workers.sort_by_key(|one| (!one.same_area, one.running, one.overdue, one.worker));
    workers
}
