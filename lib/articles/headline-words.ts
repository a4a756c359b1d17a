/** What a person types to find an article by its headline. */
import { z } from "zod";

const mostWords = 6;

export const headlineInput = z.string().max(400).transform((typed) => typed.normalize("NFKC").replace(/[\p{C}\s]+/gu, " ").trim().slice(0, 60).toWellFormed()).catch("");

/** Words that all have to stand in the headline. */
export function wordsOf(typed: string): string[] {
  return typed.split(" ").filter((word) => word !== "").slice(0, mostWords);
}
