/** Lists of tasks: `[ ] ` at the beginning of a line makes one, also within a list that was begun with `- `. */
import { InputRule } from "@tiptap/core";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import type { BodyWords } from "#lib/content/render-words";

/** An input method in Chinese punctuation writes 【】 and a wide blank. */
const opening = /^\s*[[【]([ xX\u3000]?)[\]】]\s$/;

export { TaskList };

export function taskItem(words: BodyWords | null) {
  return TaskItem.extend({
    addInputRules() {
      return [
        new InputRule({
          find: opening,
          handler: ({ range, match, chain }) => {
            chain().deleteRange(range).toggleList("taskList", this.name).updateAttributes(this.name, { checked: /x/i.test(match[1] ?? "") }).run();
          },
        }),
      ];
    },
    addKeyboardShortcuts() {
      return {
        ...this.parent?.(),
        // A tick without the mouse.
        "Mod-Alt-x": ({ editor }) => editor.isActive(this.name) && editor.commands.updateAttributes(this.name, { checked: !editor.getAttributes(this.name).checked }),
      };
    },
  }).configure({ nested: true, ...(words ? { a11y: { checkboxLabel: (_node: unknown, checked: boolean) => (checked ? words.task.done : words.task.open) } } : {}) });
}
