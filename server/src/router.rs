//! All that the server answers, and the layers around it.

use crate::layers;
use crate::live::{self, Live};
use crate::{
    case_access, case_letters, contact_export, coverage_report, feed, health, language,
    mail_preview, open_api, upload,
};
use app::{App, shell};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use leptos::config::LeptosOptions;
use leptos::prelude::provide_context;
use leptos_axum::{LeptosRoutes, generate_route_list, handle_server_fns_with_context};
use services::House;
use std::path::Path;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// Largest body of a form post or upload, in bytes: 16 MiB.
const LARGEST_BODY: usize = 16 * 1024 * 1024;

/// How the router sees its surroundings.
#[derive(Debug, Clone)]
pub struct RouterConfig {
    /// Folder with the browser's files.
    pub site: std::path::PathBuf,
    /// Number of proxies in front.
    pub proxies: usize,
}

/// The router, ready to serve. `live` tells open boards of changes; whoever stops the server stops
/// it too.
pub fn router(house: House, config: &RouterConfig, live: Live) -> Router {
    let options = leptos_options();
    let routes = generate_route_list(App);
    let with_house = {
        let house = house.clone();
        move || provide_context(house.clone())
    };
    let server_functions = {
        let with_house = with_house.clone();
        move |request| handle_server_fns_with_context(with_house.clone(), request)
    };
    let pages = {
        let options = options.clone();
        move || shell(options.clone())
    };

    let pages = Router::new()
        .leptos_routes_with_context(&options, routes, with_house.clone(), pages.clone())
        .fallback(leptos_axum::render_app_async_with_context(
            with_house, pages,
        ))
        .with_state(options);
    let own = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .merge(case_letters::routes())
        .merge(case_access::routes())
        .merge(contact_export::routes())
        .merge(coverage_report::routes())
        .merge(feed::routes())
        .merge(language::routes())
        .merge(mail_preview::routes())
        .merge(open_api::routes())
        .with_state(house.clone())
        .merge(live::routes().with_state(live))
        .merge(upload::routes(house.clone(), pages.clone()));

    let routes = Router::new()
        .route("/api/{*path}", post(server_functions))
        .merge(own)
        .merge(files(&config.site))
        .fallback_service(pages);
    // The layers stand around the whole, not around each route: two of them answer a request with
    // another page than it asked for, and that page must still be found.
    Router::new()
        .fallback_service(routes)
        .layer(from_fn(layers::access::check))
        .layer(from_fn(layers::form_return::bring_back))
        .layer(from_fn_with_state(
            layers::caller::CallerState {
                house,
                proxies: config.proxies,
            },
            layers::caller::recognise,
        ))
        .layer(from_fn(layers::same_origin::check))
        .layer(from_fn(layers::security_headers::add))
        .layer(from_fn(layers::request_log::write))
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST_BODY))
}

/// Addresses of all pages, for the test that every page declares its permission.
pub fn page_paths() -> Vec<String> {
    generate_route_list(App)
        .iter()
        .map(|route| route.path().to_owned())
        .collect()
}

fn leptos_options() -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("preventieplanner")
        .site_pkg_dir("pkg")
        .build()
}

/// The browser's files, precompressed where a compressed copy lies beside the file.
fn files(site: &Path) -> Router {
    let kept = |value| {
        SetResponseHeaderLayer::if_not_present(
            header::CACHE_CONTROL,
            HeaderValue::from_static(value),
        )
    };
    let mut files = Router::new().nest_service(
        "/pkg",
        ServeDir::new(site.join("pkg"))
            .precompressed_br()
            .precompressed_gzip(),
    );
    for name in ["favicon.svg", "logo.svg"] {
        files = files.route_service(&format!("/{name}"), ServeFile::new(site.join(name)));
    }
    files.layer(kept("public, no-cache"))
}
