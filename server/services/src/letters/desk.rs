use super::PORTAL;
use super::invite::invitation;
use super::news::{News, told_now};
use crate::{Fault, House};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::State;
use domain::permission::{Deed, Permit};
use domain::time::{Instant, Span, instant_of};
use mail::Method;
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::lessons::LessonRecord;
use store::letters::{LetterWords, Told};

/// What is needed to write to schools about some lessons.
pub(super) struct Desk<'a> {
    house: &'a House,
    now: Instant,
    words: BTreeMap<LessonId, LetterWords>,
    told: BTreeMap<LessonId, Told>,
    names: BTreeMap<EmployeeId, String>,
}

/// A lesson of which its school has something to hear.
pub(super) struct Item {
    /// What is new.
    pub(super) news: News,
    /// The lesson as mail tells it.
    pub(super) lesson: mail::Lesson,
    /// Whose it is and who gets the mail.
    pub(super) words: LetterWords,
    /// For the calendar of who gets it.
    pub(super) invitation: Option<mail::Invitation>,
    /// What the school knows after it.
    pub(super) told: Told,
}

impl<'a> Desk<'a> {
    /// Reads it, in the transaction of the act.
    pub(super) async fn open<D: Deed>(
        house: &'a House,
        tx: &Tx,
        permit: &Permit<D>,
        records: &[LessonRecord],
    ) -> Result<Self, Fault> {
        let ids: Vec<LessonId> = records.iter().map(|record| record.lesson.id).collect();
        let told = tx.told(permit, &ids).await?;
        let placed = records.iter().filter_map(|one| one.lesson.slot.as_ref());
        let lead = placed.filter_map(|slot| slot.educators.first());
        let leads = lead.chain(told.values().filter_map(|told| told.educators.first()));
        let leads: BTreeSet<EmployeeId> = leads.copied().collect();
        let leads: Vec<EmployeeId> = leads.into_iter().collect();
        Ok(Self {
            house,
            now: house.clock.now(),
            words: tx.letter_words(permit, &ids).await?,
            names: tx.employee_names(permit, &leads).await?,
            told,
        })
    }

    /// What the school of a lesson has to hear of it. Nothing while it is held, and nothing of what
    /// has begun.
    pub(super) fn item(&self, record: &LessonRecord) -> Result<Option<Item>, Fault> {
        let lesson = &record.lesson;
        let (Some(words), before) = (self.words.get(&lesson.id), self.told.get(&lesson.id)) else {
            return Ok(None);
        };
        let Some(news) = News::of(before, lesson).filter(|_| !words.held) else {
            return Ok(None);
        };
        let Some(told) = told_now(before, lesson, news.is_for_the_calendar()) else {
            return Ok(None);
        };
        let starts = instant_of(told.day, told.start).one();
        if starts.is_none_or(|starts| starts <= self.now) {
            return Ok(None);
        }
        let method = match news {
            News::Educator => None,
            News::Cancelled => Some(Method::Cancel),
            News::New | News::Agreed | News::Moved { .. } => Some(Method::Request),
        };
        let invitation = method
            .zip(words.to.as_ref())
            .map(|(method, to)| invitation(self.house, to, method, words, &told, self.now));
        Ok(Some(Item {
            news,
            lesson: self.lesson(words, &told),
            words: words.clone(),
            invitation: invitation.transpose()?,
            told,
        }))
    }

    /// All that schools have to hear of these lessons.
    pub(super) fn items(&self, records: &[LessonRecord]) -> Result<Vec<Item>, Fault> {
        let items = records.iter().map(|record| self.item(record));
        items.filter_map(Result::transpose).collect()
    }

    /// The lessons as a school knows them when it chose their time itself and is still to hear
    /// whether it can be: told, but not for its calendar.
    pub(super) fn chosen(&self, records: &[LessonRecord]) -> Vec<Told> {
        let open = records.iter().map(|record| &record.lesson);
        let open = open.filter(|lesson| lesson.state == State::Proposed);
        open.filter_map(|lesson| {
            let before = self.told.get(&lesson.id);
            // What stands in its calendar changes by an invitation alone.
            let known = before.filter(|told| told.invited);
            known.map_or_else(
                || told_now(before, lesson, false),
                |told| Some(told.clone()),
            )
        })
        .collect()
    }

    /// A lesson in words.
    pub(super) fn words(&self, lesson: LessonId) -> Option<&LetterWords> {
        self.words.get(&lesson)
    }

    /// The lesson as a mail tells it; who gives it by the first name alone.
    pub(super) fn lesson(&self, words: &LetterWords, told: &Told) -> mail::Lesson {
        let lead = told.educators.first();
        let name = lead.and_then(|lead| self.names.get(lead));
        let first = name.and_then(|name| name.split_whitespace().next());
        mail::Lesson {
            day: told.day,
            span: Span::of(told.start, told.minutes),
            lesson_type: words.lesson_type.clone(),
            group: words.group.clone(),
            educator: first.map(str::to_owned),
            school: words.name.clone(),
            address: words.address.clone(),
            preparation: words.preparation.clone(),
            page: PORTAL.to_owned(),
        }
    }
}
