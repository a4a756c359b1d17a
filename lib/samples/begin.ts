/** The first step of the sample content: people, sections and tags, once and only on a site where nothing has happened yet. */
import { z } from "zod";
import { samplePeople, sampleSections, sampleTags } from "#db/seed/sample/index";
import { slugFor } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import { databaseNow } from "#lib/kernel/clock";
import { command, type Done } from "#lib/kernel/command";
import { lockState, saveState } from "./state.ts";
import { insertPeople, insertSections, insertTags, isUntouched } from "./store.ts";
import type { SamplesState } from "./types.ts";

/** The state to go on from; null when this site wants no samples: somebody works here already, or they were installed or removed. */
export const beginSamples = command({
  name: "sample.begin",
  can: "sample.install",
  input: z.object({}),
  subject: async () => undefined,
  run: async (): Promise<Done<SamplesState | null>> => {
    const before = await lockState();
    if (before) return { value: before.state === "installing" ? before : null };
    if (!(await isUntouched())) return { value: null };
    const state: SamplesState = { state: "installing", startedAt: (await databaseNow()).toISOString(), stories: {} };
    await insertPeople(samplePeople.map(({ name, nameEn, slug, role, bio }) => ({ name, nameEn, slug, role, bio: bio["zh-CN"], bioEn: bio.en })));
    await insertSections(sampleSections.map(({ slug, name }, position) => ({ slug, name: name["zh-CN"], nameEn: name.en, position })));
    await insertTags(sampleTags.map(({ name, nameEn }) => ({ name, nameEn, slug: slugFor(name, "zh-CN") })));
    await saveState(state);
    return { value: state, detail: { people: samplePeople.length, sections: sampleSections.length }, tags: [tag.site, tag.front, tag.lists] };
  },
});
