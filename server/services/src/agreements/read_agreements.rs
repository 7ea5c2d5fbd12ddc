use crate::coverage::read_facts_around;
use crate::{Actor, Fault, House};
use domain::agreement::{
    Agreement, AgreementChoices, AgreementLine, AgreementView, AgreementsView, Chargeable,
    ChargedLine, Delivered, FundingSource, charge,
};
use domain::area::Municipality;
use domain::coverage::{Reserve, reserves, taken_from_reserves};
use domain::ids::{AgreementId, LessonId};
use domain::permission::{
    Action, ManageAgreements, Permit, ReadCatalogue, ReadCoverage, ReadOrganisations, Scope,
};
use domain::time::Day;
use std::collections::{BTreeMap, BTreeSet};
use store::agreements::ChargedLesson;

/// The agreements of a calendar year that the actor may see, with what came of each over its whole
/// period; those of the whole region are for every manager.
///
/// # Errors
/// `Denied`.
pub async fn read_agreements(
    house: &House,
    actor: &Actor,
    year: i32,
) -> Result<AgreementsView, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let (first, last) = days_of(year)?;
    let shown = house.store.agreements_between(&permit, first, last).await?;
    let from = shown.iter().map(|one| one.first_day).fold(first, Day::min);
    let until = shown.iter().map(|one| one.last_day).fold(last, Day::max);
    let paid = Paid::read(house, &permit, from, until).await?;
    let names = Names::read(house, actor, &permit).await?;
    let mut delivered: BTreeMap<AgreementId, Delivered> = BTreeMap::new();
    let mut unpaid = Delivered::default();
    for line in paid.lines() {
        let (lesson, to) = (line.0, line.1.charged.and_then(|charged| charged.to));
        match to {
            Some(to) => delivered
                .entry(to)
                .or_default()
                .add(lesson.state, lesson.minutes),
            None if permit.covers(lesson.area, &[]) && (first..=last).contains(&lesson.day) => {
                unpaid.add(lesson.state, lesson.minutes);
            }
            None => {}
        }
    }
    let mut lines: Vec<_> = (shown.into_iter())
        .filter(|one| names.sees(&permit, one))
        .map(|one| {
            let delivered = delivered.get(&one.id).copied().unwrap_or_default();
            names.line(one, delivered)
        })
        .collect();
    lines.sort_by(|a, b| {
        let key = |line: &AgreementLine| (line.municipality.clone(), line.agreement.name.clone());
        key(a).cmp(&key(b))
    });
    Ok(AgreementsView {
        lines,
        unpaid,
        sources: names.sources,
    })
}

/// One agreement with the lessons that it pays. What came of it counts them all; the lessons are those
/// of the actor's areas, and of the rest no more is told than how many there are.
///
/// # Errors
/// `Denied`; `NotFound` for what is not there or of another area.
pub async fn read_agreement(
    house: &House,
    actor: &Actor,
    id: AgreementId,
) -> Result<AgreementView, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let agreement = house.store.agreement(&permit, id).await?;
    let names = Names::read(house, actor, &permit).await?;
    if !names.sees(&permit, &agreement) {
        return Err(Fault::NotFound);
    }
    let paid = Paid::read(house, &permit, agreement.first_day, agreement.last_day).await?;
    let mut delivered = Delivered::default();
    let (mut lessons, mut elsewhere) = (Vec::new(), 0);
    for (lesson, line) in paid.lines() {
        if line.charged.and_then(|charged| charged.to) != Some(id) {
            continue;
        }
        delivered.add(line.state, line.minutes);
        if permit.covers(lesson.area, &[]) {
            lessons.push(line);
        } else {
            elsewhere += 1;
        }
    }
    let (reserve, from_reserve) = reserve_of(house, actor, &agreement, &lessons).await?;
    let choices = agreement_choices(house, actor).await?;
    let themes = (choices.lesson_types.into_iter())
        .filter(|(id, _)| agreement.lesson_types.contains(id))
        .map(|(_, name)| name)
        .collect();
    Ok(AgreementView {
        themes,
        lessons,
        elsewhere,
        reserve,
        from_reserve,
        successor: house.store.successor(&permit, id).await?,
        may_manage: may_manage(actor, &names, &agreement),
        line: names.line(agreement, delivered),
    })
}

/// The reserve of an agreement as coverage counts it, and which of these lessons take from it.
async fn reserve_of(
    house: &House,
    actor: &Actor,
    agreement: &Agreement,
    lessons: &[ChargedLine],
) -> Result<(Reserve, Vec<LessonId>), Fault> {
    // Around one of its days all of its lessons are read.
    let period = agreement.first_day..=agreement.first_day;
    let facts = read_facts_around(house, actor, &period).await?;
    let place = (0u16..)
        .zip(&facts.world.agreements)
        .find(|(_, one)| one.id == agreement.id)
        .map(|(place, _)| place);
    let Some(place) = place else {
        return Ok((Reserve::default(), Vec::new()));
    };
    let reserves = reserves(&facts.world, facts.around());
    let reserve = reserves.get(usize::from(place)).copied();
    let taken = taken_from_reserves(&facts.world, facts.around());
    let taken: BTreeSet<_> = (taken.get(&place).into_iter().flatten())
        .map(|fact| fact.lesson)
        .collect();
    let from_reserve = lessons.iter().map(|line| line.lesson);
    Ok((
        reserve.unwrap_or_default(),
        from_reserve.filter(|id| taken.contains(id)).collect(),
    ))
}

