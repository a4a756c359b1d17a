/** The roles, each with all rights of those before it. */
export const roles = ["author", "editor", "chief", "admin"] as const;
export type Role = (typeof roles)[number];

export function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
