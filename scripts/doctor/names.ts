/** No folder or file says only that its contents belong nowhere. */
import { type Check, noneOf } from "./check.ts";
import { code, filesIn } from "./sources.ts";

const empty = /(^|\/)(utils?|helpers?|common|misc|managers?|services?)(\.[a-z.]+)?(\/|$)/i;

export const names: Check = {
  name: "names",
  needs: "source",
  look: async () => noneOf(filesIn(".", [...code, ".css"]).filter(saysNothing)),
};

export function saysNothing(path: string): boolean {
  return empty.test(path);
}
