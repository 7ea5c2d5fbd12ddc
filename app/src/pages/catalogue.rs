//! The catalogue: list with skills, one lesson type with its versions, forms.

mod catalogue_page;
mod lesson_type_page;
mod new_lesson_type;
mod skills_card;
mod version_fields;
mod version_form;
mod versions_card;

pub use catalogue_page::CataloguePage;
pub use lesson_type_page::LessonTypePage;
pub use new_lesson_type::NewLessonTypePage;
