/** What a web page, a Markdown file and a plain text have in common before anything is recognised. */
import type { Block } from "#lib/content/types";
import type { Clues, Piece } from "./story.ts";
import type { Dropped, Found } from "./types.ts";

/** `pictures`: those behind the figures of a body. `flat`: nested too deep, only the words are left. */
export type Source = { pieces: Piece[]; clues: Clues; dropped: Dropped[]; pictures: (body: readonly Block[]) => Found["pictures"]; flat: boolean };
