/** The people of the demo region who can sign in. They exist only in a database the demo made. */
export type Role = "planner" | "educator" | "manager" | "caseworker" | "admin";

/** The e-mail address of the demo's one person with this role. */
export function emailOf(role: Role): string {
  return `${role}@demo.example`;
}

/** The passphrase that the demo prints for this role. */
export function passphraseOf(role: Role): string {
  return `demo-${role}-2026-halt`;
}
