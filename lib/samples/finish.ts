/** The last step of the sample content: from now on it is as it was delivered. */
import { z } from "zod";
import { sampleArticles } from "#db/seed/sample/index";
import { command } from "#lib/kernel/command";
import { lockState, saveState } from "./state.ts";

/** True when every story is there. */
export const finishSamples = command({
  name: "sample.finish",
  can: "sample.install",
  input: z.object({}),
  subject: async () => undefined,
  run: async () => {
    const state = await lockState();
    const complete = state !== null && sampleArticles.every((story) => state.stories[story.key] !== undefined);
    if (complete && state.state === "installing") await saveState({ ...state, state: "installed" });
    return { value: complete };
  },
});
