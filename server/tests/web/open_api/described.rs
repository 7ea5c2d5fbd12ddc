//! The description of the API, and whether an answer is as it says: the part of JSON Schema (2020-12)
//! that the description uses, and nothing is let by that it does not know.

use serde_json::Value;
use server::open_api::{DESCRIPTION, ROUTES};
use std::collections::BTreeSet;

pub(super) fn description() -> Value {
    serde_json::from_str(DESCRIPTION).expect("JSON")
}

/// The name of the schema of an answer with 200.
pub(super) fn schema_of(path: &str) -> String {
    let description = description();
    let answer = &description["paths"][path]["get"]["responses"]["200"];
    let schema = answer["content"]["application/json"]["schema"]["$ref"].as_str();
    let schema = schema.unwrap_or_else(|| panic!("{path} has no schema"));
    schema.rsplit('/').next().expect("a name").to_owned()
}

/// Panics when a value is not as a schema says.
pub(super) fn hold(value: &Value, schema: &str) {
    let description = description();
    let schemas = &description["components"]["schemas"];
    let mut wrong = Vec::new();
    check(schemas, &schemas[schema], value, schema, &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const KNOWN: [&str; 12] = [
    "type",
    "description",
    "required",
    "additionalProperties",
    "properties",
    "items",
    "enum",
    "minimum",
    "format",
    "pattern",
    "oneOf",
    "$ref",
];

fn check(schemas: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    let words = schema
        .as_object()
        .unwrap_or_else(|| panic!("no schema at {at}"));
    for word in words.keys() {
        assert!(KNOWN.contains(&word.as_str()), "{word} is not checked");
    }
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().expect("a name");
        return check(schemas, &schemas[name], value, at, wrong);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fits = choices.iter().filter(|choice| {
            let mut found = Vec::new();
            check(schemas, choice, value, at, &mut found);
            found.is_empty()
        });
        if fits.count() != 1 {
            wrong.push(format!("{at}: not one of the choices"));
        }
        return;
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => panic!("{at} has no type"),
    };
    let is = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !types.contains(&is) {
        wrong.push(format!("{at}: {is} instead of {types:?}"));
        return;
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_i64(), value.as_i64())
        && number < least
    {
        wrong.push(format!("{at}: {number} is below {least}"));
    }
    if let Some(choices) = schema["enum"].as_array()
        && !choices.contains(value)
    {
        wrong.push(format!("{at}: {value} is no choice"));
    }
    if schema["format"] == "date" && !value.as_str().is_some_and(is_day) {
        wrong.push(format!("{at}: {value} is no day"));
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for (nth, one) in values.iter().enumerate() {
            check(schemas, items, one, &format!("{at}[{nth}]"), wrong);
        }
    }
    if let Some(fields) = value.as_object() {
        let required = schema["required"].as_array().into_iter().flatten();
        let missing = required
            .filter_map(Value::as_str)
            .filter(|name| !fields.contains_key(*name));
        wrong.extend(missing.map(|name| format!("{at}: {name} is not there")));
        for (name, one) in fields {
            match schema["properties"].get(name) {
                Some(inner) => check(schemas, inner, one, &format!("{at}.{name}"), wrong),
                None => wrong.push(format!("{at}: nobody described {name}")),
            }
        }
    }
}

fn is_day(text: &str) -> bool {
    text.parse::<chrono::NaiveDate>()
        .is_ok_and(|day| day.to_string() == text)
}

/// All `$ref` in a value.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(
                fields
                    .get("$ref")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            );
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn the_description_names_exactly_what_the_router_answers_and_what_is_declared() {
    let description = description();
    let described: BTreeSet<&str> = description["paths"]
        .as_object()
        .expect("paths")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(described, BTreeSet::from(ROUTES));
    let declared = app::access::OTHERS.iter().map(|(path, _)| *path);
    let declared: BTreeSet<&str> = declared
        .filter(|path| app::access::is_open_api(path))
        .collect();
    assert_eq!(described, declared);
}

#[test]
fn the_description_uses_each_of_its_parts_and_no_other() {
    let description = description();
    let mut used = BTreeSet::new();
    references(&description, &mut used);
    let mut known = BTreeSet::new();
    for part in ["schemas", "parameters"] {
        let all = description["components"][part].as_object().expect("parts");
        known.extend(all.keys().map(|name| format!("#/components/{part}/{name}")));
    }
    assert_eq!(used, known);
}

#[test]
fn an_answer_that_is_not_as_described_is_found() {
    let description = description();
    let schemas = &description["components"]["schemas"];
    let wrong = |value: Value| {
        let mut wrong = Vec::new();
        check(schemas, &schemas["Period"], &value, "Period", &mut wrong);
        wrong
    };
    assert_eq!(
        wrong(serde_json::json!({ "from": "2026-01-01", "until": "2026-12-31" })),
        [""; 0]
    );
    let odd = wrong(serde_json::json!({ "from": "2026-02-30", "more": 1 }));
    assert_eq!(
        odd,
        [
            "Period: until is not there",
            "Period.from: \"2026-02-30\" is no day",
            "Period: nobody described more",
        ]
    );
}
