use super::totp::{open, typed};
use crate::{Actor, Fault, House};
use domain::permission::ManageOwnAccount;
use domain::second_step::SecondStep;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Where somebody is with their second factor.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondStepSeen {
    /// The secret to be put into an app, until it was proved.
    pub set_up: Option<SetUpSeen>,
    /// Recovery codes that were not used yet.
    pub codes_left: i64,
}

/// A secret on its way into an app.
#[derive(Clone, PartialEq, Eq)]
pub struct SetUpSeen {
    /// As it is typed (base32).
    pub secret: String,
    /// As an app opens it (otpauth, Key Uri Format).
    pub address: String,
    /// The same as the outline of a QR code (ISO/IEC 18004): an SVG path, one unit a module.
    pub outline: String,
    /// Modules a side, the quiet zone with it.
    pub side: i32,
}

/// Reads it for the actor's own page.
///
/// # Errors
/// `Denied`, or `CasesOff`.
pub async fn read(house: &House, actor: &Actor, step: SecondStep) -> Result<SecondStepSeen, Fault> {
    let permit = actor.permit::<ManageOwnAccount>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    if matches!(step, SecondStep::NotNeeded | SecondStep::Off) {
        return Ok(SecondStepSeen {
            set_up: None,
            codes_left: 0,
        });
    }
    let factor = house.store.second_factor(&permit, employee).await?;
    let open_one = factor.filter(|factor| factor.confirmed_at.is_none());
    let set_up = match open_one {
        None => None,
        Some(factor) => Some(seen(&open(house, factor.id, &factor.secret)?)?),
    };
    Ok(SecondStepSeen {
        set_up,
        codes_left: house.store.recovery_codes_left(&permit, employee).await?,
    })
}

fn seen(secret: &[u8]) -> Result<SetUpSeen, Fault> {
    let secret = typed(secret);
    let address =
        format!("otpauth://totp/Preventieplanner?secret={secret}&issuer=Preventieplanner");
    let code = QrCode::encode_text(&address, QrCodeEcc::Medium).map_err(|_| Fault::Failed)?;
    Ok(SetUpSeen {
        secret,
        address,
        outline: outline(&code),
        side: code.size() + 2 * QUIET,
    })
}

/// Light modules around the code.
const QUIET: i32 = 4;

fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _written = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    path
}
