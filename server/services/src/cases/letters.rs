use super::letter_templates::text_of;
use super::note::note;
use super::objection::informed;
use super::open::{InHand, in_hand};
use super::read_case::read_case;
use super::tell_index::number_of;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::cases::{
    LetterContact, LetterDraft, LetterForm, LetterKind, LetterView, LetterWords, ObjectionTerm,
    Private, SentForm, WorkingDays, told_by_letter,
};
use domain::ids::{CaseId, LetterId};
use domain::permission::FollowCases;
use domain::time::wall_of;
use domain::values::{Mistake, Mistakes};
use letters_client::template::Template;
use letters_client::{Letter, LetterError, Press};
use std::collections::BTreeMap;
use store::cases::index_jobs::IndexContact;
use store::cases::letters::{KeptLetter, NewLetter};
use store::cases::log::About;
use vault::{Place, Zeroizing};

/// Makes letters, and in whose name.
pub struct Presser {
    /// What makes them.
    pub press: Press,
    /// The organisation at the top of each.
    pub house: letters_client::House,
}

/// Only in whose name.
impl std::fmt::Debug for Presser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Presser").field(&self.house.name).finish()
    }
}

/// Where the file of a letter is sealed for.
const fn place_of_file(id: LetterId) -> Place {
    Place::new("case_letter", id.0, "pdf")
}

pub(super) fn kind_of(kind: LetterKind) -> Result<letters_client::LetterKind, Fault> {
    letters_client::LetterKind::parse(kind.code()).ok_or(Fault::Failed)
}

/// What a letter of a case can be filled with; that the case was read stands in the log.
///
/// # Errors
/// `NotFound` when the actor may not see the case or sees it through broken glass; `CasesOff`.
pub async fn draft_letter(
    house: &House,
    actor: &Actor,
    case: CaseId,
    kind: LetterKind,
) -> Result<LetterDraft, CaseError> {
    let view = read_case(house, actor, case).await?;
    if view.by_glass {
        return Err(Fault::NotFound.into());
    }
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let (template, _) = readable(&text_of(&tx, &permit, kind).await?, kind)?;
    let holidays = tx.public_holidays(&permit, view.today).await?;
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    let contact = |one: IndexContact| LetterContact {
        name: one.name,
        phone: number_of(house, one.phone),
        email: one.email,
    };
    let writer = contact(tx.letter_writer(&permit).await?);
    let in_index = tx.index_contact(&permit, case).await?.map(contact);
    let of_client = kind_of(kind)?;
    let field = |name: &str| {
        let lines = of_client.field(name).is_some_and(|field| field.lines);
        (name.to_owned(), lines)
    };
    Ok(LetterDraft {
        kind,
        fields: template.fields().into_iter().map(field).collect(),
        house: house.mail().letterhead.organisation.clone(),
        in_index: in_index.unwrap_or_else(|| writer.clone()),
        writer,
        object_until: ObjectionTerm::of(view.today, calendar).last,
        case: view,
    })
}

/// Makes a letter and puts it away, sealed. It is made outside the transaction: nobody waits for the
/// typesetter.
///
/// # Errors
/// `NotFound` when the actor may not see the case; mistakes beside the fields; `NoPress` when no
/// letters can be made here; `Fault::Busy` when others are in front for too long.
pub async fn make_letter(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &LetterForm,
) -> Result<LetterId, CaseError> {
    let words = form.parse()?;
    let kind = words.kind;
    let permit = actor.permit::<FollowCases>()?;
    if post.came_before(house, actor).await? {
        // The same letter, not one more: the answer stands with the first press.
        return match post
            .begin(house, actor, house.clock.now(), &LetterId::NIL)
            .await?
        {
            Begun::Before(id) => Ok(id),
            Begun::Now(_) => Err(Fault::Busy.into()),
        };
    }
    let tx = house.store.begin().await?;
    // Whose it is not, gets no letter made; this row says that it was begun.
    let number = {
        let hand = in_hand(house, &tx, actor, case, "letter.begin").await?;
        hand.log.case_file(case).await?.number
    };
    let kept = text_of(&tx, &permit, kind).await?;
    tx.commit(Vec::new()).await?;
    let (template, version) = readable(&kept, kind)?;
    let pdf = press(house, &template, (kept.1, number), words).await?;

    let (now, id) = (house.clock.now(), LetterId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "letter.make").await?;
    let signal = match kind {
        LetterKind::IndexSignal => {
            let signals = hand.log.signals(case).await?;
            told_by_letter(&signals, |signal| signal.line.ended_on).map(|signal| signal.id)
        }
        LetterKind::Invitation | LetterKind::Agreement | LetterKind::Closing => None,
    };
    let letter = NewLetter {
        id,
        kind,
        template: version,
        by: hand.actor()?,
        at: now,
        signal,
        pdf: hand
            .key
            .seal(&place_of_file(id), &pdf)
            .map_err(Fault::from)?,
    };
    hand.log.insert_letter(case, letter).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// A text that was kept was read before it was: that it no longer reads is a fault of ours.
fn readable(kept: &(i32, String), kind: LetterKind) -> Result<(Template, i32), Fault> {
    let template = Template::read(&kept.1, kind_of(kind)?).map_err(|_| Fault::Failed)?;
    Ok((template, kept.0))
}

async fn press(
    house: &House,
    template: &Template,
    (text, number): (String, String),
    words: LetterWords,
) -> Result<Zeroizing<Vec<u8>>, CaseError> {
    let presser = house.presser.as_ref().ok_or(CaseError::NoPress)?;
    let wanted = template.fields();
    let values: BTreeMap<String, String> = words
        .values
        .iter()
        .filter(|(name, _)| wanted.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.as_str().to_owned()))
        .collect();
    let letter = Letter {
        kind: kind_of(words.kind)?,
        template: text,
        values,
        address: words
            .address
            .iter()
            .map(|line| line.as_str().to_owned())
            .collect(),
        reference: number,
        date: house.clock.today().to_string(),
        house: presser.house.clone(),
    };
    let made = presser.press.make(&letter).await.map_err(refusal)?;
    Ok(Zeroizing::new(made.pdf))
}

