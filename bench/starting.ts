/** How long until a visitor gets the first page: on an empty data folder, and every time after. */
import { type Figure, median, round } from "./figure.ts";
import { startSite } from "./process.ts";

const times = 3;

/** `dataDir` is empty before and holds a site with its sample content afterwards. */
export async function measureStarts(dataDir: string, untilSettled: () => Promise<number>): Promise<Figure[]> {
  const first = await startSite("server/main.ts", dataDir);
  const samples = await untilSettled();
  await first.stop();
  const again = async (file: string) => {
    const taken: number[] = [];
    for (let run = 0; run < times; run++) {
      const site = await startSite(file, dataDir);
      taken.push(site.milliseconds);
      await site.stop();
    }
    return round(median(taken) / 1000, 2);
  };
  return [
    { name: "first start to first 200", value: round(first.milliseconds / 1000, 2), unit: "s", promised: "", how: "built; empty data folder, database made" },
    { name: "sample content complete", value: round(samples / 1000), unit: "s", promised: "", how: "after the first 200, in the background" },
    { name: "second start to first 200", value: await again("server/main.ts"), unit: "s", promised: "≤ 2.5 s", how: `median of ${times}, server/main.ts` },
    { name: "second `npm start` to first 200", value: await again("scripts/start.mjs"), unit: "s", promised: "", how: `median of ${times}, with the launcher's checks` },
  ];
}
