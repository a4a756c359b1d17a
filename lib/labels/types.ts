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

/** `models`: those of the words that count, each once, nameless ones left out. */
export type MachineWords = MachineShare & { models: string[] };

/** The lines of an article that carry no marks: a declaration of the whole article covers them as well. */
export const declaredFields = ["headline", "standfirst"] as const;
export type DeclaredField = (typeof declaredFields)[number];

/** What a machine made and a person took, as the desk lists it. `text`: its beginning; of a line of the article all of it. `at`: ISO 8601. */
export type GenerationLine = {
  mark: string;
  origin: GenerationOrigin;
  model: string;
  text: string;
  /** Of all of it, as `countCharacters` counts. */
  characters: number;
  field: DeclaredField | null;
  by: number | null;
  name: string | null;
  at: string;
  withdrawn: { at: string; name: string; reason: string } | null;
  mayWithdraw: boolean;
};
