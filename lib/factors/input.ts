/** What commands about second factors take. */
import { z } from "zod";
import { longestPassword } from "#lib/session/passwords";

export const personIdInput = z.int().positive();
/** Empty where none was asked for. */
export const passwordInput = z.string().max(longestPassword).default("");
