use super::choice::BoardQuery;
use leptos::prelude::*;

/// Why the form is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It was opened for something.
    New,
    /// Another place was chosen for the same.
    Elsewhere,
    /// The board was read anew.
    Again,
}

/// Fields by name, as typed.
type Fields = Vec<(String, String)>;

/// What was typed in the form of one address of the board. It outlives the form, which is made anew
/// whenever a colleague's change makes the board read itself again.
#[derive(Clone, Copy, Default)]
pub struct KeptTyping {
    typed: StoredValue<Option<(BoardQuery, Fields)>>,
    /// For which address the form was shown last.
    opened: StoredValue<Option<BoardQuery>>,
}

impl KeptTyping {
    /// Nothing is chosen any more: what was typed is done with.
    pub fn forget(self) {
        self.typed.set_value(None);
        self.opened.set_value(None);
    }

    /// The form is shown for this address: what happened to it?
    pub fn shows(self, query: &BoardQuery) -> Opening {
        let before = self.opened.get_value();
        self.opened.set_value(Some(query.clone()));
        match before {
            Some(before) if before == *query => Opening::Again,
            Some(before) if before.chosen == query.chosen => Opening::Elsewhere,
            _ => Opening::New,
        }
    }

    /// The form opens once more, although it may stand there already.
    pub fn open_again(self) {
        self.opened.set_value(None);
    }

    /// What was typed in a field at this address.
    pub fn at(self, query: &BoardQuery, field: &str) -> Option<String> {
        self.typed.with_value(|kept| {
            let (_, fields) = kept.as_ref().filter(|(at, _)| at == query)?;
            let found = fields.iter().find(|(name, _)| name == field)?;
            Some(found.1.clone())
        })
    }

    /// Keeps it.
    pub fn keep(self, query: BoardQuery, field: &str, value: String) {
        self.typed.update_value(|kept| {
            if kept.as_ref().is_none_or(|(at, _)| *at != query) {
                *kept = Some((query, Vec::new()));
            }
            let fields = kept.iter_mut().flat_map(|(_, fields)| fields);
            match fields.into_iter().find(|(name, _)| name == field) {
                Some((_, known)) => *known = value,
                None => kept
                    .iter_mut()
                    .for_each(|(_, fields)| fields.push((field.to_owned(), value.clone()))),
            }
        });
    }
}
