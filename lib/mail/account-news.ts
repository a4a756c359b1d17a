/** What may happen to an account that its owner is written of. `from`: address and device it came from, as far as known. */
export type AccountNews = { kind: "newDevice" | "passwordChanged" | "totpOn" | "totpOff" | "passkeyAdded" | "passkeyRemoved" | "codesRenewed" | "factorsDropped" | "accountLinked" | "accountUnlinked"; from: string };
