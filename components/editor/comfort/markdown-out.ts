/** The draft as Markdown, to take along. */
import { escapeMarkdown } from "#lib/content/markdown-escape";
import { rejected } from "#lib/content/suggestions";
import { writeMarkdown } from "#lib/content/write-markdown";
import type { Room } from "../context.ts";
import { saveFile } from "../save-file.ts";

/** The text without undecided changes: headline, standfirst, body and the editor's note; addresses of this site lead to it from outside as well. */
export function markdownOf({ room }: Room): string {
  const { content } = room.read();
  const absolute = (address: string) => (address.startsWith("/") ? location.origin + address : address);
  const body = writeMarkdown(rejected(content.body), { absolute, pictureOf: (id) => absolute(room.pictures.find(id)?.path ?? "") || null, marks: true });
  const headline = content.headline === "" ? "" : `# ${escapeMarkdown(content.headline)}`;
  const parts = [headline, escapeMarkdown(content.standfirst), body, escapeMarkdown(content.note)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Says in words whether the clipboard has it: a page without https has none. */
export async function copyMarkdown(place: Room): Promise<void> {
  const words = place.t.comfort.markdown;
  try {
    await navigator.clipboard.writeText(markdownOf(place));
    place.room.remark.set({ words: words.copied });
  } catch {
    place.room.remark.set({ words: words.notCopied });
  }
}

export function saveMarkdown(place: Room): void {
  // Signs that some file system takes for something else.
  const name = place.room.read().content.headline.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim().slice(0, 60);
  saveFile(new Blob([markdownOf(place)], { type: "text/markdown" }), `${name || place.t.comfort.markdown.fileName}.md`);
}
