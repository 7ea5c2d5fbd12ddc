table!(area = "area" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
});

table!(employee = "employee" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
    pub home_postcode: Option<String>,
    pub contract_minutes: i32,
    pub active: bool,
    pub version: i32,
});

table!(role_grant = "role_grant" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub employee_id: Uuid,
    pub role: String,
    pub area_id: Option<Uuid>,
});

table!(account = "account" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    pub passphrase_hash: Option<String>,
});

table!(session = "session" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub employee_id: Uuid,
    pub created_at: i64,
    pub seen_at: i64,
    pub expires_at: i64,
    pub second_factor_at: Option<i64>,
    pub cases_seen_at: Option<i64>,
});

table!(sign_in_failure = "sign_in_failure" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub attempt_key: String,
    pub failures: i32,
    pub last_at: i64,
});

table!(audit = "audit" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: i64,
    pub employee_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub action: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub detail: String,
});

table!(feed = "feed" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    pub token_hash: String,
    pub created_at: i64,
    pub fetched_at: Option<i64>,
});

table!(form_post = "form_post" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub post_key: String,
    pub employee_id: Option<Uuid>,
    pub at: i64,
    pub answer: String,
});

table!(setting = "setting" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub value: String,
});
