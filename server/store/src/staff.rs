//! Staff: who works here, what they can, when they work and when they are away.

mod absences;
mod busy;
mod changes;
mod grants;
mod reads;
