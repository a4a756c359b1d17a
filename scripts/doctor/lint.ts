/** Asks Biome; only where it is installed, which it is not on a production machine. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";

export type Remark = { path: string; line: number; rule: string; message: string };

const program = join(projectFolder, "node_modules/@biomejs/biome/bin/biome");

export const canLint = () => existsSync(program);

/** Remarks on the files below `folder`, by the biome.json that stands there; `only` names the rules asked for. */
export async function lint(folder: string, only: readonly string[] = []): Promise<Remark[]> {
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "--colors=off", ...only.map((rule) => `--only=${rule}`), "."];
  const out = await run([program, ...args], folder);
  const { diagnostics }: { diagnostics: Reported[] } = JSON.parse(out.slice(out.indexOf("{")));
  return diagnostics.map(({ category, message, location }) => ({ path: location.path, line: location.start?.line ?? 0, rule: category, message }));
}

type Reported = { category: string; message: string; location: { path: string; start?: { line: number } } };

function run(args: readonly string[], cwd: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // Biome ends with 1 when it has something to say.
  execFile(process.execPath, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, out, errors) => (out.includes("{") ? resolve(out) : reject(error ?? new Error(errors))));
  return promise;
}
