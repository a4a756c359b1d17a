/** The draft as Markdown, to take along. */
import { escapeMarkdown } from "#lib/content/markdown-escape";
import { labelLine } from "#lib/content/markdown-generated";
import { type NamedLine, writeNamedLine } from "#lib/content/markdown-lines";
import { rejected } from "#lib/content/suggestions";
import { writeMarkdown } from "#lib/content/write-markdown";
import { around } from "#lib/labels/framed";
import { aigcOf } from "#lib/labels/implicit";
import { labelFor } from "#lib/labels/label";
import type { PrintedLabel } from "#lib/labels/types";
import type { Room } from "../context.ts";
import { sharedNow } from "../generated/state.ts";
import { saveFile } from "../save-file.ts";

/** The text without undecided changes: kicker, headline, standfirst, body and the editor's note, named so that they come back as what they are; addresses of this site lead to it from outside as well. What a machine made of it is said in the words and at the place of the settings. */
export function markdownOf(place: Room): string {
  const { room, labels } = place;
  const label = around(labelOf(place), labels.settings.place);
  const { content } = room.read();
  const absolute = (address: string) => (address.startsWith("/") ? location.origin + address : address);
  const body = writeMarkdown(rejected(content.body), { absolute, pictureOf: (id) => absolute(room.pictures.find(id)?.path ?? "") || null, marks: true });
  const headline = content.headline === "" ? "" : `# ${escapeMarkdown(content.headline)}`;
  const line = (name: NamedLine) => writeNamedLine(name, content[name]);
  const parts = [line("kicker"), headline, ...label.before.map(labelLine), line("standfirst"), body, ...label.after.map(labelLine), line("note")];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function labelOf({ room, article, labels }: Room): PrintedLabel | null {
  return labelFor(sharedNow(room), labels.settings, article.language);
}

/** The same for programs; a file has a place for it, a clipboard has none. */
function frontMatterOf(place: Room): string {
  const { settings, host } = place.labels;
  const aigc = aigcOf(labelOf(place), settings, { id: `draft-${place.article.id}`, address: host });
  return aigc === null ? "" : `---\nAIGC: ${JSON.stringify(aigc)}\n---\n\n`;
}

/** Says in words whether the clipboard has it: a page without https has none. */
export async function copyMarkdown(place: Room): Promise<void> {
  const words = place.t.comfort.markdown;
  try {
    await navigator.clipboard.writeText(markdownOf(place));
    place.room.remark.set({ words: words.copied, done: true });
  } catch {
    place.room.remark.set({ words: words.notCopied });
  }
}

export function saveMarkdown(place: Room): void {
  // Signs that some file system takes for something else.
  const name = place.room.read().content.headline.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim().slice(0, 60);
  saveFile(new Blob([frontMatterOf(place) + markdownOf(place)], { type: "text/markdown" }), `${name || place.t.comfort.markdown.fileName}.md`);
}
