//! The forms of a page, as somebody finds them who presses every button.

use super::{Answer, Visitor};

/// A form that posts: where to, and what it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its address.
    pub action: String,
    /// Its fields as they stand in the page; of several buttons the first.
    pub fields: Vec<(String, String)>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let value = rest.split('"').next()?;
    Some(value.replace("&quot;", "\"").replace("&amp;", "&"))
}

impl Answer {
    /// All forms of the page that post.
    pub fn forms(&self) -> Vec<Form> {
        let forms = self.body.split("<form").skip(1).filter_map(|rest| {
            let (head, inner) = rest.split_once('>')?;
            let inner = inner.split("</form>").next()?;
            let posts = attribute(head, "method").is_some_and(|m| m.eq_ignore_ascii_case("post"));
            let action = attribute(head, "action").filter(|_| posts)?;
            let mut fields: Vec<(String, String)> = Vec::new();
            for tag in inner.split('<').skip(1) {
                let value = attribute(tag, "value").unwrap_or_default();
                // What is chosen stands in an option of the list that came last.
                if tag.starts_with("option") && tag.contains(" selected") {
                    if let Some((_, chosen)) = fields.last_mut() {
                        *chosen = value;
                    }
                } else if ["input", "button", "select", "textarea"]
                    .iter()
                    .any(|one| tag.starts_with(one))
                {
                    fields.extend(attribute(tag, "name").map(|name| (name, value)));
                }
            }
            let mut seen = std::collections::BTreeSet::new();
            fields.retain(|(name, _)| seen.insert(name.clone()));
            Some(Form { action, fields })
        });
        forms.collect()
    }

    /// The addresses of our own to which the page links.
    pub fn links(&self) -> Vec<String> {
        let links = self.body.split("href=\"").skip(1);
        let links = links.filter_map(|rest| rest.split('"').next());
        let own = links.filter(|link| link.starts_with('/'));
        own.map(str::to_owned).collect()
    }

    /// The form that posts to a server function.
    pub fn form_to(&self, function: &str) -> Form {
        let action = format!("/api/{function}");
        let found = self.forms().into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form to {action} in {}", self.body))
    }
}

impl Form {
    /// The same form with a field filled in.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What stands in a field; empty where there is none.
    pub fn value(&self, name: &str) -> &str {
        let mut fields = self.fields.iter();
        fields
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// The same form with a box left open.
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self
    }
}

impl Visitor {
    /// Sends a form of a page as it stands, without JavaScript.
    pub async fn send_form(&self, form: &Form) -> Answer {
        let fields: Vec<(&str, &str)> = form
            .fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.post(&form.action, &fields).await
    }
}