/// The lessons of a calendar year that no agreement pays.
///
/// # Errors
/// `Denied`.
pub async fn unpaid_lessons(
    house: &House,
    actor: &Actor,
    year: i32,
) -> Result<Vec<ChargedLine>, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let (first, last) = days_of(year)?;
    let paid = Paid::read(house, &permit, first, last).await?;
    Ok(paid
        .lines()
        .filter(|(lesson, line)| {
            permit.covers(lesson.area, &[]) && line.charged.and_then(|one| one.to).is_none()
        })
        .map(|(_, line)| line)
        .collect())
}

/// What an agreement can be about, as far as the actor may make one.
///
/// # Errors
/// `Denied`.
pub async fn agreement_choices(house: &House, actor: &Actor) -> Result<AgreementChoices, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let manage = actor.permit::<ManageAgreements>().ok();
    let names = Names::read(house, actor, &permit).await?;
    let catalogue = actor.permit::<ReadCatalogue>()?;
    let lesson_types = house.store.catalogue(&catalogue).await?;
    let whole_region = (manage.as_ref()).is_some_and(|permit| *permit.scope() == Scope::Region);
    let mine =
        |one: &&Municipality| (manage.as_ref()).is_some_and(|permit| permit.covers(one.area, &[]));
    Ok(AgreementChoices {
        municipalities: (names.municipalities.values().filter(mine))
            .map(|one| (one.code.clone(), one.name.clone()))
            .collect(),
        whole_region,
        sources: names.sources,
        lesson_types: (lesson_types.into_iter())
            .map(|entry| (entry.lesson_type.id, entry.lesson_type.name.to_string()))
            .collect(),
    })
}

fn days_of(year: i32) -> Result<(Day, Day), Fault> {
    let day = |month, day| Day::from_ymd_opt(year, month, day).ok_or(Fault::NotFound);
    Ok((day(1, 1)?, day(12, 31)?))
}

fn may_manage(actor: &Actor, names: &Names, agreement: &Agreement) -> bool {
    actor.may(Action::ManageAgreements)
        && (actor.permit::<ManageAgreements>())
            .is_ok_and(|permit| names.reaches(&permit, agreement))
}

/// Lessons of a period with the agreements among which the rule chooses.
pub(super) struct Paid {
    pub(super) lessons: Vec<ChargedLesson>,
    pub(super) agreements: Vec<Agreement>,
}

impl Paid {
    pub(super) async fn read(
        house: &House,
        permit: &Permit<ReadCoverage>,
        first: Day,
        last: Day,
    ) -> Result<Self, Fault> {
        Ok(Self {
            lessons: house.store.charged_lessons(permit, first, last).await?,
            agreements: house.store.agreements_between(permit, first, last).await?,
        })
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = (&ChargedLesson, ChargedLine)> {
        self.lessons
            .iter()
            .map(|lesson| (lesson, self.line(lesson)))
    }

    fn line(&self, lesson: &ChargedLesson) -> ChargedLine {
        let decides = Chargeable {
            municipality: &lesson.municipality,
            kind: lesson.kind,
            lesson_type: lesson.lesson_type,
            day: lesson.day,
        };
        let choice = lesson.choice.as_ref().map(|(choice, _)| *choice);
        ChargedLine {
            lesson: lesson.lesson,
            day: lesson.day,
            state: lesson.state,
            minutes: lesson.minutes,
            lesson_type: lesson.lesson_type_name.clone(),
            organisation: lesson.organisation,
            organisation_name: lesson.organisation_name.clone(),
            group: lesson.group_name.clone(),
            charged: charge(decides, &self.agreements, choice),
            choice: lesson.choice.clone(),
        }
    }
}

/// Names of municipalities and sources.
pub(super) struct Names {
    municipalities: BTreeMap<String, Municipality>,
    sources: Vec<FundingSource>,
}

impl Names {
    pub(super) async fn read(
        house: &House,
        actor: &Actor,
        permit: &Permit<ReadCoverage>,
    ) -> Result<Self, Fault> {
        let organisations = actor.permit::<ReadOrganisations>()?;
        let municipalities = house.store.municipalities(&organisations).await?;
        Ok(Self {
            municipalities: (municipalities.into_iter())
                .map(|one| (one.code.clone(), one))
                .collect(),
            sources: house.store.funding_sources(permit).await?,
        })
    }

    /// Whether the actor sees an agreement; that of the whole region everybody does who sees any.
    pub(super) fn sees(&self, permit: &Permit<ReadCoverage>, agreement: &Agreement) -> bool {
        agreement.municipality.is_none() || self.reaches(permit, agreement)
    }

    /// Whether an agreement lies within a permit's reach.
    fn reaches<D: domain::permission::Deed>(
        &self,
        permit: &Permit<D>,
        agreement: &Agreement,
    ) -> bool {
        match &agreement.municipality {
            None => *permit.scope() == Scope::Region,
            Some(code) => {
                (self.municipalities.get(code)).is_some_and(|one| permit.covers(one.area, &[]))
            }
        }
    }

    fn line(&self, agreement: Agreement, delivered: Delivered) -> AgreementLine {
        let municipality = agreement.municipality.as_ref();
        let name = |code: &String| {
            let found = self.municipalities.get(code);
            found.map_or_else(|| code.clone(), |one| one.name.clone())
        };
        let source = self.sources.iter().find(|one| one.id == agreement.source);
        AgreementLine {
            municipality: municipality.map(name),
            source: source.map(|one| one.name.to_string()).unwrap_or_default(),
            delivered,
            agreement,
        }
    }
}
