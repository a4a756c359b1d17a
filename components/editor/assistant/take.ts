/** A person takes what a model proposed: on record first, then into the text, where it stays marked. */
import type { Editor } from "@tiptap/core";
import type { Generated } from "#lib/content/types";
import { blankBetween } from "#lib/content/plain-lines";
import { rewriteText } from "#lib/collab/rewrite-text";
import type { Room } from "../context.ts";
import { insertGenerated, insertGeneratedBelow } from "../generated/put.ts";
import { loadGenerations } from "../generated/state.ts";
import { newName } from "../new-name.ts";
import type { Shown } from "./answers.ts";
import { asLines } from "./parts.ts";
import { caretNow, passageNow, placeForMore } from "./places.ts";
import { assistOf, keyOf, loadAssistance, type Said, withOne } from "./state.ts";

type Attrs = Generated["attrs"];
/** `replace`: instead of the words it was asked about; `behind`: below them; `goOn`: where the caret was; `below`: where it is; else as a line of the article. */
export type Way = "replace" | "behind" | "goOn" | "below" | "headline" | "standfirst";
type Piece = { line: Shown; part: number; text: string; way: Way };

const isField = (way: Way): way is "headline" | "standfirst" => way === "headline" || way === "standfirst";

/** A second press while the first is under way does nothing. */
export async function take(place: Room, piece: Piece): Promise<void> {
  const { room, t: { assistant: t } } = place;
  const state = assistOf(room);
  const { line, part, text } = piece;
  const key = keyOf(line.id, part);
  if (state.taking.get().has(key) || state.put.has(key) || text === "") return;
  const stands = hindrance(place, piece);
  if (stands) return state.say(line.id, stands);
  state.say(line.id, null);
  withOne(state.taking, key, true);
  // Words that were mended since are not those on record.
  const before = state.granted.get(key);
  const attrs = before?.text === text ? before.attrs : await granted(place, piece);
  if (attrs) {
    // Meanwhile somebody may have written there.
    const said = hindrance(place, piece) ?? put(place, piece, attrs);
    if (said.tone === "done") state.put.add(key);
    state.say(line.id, said.tone === "done" ? said : { ...said, words: `${said.words}${t.onRecord}` });
  }
  withOne(state.taking, key, false);
  await Promise.all([loadAssistance(place), loadGenerations(place)]);
}

async function granted({ room, article, actions, t: { assistant: t } }: Room, { line, part, text, way }: Piece): Promise<Attrs | null> {
  const state = assistOf(room);
  const key = keyOf(line.id, part);
  const mark = state.marks.get(key) ?? newName();
  state.marks.set(key, mark);
  const words = asLines(text);
  const given = isField(way) ? { text: "", fields: { [way]: words } } : { text: words, fields: {} };
  const answer = await actions.takeAnswer({ articleId: article.id, answerId: line.id, part, mark, ...given }).catch(() => null);
  if (answer?.ok) {
    state.granted.set(key, { attrs: answer.value, text });
    return answer.value;
  }
  state.say(line.id, { tone: "error", words: answer?.message ?? t.notTaken });
  return null;
}

/** Why it cannot be put where it belongs, as the text is now. */
function hindrance({ room, t: { assistant: t } }: Room, { line, way }: Piece): Said | null {
  const editor = room.body.get();
  if (!room.abilities.get().revise || !editor?.isEditable) return { tone: "error", words: t.readOnly };
  if (way !== "replace") return null;
  const found = passageNow(room, editor, line);
  return found.is === "same" ? null : { tone: "error", words: t.place[found.is], elsewhere: true };
}

function put(place: Room, piece: Piece, attrs: Attrs): Said {
  const { room, t: { assistant: t } } = place;
  const { text, way } = piece;
  if (isField(way)) return putLine(place, way, text);
  const editor = room.body.get();
  if (!editor || !putWords(place, editor, piece, attrs)) return { tone: "error", words: t.place.gone, elsewhere: true };
  // On narrow screens the panel lies over the text.
  if (matchMedia("(max-width: 62rem)").matches) room.panel.change({ open: false });
  editor.commands.focus();
  return { tone: "done", words: t.done[way] };
}

function putWords({ room }: Room, editor: Editor, { line, text, way }: Piece, attrs: Attrs): boolean {
  const words = asLines(text);
  if (way === "replace" || way === "behind") {
    const found = passageNow(room, editor, line);
    if (way === "behind") return insertGeneratedBelow(editor, words, attrs, found.is === "gone" ? placeForMore(room, editor) : found.to);
    return found.is === "same" && editor.commands.setTextSelection({ from: found.from, to: found.to }) && insertGenerated(editor, words, attrs);
  }
  const at = way === "goOn" ? (caretNow(editor, assistOf(room).carets.get(line.id)) ?? placeForMore(room, editor)) : placeForMore(room, editor);
  const { parent, parentOffset } = editor.state.doc.resolve(at);
  const before = parent.isTextblock ? parent.textBetween(0, parentOffset, undefined, "\ufffc") : "";
  const here = parent.type.name === "paragraph" && (parent.content.size === 0 || (way === "goOn" && before !== "" && !endsParagraph(before, parentOffset === parent.content.size)));
  if (!here) return insertGeneratedBelow(editor, words, attrs, at);
  return editor.commands.setTextSelection(at) && insertGenerated(editor, before === "" || /\s$/.test(before) ? words : blankBetween(before, words) + words, attrs);
}

/** Whoever stopped behind a full stop at the end of a paragraph goes on with a new one. */
export function endsParagraph(before: string, atEnd: boolean): boolean {
  return atEnd && /[。！？!?….：:；;]["'”’」』）)\]】]{0,3}\s*$/u.test(before);
}

/** As if it had been typed; what stood there can be put back as long as nobody has written on. */
function putLine({ room, t: { assistant: t } }: Room, name: "headline" | "standfirst", text: string): Said {
  const line = room.link.doc.getText(name);
  const [before, after] = [line.toString(), text.replace(/\s*\n\s*/g, " ")];
  rewriteText(line, after);
  const undo = () => {
    if (line.toString() !== after) return false;
    rewriteText(line, before);
    return true;
  };
  return { tone: "done", words: t.done[name], ...(before !== "" && before !== after ? { undo } : {}) };
}
