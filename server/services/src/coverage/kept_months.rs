use domain::coverage::fact::{Fact, Numbers, Places, Recorded, World};
use domain::coverage::outline::Drawing;
use domain::coverage::travel::share_travel;
use domain::coverage::{Month, Spot};
use domain::ids::{EmployeeId, GroupId};
use domain::travel::StraightLine;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Most months kept: twenty years. The ones longest ago go first.
const MOST: usize = 240;

/// Months of lessons in this process. Each is kept with the revision at which it was read; whoever
/// uses it asks the database for that revision in the same moment, so what is kept is never shown
/// when it is no longer so, whichever server wrote.
#[derive(Debug, Clone, Default)]
pub(crate) struct KeptMonths {
    kept: Arc<Mutex<Kept>>,
    /// One reads what is missing; the others wait and then find it.
    pub(super) filling: Arc<tokio::sync::Mutex<()>>,
}

/// Most drawings kept: each set of areas that somebody sees has one.
const MOST_DRAWN: usize = 16;

/// What is kept.
#[derive(Debug, Default)]
struct Kept {
    world: Option<(i64, Arc<World>)>,
    months: BTreeMap<Month, KeptMonth>,
    /// The last few drawings: placing hundreds of circles takes as long as a page may.
    drawn: VecDeque<(Vec<Spot>, Arc<Drawing>)>,
    /// The same of borders: of a world, the places that were seen.
    outlined: VecDeque<(Arc<World>, Vec<usize>, Arc<Drawing>)>,
    groups: Numbers<GroupId>,
    people: Numbers<EmployeeId>,
}

/// A month of lessons.
#[derive(Debug, Clone)]
struct KeptMonth {
    revision: i64,
    /// As the database has them.
    recorded: Arc<Vec<Recorded>>,
    /// The revision of the world in which they were counted, and the lessons so.
    facts: (i64, Arc<Vec<Fact>>),
}

impl KeptMonths {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        // A thread that panicked with the lock held cannot leave a month half written.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What all months share, when it is kept at this revision.
    pub(super) fn world(&self, revision: i64) -> Option<Arc<World>> {
        let kept = self.lock();
        let (at, world) = kept.world.as_ref()?;
        (*at == revision).then(|| Arc::clone(world))
    }

    /// Keeps what all months share, unless it is newer already.
    pub(super) fn keep_world(&self, revision: i64, world: &Arc<World>) {
        let mut kept = self.lock();
        if kept.world.as_ref().is_none_or(|(at, _)| *at < revision) {
            kept.world = Some((revision, Arc::clone(world)));
        }
    }

    /// The lessons of a month, when they are kept at these revisions of it and of the world.
    pub(super) fn facts(&self, month: Month, revision: i64, shared: i64) -> Option<Arc<Vec<Fact>>> {
        let kept = self.lock();
        let found = kept.months.get(&month)?;
        let fits = found.revision == revision && found.facts.0 == shared;
        fits.then(|| Arc::clone(&found.facts.1))
    }

    /// The lessons of a month as the database has them, when they are kept at this revision.
    pub(super) fn recorded(&self, month: Month, revision: i64) -> Option<Arc<Vec<Recorded>>> {
        let kept = self.lock();
        let found = kept.months.get(&month)?;
        (found.revision == revision).then(|| Arc::clone(&found.recorded))
    }

    /// Counts the lessons of a month in a world and keeps them, unless they are newer already.
    pub(super) fn count(
        &self,
        month: Month,
        (revision, shared): (i64, i64),
        recorded: Arc<Vec<Recorded>>,
        (world, places): (&World, &Places<'_>),
    ) -> Arc<Vec<Fact>> {
        let mut kept = self.lock();
        let Kept {
            months,
            groups,
            people,
            ..
        } = &mut *kept;
        let facts = (recorded.iter()).filter_map(|one| places.fact(one, groups, people));
        let mut facts = facts.collect::<Vec<_>>();
        let home = |number| world.homes.get(&people.thing(number)?).copied();
        let school = |place| world.schools.get(usize::try_from(place).ok()?)?.point;
        share_travel(&mut facts, school, home, &StraightLine::default());
        let facts = Arc::new(facts);
        let newer = |there: &KeptMonth| (there.revision, there.facts.0) > (revision, shared);
        if !months.get(&month).is_some_and(newer) {
            let one = KeptMonth {
                revision,
                recorded,
                facts: (shared, Arc::clone(&facts)),
            };
            months.insert(month, one);
            while months.len() > MOST {
                months.pop_first();
            }
        }
        facts
    }

    /// The drawing of these spots.
    pub(super) fn placed(&self, spots: &[Spot], place: impl FnOnce() -> Drawing) -> Arc<Drawing> {
        if let Some((_, found)) = self.lock().drawn.iter().find(|(of, _)| of == spots) {
            return Arc::clone(found);
        }
        let placed = Arc::new(place());
        let mut kept = self.lock();
        kept.drawn.push_front((spots.to_vec(), Arc::clone(&placed)));
        kept.drawn.truncate(MOST_DRAWN);
        placed
    }

    /// The drawing of the borders of these places of a world. Those of a former world go.
    pub(super) fn outlined(
        &self,
        world: &Arc<World>,
        seen: &[usize],
        draw: impl FnOnce() -> Drawing,
    ) -> Arc<Drawing> {
        let mut kept = self.lock();
        kept.outlined.retain(|(of, ..)| Arc::ptr_eq(of, world));
        let found = kept.outlined.iter().find(|(_, places, _)| places == seen);
        if let Some((.., found)) = found {
            return Arc::clone(found);
        }
        drop(kept);
        let drawn = Arc::new(draw());
        let mut kept = self.lock();
        let one = (Arc::clone(world), seen.to_vec(), Arc::clone(&drawn));
        kept.outlined.push_front(one);
        kept.outlined.truncate(MOST_DRAWN);
        drawn
    }

    /// Which group has a number.
    pub(super) fn group(&self, number: u32) -> Option<GroupId> {
        self.lock().groups.thing(number)
    }

    /// Who has a number among the educators.
    pub(super) fn educator(&self, number: u32) -> Option<EmployeeId> {
        self.lock().people.thing(number)
    }
}
