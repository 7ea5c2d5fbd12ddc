coded! {
    /// Who refers a youth to Halt.
    ReferrerKind {
        /// The police.
        Police => "police",
        /// A special investigating officer of a municipality or a carrier (boa).
        Boa => "boa",
        /// A special investigating officer for compulsory education (leerplicht).
        SchoolAttendance => "school_attendance",
        /// The public prosecutor.
        Prosecutor => "prosecutor",
    }
}
