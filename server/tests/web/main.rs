//! The server as a browser meets it: whole requests through the whole router, on both databases.

mod access;
mod contention;
mod guards;
mod live;
mod logs;
mod sign_in;
mod support;
