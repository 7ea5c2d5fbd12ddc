/// An enumeration of which each variant has a name for the database and for forms.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant),+
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name used in the database and in forms.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Reads one from its code.
            ///
            /// # Errors
            /// `NotAChoice`.
            pub fn parse(text: &str) -> Result<Self, crate::values::Mistake> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err(crate::values::Mistake::NotAChoice),
                }
            }
        }
    };
}
