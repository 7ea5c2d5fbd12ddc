//! What is due today, this week or was due before: for a worker, and for a team.

use crate::team::*;
use domain::cases::{
    AppointmentForm, AssignmentForm, FollowUpForm, Reminder, ReminderKind, Urgency,
};
use domain::ids::{AppointmentId, CaseId};
use domain::permission::Role;
use services::{House, cases};

async fn appointment(house: &House, case: CaseId, day: &str) -> AppointmentId {
    let form = AppointmentForm {
        day: day.into(),
        start: "16:00".into(),
        minutes: "45".into(),
        words: "Bij Boerenzwaluw".into(),
    };
    cases::add_appointment(house, &noor(), &post(), case, &form)
        .await
        .expect("made")
}

async fn mine(house: &House) -> Vec<(ReminderKind, Urgency)> {
    let all = cases::reminders(house, &noor()).await.expect("a list");
    all.into_iter().map(|one| (one.kind, one.urgency)).collect()
}

store::on_both_engines! {
    async fn everything_with_a_date_comes_back_by_how_that_day_stands_today(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let form = AssignmentForm {
            kind: "work".into(), hours: "2".into(), words: "Winterkoning vegen".into(),
            due: "2026-11-23".into(),
        };
        let assignment = cases::give_assignment(&house, &noor(), &post(), case, &form).await.expect("given");
        let today = appointment(&house, case, "2026-11-24").await;
        appointment(&house, case, "2026-11-29").await;
        appointment(&house, case, "2026-11-30").await;
        let form = FollowUpForm { due: "2026-12-24".into(), words: "Bellen".into() };
        cases::agree_follow_up(&house, &noor(), &post(), case, &form).await.expect("agreed");
        let sunday = (ReminderKind::Appointment, Urgency::ThisWeek);
        let later = (ReminderKind::FollowUp, Urgency::OnTime { working_days: 22 });
        let expected = [
            (ReminderKind::Assignment, Urgency::Overdue { working_days: 1 }),
            (ReminderKind::Appointment, Urgency::Today),
            sunday,
            later,
        ];
        assert_eq!(mine(&house).await, expected);
        cases::set_assignment_done(&house, &noor(), (case, assignment), "2026-11-24").await.expect("done");
        cases::cancel_appointment(&house, &noor(), (case, today)).await.expect("called off");
        assert_eq!(mine(&house).await, [sunday, later]);
    }

    async fn a_team_sees_what_comes_back_and_whose_it_is_and_each_stands_in_the_log(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        appointment(&house, case, "2026-11-24").await;
        let team = cases::team_cases(&house, &chief()).await.expect("a list");
        let back = Reminder {
            day: "2026-11-24".parse().expect("a date"), kind: ReminderKind::Appointment, case,
            number: "2026-00001".into(), worker: Some(NOOR), urgency: Urgency::Today,
        };
        assert_eq!(team.reminders, [back]);
        let expected = ["case.take_in", "appointment.add", "case.list", "case.remind"];
        assert_eq!(deeds(&house, case).await, expected);
        let elsewhere = member(CHIEF, Role::CaseCoordinator, Some(GOUDA));
        let team = cases::team_cases(&house, &elsewhere).await.expect("a list");
        assert_eq!(team.reminders, []);
    }
}
