table!(request = "request" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub lesson_type_id: Uuid,
    pub contact_id: Option<Uuid>,
    pub received_on: Date,
    pub pattern: String,
    pub wishes: String,
    pub remarks: String,
    pub version: i32,
    pub origin: String,
    pub season_id: Option<Uuid>,
    pub held_until: Option<i64>,
});

table!(lesson = "lesson" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub request_id: Uuid,
    pub organisation_id: Uuid,
    pub lesson_type_id: Uuid,
    pub group_id: Uuid,
    pub visit: i32,
    pub visit_order: i32,
    pub minutes: i32,
    pub setup_minutes: i32,
    pub state: String,
    pub day: Option<Date>,
    pub start_minute: Option<i32>,
    pub starts_at: Option<i64>,
    pub ends_at: Option<i64>,
    pub overruled: Option<String>,
    pub cancelled_by: Option<String>,
    pub cancel_reason: Option<String>,
    pub cancelled_at: Option<i64>,
    pub pupils_present: Option<i32>,
    pub outcome_remark: Option<String>,
    pub answer_by: Option<Date>,
    pub refused: Option<String>,
    pub version: i32,
});

table!(lesson_educator = "lesson_educator" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub lesson_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    pub place: i32,
});

table!(lesson_change = "lesson_change" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub lesson_id: Uuid,
    pub batch: Uuid,
    pub at: i64,
    pub employee_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub act: String,
    pub before_state: String,
    pub after_state: String,
    pub after_version: i32,
    pub reason: String,
});

table!(week = "week" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub monday: Date,
    pub revision: i64,
    pub published_at: Option<i64>,
    pub published_by: Option<Uuid>,
    pub publications: i32,
});

table!(published_lesson = "published_lesson" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub lesson_id: Uuid,
    pub monday: Date,
    pub state: String,
    pub day: Date,
    pub start_minute: i32,
    pub starts_at: i64,
    pub ends_at: i64,
    pub sequence: i32,
    pub changed_at: i64,
});

table!(published_educator = "published_educator" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub lesson_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    pub place: i32,
});

table!(occupancy = "occupancy" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub lesson_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub resource_id: Uuid,
    pub starts_at: i64,
    pub ends_at: i64,
});
