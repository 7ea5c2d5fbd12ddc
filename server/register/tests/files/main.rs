//! What is read from whole files: as published, invented, and damaged.

mod damaged_files;
mod differences;
mod invented;
mod invented_schools;
mod other_files;
mod published;
mod published_points_and_days;
mod published_schools;
