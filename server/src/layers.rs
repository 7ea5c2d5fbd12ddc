//! What happens around every request, outermost first: log, security headers, same origin, caller,
//! returned forms, access.

pub mod access;
pub mod caller;
pub mod form_return;
pub mod request_log;
pub mod same_origin;
pub mod security_headers;
