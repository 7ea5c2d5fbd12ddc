//! What work costs the processor.

use std::time::{Duration, Instant};

/// The kernel counts a process's time in ticks of a hundredth of a second (`USER_HZ`, proc(5)).
const TICK: Duration = Duration::from_millis(10);

/// What something costs, each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Time of the processor, of all threads of this process.
    pub cpu: Duration,
    /// Time by the clock.
    pub wall: Duration,
}

/// Does something many times and tells what it costs each time. The processor's time is exact to a
/// tick over all times, so do it often.
pub async fn cost<F: AsyncFnMut()>(times: u32, mut work: F) -> Cost {
    let (cpu, started) = (spent(), Instant::now());
    for _ in 0..times {
        work().await;
    }
    Cost {
        cpu: (spent() - cpu) / times,
        wall: started.elapsed() / times,
    }
}

/// The processor's time that this process has used; zero where there is no `/proc`.
fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    ticks(&stat).map_or(Duration::ZERO, |ticks| TICK * ticks)
}

/// Time in the program and in the kernel: the 14th and 15th field. The second field, the program's
/// name, may hold blanks.
fn ticks(stat: &str) -> Option<u32> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let mut number = || fields.next()?.parse::<u32>().ok();
    Some(number()? + number()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_program_and_kernel_is_read_behind_a_name_with_blanks() {
        let stat = "12 (a name) x) S 1 12 12 0 -1 4194560 900 0 0 0 31 11 0 0 20 0 3 0 77";
        assert_eq!(ticks(stat), Some(42));
    }
}
