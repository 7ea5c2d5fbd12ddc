use super::PORTAL;
use super::desk::Desk;
use super::news::News;
use super::pile::{Pile, piles};
use crate::{Fault, House};
use domain::permission::{Permit, PublishWeek};
use domain::time::Week;
use mail::Message;
use store::Tx;
use store::lessons::LessonRecord;

/// Tells each school in one mail what is new to it in a week that is published: of the lessons that
/// are in it, and of those that were and are no longer.
pub(crate) async fn published(
    house: &House,
    tx: &Tx,
    permit: &Permit<PublishWeek>,
    week: Week,
    lessons: &[LessonRecord],
) -> Result<(), Fault> {
    let desk = Desk::open(house, tx, permit, lessons).await?;
    let items = desk.items(lessons)?;
    let told: Vec<_> = items.iter().map(|item| item.told.clone()).collect();
    tx.keep_told(permit, &told, house.clock.now()).await?;
    for pile in piles(items) {
        let message = message(&pile, week);
        let invitations = pile.invitations(|_| true);
        pile.queue(house, tx, permit, &message, invitations).await?;
    }
    Ok(())
}

/// One change of a known lesson is told by its own letter; all else by that of the week.
fn message(pile: &Pile, week: Week) -> Message {
    let page = PORTAL.to_owned();
    if let [item] = &pile.items[..] {
        let lesson = item.lesson.clone();
        match item.news {
            News::Moved { .. } => {
                let lessons = pile.moved();
                return Message::Moved { lessons, page };
            }
            News::Cancelled => {
                return Message::Cancelled {
                    lessons: vec![lesson],
                    reason: String::new(),
                    page,
                };
            }
            News::Educator => return Message::EducatorChanged { lesson },
            News::New | News::Agreed => {}
        }
    }
    Message::WeekPublished {
        school: pile.school.clone(),
        week,
        new: pile.lessons(|news| matches!(news, News::New | News::Agreed)),
        moved: pile.moved(),
        cancelled: pile.lessons(|news| news == News::Cancelled),
        educator_changed: pile.lessons(|news| news == News::Educator),
        page,
    }
}
