//! Parts that pages are made of; each has its CSS under the same name in `style/parts`.

pub mod badge;
pub mod breadcrumbs;
pub mod choices;
pub mod difference;
pub mod done;
pub mod empty_state;
pub mod facts;
pub mod field;
pub mod focus;
pub mod form;
pub mod frame;
pub mod fresh;
pub mod language_switch;
pub mod load;
pub mod notice;
pub mod page_header;
pub mod pagination;
pub mod portal_bar;
pub mod radio_group;
pub mod record_form;
pub mod search_box;
pub mod settled;
pub mod undo;
pub mod upload;
