/**
 * The locale a new cluster gets. Locale C breaks case and trigrams for Chinese, and so does the built-in provider
 * beside LC_CTYPE C (measured): words are then only ASCII letters. LC_CTYPE must be a UTF-8 one in every case.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Arguments for initdb, best first; a system without C.UTF-8 gets the built-in provider beside any UTF-8 LC_CTYPE. */
export async function* localeArguments(): AsyncGenerator<string[]> {
  yield ["--locale=C.UTF-8"];
  const type = process.platform === "win32" ? "en-US" : await anyUtf8();
  if (type) yield ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", `--lc-ctype=${type}`];
}

async function anyUtf8(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("locale", ["-a"]);
    return pickUtf8(stdout.split("\n"));
  } catch {
    return null;
  }
}

/** English before others: every UTF-8 locale classes characters alike, and its name is what a person reads later. */
export function pickUtf8(names: readonly string[]): string | null {
  const fitting = names.map((name) => name.trim()).filter((name) => /\.utf-?8$/i.test(name));
  return fitting.find((name) => name.startsWith("en_US")) ?? fitting[0] ?? null;
}

/** Whether words of Chinese would be lost in a database of this LC_CTYPE. */
export const losesChinese = (characterType: string) => /^(C|POSIX)$/i.test(characterType);
