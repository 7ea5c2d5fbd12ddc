//! `letters [MILLISECONDS [MEGABYTES]]`: makes letters for the Preventieplanner, which starts it.
//! It reads letters on standard input and answers on standard output, in the frames of
//! `letters_client::frame`. A letter takes at most so many milliseconds, the program at most so much
//! memory.

use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let (Ok(milliseconds), Ok(megabytes), None) = (
        numbers.next().unwrap_or(Ok(5_000)),
        numbers.next().unwrap_or(Ok(1_000)),
        numbers.next(),
    ) else {
        eprintln!("usage: letters [MILLISECONDS [MEGABYTES]]");
        return ExitCode::from(2);
    };
    // What a panic says may hold what stood in a letter.
    std::panic::set_hook(Box::new(|_| {}));
    if letters::limits::take(megabytes).is_err() {
        return ExitCode::FAILURE;
    }
    let longest = Duration::from_millis(milliseconds);
    match letters::work::work(
        &mut std::io::stdin().lock(),
        &mut std::io::stdout().lock(),
        longest,
    ) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
