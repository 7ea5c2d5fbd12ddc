//! Brings the server-rendered pages alive in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's loader script.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    app::shell::settle_address();
    leptos::mount::hydrate_body(app::App);
}
