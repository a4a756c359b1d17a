import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { BubbleMenu } from "@tiptap/react/menus";
import { MessageSquare } from "lucide-react";
import { ToolbarFrame } from "../body/toolbar-button.tsx";
import { useRoom } from "../context.ts";
import { beginComment } from "./begin.ts";

/** Over selected words of somebody who reads: the one thing to do with them. */
export function ReadingToolbar({ editor }: { editor: Editor }) {
  const { room, t } = useRoom();
  return (
    <BubbleMenu editor={editor} pluginKey="reading" shouldShow={() => isWanted(editor)} updateDelay={120} options={{ placement: "top-start", offset: 8, flip: { padding: 60 }, shift: { padding: 8 } }}>
      <ToolbarFrame label={t.comments.toolbar} leave={() => editor.commands.focus()}>
        <button type="button" className="ed-tool ed-tool-words" onMouseDown={(event) => event.preventDefault()} onClick={() => beginComment(room)}>
          <MessageSquare aria-hidden className="size-4" />
          {t.comments.begin}
        </button>
      </ToolbarFrame>
    </BubbleMenu>
  );
}

function isWanted({ isEditable, state: { selection, doc } }: Editor): boolean {
  return !isEditable && selection instanceof TextSelection && doc.textBetween(selection.from, selection.to).trim() !== "";
}
