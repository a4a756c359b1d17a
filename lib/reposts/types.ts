/** What a repost (转载) rests on, as plain data. */

/** What is done with a source that is on no list in force. */
export type OffListRule = "block" | "warn" | "allow";
