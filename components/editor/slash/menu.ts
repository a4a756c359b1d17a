/** The state of the `/` menu beside the editor: the screen listens, the editor never re-renders. */
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { ResolvedPos } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { findEntries, type SlashName } from "./entries.ts";
import { triggerIn } from "./trigger.ts";

export type OpenMenu = { from: number; to: number; query: string; entries: SlashName[]; index: number };
type Range = { from: number; to: number; query: string };
type Kept = { range: Range | null; dismissedAt: number | null };

const key = new PluginKey<Kept>("slash");

export class SlashMenu {
  #open: OpenMenu | null = null;
  #view: EditorView | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #choose: (name: SlashName, range: { from: number; to: number }) => void;
  readonly #assist: () => boolean;

  /** @param assist whether a model can be asked just now */
  constructor(choose: (name: SlashName, range: { from: number; to: number }) => void, assist: () => boolean) {
    this.#choose = choose;
    this.#assist = assist;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly current = (): OpenMenu | null => this.#open;

  /** Where the slash stands on screen. */
  place(): { left: number; top: number; bottom: number } | null {
    return this.#open && this.#view ? this.#view.coordsAtPos(this.#open.from) : null;
  }

  /** What the menu belongs to on screen: outside of every landmark nobody would come upon it. */
  host(): HTMLElement {
    return this.#view?.dom.closest("main") ?? document.body;
  }

  choose(index: number): void {
    const open = this.#open;
    const name = open?.entries[index];
    if (open && name) this.#choose(name, { from: open.from, to: open.to });
  }

  point(index: number): void {
    if (this.#open) this.#show({ ...this.#open, index });
  }

  dismiss(): void {
    this.#view?.dispatch(this.#view.state.tr.setMeta(key, "dismiss"));
  }

  #show(open: OpenMenu | null): void {
    if (open === null && this.#open === null) return;
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }

  #follow(view: EditorView): void {
    this.#view = view;
    const range = key.getState(view.state)?.range ?? null;
    if (!range) return this.#show(null);
    const entries = findEntries(range.query, this.#assist());
    if (entries.length === 0) return this.#show(null);
    const same = this.#open?.query === range.query && this.#open.from === range.from;
    if (!same) this.#show({ ...range, entries, index: 0 });
  }

  #key(event: KeyboardEvent): boolean {
    const open = this.#open;
    if (!open) return false;
    const turn = (by: number) => this.#show({ ...open, index: (open.index + by + open.entries.length) % open.entries.length });
    if (event.key === "ArrowDown") turn(1);
    else if (event.key === "ArrowUp") turn(-1);
    else if (event.key === "Enter" || event.key === "Tab") this.choose(open.index);
    else if (event.key === "Escape") this.dismiss();
    else return false;
    return true;
  }

  /** The part of it that lives in the editor. */
  extension() {
    return Extension.create({
      name: "slash",
      // Before lists and tables, which want Enter and Tab for themselves.
      priority: 1_000,
      addProseMirrorPlugins: () => [this.#plugin()],
    });
  }

  #plugin(): Plugin<Kept> {
    let composing = false;
    return new Plugin<Kept>({
      key,
      state: { init: () => ({ range: null, dismissedAt: null }), apply: (transaction, kept, _old, state) => (composing ? moved(kept, transaction) : next(kept, transaction, state)) },
      view: (view) => {
        this.#view = view;
        return { update: (updated) => this.#follow(updated), destroy: () => this.#show(null) };
      },
      props: {
        handleKeyDown: (view, event) => !composing && !view.composing && !event.isComposing && event.keyCode !== 229 && this.#key(event),
        handleDOMEvents: {
          compositionstart: () => {
            composing = true;
            return false;
          },
          compositionend: (view) => {
            composing = false;
            // The composed word reaches the document a little later.
            setTimeout(() => !view.isDestroyed && !view.composing && view.dispatch(view.state.tr.setMeta(key, "look")), 40);
            return false;
          },
          blur: () => {
            this.#show(null);
            return false;
          },
        },
        attributes: (): Record<string, string> => (this.#open ? { "aria-haspopup": "listbox", "aria-controls": "slash-menu", "aria-activedescendant": `slash-${this.#open.entries[this.#open.index]}` } : {}),
      },
    });
  }
}

function moved(kept: Kept, transaction: Transaction): Kept {
  const map = (at: number) => transaction.mapping.map(at);
  return { range: kept.range && { ...kept.range, from: map(kept.range.from), to: map(kept.range.to) }, dismissedAt: kept.dismissedAt === null ? null : map(kept.dismissedAt) };
}

function next(kept: Kept, transaction: Transaction, state: EditorState): Kept {
  const { range, dismissedAt } = moved(kept, transaction);
  const asked = transaction.getMeta(key);
  if (asked === "dismiss") return { range: null, dismissedAt: range?.from ?? null };
  const found = rangeAtCaret(state);
  if (!found) return { range: null, dismissedAt: null };
  if (found.from === dismissedAt) return { range: null, dismissedAt };
  // Coming upon an old slash with the arrow keys, or undoing into one, asks for nothing.
  const typed = transaction.docChanged && !transaction.getMeta("history$") && !transaction.getMeta("paste");
  return { range: range || typed || asked === "look" ? found : null, dismissedAt: null };
}

/** One character for each position: what is no text, and has words of its own, must not move the slash. */
function textBefore($from: ResolvedPos): string {
  let text = "";
  $from.parent.forEach((node) => {
    text += node.text ?? (node.type.name === "hardBreak" ? "\n" : "\ufffc".repeat(node.nodeSize));
  });
  return text.slice(0, $from.parentOffset);
}

function rangeAtCaret(state: EditorState): Range | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  const trigger = triggerIn(textBefore($from));
  return trigger && { from: $from.start() + trigger.start, to: $from.pos, query: trigger.query };
}
