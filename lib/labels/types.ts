/** Machine-made text, from the mark to the label, as plain data. */

/** How words came to be called machine-made: a person said so, a model wrote them here, or a file or page that came in said so. */
export type GenerationOrigin = "declared" | "assisted" | "imported";

/** How much of a text is machine-made. `characters` and `marked` count as `countCharacters` does; `share` is their quotient, 0 to 1. */
export type MachineShare = { characters: number; marked: number; share: number };

/** The AI label of a publication. `share`: 0 to 1; `text`: the words as printed; `models`: names, "" left out. */
export type PrintedLabel = { share: number; text: string; models?: string[]; /** Every sentence was looked at by a person against its sources. */ checked?: boolean };

/** One line of 这篇文章如何写成. `at`: ISO 8601. */
export type RecordEvent = { kind: "started" | "sourced" | "generated" | "checked" | "verified" | "published" | "corrected"; at: string; who: string[]; count?: number; share?: number; text?: string };
export type PrintedRecord = { events: RecordEvent[] };
