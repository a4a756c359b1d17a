/** Signing in and sessions as plain data. */
import type { Role } from "#lib/access/roles";

export type Way = "password" | "passkey" | "oidc" | "link";
export type UsedFactor = "totp" | "recovery" | "passkey";

/** A place where somebody is signed in. `key` names the session without opening it. */
export type Device = { key: string; createdAt: Date; lastSeenAt: Date; way: Way; secondFactor: UsedFactor | null; userAgent: string; address: string; current: boolean };

/** `wrong`: the password, passkey or account; `second`: what came after it; `limited`: too many tries; `in`: signed in. */
export type SignInOutcome = "in" | "wrong" | "second" | "limited" | "suspended";

/** One line of the history of signing in. */
export type SignInLine = { id: number; at: Date; way: Way; outcome: SignInOutcome; secondFactor: UsedFactor | null; newDevice: boolean; address: string; userAgent: string };

/** Newest first; `next` goes into `?before=`. */
export type SignInPage = { items: SignInLine[]; next: string | null };

/**
 * What the house asks. `secondFactorFor`: roles that need a second factor before anything else. `digestHour`: when daily mail goes out, 0 to 23 in the site's zone.
 * `stayDays`: after so many days one signs in again, whatever one does. `idleMinutes`: so long without a sign of life ends a session; 0: never.
 */
export type SignInRules = { secondFactorFor: Role[]; digestHour: number; stayDays: number; idleMinutes: number };

/** An account elsewhere that is linked with a person. `opens`: it signs them in now; not while the site has another provider, or none. */
export type LinkedAccount = { id: number; provider: string; email: string; createdAt: Date; lastUsedAt: Date | null; opens: boolean };
/** One that was taken away. `key` names it without saying which it is; `at`: ISO 8601. */
export type UnlinkedAccount = { key: string; provider: string; at: string };
export type LinkedAccounts = { linked: LinkedAccount[]; unlinked: UnlinkedAccount[] };
