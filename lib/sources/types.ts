/** Sources as plain data: where something first appeared, or what a claim rests on. */

/** `line`: only named, nothing of it is kept. `interview`: notes of a talk. `article`: one of our own. */
export const sourceKinds = ["line", "url", "file", "text", "article", "interview"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Why a source could not be compared or read: `gone` (404, 410, no such host), `login` (a page that asks who one is), `noText`, `unreachable`. */
export type SourceProblem = "" | "gone" | "login" | "noText" | "unreachable";

/** What the fact check reads of a source attached to an article. `number`: as it is printed, from 1. */
export type AttachedSource = { sourceId: number; number: number; name: string; kind: SourceKind; passages: string[] };
