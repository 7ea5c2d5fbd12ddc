table!(outbox = "outbox" {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub kind: String,
    pub address: Option<String>,
    pub language: String,
    pub message: Option<String>,
    pub invitation: Option<String>,
    pub invitation_method: Option<String>,
    pub state: String,
    pub made_at: i64,
    pub dated_at: i64,
    pub due_at: i64,
    pub useful_until: Option<i64>,
    pub attempts: i32,
    pub trouble: String,
    pub ended_at: Option<i64>,
});
