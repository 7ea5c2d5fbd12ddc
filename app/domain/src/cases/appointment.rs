use crate::ids::EmployeeId;

/// Whose an appointment is that `maker` makes in a case: one's own when one answers for the case. Who
/// makes it for others (a coordinator) makes it for who answers now: the stand-in while there is one,
/// else the worker, and without either it is the maker's.
pub fn appointment_owner(
    maker: EmployeeId,
    worker: Option<EmployeeId>,
    stand_in: Option<EmployeeId>,
) -> EmployeeId {
    match worker == Some(maker) {
        true => maker,
        false => stand_in.or(worker).unwrap_or(maker),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appointment_belongs_to_who_makes_it_and_never_to_somebody_who_is_away() {
        let [worker, stand_in, chief] = [1, 2, 3].map(EmployeeId::from_number);
        let of = |maker, stand_in| appointment_owner(maker, Some(worker), stand_in);
        assert_eq!(of(worker, None), worker);
        assert_eq!(of(worker, Some(stand_in)), worker);
        assert_eq!(of(stand_in, Some(stand_in)), stand_in);
        assert_eq!(of(chief, Some(stand_in)), stand_in);
        assert_eq!(of(chief, None), worker);
        assert_eq!(appointment_owner(chief, None, None), chief);
    }
}
