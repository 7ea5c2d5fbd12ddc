//! Parts that pages are made of; each has its CSS under the same name in `style/parts`.

pub mod badge;
pub mod empty_state;
pub mod field;
pub mod form;
pub mod frame;
pub mod notice;
pub mod page_header;
pub mod load;
pub mod undo;
pub mod breadcrumbs;
pub mod choices;
pub mod done;
pub mod difference;
pub mod facts;
pub mod fresh;
pub mod pagination;
pub mod search_box;
pub mod upload;
pub mod radio_group;
pub mod record_form;
pub mod settled;
