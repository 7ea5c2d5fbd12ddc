use domain::values::Email;
use services::House;

/// Loads the demo region when the database is empty and tells how to sign in to it.
pub(super) async fn load(house: &House) -> Result<(), String> {
    let made = services::demo_region::load(house)
        .await
        .map_err(|fault| format!("Cannot load the demo region: {fault}"))?;
    if made {
        println!("The invented demo region was loaded.");
    }
    println!("Sign in to the demo with:");
    for sign_in in demo::SIGN_INS {
        let email = Email::parse(sign_in.email).map_err(|_| "A demo address is wrong.")?;
        let known = house.store().credentials(&email).await;
        if known.is_ok_and(|known| known.is_some()) {
            println!("  {:<30} {}", sign_in.email, sign_in.passphrase);
        }
    }
    Ok(())
}
