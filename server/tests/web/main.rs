//! The server as a browser meets it: whole requests through the whole router, on both databases.

mod access;
mod canary;
mod contention;
mod feed;
mod guards;
mod lessons;
mod live;
mod logs;
mod post;
mod queries;
mod sign_in;
mod support;
mod uploads;
mod way_in;
