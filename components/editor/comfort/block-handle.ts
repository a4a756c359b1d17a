/** A handle beside the block under the mouse, to drag it by; the keyboard has Alt with the arrows. */
import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

export function blockHandle(name: string): Extension {
  return Extension.create({ name: "blockHandle", addProseMirrorPlugins: () => [new Plugin({ view: (view) => handle(view, name) })] });
}

function handle(view: EditorView, name: string) {
  const dom = document.createElement("div");
  dom.className = "ed-handle";
  dom.draggable = true;
  dom.title = name;
  // For the mouse only: nothing here that the keyboard would need.
  dom.setAttribute("aria-hidden", "true");
  dom.hidden = true;
  let pos: number | null = null;
  const ending = new AbortController();
  const follow = (event: MouseEvent) => {
    // Hidden under a pressed button it could not be dragged.
    if (event.buttons !== 0) return;
    const block = view.editable && !view.composing ? blockAt(view, event) : null;
    pos = block?.pos ?? null;
    dom.hidden = block === null;
    if (block) dom.style.top = `${block.element.offsetTop}px`;
  };
  const select = () => {
    if (pos !== null && view.state.doc.nodeAt(pos)) view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  };
  const { signal } = ending;
  // The editor is put on the page a little later, and its plugins are begun anew meanwhile.
  queueMicrotask(() => {
    if (signal.aborted) return;
    view.dom.parentElement?.append(dom);
    view.dom.closest("main")?.addEventListener("mousemove", follow, { signal });
  });
  dom.addEventListener("click", () => { select(); view.focus(); }, { signal });
  dom.addEventListener("dragstart", (event) => { select(); begin(view, event, pos); }, { signal });
  return {
    update: (_view: EditorView, before: EditorView["state"]) => {
      if (!before.doc.eq(view.state.doc)) dom.hidden = true;
    },
    destroy: () => {
      ending.abort();
      dom.remove();
    },
  };
}

/** What ProseMirror itself does when a selected block is dragged. */
function begin(view: EditorView, event: DragEvent, pos: number | null): void {
  const { selection } = view.state;
  if (pos === null || !event.dataTransfer || !(selection instanceof NodeSelection)) return event.preventDefault();
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.dataTransfer.clearData();
  event.dataTransfer.setData("text/html", dom.innerHTML);
  event.dataTransfer.setData("text/plain", text);
  event.dataTransfer.effectAllowed = "copyMove";
  const element = view.nodeDOM(pos);
  if (element instanceof Element) event.dataTransfer.setDragImage(element, 0, 0);
  view.dragging = { slice, move: true };
}

/** The block of the text at the height of the mouse, also beside it. */
function blockAt(view: EditorView, { clientY, clientX }: MouseEvent): { pos: number; element: HTMLElement } | null {
  const box = view.dom.getBoundingClientRect();
  if (clientX < box.left - 60 || clientX > box.right + 20 || clientY < box.top || clientY > box.bottom) return null;
  let element = document.elementFromPoint(box.left + 30, clientY);
  while (element && element.parentElement !== view.dom) element = element.parentElement;
  if (!(element instanceof HTMLElement)) return null;
  const at = view.state.doc.resolve(view.posAtDOM(element, 0));
  const pos = at.depth > 0 ? at.before(1) : at.pos;
  return view.nodeDOM(pos) === element ? { pos, element } : null;
}
