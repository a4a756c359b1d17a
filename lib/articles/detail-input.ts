/** What a details form may hold. */
import { z } from "zod";
import { cleanText } from "#lib/content/clean";
import { httpUrl } from "./url.ts";

const line = (longest: number) => z.string().max(longest).transform((text) => cleanText(text).replace(/\s+/g, " ").trim());

export const sourceInput = z.object({
  name: line(200),
  url: httpUrl,
  originalAuthor: line(200).default(""),
  originalHeadline: line(400).default(""),
  relation: z.enum(["origin", "basis"]).default("basis"),
  passages: z.array(z.string().max(20_000).transform(cleanText)).max(400).default([]),
});

export const detailsInput = z.object({
  sectionId: z.int().positive().nullable(),
  /** A screen of an earlier version does not know of series. */
  seriesId: z.int().positive().nullable().default(null),
  /** Nor of links between languages. */
  translationOf: z.int().positive().nullable().default(null),
  kind: z.enum(["original", "repost", "translation", "submission"]),
  slug: z.string().max(120).regex(/^[a-z0-9-]*$/),
  tags: z.array(line(40)).max(30),
  bylines: z.array(z.object({ personId: z.int().positive().nullable(), name: line(80) })).max(20),
  responsibleEditorId: z.int().positive().nullable(),
  coverMediaId: z.int().positive().nullable(),
  sources: z.array(sourceInput).max(100),
  /** A screen of an earlier version does not know of these two. */
  metaDescription: line(400).default(""),
  socialMediaId: z.int().positive().nullable().default(null),
  /** Within what every calendar here can print. */
  firstPublishedAt: z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) >= Date.UTC(1000, 0)).nullable(),
});
