/** The authors, sections, series and tags of generated articles; what is there already is used. */
import { z } from "zod";
import { generatorAuthors, generatorSections, generatorSeries, generatorTags } from "#db/seed/generator/index";
import { sampleSections } from "#db/seed/sample/index";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { ensureTags } from "#lib/taxonomy/ensure-tags";
import { insertAuthors, insertSections, insertSeries } from "./store.ts";

/** Recorded once for a whole run: its batches write no audit rows of their own. */
export const prepareArchive = command({
  name: "archive.seed",
  can: "archive.seed",
  input: z.object({ articles: z.int().positive(), seed: z.int() }),
  subject: async () => undefined,
  run: async ({ input }) => {
    await insertAuthors(generatorAuthors.map(({ key, name, nameEn }) => ({ slug: key, name, nameEn })));
    const names = sampleSections.filter(({ slug }) => generatorSections.some((one) => one === slug));
    await insertSections(names.map(({ slug, name }, position) => ({ slug, name: name["zh-CN"], nameEn: name.en, position })));
    await insertSeries(generatorSeries.map(({ slug, name, nameEn }) => ({ slug, name, nameEn })));
    await ensureTags(generatorTags);
    return { value: undefined, detail: input, tags: [tag.site] };
  },
});
