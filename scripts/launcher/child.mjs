/** Runs other programs: quietly, with what they said kept for the case that they fail. */
import { spawn } from "node:child_process";
import { project } from "./paths.mjs";

/** A program that failed; `output` is the end of what it said. */
export class ProgramFailure extends Error {
  constructor(message, output = "") {
    super(message);
    this.output = output;
  }
}

/** A sentence for the person at the terminal; no stack is shown. */
export class Refusal extends Error {}

const running = new Set();

/** Ends what `run` has started, when the launcher itself is told to stop. */
export function endChildren(signal = "SIGTERM") {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program to its end and gives back { code, output } (stdout and stderr together, the last 400,000 characters).
 * `limit` in milliseconds; a program that takes longer is killed and has code null.
 */
export function run(file, args, { env = process.env, limit = 0, cwd = project, onText } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    running.add(child);
    let output = "";
    const take = (text) => {
      output = (output + text).slice(-400_000);
      onText?.(text);
    };
    const timer = limit > 0 ? setTimeout(() => child.kill("SIGKILL"), limit) : undefined;
    const end = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output });
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("error", (error) => {
      take(error.message);
      end(null);
    });
    child.once("close", end);
  });
}

/** Like `run`, but throws ProgramFailure unless the program ends with 0. */
export async function must(what, file, args, options) {
  const { code, output } = await run(file, args, options);
  if (code !== 0) throw new ProgramFailure(`${what} (${code ?? "killed"})`, shorten(output));
  return output;
}

/** The beginning and the end of a long output: npm tells the reason first, most others last. */
export function shorten(text, head = 15, tail = 40) {
  const lines = text.trimEnd().split("\n");
  return lines.length <= head + tail ? lines.join("\n") : [...lines.slice(0, head), "…", ...lines.slice(-tail)].join("\n");
}

export const lastLine = (text) => text.trimEnd().split("\n").at(-1) ?? "";
