import type { Editor } from "@tiptap/core";
import { DeclareDialog } from "./declare-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

export function GeneratedWindows({ editor }: { editor: Editor }) {
  return (
    <>
      <DeclareDialog editor={editor} />
      <WithdrawDialog editor={editor} />
    </>
  );
}
