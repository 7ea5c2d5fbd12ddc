use std::time::Duration;
use uuid::Uuid;

/// The longest wait between two tries, in seconds.
const LONGEST: u64 = 6 * 3_600;
/// The longest first wait, in seconds; a fifth may go off.
const FIRST: u64 = 75;
/// So many tries take about three days; RFC 5321 (section 4.5.4.1) asks for four to five days or
/// less when the sender is told, as administrators are here.
const MOST_TRIES: u32 = 20;

/// How long to wait after a number of failed tries, or none when it is time to give up.
///
/// The wait doubles from about a minute to six hours; giving up comes after about three days. The
/// mail's own id takes up to a fifth off, always the same for the same try, so that a server that
/// comes back does not get all mail at once. `attempt` is 1 after the first try.
pub fn next_try(attempt: u32, id: Uuid) -> Option<Duration> {
    if attempt > MOST_TRIES {
        return None;
    }
    let doubled = FIRST << attempt.saturating_sub(1).min(16);
    let most = doubled.min(LONGEST);
    let off = spread(attempt, id) % (most / 5 + 1);
    Some(Duration::from_secs(most - off))
}

/// FNV-1a over id and attempt: the standard hasher may differ between two builds.
fn spread(attempt: u32, id: Uuid) -> u64 {
    id.as_bytes()
        .iter()
        .copied()
        .chain(attempt.to_be_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MINUTE: u64 = 60;
    const HOUR: u64 = 3_600;

    fn waits(id: Uuid) -> Vec<u64> {
        (1..)
            .map_while(|attempt| next_try(attempt, id))
            .map(|wait| wait.as_secs())
            .collect()
    }

    #[test]
    fn two_mails_that_failed_together_are_not_tried_together() {
        let tenth = |n| next_try(10, Uuid::from_u128(n));
        assert_ne!(tenth(1), tenth(2));
    }

    proptest! {
        #[test]
        fn the_wait_is_a_minute_to_six_hours_and_giving_up_comes_after_about_three_days(id in any::<u128>()) {
            let waits = waits(Uuid::from_u128(id));
            prop_assert!(waits.iter().all(|wait| (MINUTE..=6 * HOUR).contains(wait)));
            prop_assert!(waits[0] <= 75);
            let total: u64 = waits.iter().sum();
            prop_assert!((60 * HOUR..=78 * HOUR).contains(&total), "{} hours", total / HOUR);
        }

        #[test]
        fn the_wait_grows_until_it_is_near_its_longest(id in any::<u128>()) {
            let waits = waits(Uuid::from_u128(id));
            prop_assert!(waits.windows(2).all(|two| two[0] < two[1] || two[1] >= 4 * HOUR));
        }

        #[test]
        fn the_same_try_of_the_same_mail_waits_as_long(id in any::<u128>(), attempt in any::<u32>()) {
            let id = Uuid::from_u128(id);
            prop_assert_eq!(next_try(attempt, id), next_try(attempt, id));
            prop_assert_eq!(next_try(attempt, id).is_none(), attempt > 20);
        }
    }
}
