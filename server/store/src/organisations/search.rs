use crate::tables::{all, one};
use crate::{Store, StoreError};
use domain::ids::{AreaId, OrganisationId};
use domain::organisation::{OrganisationKind, SearchKey};
use domain::permission::{Permit, ReadOrganisations, Scope};
use domain::time::Day;
use sea_orm::{FromQueryResult, Value};
use std::fmt::Write;
use uuid::Uuid;

/// Which organisations are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchFilter {
    /// Only of this kind.
    pub kind: Option<OrganisationKind>,
    /// Only in this area.
    pub area: Option<AreaId>,
    /// Only in the municipality with this code.
    pub municipality: Option<String>,
    /// Only those that are not closed.
    pub open_only: bool,
}

/// One organisation that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Street and house number; tells two sites of one name apart.
    pub street: String,
    /// Postcode as shown.
    pub postcode: Option<String>,
    /// Town.
    pub town: String,
    /// Name of its municipality.
    pub municipality: String,
    /// Its area.
    pub area: AreaId,
    /// Its code in the register.
    pub site_code: Option<String>,
    /// Since when it is closed.
    pub closed_on: Option<Day>,
}

/// A page of what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchPage {
    /// In the order of their names.
    pub hits: Vec<Hit>,
    /// How many there are on all pages together.
    pub total: u64,
}

#[derive(FromQueryResult)]
struct HitRow {
    id: Uuid,
    name: String,
    kind: String,
    street: String,
    house_number: String,
    postcode: Option<String>,
    town: String,
    municipality: String,
    area_id: Uuid,
    site_code: Option<String>,
    closed_on: Option<Day>,
}

#[derive(FromQueryResult)]
struct Total {
    total: i64,
}

/// A `WHERE` that grows with what is asked.
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Conditions {
    fn new() -> Self {
        Self {
            sql: "WHERE 1 = 1".to_owned(),
            values: Vec::new(),
        }
    }

    fn value(&mut self, value: impl Into<Value>) -> usize {
        self.values.push(value.into());
        self.values.len()
    }

    fn add(&mut self, condition: &str, value: impl Into<Value>) {
        let place = self.value(value);
        let condition = condition.replace('?', &format!("${place}"));
        // Writing to a string cannot fail.
        let _written = write!(self.sql, " AND {condition}");
    }

    fn any_area(&mut self, areas: &[AreaId]) {
        let places: Vec<String> = areas
            .iter()
            .map(|area| format!("${}", self.value(area.0)))
            .collect();
        let list = places.join(", ");
        self.sql.push_str(&match places.len() {
            0 => " AND 1 = 0".to_owned(),
            _ => format!(" AND m.area_id IN ({list})"),
        });
    }
}

/// A word as it stands in a `LIKE` with `\` as its escape.
fn literal(word: &str) -> String {
    let mut text = String::with_capacity(word.len());
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

impl Store {
    /// A page of the organisations in which every typed word begins a word; all of them when
    /// nothing was typed. Only what the permit reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn search_organisations(
        &self,
        permit: &Permit<ReadOrganisations>,
        key: &SearchKey,
        filter: &SearchFilter,
        skip: u32,
        most: u32,
    ) -> Result<SearchPage, StoreError> {
        let mut wanted = Conditions::new();
        for word in key.words() {
            let pattern = format!("% {}%", literal(word));
            wanted.add("o.search_text LIKE ? ESCAPE '\\'", pattern);
        }
        if let Scope::Part { areas, .. } = permit.scope() {
            wanted.any_area(areas);
        }
        if let Some(kind) = filter.kind {
            wanted.add("o.kind = ?", kind.code());
        }
        if let Some(area) = filter.area {
            wanted.add("m.area_id = ?", area.0);
        }
        if let Some(code) = &filter.municipality {
            wanted.add("o.municipality_code = ?", code.as_str());
        }
        if filter.open_only {
            wanted.sql.push_str(" AND o.closed_on IS NULL");
        }
        let from = format!(
            "FROM organisation o JOIN municipality m ON m.code = o.municipality_code {}",
            wanted.sql
        );
        let count = format!("SELECT COUNT(*) AS total {from}");
        let total: Option<Total> = one(&self.db, &count, wanted.values.clone()).await?;
        let most = wanted.value(i64::from(most));
        let skip = wanted.value(i64::from(skip));
        let page = format!(
            "SELECT o.id, o.name, o.kind, o.street, o.house_number, o.postcode, o.town,
                    m.name AS municipality, m.area_id, o.site_code, o.closed_on
             {from} ORDER BY LOWER(o.name), o.id LIMIT ${most} OFFSET ${skip}"
        );
        let rows: Vec<HitRow> = all(&self.db, &page, wanted.values).await?;
        let total = total.map_or(0, |row| row.total);
        Ok(SearchPage {
            hits: rows.into_iter().map(hit).collect::<Result<_, _>>()?,
            total: u64::try_from(total).unwrap_or(0),
        })
    }
}

fn hit(row: HitRow) -> Result<Hit, StoreError> {
    Ok(Hit {
        id: OrganisationId(row.id),
        name: row.name,
        kind: OrganisationKind::parse(&row.kind)
            .map_err(|_| StoreError::Unreadable("organisation.kind"))?,
        street: format!("{} {}", row.street, row.house_number)
            .trim()
            .to_owned(),
        postcode: row.postcode,
        town: row.town,
        municipality: row.municipality,
        area: AreaId(row.area_id),
        site_code: row.site_code,
        closed_on: row.closed_on,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_in_a_pattern_are_looked_for_as_themselves() {
        assert_eq!(literal(r"100%_\"), r"100\%\_\\");
    }
}
