use super::fact::{Fact, World};
use crate::agreement::Agreement;
use crate::ids::{AreaId, FundingSourceId};
use crate::organisation::OrganisationKind;

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// A source of money.
    Source(FundingSourceId),
    /// Nobody: no agreement pays it.
    Nobody,
}

/// What somebody wants to see of a period; all where nothing is chosen. Places are those of a
/// [`World`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// An area.
    pub area: Option<AreaId>,
    /// A municipality.
    pub town: Option<u16>,
    /// Who pays.
    pub payer: Option<Payer>,
    /// A theme.
    pub theme: Option<u16>,
    /// A kind of organisation.
    pub kind: Option<OrganisationKind>,
    /// Whether who asks sees some areas only. As where an area is chosen, an agreement of the whole
    /// region is of none of them.
    pub areas_only: bool,
}

impl Filter {
    /// Whether a lesson is among what is wanted.
    pub fn takes(&self, world: &World, fact: &Fact) -> bool {
        self.takes_place(world, fact.town, fact.kind)
            && self.theme.is_none_or(|theme| theme == fact.theme)
            && (self.payer).is_none_or(|payer| payer == payer_of(world, fact))
    }

    /// Whether a school is: whoever pays and whatever the theme, it is there to be reached.
    pub fn takes_place(&self, world: &World, town: u16, kind: OrganisationKind) -> bool {
        let area = || world.towns.get(usize::from(town)).map(|town| town.area);
        self.area.is_none_or(|wanted| area() == Some(wanted))
            && self.town.is_none_or(|wanted| wanted == town)
            && self.kind.is_none_or(|wanted| wanted == kind)
    }

    /// Whether an agreement is, with the place of its municipality: one for all themes or kinds
    /// holds for each of them. One of the whole region is of no area and of no municipality.
    pub fn takes_agreement(&self, world: &World, agreement: &Agreement, town: Option<u16>) -> bool {
        let area = || Some(world.towns.get(usize::from(town?))?.area);
        let theme = |place: u16| world.themes.get(usize::from(place)).map(|theme| theme.0);
        self.area.is_none_or(|wanted| area() == Some(wanted))
            && (town.is_some() || !self.areas_only)
            && (self.town).is_none_or(|wanted| town == Some(wanted))
            && (self.payer).is_none_or(|payer| payer == Payer::Source(agreement.source))
            && (self.theme).is_none_or(|wanted| {
                agreement.lesson_types.is_empty()
                    || theme(wanted).is_some_and(|id| agreement.lesson_types.contains(&id))
            })
            && (self.kind).is_none_or(|wanted| {
                agreement.kinds.is_empty() || agreement.kinds.contains(&wanted)
            })
    }

    /// Whether an agreement is left out for no other reason than that it is of the whole region.
    pub fn leaves_to_region(&self, world: &World, agreement: &Agreement) -> bool {
        let everywhere = Self {
            area: None,
            town: None,
            areas_only: false,
            ..*self
        };
        agreement.municipality.is_none()
            && everywhere.takes_agreement(world, agreement, None)
            && !self.takes_agreement(world, agreement, None)
    }
}

/// Who pays for a lesson.
pub fn payer_of(world: &World, fact: &Fact) -> Payer {
    let agreement = fact
        .agreement
        .and_then(|at| world.agreements.get(usize::from(at)));
    agreement.map_or(Payer::Nobody, |one| Payer::Source(one.source))
}
