use super::{Lesson, Message, MovedLesson};

impl Message {
    /// The same message with its lessons in the order in which they happen: a morning is read from
    /// its first hour on.
    pub(super) fn in_order(mut self) -> Self {
        match &mut self {
            Self::Proposal { lessons, .. }
            | Self::Confirmed { lessons, .. }
            | Self::Cancelled { lessons, .. }
            | Self::Reminder { lessons, .. } => sort(lessons),
            Self::Moved { lessons, .. } => sort_moved(lessons),
            Self::WeekPublished {
                new,
                moved,
                cancelled,
                educator_changed,
                ..
            } => {
                sort(new);
                sort_moved(moved);
                sort(cancelled);
                sort(educator_changed);
            }
            Self::RequestReceived { .. }
            | Self::Link { .. }
            | Self::Code { .. }
            | Self::LogIn { .. }
            | Self::Attention { .. }
            | Self::Evaluation { .. }
            | Self::EducatorChanged { .. }
            | Self::WaitingListOffer { .. } => {}
        }
        self
    }
}

fn sort(lessons: &mut [Lesson]) {
    lessons.sort_by_key(|lesson| (lesson.day, lesson.span));
}

fn sort_moved(lessons: &mut [MovedLesson]) {
    lessons.sort_by_key(|moved| (moved.lesson.day, moved.lesson.span));
}
