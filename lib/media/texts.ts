/** The texts of a picture as they arrive from outside. */
import { z } from "zod";

const line = (longest: number) => z.string().max(longest).transform((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim());

/** Lengths in UTF-16 units; every text is one line. */
export const pictureTexts = { alt: line(500), caption: line(1_000), credit: line(200) };

/** A file's name for people to find it by, without folders; storage never uses it. */
export const pictureName = line(1_000).transform((name) => Array.from(name.split(/[/\\]/).at(-1) ?? "").slice(0, 200).join(""));
