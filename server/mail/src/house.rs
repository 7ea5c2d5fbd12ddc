use crate::cleanse::one_line;
use domain::values::Email;

/// The organisation that writes, as every mail names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Its name.
    pub organisation: String,
    /// Where its pages are, such as `https://planner.example`; a slash at the end does not matter.
    pub base_url: String,
    /// Where questions go by mail.
    pub reply_to: Email,
    /// Where questions go by telephone, as people read it; left out of mail when empty.
    pub phone: String,
}

impl House {
    /// The whole address of a page, from its path.
    ///
    /// A path never leads to another site: it always follows the base and one slash, and what an
    /// address cannot hold is percent-encoded (RFC 3986 section 2.1).
    pub fn url(&self, path: &str) -> String {
        let base = one_line(&self.base_url);
        let mut url = format!("{}/", base.trim_end_matches('/'));
        for byte in path.trim_start_matches('/').bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~/?#=&%+:@!$,;".contains(&byte) {
                url.push(char::from(byte));
            } else {
                url.push_str(&format!("%{byte:02X}"));
            }
        }
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(base_url: &str) -> House {
        House {
            organisation: "Halt".to_owned(),
            base_url: base_url.to_owned(),
            reply_to: Email::parse("planning@halt.example").expect("an address"),
            phone: "070 123 45 67".to_owned(),
        }
    }

    #[test]
    fn a_page_lies_one_slash_behind_the_base() {
        for base in ["https://planner.example", "https://planner.example/"] {
            assert_eq!(
                house(base).url("/school/lessen?a=1"),
                "https://planner.example/school/lessen?a=1"
            );
        }
    }

    #[test]
    fn a_path_cannot_lead_to_another_site_or_out_of_the_link() {
        let house = house("https://planner.example");
        assert_eq!(
            house.url("//elders.example/x"),
            "https://planner.example/elders.example/x"
        );
        assert_eq!(
            house.url("x\r\n\" onclick='y'>é"),
            "https://planner.example/x%0D%0A%22%20onclick=%27y%27%3E%C3%A9"
        );
    }
}
