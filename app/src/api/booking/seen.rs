//! A lesson as a school saw it, in a form: `ID:VERSION`.

use domain::ids::LessonId;

/// As it is posted.
pub fn code(lesson: LessonId, version: i32) -> String {
    format!("{lesson}:{version}")
}

/// Reads what was posted.
#[cfg(feature = "ssr")]
pub(super) fn read(code: &str) -> Option<(LessonId, i32)> {
    let (id, version) = code.split_once(':')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}
