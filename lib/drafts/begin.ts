/** Makes a draft's document where there is none yet: people write in it together from then on. */
import { z } from "zod";
import { articleSubject, findDraft } from "#lib/articles/store";
import { documentOf } from "#lib/collab/keep";
import { command } from "#lib/kernel/command";

/** Today's text becomes the document, once: the article's row is held meanwhile. */
export const beginDocument = command({
  name: "draft.begin",
  can: "article.read",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject: { row } }) => {
    const { kicker, headline, standfirst, note, id } = row;
    const { body } = await findDraft(id);
    const { doc } = await documentOf(id, { kicker, headline, standfirst, note, body });
    doc.destroy();
    return { value: undefined };
  },
  unrecorded: true,
});
