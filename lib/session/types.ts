/** A place where somebody is signed in. `key` names the session without opening it. */
export type Device = { key: string; createdAt: Date; lastSeenAt: Date; userAgent: string; address: string; current: boolean };
