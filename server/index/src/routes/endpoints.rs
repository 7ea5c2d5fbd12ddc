use super::asked::{Body, Caller};
use super::refused::Refused;
use super::{DESCRIPTION, Desk};
use crate::wire::{
    Acknowledge, ChangeParents, ChangeState, ChangeWorker, GiveSignal, Match, Signal,
};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

type Answer<T> = Result<Json<T>, Refused>;

pub(super) async fn give(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Body(asked): Body<GiveSignal>,
) -> Answer<Signal> {
    Ok(Json(desk.index.give(&caller, &asked, desk.now()).await?))
}

pub(super) async fn signal(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Path(id): Path<String>,
) -> Answer<Signal> {
    Ok(Json(desk.index.signal(&caller, &id).await?))
}

pub(super) async fn change_state(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Path(id): Path<String>,
    Body(asked): Body<ChangeState>,
) -> Answer<Signal> {
    Ok(Json(
        desk.index
            .change_state(&caller, &id, &asked, desk.now())
            .await?,
    ))
}

pub(super) async fn change_worker(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Path(id): Path<String>,
    Body(asked): Body<ChangeWorker>,
) -> Answer<Signal> {
    Ok(Json(
        desk.index
            .change_worker(&caller, &id, &asked, desk.now())
            .await?,
    ))
}

pub(super) async fn change_parents(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Path(id): Path<String>,
    Body(asked): Body<ChangeParents>,
) -> Answer<Signal> {
    Ok(Json(
        desk.index
            .change_parents(&caller, &id, &asked, desk.now())
            .await?,
    ))
}

pub(super) async fn matches(
    State(desk): State<Desk>,
    Caller(caller): Caller,
) -> Answer<Vec<Match>> {
    Ok(Json(desk.index.matches(&caller, desk.now()).await?))
}

pub(super) async fn matches_of(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Path(id): Path<String>,
) -> Answer<Vec<Match>> {
    Ok(Json(desk.index.matches_of(&caller, &id, desk.now()).await?))
}

pub(super) async fn acknowledge(
    State(desk): State<Desk>,
    Caller(caller): Caller,
    Path(id): Path<String>,
    Body(asked): Body<Acknowledge>,
) -> Result<StatusCode, Refused> {
    desk.index
        .acknowledge(&caller, &id, &asked.signal, desk.now())
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn description() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], DESCRIPTION)
}

pub(super) async fn health(State(desk): State<Desk>) -> StatusCode {
    if desk.index.ready().await {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}
