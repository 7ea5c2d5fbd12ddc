//! Coverage: what was agreed, planned and given in the region.

mod address;
mod alerts_page;
mod attention_card;
mod attention_page;
mod cancelled_card;
mod case_counts_page;
mod chart;
mod coverage_page;
mod figures_table;
mod filter_form;
mod filter_parts;
mod forecast_card;
mod free_table;
mod kept_text;
mod map;
mod report_links;
mod rows_page;
mod rows_table;
mod shown;
mod summary;
mod towns_card;
mod trend_card;
mod white_spots_filter;
mod white_spots_page;
mod workload_chart;
mod workload_page;
mod workload_rows_page;
mod workload_table;

pub use alerts_page::AlertsPage;
pub use attention_page::AttentionPage;
pub use case_counts_page::CaseCountsPage;
pub use coverage_page::CoveragePage;
pub use rows_page::RowsPage;
pub use white_spots_page::WhiteSpotsPage;
pub use workload_page::WorkloadPage;
pub use workload_rows_page::WorkloadRowsPage;
