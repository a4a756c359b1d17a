/** What a details form may hold. */
import { z } from "zod";
import { cleanText } from "#lib/content/clean";
import { sourceKinds } from "#lib/sources/types";
import { httpUrl } from "./url.ts";

const line = (longest: number) => z.string().max(longest).transform((text) => cleanText(text).replace(/\s+/g, " ").trim());

export const sourceInput = z.object({
  name: line(200),
  url: httpUrl,
  originalAuthor: line(200).default(""),
  originalHeadline: line(400).default(""),
  relation: z.enum(["origin", "basis"]).default("basis"),
  passages: z.array(z.string().max(20_000).transform(cleanText)).max(400).default([]),
  sourceId: z.int().positive().optional(),
  kind: z.enum(sourceKinds).optional(),
  hash: z.string().max(64).optional(),
});

export const detailsInput = z.object({
  sectionId: z.int().positive().nullable(),
  seriesId: z.int().positive().nullable().default(null),
  translationOf: z.int().positive().nullable().default(null),
  kind: z.enum(["original", "repost", "translation", "submission"]),
  slug: z.string().max(120).regex(/^[a-z0-9-]*$/),
  tags: z.array(line(40)).max(30),
  bylines: z.array(z.object({ personId: z.int().positive().nullable(), name: line(80) })).max(20),
  responsibleEditorId: z.int().positive().nullable(),
  coverMediaId: z.int().positive().nullable(),
  sources: z.array(sourceInput).max(100),
  metaDescription: line(400).default(""),
  socialMediaId: z.int().positive().nullable().default(null),
  permission: line(400).default(""),
  /** Within what every calendar here can print. */
  firstPublishedAt: z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) >= Date.UTC(1000, 0)).nullable(),
});

const { shape } = detailsInput;

/** As a screen sends it to save: one of an earlier version does not know of these, and must not empty them. */
export const savedDetailsInput = detailsInput.extend({
  seriesId: shape.seriesId.unwrap().optional(),
  translationOf: shape.translationOf.unwrap().optional(),
  metaDescription: shape.metaDescription.unwrap().optional(),
  socialMediaId: shape.socialMediaId.unwrap().optional(),
  permission: shape.permission.unwrap().optional(),
});

type Later = Pick<z.output<typeof detailsInput>, "seriesId" | "translationOf" | "metaDescription" | "socialMediaId" | "permission">;

/** What was sent, and what is stored of what was not. */
export function completed(sent: z.output<typeof savedDetailsInput>, { seriesId, translationOf, metaDescription, socialMediaId, permission }: Later): z.output<typeof detailsInput> {
  return {
    ...sent,
    seriesId: sent.seriesId === undefined ? seriesId : sent.seriesId,
    translationOf: sent.translationOf === undefined ? translationOf : sent.translationOf,
    metaDescription: sent.metaDescription ?? metaDescription,
    permission: sent.permission ?? permission,
    socialMediaId: sent.socialMediaId === undefined ? socialMediaId : sent.socialMediaId,
  };
}
