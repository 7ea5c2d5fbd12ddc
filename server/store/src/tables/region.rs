table!(municipality = "municipality" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub name: String,
    pub area_id: Uuid,
    pub latitude: f64,
    pub longitude: f64,
});

table!(postcode_point = "postcode_point" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub district: i32,
    pub latitude: f64,
    pub longitude: f64,
});

table!(organisation = "organisation" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub name: String,
    pub site_code: Option<String>,
    pub street: String,
    pub house_number: String,
    pub postcode: Option<String>,
    pub town: String,
    pub municipality_code: String,
    pub phone: Option<String>,
    pub website: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub opened_on: Option<Date>,
    pub closed_on: Option<Date>,
    pub search_text: String,
    pub version: i32,
});

table!(contact = "contact" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub name: String,
    pub function: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub version: i32,
    pub noted_at: Option<i64>,
    pub school_noted_at: Option<i64>,
});

table!(school_group = "school_group" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub school_year: i32,
    pub name: String,
    pub level: String,
    pub pupils: i32,
    pub teacher: String,
    pub version: i32,
});

table!(group_unavailable = "group_unavailable" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub group_id: Uuid,
    pub weekday: Option<i32>,
    pub first_day: Option<Date>,
    pub last_day: Option<Date>,
    pub start_minute: i32,
    pub end_minute: i32,
    pub reason: String,
});

table!(free_day = "free_day" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub first_day: Date,
    pub last_day: Date,
    pub reason: String,
});

table!(holiday = "holiday" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub name: String,
    pub first_day: Date,
    pub last_day: Date,
    pub version: i32,
});

table!(skill = "skill" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub version: i32,
});

table!(lesson_type = "lesson_type" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub short_name: String,
    pub offered: bool,
    pub version: i32,
});

table!(lesson_type_version = "lesson_type_version" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub lesson_type_id: Uuid,
    pub valid_from: Date,
    pub minutes: i32,
    pub setup_minutes: i32,
    pub largest_group: i32,
    pub educators_needed: i32,
    pub season_from: Option<i32>,
    pub season_until: Option<i32>,
    pub kinds: String,
    pub target_groups: String,
    pub skills: String,
    pub materials: String,
    pub room_needs: String,
});

table!(employee_skill = "employee_skill" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub skill_id: Uuid,
});

table!(employee_hours = "employee_hours" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub weekday: i32,
    pub start_minute: i32,
    pub end_minute: i32,
});

table!(absence = "absence" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub employee_id: Uuid,
    pub kind: String,
    pub first_day: Date,
    pub last_day: Date,
    pub start_minute: i32,
    pub end_minute: i32,
});

table!(import_review = "import_review" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub file_name: String,
    pub kind: String,
    pub uploaded_at: i64,
    pub uploaded_by: Option<Uuid>,
    pub difference: String,
    pub applied_at: Option<i64>,
});
