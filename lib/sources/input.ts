/** What a person may say of a source. */
import { z } from "zod";
import { httpUrl } from "#lib/articles/url";
import { cleanText } from "#lib/content/clean";
import { isDay } from "./day.ts";

/** One line, blanks in it single. */
const line = (longest: number) => z.string().max(longest).transform((text) => cleanText(text).replace(/\s+/g, " ").trim());

const day = z.string().trim().refine((text) => text === "" || isDay(text));

export const particularsInput = z.object({
  name: line(200),
  url: httpUrl,
  originalAuthor: line(200),
  originalHeadline: line(400),
  licence: line(400),
  note: z.string().max(5_000).transform((text) => cleanText(text.replace(/\r\n?/g, "\n")).trim()),
  day,
});

const { shape } = particularsInput;

/** As it comes with something attached: what is not said is empty. */
export const saidInput = z.object({
  name: shape.name.default(""),
  url: shape.url.default(""),
  originalAuthor: shape.originalAuthor.default(""),
  originalHeadline: shape.originalHeadline.default(""),
  licence: shape.licence.default(""),
  note: shape.note.default(""),
  day: shape.day.default(""),
});

export const articleIdInput = z.int().positive();
