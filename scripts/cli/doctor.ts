/** `doctor`: is everything here as it should be? */
import type { Finding } from "../doctor/check.ts";
import { examine } from "../doctor/run.ts";
import type { Run } from "./verb.ts";

const mark: Record<Finding["state"], string> = { ok: "✓", failed: "✗", skipped: "–" };

export const run: Run = async ({ values, terminal }) => {
  const words = terminal.doctorWords;
  const all = await examine(words, values.source === true, ({ state, title, detail }) => {
    if (!terminal.json) console.log(`${mark[state]} ${title}${detail ? `: ${detail}` : ""}`);
  });
  const count = (state: Finding["state"]) => all.filter((one) => one.state === state).length;
  const ok = count("failed") === 0;
  terminal.tell(words.summary(count("ok"), count("failed"), count("skipped")), { ok, checks: all });
  return ok ? 0 : 1;
};
