/** Machine-made text, from the mark to the label, as plain data. */

/** How words came to be called machine-made: a person said so, a model wrote them here, or a file or page that came in said so. */
export type GenerationOrigin = "declared" | "assisted" | "imported";

/** How much of a text is machine-made. `characters` and `marked` count as `countCharacters` does; `share` is their quotient, 0 to 1. */
export type MachineShare = { characters: number; marked: number; share: number };

/** The AI label of a publication. `share`: 0 to 1; `text`: the words as printed; `models`: names, "" left out. */
export type PrintedLabel = { share: number; text: string; models?: string[]; /** Short, beside a headline: "AI生成 18%". */ badge?: string; /** What `text` says behind the badge. */ sentence?: string; /** Every sentence was looked at by a person against its sources. */ checked?: boolean };

/** One line of 这篇文章如何写成. `at`: ISO 8601; `share`: of the text that a machine made, for `checked` of the claims that hold. */
export type RecordEvent = { kind: "started" | "written" | "sourced" | "generated" | "checked" | "verified" | "published" | "corrected" | "typo"; at: string; who: string[]; count?: number; share?: number; text?: string; /** Of `generated`: a model's words were accepted here, not declared. */ accepted?: boolean };
export type PrintedRecord = { events: RecordEvent[] };

/** `models`: those of the words that count, each once, nameless ones left out. */
export type MachineWords = MachineShare & { models: string[] };

/** Words of an article that can carry no marks: a declaration of the whole article covers them as well. `captions`: of the pictures in the body, line by line. */
export const declaredFields = ["kicker", "headline", "standfirst", "note", "captions"] as const;
export type DeclaredField = (typeof declaredFields)[number];

/** What a machine made and a person took, as the desk lists it. `text`: its beginning; of a line of the article all of it. `at`: ISO 8601. */
export type GenerationLine = {
  mark: string;
  origin: GenerationOrigin;
  model: string;
  text: string;
  /** Of a line: the same words in the other Chinese characters, where they differ. */
  alsoWritten?: string[];
  /** Of all of it, as `countCharacters` counts. */
  characters: number;
  field: DeclaredField | null;
  by: number | null;
  name: string | null;
  at: string;
  withdrawn: { at: string; name: string; reason: string } | null;
  mayWithdraw: boolean;
};

/** Where on the page and in copies the label stands: before the first word, after the last one, or both. */
export const labelPlaces = ["start", "end", "both"] as const;
export type LabelPlace = (typeof labelPlaces)[number];
/** `names`: of those whom the article names anyway, all others by what they are; `roles`: everybody by what they are. */
export const recordPeople = ["names", "roles"] as const;
export type RecordPeople = (typeof recordPeople)[number];

/** In characters. */
export const longestTerm = 24;
export const longestCode = 100;

/** What an administrator decides about labels. `producer`, `propagator`: codes of the implicit label, "" for the site's own address. */
export type LabelSettings = {
  term: { "zh-CN": string; en: string };
  place: LabelPlace;
  producer: string;
  propagator: string;
  /** What readers see of the record besides publishing, corrections and the machine's share, which are always there. */
  record: { people: RecordPeople; started: boolean; sources: boolean; checks: boolean };
};

export const defaultLabelSettings: LabelSettings = {
  term: { "zh-CN": "AI生成", en: "AI-generated" },
  place: "start",
  producer: "",
  propagator: "",
  record: { people: "names", started: true, sources: true, checks: true },
};

/** The implicit label: seven keys, all texts, in the order of the standard. */
export type Aigc = { Label: string; ContentProducer: string; ProduceID: string; ReservedCode1: string; ContentPropagator: string; PropagateID: string; ReservedCode2: string };

/** Of what is recorded with a copy, in characters. */
export const longestParty = 400;
export const longestAgreement = 4_000;

/** What a copy without the explicit label may be. */
export const copyFormats = ["md", "html", "txt"] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** Days (ISO 8601) of the site's calendar, both included. */
export type CopyFilters = { from?: string | undefined; to?: string | undefined; before?: string | undefined };
/** One line of the register. `number`: which printing was given. */
export type CopyLine = { id: number; articleId: number; headline: string; number: number; recipient: string; purpose: string; agreement: string; givenBy: string; createdAt: Date };
