coded! {
    /// The steps of a Halt-straf, in the order in which they are published.
    StepKind {
        /// Intake.
        Intake => "intake",
        /// Startgesprek.
        FirstTalk => "first_talk",
        /// Leeropdracht.
        LearningAssignment => "learning_assignment",
        /// Vervolggesprek.
        FollowUpTalk => "follow_up_talk",
        /// Excuus aanbieden.
        Apology => "apology",
        /// Schadebemiddeling.
        Damages => "damages",
        /// Werkopdracht.
        WorkAssignment => "work_assignment",
        /// Eindgesprek.
        LastTalk => "last_talk",
        /// Afronding.
        Closing => "closing",
    }
}

impl StepKind {
    /// Whether a case may go without it. The intake, the first and last talk and the closing are of
    /// every Halt-straf; the others depend on the offence, the damage and the youth.
    pub const fn may_be_skipped(self) -> bool {
        !matches!(
            self,
            Self::Intake | Self::FirstTalk | Self::LastTalk | Self::Closing
        )
    }

    /// The steps that must be done or skipped before this one is done. Apology, damages and work
    /// have no order among each other; the follow-up talk speaks about the learning assignment, and
    /// the last talk about all.
    pub const fn needs(self) -> &'static [Self] {
        match self {
            Self::Intake => &[],
            Self::FirstTalk => &[Self::Intake],
            Self::LearningAssignment | Self::Apology | Self::Damages | Self::WorkAssignment => {
                &[Self::FirstTalk]
            }
            Self::FollowUpTalk => &[Self::LearningAssignment],
            Self::LastTalk => &[
                Self::LearningAssignment,
                Self::FollowUpTalk,
                Self::Apology,
                Self::Damages,
                Self::WorkAssignment,
            ],
            Self::Closing => &[Self::LastTalk],
        }
    }
}
