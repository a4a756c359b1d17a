/** Addresses of social pictures. Other sites keep a picture for good, so a changed text has a new address. */
import { createHash } from "node:crypto";
import { type Lang, localPath } from "#lib/i18n/languages";
import type { Face } from "./types.ts";

/** The page a picture stands for: the site itself, or one page by the number or slug in its address. */
export type Subject = { kind: "site" } | { kind: "a" | "section" | "series" | "tag" | "by"; ref: string };
export type SocialAddress = { language: Lang; subject: Subject };

/** Goes up with every change of how a picture looks. */
const design = 1;

const address = /^\/(?:(en)\/)?social\/(?:site|(a|section|series|tag|by)\/([a-z0-9][a-z0-9-]{0,199}))-[0-9a-f]{12}\.png$/;

/** Site-relative: `/social/a/7-3f0c9a52b1de.png`, English under `/en`. */
export function socialPath(subject: Subject, face: Face): string {
  const hash = createHash("sha256").update(JSON.stringify([design, face.site, face.label, face.headline, face.names, face.day])).digest("hex").slice(0, 12);
  return localPath(face.language, `/social/${subject.kind === "site" ? "site" : `${subject.kind}/${subject.ref}`}-${hash}.png`);
}

/** Null for anything that cannot be the address of a social picture. */
export function readSocialPath(path: string): SocialAddress | null {
  const found = address.exec(path);
  if (!found) return null;
  const [, english, kind, ref = ""] = found;
  const language = english ? "en" : "zh-CN";
  return { language, subject: isKind(kind) ? { kind, ref } : { kind: "site" } };
}

function isKind(kind: string | undefined): kind is Exclude<Subject["kind"], "site"> {
  return kind !== undefined;
}