/// What a worker is told of it: what can be mended stands beside its field.
pub(super) fn refusal(error: LetterError) -> CaseError {
    let beside = |field: &str, mistake| CaseError::Invalid(Mistakes::one(field, mistake));
    match error {
        LetterError::Unfilled(field) => beside(&field, Mistake::Empty),
        LetterError::TooMuch(field) => beside(&field, Mistake::TooLong),
        LetterError::TooManyPages(_) => beside("address", Mistake::TooLong),
        LetterError::Busy | LetterError::TooSlow => Fault::Busy.into(),
        LetterError::NotStarted | LetterError::Stopped => CaseError::NoPress,
        LetterError::Template(faults) => CaseError::Template(faults),
        LetterError::NoSuchDay | LetterError::NotSet(_) => Fault::Failed.into(),
    }
}

/// The file of a letter, a PDF; that it was opened stands in the log.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such letter; `CasesOff`.
pub async fn read_letter(
    house: &House,
    actor: &Actor,
    case: CaseId,
    id: LetterId,
) -> Result<(LetterKind, Zeroizing<Vec<u8>>), CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "letter.read").await?;
    let (kind, sealed) = hand.log.letter_file(case, id).await?;
    let pdf = hand
        .key
        .open(&place_of_file(id), &sealed)
        .map_err(Fault::from)?;
    tx.commit(Vec::new()).await?;
    Ok((kind, pdf))
}

/// Writes down that a letter went out, by post or by hand. With the letter about a signal youth and
/// parents are informed of it, unless that was written down before: then the six weeks to object begin.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such letter; `Stale` when it was
/// written down before; mistakes beside the fields.
pub async fn record_sent(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, LetterId),
    form: &SentForm,
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "letter.sent").await?;
    let letters = hand.log.letters(case).await?;
    let letter = letters.iter().find(|letter| letter.id == id);
    let letter = letter.ok_or(Fault::NotFound)?;
    let sent = form.parse((wall_of(letter.at).0, house.clock.today()))?;
    hand.log.set_sent(case, id, sent).await?;
    if let Some(signal) = letter.signal {
        let signal = hand.log.signal(case, signal).await?;
        if signal.line.informed_on.is_none() {
            let about = About::Case(hand.head.youth, case);
            let log = note(house, &tx, &hand.permit, "signal.inform", about).await?;
            let line = informed(&tx, &hand, (signal.line, sent.0)).await?;
            log.save_signal(case, (signal.id, signal.version), line)
                .await?;
        }
    }
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Withdraws a letter that was made by mistake, with the reason.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such letter; `Stale` when it went out
/// or was withdrawn before; a mistake beside `reason`.
pub async fn withdraw_letter(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, LetterId),
    reason: &Private,
) -> Result<(), CaseError> {
    let reason = reason.text();
    let reason = reason.map_err(|mistake| Mistakes::one("reason", mistake))?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "letter.withdraw").await?;
    let letters = hand.log.letters(case).await?;
    if !letters.iter().any(|letter| letter.id == id) {
        return Err(Fault::NotFound.into());
    }
    let sealed = words::seal(&hand.key, withdrawal_of(id), &reason)?;
    let withdrawn = (house.clock.now(), sealed);
    hand.log.withdraw_letter(case, id, withdrawn).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Where the reason of a withdrawal is sealed for.
const fn withdrawal_of(id: LetterId) -> words::At {
    ("case_letter", id.0, "withdrawal")
}

/// The letters of a case in hand as it shows them, newest first.
pub(super) async fn letters(hand: &InHand<'_>) -> Result<Vec<LetterView>, CaseError> {
    let rows = hand.log.letters(hand.head.case).await?;
    rows.into_iter().map(|row| view(hand, row)).collect()
}

fn view(hand: &InHand<'_>, letter: KeptLetter) -> Result<LetterView, CaseError> {
    let withdrawn = match letter.withdrawn {
        Some((at, why)) => {
            let why = words::open(&hand.key, withdrawal_of(letter.id), why.as_ref())?;
            Some((wall_of(at).0, why))
        }
        None => None,
    };
    Ok(LetterView {
        id: letter.id,
        kind: letter.kind,
        at: letter.at,
        on: wall_of(letter.at).0,
        by: letter.by,
        sent: letter.sent,
        signal: letter.signal,
        withdrawn,
    })
}
