//! The server as a browser meets it: whole requests through the whole router, on both databases.

mod access;
mod canary;
mod contention;
mod feed;
mod guards;
mod invitations;
mod lessons;
mod live;
mod logs;
mod own_groups;
mod post;
mod public_page;
mod queries;
mod school_books;
mod school_proposal;
mod school_returns;
mod school_waits;
mod seasons;
mod sign_in;
mod support;
mod uploads;
mod way_in;
