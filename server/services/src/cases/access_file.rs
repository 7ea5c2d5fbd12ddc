use super::access_pdf::texts;
use super::letters::refusal;
use super::note::place_of_detail;
use super::open::{InHand, in_hand};
use super::read_case::whole_case;
use super::{CaseError, bsn, words};
use crate::{Actor, Fault, House};
use domain::cases::{CaseView, FileDocument, LogExtract, Masks, Private};
use domain::ids::{AccessRequestId, CaseId};
use domain::time::wall_of;
use letters_client::{Letter, LetterKind};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};
use store::Tx;
use store::cases::log::{LogFilter, LogLine};
use vault::{Place, Zeroizing};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Puts a case and the log about it into plain words; whoever keeps the words of the screen does.
pub type Describe = fn(&CaseView, &[LogExtract]) -> FileDocument;

/// Where the file that is handed over is sealed for.
pub(super) const fn place_of_file(id: AccessRequestId) -> Place {
    Place::new("case_access_request", id.0, "file")
}

/// Makes what a youth gets: a ZIP with all that is known, as PDF and as JSON, in which others are
/// masked. `others` names more of them, one on each line. It is put away sealed, for two people to
/// sign; signatures under what was made before go. The PDF is made outside the transaction.
///
/// # Errors
/// `NotFound` when the actor may not see the case; `Stale` when the request was changed since
/// `version`; `Access` when it has its answer; `NoPress` when no letters can be made here.
pub async fn make_access_file(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, AccessRequestId, i32),
    others: &Private,
    describe: Describe,
) -> Result<(), CaseError> {
    let others = others
        .optional_text()
        .map_err(|mistake| CaseError::Invalid(domain::values::Mistakes::one("others", mistake)))?;
    if house.presser.is_none() {
        return Err(CaseError::NoPress);
    }
    let tx = house.store.begin().await?;
    let (document, number) = {
        let hand = in_hand(house, &tx, actor, case, "access.begin").await?;
        let request = hand.log.access_request(case, id).await?;
        request.facts.may_make()?;
        if request.version != version {
            return Err(Fault::Stale.into());
        }
        let document = describe_case(house, &tx, &hand, (&others, describe)).await?;
        let number = hand.log.case_file(case).await?.number;
        (document, number)
    };
    tx.commit(Vec::new()).await?;
    let file = packed(house, &document, number).await?;

    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "access.make").await?;
    hand.log.access_request(case, id).await?.facts.may_make()?;
    let at = ("case_access_request", id.0, "document");
    let sealed = words::seal_all(&hand.key, at, &document)?;
    let file = hand.key.seal(&place_of_file(id), &file);
    let file = file.map_err(Fault::from)?;
    let now = house.clock.now();
    hand.log
        .put_access_file(case, (id, version), (sealed, file), now)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

async fn describe_case(
    house: &House,
    tx: &Tx,
    hand: &InHand<'_>,
    (others, describe): (&Private, Describe),
) -> Result<FileDocument, CaseError> {
    let mut view = whole_case(house, tx, hand).await?;
    view.bsn = bsn::whole(hand).await?;
    let rules = tx.mask_rules(&hand.permit).await?;
    let filter = LogFilter {
        youth: Some(hand.head.youth),
        most: u32::MAX,
        ..LogFilter::default()
    };
    let mut lines = hand.log.lines(&filter).await?;
    lines.reverse();
    let mut names: BTreeSet<String> = lines.iter().filter_map(|line| line.name.clone()).collect();
    names.extend(view.worker.clone());
    names.extend(view.signals.colleagues.iter().map(|(_, name)| name.clone()));
    names.extend(view.notes.iter().map(|note| note.by.clone()));
    let names: Vec<String> = names.into_iter().collect();
    let masks = Masks::of(rules, &view, &names, others);
    let extract = |line: LogLine| extract(hand, (&masks, rules.colleagues), line);
    let log: Vec<LogExtract> = lines.into_iter().map(extract).collect::<Result<_, _>>()?;
    Ok(describe(&masks.mask_case(rules, view), &log))
}

fn extract(
    hand: &InHand<'_>,
    (masks, colleagues): (&Masks, bool),
    line: LogLine,
) -> Result<LogExtract, Fault> {
    let (on, time) = wall_of(line.at);
    let detail = line.detail.as_ref().map(|sealed| {
        let plain = hand.key.open(&place_of_detail(hand.head.youth), sealed)?;
        // What is noted with a deed is a sentence; anything else is not for reading.
        Ok::<_, Fault>(serde_json::from_slice::<String>(&plain).ok())
    });
    let reason = detail.transpose()?.flatten();
    let masked = |name: String| match colleagues {
        true => domain::cases::COLLEAGUE_MARK.to_owned(),
        false => name,
    };
    Ok(LogExtract {
        on,
        time,
        by: line.actor.map(|_| masked(line.name.unwrap_or_default())),
        deed: line.deed,
        reason: reason.map(|text| masks.masked(&text.into())),
    })
}

/// The ZIP: what is known as JSON, and as PDF in one file or several. Nobody's name is in the names of
/// the files.
async fn packed(
    house: &House,
    document: &FileDocument,
    number: String,
) -> Result<Zeroizing<Vec<u8>>, CaseError> {
    let presser = house.presser.as_ref().ok_or(CaseError::NoPress)?;
    let json = Zeroizing::new(serde_json::to_vec_pretty(document).map_err(|_| Fault::Failed)?);
    let mut files = vec![("wat-wij-weten.json".to_owned(), json)];
    let texts = texts(document);
    let several = texts.len() > 1;
    for (at, template) in texts.into_iter().enumerate() {
        let letter = Letter {
            // It names no field, so of the kinds any will do.
            kind: LetterKind::Closing,
            template,
            values: BTreeMap::new(),
            address: Vec::new(),
            reference: number.clone(),
            date: house.clock.today().to_string(),
            house: presser.house.clone(),
        };
        let made = presser.press.make(&letter).await.map_err(refusal)?;
        let name = match several {
            true => format!("wat-wij-weten-{}.pdf", at + 1),
            false => "wat-wij-weten.pdf".to_owned(),
        };
        files.push((name, Zeroizing::new(made.pdf)));
    }
    Ok(zipped(&files).map_err(|_| Fault::Failed)?)
}

/// Files as one ZIP, the same every time.
fn zipped(files: &[(String, Zeroizing<Vec<u8>>)]) -> zip::result::ZipResult<Zeroizing<Vec<u8>>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        writer.start_file(name.as_str(), stored)?;
        writer.write_all(bytes)?;
    }
    Ok(Zeroizing::new(writer.finish()?.into_inner()))
}
