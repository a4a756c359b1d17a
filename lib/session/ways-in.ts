/** Whether somebody would still get in. Pure. */

/** `opens`: this account signs them in now; `others`: further accounts elsewhere that do. */
export type WaysIn = { opens: boolean; hasPassword: boolean; passkeys: number; others: number };

/** Codes by time are no way in: they come after one. */
export function isOnlyWayIn({ opens, hasPassword, passkeys, others }: WaysIn): boolean {
  return opens && !hasPassword && passkeys === 0 && others === 0;
}
