/** What stands at the root of a draft's document. Pure; the editor reads it too. */
import type { TextName } from "#lib/content/fitting";

/** Lines of the article that are plain text, each a `Y.Text` of this name. */
export const textNames = ["kicker", "headline", "standfirst", "note"] as const satisfies readonly TextName[];
/** A `Y.XmlFragment`. */
export const bodyName = "body";
/** Nothing else may stand there. */
export const rootNames: ReadonlySet<string> = new Set([...textNames, bodyName]);
