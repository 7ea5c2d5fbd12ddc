use super::BookError;
use crate::{Actor, Fault, House};
use domain::booking::{
    Agreement, Asked, BellTimes, BookingTerms, MayBook, Offer, Quota, SchoolCalendar, SoFar,
    may_book,
};
use domain::catalogue::{CatalogueEntry, LessonTypeVersion};
use domain::fit::{Part, Settings, Visit};
use domain::holiday::Holiday;
use domain::ids::{GroupId, LessonId, LessonTypeId, OrganisationId, SeasonId};
use domain::organisation::{FreeDay, Group};
use domain::permission::{ReadCatalogue, ReadHolidays, ReadOrganisations};
use domain::request::{Pattern, Wishes};
use domain::time::{Day, SchoolYear};
use domain::values::{Mistake, Mistakes};
use std::collections::BTreeMap;
use store::board::Beside;
use store::booking::SeasonRecord;
use store::new_id;
use store::organisations::OrganisationView;

/// All that decides what one school may book in one season.
pub(super) struct Terms {
    pub(super) season: SeasonRecord,
    pub(super) offers: BTreeMap<LessonTypeId, Offer>,
    quotas: BTreeMap<String, Quota>,
    pub(super) school: OrganisationView,
    free_days: Vec<FreeDay>,
    holidays: Vec<Holiday>,
    pub(super) bell: BellTimes,
}

impl Terms {
    /// Reads them. The house asks for itself: a school sees its terms, not these records.
    pub(super) async fn read(
        house: &House,
        school: OrganisationId,
        season: SeasonId,
    ) -> Result<Self, Fault> {
        let house_itself = Actor::operator();
        let organisations = house_itself.permit::<ReadOrganisations>()?;
        let season = house.store.season(season).await?;
        let year = SchoolYear::of(season.season.first_day);
        let school = house
            .store
            .organisation(&organisations, school, year)
            .await?;
        let holidays = house_itself.permit::<ReadHolidays>()?;
        let today = house.clock.today();
        let first = today.min(season.season.first_day);
        let holidays = house
            .store
            .holidays_between(&holidays, first, season.season.last_day)
            .await?;
        let bell = house
            .store
            .bell_times(&organisations, school.organisation.id)
            .await?;
        Ok(Self {
            offers: house.store.season_offers(season.season.id).await?,
            quotas: house.store.quotas(season.season.id).await?,
            bell: bell.unwrap_or_else(|| BellTimes::usual(school.organisation.kind)),
            free_days: school.free_days.clone(),
            season,
            school,
            holidays,
        })
    }

    /// The days of the school.
    pub(super) fn calendar(&self) -> SchoolCalendar<'_> {
        SchoolCalendar {
            school: &self.school.organisation,
            holidays: &self.holidays,
            free_days: &self.free_days,
        }
    }

    /// A season without any quota leaves all municipalities free; with one, who has none stands
    /// outside.
    pub(super) fn agreement(&self) -> Agreement<'_> {
        if self.quotas.is_empty() {
            return Agreement::Unlimited;
        }
        match self
            .quotas
            .get(&self.school.organisation.address.municipality)
        {
            Some(quota) => Agreement::Quota(quota),
            None => Agreement::Outside,
        }
    }

    /// Asks the rules.
    pub(super) fn judge(
        &self,
        asked: &Asked<'_>,
        so_far: SoFar,
        today: Day,
    ) -> Result<MayBook, BookError> {
        let terms = BookingTerms {
            season: &self.season.season,
            rules: &self.season.rules,
            offer: self.offers.get(&asked.entry.lesson_type.id).copied(),
            agreement: self.agreement(),
            calendar: self.calendar(),
            so_far,
        };
        may_book(asked, &terms, today).map_err(BookError::Refused)
    }

    /// The school's own groups of the season's school year, in the order asked.
    pub(super) fn groups(&self, ids: &[GroupId]) -> Result<Vec<Group>, BookError> {
        let find = |id: &GroupId| {
            let found = self.school.groups.iter().find(|one| one.group.id == *id);
            found.map(|one| one.group.clone())
        };
        let found: Option<Vec<_>> = ids.iter().map(find).collect();
        found
            .filter(|groups| !groups.is_empty())
            .ok_or_else(|| Mistakes::one("groups", Mistake::NotAChoice).into())
    }

    /// What may be booked at the earliest and at the latest: notice and season.
    pub(super) fn days(&self, today: Day) -> (Day, Day) {
        let season = &self.season.season;
        let notice = self.season.rules.notice_working_days;
        let first = self.calendar().after(today, notice).unwrap_or(Day::MAX);
        (first.max(season.first_day), season.last_day)
    }

    /// What a week's facts have to name for this school.
    pub(super) fn beside(&self) -> Beside {
        Beside::Organisation(self.school.organisation.id)
    }

    /// The figures of the rules of fitting.
    pub(super) fn settings(&self, today: Day) -> Settings {
        Settings {
            not_before: Some(today),
            ..Settings::default()
        }
    }
}

/// A lesson type that is offered now.
pub(super) async fn entry(house: &House, id: LessonTypeId) -> Result<CatalogueEntry, BookError> {
    let permit = Actor::operator().permit::<ReadCatalogue>()?;
    match house.store.catalogue_entry(&permit, id).await {
        Err(store::StoreError::NotFound) => {
            Err(Mistakes::one("lesson_type", Mistake::NotAChoice).into())
        }
        entry => Ok(entry?),
    }
}

/// What counts for lessons from this day on; a type that begins later as it begins.
pub(super) fn version_for(entry: &CatalogueEntry, day: Day) -> Option<&LessonTypeVersion> {
    entry.on(day).or_else(|| entry.versions.first())
}

/// One visit for these groups, one after another. More than a visit can hold are refused.
pub(super) fn visit_of(
    school: OrganisationId,
    groups: &[Group],
    version: &LessonTypeVersion,
) -> Result<Visit, BookError> {
    if groups.len() > Pattern::LARGEST_VISIT {
        return Err(Mistakes::one("groups", Mistake::TooLong).into());
    }
    let parts = groups.iter().map(|group| part_of(group, version)).collect();
    Ok(visit_from(school, parts, version))
}

/// A new lesson for a group.
pub(super) fn part_of(group: &Group, version: &LessonTypeVersion) -> Part {
    Part {
        lesson: LessonId(new_id()),
        group: group.id,
        minutes: version.minutes,
    }
}

/// A visit with these lessons, however many.
pub(super) fn visit_from(
    school: OrganisationId,
    parts: Vec<Part>,
    version: &LessonTypeVersion,
) -> Visit {
    Visit {
        organisation: school,
        parts,
        setup_minutes: version.setup_minutes,
        skills: version.skills.clone(),
        educators_needed: version.educators_needed,
        largest_group: version.largest_group,
        season: version.season,
        wishes: Wishes::default(),
    }
}
