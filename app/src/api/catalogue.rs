//! The catalogue: lesson types with their versions, and skills.

mod add_lesson_type;
mod add_skill;
mod add_version;
mod change_lesson_type;
mod change_version;
mod read_catalogue;
mod read_lesson_type;
mod read_new_lesson_type;
mod remove_version;
mod rename_skill;

pub use add_lesson_type::{AddLessonType, add_lesson_type};
pub use add_skill::{AddSkill, add_skill};
pub use add_version::{AddVersion, add_version};
pub use change_lesson_type::{ChangeLessonType, change_lesson_type};
pub use change_version::{ChangeVersion, change_version};
pub use read_catalogue::{CataloguePage, CatalogueRow, ReadCatalogue, read_catalogue};
pub use read_lesson_type::{LessonTypePage, ReadLessonType, read_lesson_type};
pub use read_new_lesson_type::{NewLessonTypePage, ReadNewLessonType, read_new_lesson_type};
pub use remove_version::{RemoveVersion, remove_version};
pub use rename_skill::{RenameSkill, rename_skill};
