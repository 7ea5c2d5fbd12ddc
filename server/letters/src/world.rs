use crate::fonts::FONTS;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));

static STYLE: LazyLock<Option<Source>> = LazyLock::new(|| {
    Some(Source::new(
        id("style.typ")?,
        include_str!("style.typ").to_owned(),
    ))
});

static LETTER: LazyLock<Option<FileId>> = LazyLock::new(|| id("letter.json"));

fn id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// All that the typesetter can reach: the style sheet, one letter's values, and the fonts. It has no
/// clock.
pub(crate) struct Desk {
    style: Source,
    letter: Bytes,
}

impl Desk {
    /// A desk with these values on it, as JSON.
    pub(crate) fn new(letter: Vec<u8>) -> Option<Self> {
        Some(Self {
            style: STYLE.clone()?,
            letter: Bytes::new(letter),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.style.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.style.id() {
            Ok(self.style.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == *LETTER {
            Ok(self.letter.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
