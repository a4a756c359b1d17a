/** `doctor`: is this a house that stands? */
import { examine } from "../doctor/run.ts";
import type { Verb } from "./verb.ts";

const mark = { ok: "✓", failed: "✗", skipped: "–" } as const;

export const doctorVerb: Verb = {
  words: ["doctor"],
  options: { source: { type: "boolean" } },
  run: async ({ values, terminal }) => {
    const words = terminal.doctorWords;
    const all = await examine(words, values.source === true, ({ state, title, detail }) => {
      if (!terminal.json) console.log(`${mark[state]} ${title}${state === "ok" || !detail ? (detail ? `  ${detail}` : "") : `: ${detail}`}`);
    });
    const count = (state: keyof typeof mark) => all.filter((one) => one.state === state).length;
    const ok = count("failed") === 0;
    terminal.tell(words.summary(count("ok"), count("failed"), count("skipped")), { ok, checks: all });
    return ok ? 0 : 1;
  },
};
