/** The people of the demo region who can sign in. They exist only in a database the demo made. */
export type Role = "planner" | "educator" | "manager" | "admin" | CaseRole;

/** Who of them work with cases, and so have a second step. */
export type CaseRole = "caseworker" | "caseworker.two" | "coordinator" | "privacy";

/** What the demo prints for their authenticator apps, read from base32. */
export const APP_SECRETS: Record<CaseRole, string> = {
  caseworker: "demo-caseworker-2026",
  "caseworker.two": "demo-caseworker-two-",
  coordinator: "demo-coordinator-202",
  privacy: "demo-privacy-more-20",
};

/** The e-mail address of the demo's one person with this role. */
export function emailOf(role: Role): string {
  return `${role}@demo.example`;
}

/** The passphrase that the demo prints for this role. */
export function passphraseOf(role: Role): string {
  return `demo-${role.replace(".", "-")}-2026-halt`;
}
