//! Brings the server-rendered pages alive in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's loader script.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    app::shell::settle_address();
    // Already there when a test called it before.
    wasm_bindgen_futures::spawn_local(async {
        let body = leptos::prelude::document().body();
        let body = body.expect("the server sends a page with a body");
        leptos::mount::hydrate_from_async(body, app::App)
            .await
            .forget();
        app::shell::mark_alive();
    });
}
