//! Agreements, and to which of them a lesson is charged.

table!(funding_source = "funding_source" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub version: i32,
});

table!(agreement = "agreement" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub municipality_code: Option<String>,
    pub source_id: Uuid,
    pub name: String,
    pub first_day: Date,
    pub last_day: Date,
    pub lessons: i32,
    pub minutes: i32,
    pub tailor_made_minutes: i32,
    pub kinds: String,
    pub lesson_types: String,
    pub amount_cents: Option<i64>,
    pub settled_cents: Option<i64>,
    pub settlement: String,
    pub granted_on: Option<Date>,
    pub settled_on: Option<Date>,
    pub notes: String,
    pub carried_from: Option<Uuid>,
    pub version: i32,
});
