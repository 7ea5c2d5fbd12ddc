//! Answers to invitations that are handed in as a file.

/// Where they are handed in.
pub const PAGE: &str = "/planning/antwoorden";

/// Where the form posts to; no server function, because files do not fit in one.
pub const UPLOAD: &str = "/planning/antwoorden/inlezen";
