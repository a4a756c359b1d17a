/** `import`: files become drafts, or articles with `--publish`; each file by itself, so that one bad page stops no other. */
import type { Failure } from "#lib/kernel/outcome";
import { withDatabase } from "./database.ts";
import { importFile, type Imported } from "./import-file.ts";
import { ownerActor } from "./people.ts";
import type { Terminal } from "./terminal.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ values, rest: files, terminal }) =>
  withDatabase(async ({ settings: { siteUrl } }) => {
    const owner = await ownerActor();
    if (!owner) return terminal.refuse("site.noOwner", terminal.words.noOwner);
    const into = { siteUrl, section: typeof values.section === "string" ? values.section : null, override: values.publish === true ? terminal.words.override : null };
    let done = 0;
    for (const file of files) {
      const outcome = await importFile(owner, file, into);
      if (outcome.ok) done++;
      if (outcome.ok) tellImported(terminal, file, outcome.value);
      else tellFailed(terminal, file, outcome);
    }
    if (files.length > 1) terminal.remark(terminal.words.importSummary(done, files.length - done));
    return done === files.length ? 0 : 1;
  });

function tellImported({ words, tell, remark }: Terminal, file: string, { id, url, warnings }: Imported): void {
  tell(words.imported(file, url), { id, url, warnings });
  for (const { code, params } of warnings) remark(`  ${words.importWarning[code](params)}`);
}

function tellFailed(terminal: Terminal, file: string, failure: Failure): void {
  const { words } = terminal;
  const { params } = failure;
  const own: Record<string, string> = { "file.unreadable": words.unreadable(String(params.reason)), "import.section": words.unknownSection(String(params.slug), String(params.known)) };
  const sentence = own[failure.code] ?? terminal.sentenceFor(failure);
  if (terminal.json) console.log(JSON.stringify({ file, error: failure.code, message: sentence }));
  else console.error(words.importFailed(file, sentence));
}
