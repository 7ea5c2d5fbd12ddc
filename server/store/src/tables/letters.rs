table!(told_lesson = "told_lesson" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub lesson_id: Uuid,
    pub state: String,
    pub day: Date,
    pub start_minute: i32,
    pub minutes: i32,
    pub educators: String,
    pub sequence: i32,
    pub invited: bool,
    pub answer_by: Option<Date>,
    pub told_at: i64,
});

table!(busy_span = "busy_span" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub starts_at: i64,
    pub ends_at: i64,
});
