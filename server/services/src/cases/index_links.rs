use crate::House;
use index::client::{AlsoTrusted, IndexAddress, IndexClient, Tries};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where each index is, and the token by which it knows this organisation. From a file, never from
/// the database: who reads a backup can ask no index anything.
#[derive(Debug, Clone, Default)]
pub struct IndexLinks(BTreeMap<String, IndexClient>);

impl IndexLinks {
    /// Reads a file with one index a line: its short name, address and token, with blanks between.
    /// Empty lines, and those that begin with `#`, say nothing. Certificates of `also` are trusted
    /// beside the machine's own list.
    ///
    /// # Errors
    /// A sentence with the number of the line, and nothing of a token.
    pub fn parse(text: &str, also: &AlsoTrusted) -> Result<Self, String> {
        let mut links = Self::default();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let words: Vec<_> = line.split_whitespace().collect();
            let [code, address, token] = words[..] else {
                return Err(format!("Line {number} must be: NAME ADDRESS TOKEN."));
            };
            let address = IndexAddress::trusting(address, also).map_err(|error| {
                format!("Line {number}: {error}. An index elsewhere needs https.")
            })?;
            links.add(
                code,
                IndexClient::new(address, token.to_owned(), Tries::default()),
            );
        }
        Ok(links)
    }

    /// Adds the link to an index, by its short name.
    pub fn add(&mut self, code: &str, client: IndexClient) {
        self.0.insert(code.to_owned(), client);
    }

    /// The short names.
    pub fn codes(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// The link to an index.
    pub fn get(&self, code: &str) -> Option<&IndexClient> {
        self.0.get(code)
    }
}

impl House {
    /// The same house, with links to indexes.
    pub fn with_index_links(mut self, links: IndexLinks) -> Self {
        self.index_links = Arc::new(links);
        self
    }

    /// The links to indexes that this server has.
    pub fn index_links(&self) -> &IndexLinks {
        &self.index_links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_each_index_with_its_address_and_token_and_shows_no_token() {
        let text = "# ours\n\nhaaglanden https://index.example.org geheim\nleiden http://127.0.0.1:3100 t2\n";
        let links = IndexLinks::parse(text, &AlsoTrusted::default()).expect("links");
        assert_eq!(links.codes(), ["haaglanden", "leiden"]);
        assert!(!format!("{links:?}").contains("geheim"));
    }

    #[test]
    fn a_line_that_cannot_be_used_is_told_by_its_number_and_without_its_token() {
        let wrong = |text| IndexLinks::parse(text, &AlsoTrusted::default()).expect_err("wrong");
        assert_eq!(
            wrong("\nleiden geheim"),
            "Line 2 must be: NAME ADDRESS TOKEN."
        );
        let unsafe_one = wrong("leiden http://index.example.org geheim");
        assert!(
            unsafe_one.contains("Line 1") && !unsafe_one.contains("geheim"),
            "{unsafe_one}"
        );
    }
}
