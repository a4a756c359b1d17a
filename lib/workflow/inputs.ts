/** What comes in with a deed. */
import { z } from "zod";
import { isSeen } from "#lib/content/clean";
import { anchorInput, fieldInput, quoteInput, textInput } from "#lib/comments/input";

export const articleIdInput = z.int().positive();
export const longestRemark = 1_000;
/** Line breaks stay; too long is refused, nothing is cut off. */
export const remarkInput = textInput.pipe(z.string().max(longestRemark)).default("");
export const reasonInput = textInput.pipe(z.string().max(longestRemark).refine(isSeen));
export const passageInput = z.object({ field: fieldInput, anchor: anchorInput, quote: quoteInput });
/** Within what every calendar here can print. */
export const momentInput = z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) < Date.UTC(9999, 0));
/** Published before its reviews, and why. */
export const urgentInput = z.object({ reason: reasonInput });
