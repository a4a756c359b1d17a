/** What commands about terms take. */
import { z } from "zod";
import { lineInput } from "#lib/people/inputs";
import { longest, mostExceptions, severities } from "./rules.ts";

export const nameInput = lineInput(longest.name);
export const noteInput = lineInput(longest.note);

export const termInput = z.object({
  term: lineInput(longest.term),
  replacement: lineInput(longest.replacement),
  reason: lineInput(longest.reason),
  severity: z.enum(severities),
  exceptions: z.array(lineInput(longest.exception)).max(mostExceptions),
  source: lineInput(longest.source),
});
