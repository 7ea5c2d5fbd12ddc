use serde::Serialize;
use serde_json::Value;

/// The names of the fields in which two forms differ; for the audit trail, which holds no values.
pub(super) fn changed_fields<F: Serialize>(old: &F, new: &F) -> Vec<String> {
    let (Ok(Value::Object(old)), Ok(Value::Object(new))) =
        (serde_json::to_value(old), serde_json::to_value(new))
    else {
        return Vec::new();
    };
    new.into_iter()
        .filter(|(field, value)| old.get(field) != Some(value))
        .map(|(field, _)| field)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::organisation::ContactForm;

    #[test]
    fn the_trail_names_the_fields_that_changed_and_not_what_is_in_them() {
        let old = ContactForm {
            name: "Sam".to_owned(),
            ..ContactForm::default()
        };
        let new = ContactForm {
            phone: "0701234567".to_owned(),
            ..old.clone()
        };
        assert_eq!(changed_fields(&old, &new), ["phone"]);
    }
}
