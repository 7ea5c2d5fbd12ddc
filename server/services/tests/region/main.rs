//! The region on both engines: registers brought in, schools found and changed, the demo loaded.

mod agreements;
mod coverage;
mod coverage_anew;
mod coverage_scale;
mod demo;
mod imports;
mod organisations;
mod search;
mod start;
