use super::CaseError;
use super::letters::{kind_of, refusal};
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::cases::{LetterKind, TemplateView};
use domain::permission::{Deed, KeepCaseRules, Permit};
use letters_client::Letter;
use letters_client::template::Template;
use serde_json::json;
use store::Tx;

/// The text that letters of a kind are made from, with its version: 0 for the one that comes with
/// the product.
pub(super) async fn text_of<D: Deed>(
    tx: &Tx,
    permit: &Permit<D>,
    kind: LetterKind,
) -> Result<(i32, String), CaseError> {
    Ok(match tx.letter_template(permit, kind).await? {
        Some(kept) => (kept.version, kept.body),
        None => (0, kind_of(kind)?.first_text().to_owned()),
    })
}

/// All texts, in the order of their kinds.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn letter_templates(
    house: &House,
    actor: &Actor,
) -> Result<Vec<TemplateView>, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    let mut all = Vec::new();
    for kind in LetterKind::ALL {
        let (version, body) = text_of(&tx, &permit, *kind).await?;
        let fields = kind_of(*kind)?
            .fields()
            .map(|field| (field.name.to_owned(), field.example.replace('\n', " / ")))
            .collect();
        all.push(TemplateView {
            kind: *kind,
            version,
            body,
            fields,
        });
    }
    Ok(all)
}

/// Keeps a text as the next version. Letters that were made stay as they are.
///
/// # Errors
/// `Denied`; `Template` with what is wrong on which line; `Stale` when somebody else changed it.
pub async fn save_template(
    house: &House,
    actor: &Actor,
    (kind, shown): (LetterKind, i32),
    typed: &str,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let body = typed.replace("\r\n", "\n");
    Template::read(&body, kind_of(kind)?).map_err(CaseError::Template)?;
    let (now, tx) = (house.clock.now(), house.store.begin().await?);
    tx.add_letter_template(&permit, (kind, shown), &body, now)
        .await?;
    let detail = json!({ "kind": kind.code(), "version": shown + 1 });
    let about = entry(&permit, now, "case_letter.write", kind.code(), detail);
    tx.commit(vec![about]).await?;
    Ok(())
}

/// A text as a letter to nobody: a PDF with an invented value in each field.
///
/// # Errors
/// `Denied`; `Template` with what is wrong on which line; `NoPress` when no letters can be made here.
pub async fn preview_letter(
    house: &House,
    actor: &Actor,
    kind: LetterKind,
    typed: &str,
) -> Result<Vec<u8>, CaseError> {
    let _permit = actor.permit::<KeepCaseRules>()?;
    let of_client = kind_of(kind)?;
    let body = typed.replace("\r\n", "\n");
    Template::read(&body, of_client).map_err(CaseError::Template)?;
    let presser = house.presser.as_ref().ok_or(CaseError::NoPress)?;
    let value = |field: &letters_client::Field| (field.name.to_owned(), field.example.to_owned());
    let letter = Letter {
        kind: of_client,
        template: body,
        values: of_client.fields().map(value).collect(),
        address: [
            "Familie De Voorbeeld",
            "Voorbeeldstraat 1",
            "2500 XX Den Haag",
        ]
        .map(str::to_owned)
        .to_vec(),
        reference: "VOORBEELD".to_owned(),
        date: house.clock.today().to_string(),
        house: presser.house.clone(),
    };
    let made = presser.press.make(&letter).await.map_err(refusal)?;
    match made.pdf.is_empty() {
        true => Err(Fault::Failed.into()),
        false => Ok(made.pdf),
    }
}
