/** A person says that words were written by a machine elsewhere (申报). */
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { acceptInput, keep } from "./accept.ts";

/** The note goes into the audit log. @returns and refuses as `acceptGenerated` does. */
export const declareGenerated = command({
  name: "label.declare",
  can: "label.declare",
  input: acceptInput,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: (given) => keep("declared", given),
});
