//! The server as a browser meets it: whole requests through the whole router, on both databases.

mod access;
mod calendars;
mod canary;
mod contact_code;
mod contacts;
mod contention;
mod equal_answer;
mod feed;
mod guards;
mod invitations;
mod lessons;
mod live;
mod logs;
mod own_groups;
mod own_times;
mod post;
mod public_page;
mod queries;
mod scanner;
mod school_books;
mod seasons;
mod sign_in;
mod support;
mod uploads;
mod way_in;
