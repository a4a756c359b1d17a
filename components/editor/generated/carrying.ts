/** Lines and captions that a machine wrote take their declaration along when they are copied into another article: they can carry no mark. */
import { recordedInField } from "#lib/labels/recorded";
import { type DeclaredField, declaredFields } from "#lib/labels/types";
import type { Room } from "../context.ts";
import { generatedOf, loadGenerations } from "./state.ts";

/** A kind of our own on the clipboard: other programs do not know it, and no page of another site can read it. */
const kind = "application/x-linjia-declared";
/** `caption`: it goes under the picture it is copied with. */
export type Carried = { mark: string; text: string; caption: boolean };
type Line = { mark: string; text: string; alsoWritten?: string[]; field: DeclaredField | null; withdrawn: object | null };

/** What of these lines is on record as a machine's, most of it at least. Pure. */
export function carriedOf(texts: readonly { text: string; caption: boolean }[], lines: readonly Line[]): Carried[] {
  const records = lines.filter(({ field, withdrawn }) => field !== null && withdrawn === null);
  return texts.flatMap(({ text, caption }) => {
    const from = text.trim() === "" ? undefined : records.find(({ mark, text: own, alsoWritten = [] }) => [own, ...alsoWritten].some((words) => isMostly(text, { mark, text: words })));
    return from ? [{ mark: from.mark, text, caption }] : [];
  });
}

function isMostly(text: string, { mark, text: recorded }: { mark: string; text: string }): boolean {
  const [found = []] = recordedInField([text], [{ mark, model: "", text: recorded, withdrawn: false }]);
  return found.reduce((sum, { from, to }) => sum + to - from, 0) * 2 > text.length;
}

/** Follows copying and pasting on the whole screen; returns what ends it. */
export function followCarrying(place: Room): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const copied = (event: ClipboardEvent) => {
    const lines = generatedOf(place.room).list.get() ?? [];
    const inField = wordsOfField(event.target);
    const carried = carriedOf(inField === null ? captionsSelected(place, event) : [{ text: inField, caption: false }], lines);
    if (carried.length === 0 || event.clipboardData === null) return;
    // A field lets the browser copy: what is set here counts only in place of that.
    if (inField !== null && event.type === "cut") return;
    if (inField !== null) event.clipboardData.setData("text/plain", inField);
    event.clipboardData.setData(kind, JSON.stringify(carried));
    event.preventDefault();
  };
  // Behind ProseMirror, which has put the words there.
  for (const type of ["copy", "cut"] as const) document.addEventListener(type, copied, { signal });
  document.addEventListener("paste", (event) => void pasted(place, event), { capture: true, signal });
  return () => ending.abort();
}

async function pasted(place: Room, event: ClipboardEvent): Promise<void> {
  const written = event.clipboardData?.getData(kind) ?? "";
  const field = fieldUnder(event.target);
  const carried = written === "" || field === undefined ? [] : read(written);
  if (carried.length === 0) return;
  const pieces = carried.map(({ mark, text, caption }) => ({ mark, text, field: field ?? (caption ? ("captions" as const) : null) }));
  const answer = await place.actions.carryGenerated({ articleId: place.article.id, pieces }).catch(() => null);
  if (answer?.ok && answer.value.carried > 0) await loadGenerations(place);
}

/** Whoever writes to the clipboard may have written anything. */
function read(written: string): Carried[] {
  try {
    const found: unknown = JSON.parse(written);
    return Array.isArray(found) ? found.filter(isCarried).slice(0, 50) : [];
  } catch {
    return [];
  }
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "mark" in value && typeof value.mark === "string" && "text" in value && typeof value.text === "string" && value.text.length <= 10_000 && "caption" in value && typeof value.caption === "boolean";
}

function wordsOfField(target: EventTarget | null): string | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isField ? target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0) : null;
}

function captionsSelected({ room }: Room, { target }: ClipboardEvent): { text: string; caption: boolean }[] {
  const editor = room.body.get();
  const found: { text: string; caption: boolean }[] = [];
  if (editor && target instanceof Node && editor.view.dom.contains(target)) editor.state.selection.content().content.descendants(({ type, attrs }) => {
    if (type.name === "figure") found.push({ text: String(attrs.caption), caption: true });
    return true;
  });
  return found;
}

/** The line it is pasted into, null for the body; undefined where nothing of the article stands. */
function fieldUnder(target: EventTarget | null): DeclaredField | null | undefined {
  if (!(target instanceof Element)) return undefined;
  const line = declaredFields.find((field) => target.id === `text-${field}`);
  if (line) return line;
  if (target.closest("textarea, input")) return target.closest(".ed-figure") ? "captions" : undefined;
  return target.closest(".ed-body") ? null : undefined;
}
