//! What the program takes from itself before it reads its first letter, so that nothing in one can
//! get it back.

use rustix::io::Errno;
use rustix::process::{Resource, Rlimit, setrlimit};

/// Takes the right to more memory than this, in millions of bytes, to any new file or connection,
/// to write to a file, and to leave a dump of its memory.
///
/// # Errors
/// What the system says; then no letter may be made.
pub fn take(megabytes: u64) -> Result<(), Errno> {
    let limit = |most| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    setrlimit(Resource::As, limit(megabytes.saturating_mul(1_000_000)))?;
    setrlimit(Resource::Nofile, limit(0))?;
    setrlimit(Resource::Fsize, limit(0))?;
    setrlimit(Resource::Core, limit(0))
}
