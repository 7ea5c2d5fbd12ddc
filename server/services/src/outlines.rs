//! Outlines of municipalities for the map of coverage, which an administrator brings in.

mod load_outlines;
mod read_file;

pub use load_outlines::{
    LARGEST_FILE, OutlineError, OutlinesView, load_outlines, read_outlines, remove_outlines,
};
