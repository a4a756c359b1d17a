/** Words that come in as plain text take no mark from the place they are put in: whoever pasted them answers for them. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { withoutGenerated } from "./own-words.ts";

export const PlainPaste = Extension.create({
  name: "plainPaste",
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPasted: (slice, _view, plain) => (plain ? withoutGenerated(slice) : slice) } })],
});
