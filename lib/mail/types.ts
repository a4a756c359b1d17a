/** Mail as admins see it: never its text. */
export type MailLine = { id: number; recipient: string; subject: string; createdAt: Date; tries: number; lastError: string; givenUpAt: Date | null };

/** What a mail is for; it decides how long it is worth sending. */
export type MailPurpose = "invite" | "reset" | "account" | "notices" | "digest" | "test";
