/** Who wrote which words, by the numbers under which pages write in the document. Pure. */
import * as Y from "yjs";
import { bodyName, type textNames } from "./document-names.ts";

/** Words in a row that came from one page. */
export type ClientRun = { client: number; text: string };
/** A line of the article or a paragraph of its body; `field` is where it stands. */
export type WrittenLine = { field: (typeof textNames)[number] | typeof bodyName; runs: ClientRun[] };

/** Numbers under which an update brings words. */
export function clientsIn(update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).to.keys()];
}

/** From top to bottom; lines without words are left out. `doc` is only read. */
export function writtenLines(doc: Y.Doc): WrittenLine[] {
  const above = (["kicker", "headline", "standfirst"] as const).map((field): WrittenLine => ({ field, runs: runsIn(doc.getText(field)) }));
  const body = linesIn(doc.getXmlFragment(bodyName)).map((runs): WrittenLine => ({ field: bodyName, runs }));
  return [...above, ...body, { field: "note" as const, runs: runsIn(doc.getText("note")) }].filter(({ runs }) => runs.length > 0);
}

/** One line for each element that holds words itself. */
function linesIn(parent: Y.XmlFragment): ClientRun[][] {
  const lines: ClientRun[][] = [];
  let own: ClientRun[] = [];
  const close = () => {
    if (own.length > 0) lines.push(own);
    own = [];
  };
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) own = joined([...own, ...runsIn(child)]);
    else if (child instanceof Y.XmlElement) {
      // A footnote or a break stands within its line; its words are told where it stands.
      const inner = linesIn(child);
      if (own.length > 0) own = joined([...own, ...inner.flat()]);
      else lines.push(...inner);
    }
  }
  close();
  return lines;
}

function runsIn(text: Y.Text | Y.XmlText): ClientRun[] {
  const runs: ClientRun[] = [];
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    runs.push({ client: item.id.client, text: item.content.str });
  }
  return joined(runs);
}

function joined(runs: readonly ClientRun[]): ClientRun[] {
  const together: ClientRun[] = [];
  for (const run of runs) {
    const last = together.at(-1);
    if (last?.client === run.client) last.text += run.text;
    else together.push({ ...run });
  }
  return together;
}

/** A person by number; null: written before several people could write, or by the program. */
export type PersonRun = { personId: number | null; text: string };

/** The same by people: one who came back with another page is still the same. */
export function byPerson(runs: readonly ClientRun[], personOf: ReadonlyMap<number, number>): PersonRun[] {
  const together: PersonRun[] = [];
  for (const { client, text } of runs) {
    const personId = personOf.get(client) ?? null;
    const last = together.at(-1);
    if (last?.personId === personId) last.text += text;
    else together.push({ personId, text });
  }
  return together;
}
