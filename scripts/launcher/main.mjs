/** The frame around every launcher: clear sentences for what goes wrong, and nothing left running. */
import { endChildren, ProgramFailure, Refusal } from "./child.mjs";
import { refuseOldNode } from "./node.mjs";
import { watchNpm } from "./processes.mjs";
import { say } from "./progress.mjs";

/** Runs `work` and ends the process with the number it gives back. */
export async function main(work) {
  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129]]) {
    process.once(signal, () => {
      if (!serving) {
        endChildren();
        process.exit(code);
      }
    });
  }
  watchNpm(() => process.emit("SIGTERM", "SIGTERM"));
  try {
    refuseOldNode();
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = 1;
    tell(error);
  }
}

/** A refusal is a sentence, a failed program what it said last; anything else is our fault and keeps its stack. */
export function tell(error) {
  if (error instanceof ProgramFailure) say(`${error.message}\n${error.output}`);
  else say(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
}

let serving = false;

/** From now on signals are the running program's business. */
export function handOver() {
  serving = true;
}
