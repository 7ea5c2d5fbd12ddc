//! What an act wrote with it, flattened for a list of terms and values.

use serde_json::Value;

/// Names of fields with their values; inside another field as `outer.inner`. Empty for none.
pub(super) fn fields(json: &str) -> Vec<(String, String)> {
    let mut told = Vec::new();
    if let Ok(Value::Object(fields)) = serde_json::from_str(json) {
        for (name, value) in fields {
            add(&mut told, name, value);
        }
    }
    told
}

fn add(told: &mut Vec<(String, String)>, name: String, value: Value) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (inner, value) in fields {
                add(told, format!("{name}.{inner}"), value);
            }
        }
        Value::Array(values) => {
            let texts: Vec<_> = values.into_iter().map(text).collect();
            if !texts.is_empty() {
                told.push((name, texts.join(", ")));
            }
        }
        value => told.push((name, text(value))),
    }
}

fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::fields;

    #[test]
    fn what_an_act_wrote_is_told_field_by_field() {
        let told = fields(
            r#"{"to":{"day":"2026-11-24","start":570},"roles":["planner","manager"],"none":null}"#,
        );
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            told,
            [
                field("roles", "planner, manager"),
                field("to.day", "2026-11-24"),
                field("to.start", "570"),
            ]
        );
    }
}
