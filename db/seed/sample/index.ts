/** The sample content as a whole: people, sections and stories of a newspaper that does not exist. */

import { computeLedger, computeLedgerEn } from "./compute-ledger.ts";
import { dialectRadio } from "./dialect-radio.ts";
import { oneBookShop, onePageBudget } from "./english-only.ts";
import { floodGauges } from "./flood-gauges.ts";
import { labellers } from "./labellers.ts";
import { licenceLanguage, licenceLanguageEn } from "./licence-language.ts";
import { lunchForEight } from "./lunch-for-eight.ts";
import { mushroomHours } from "./mushroom-hours.ts";
import { newspaperMenders, newspaperMendersEn } from "./newspaper-menders.ts";
import { nightCourier, nightCourierEn } from "./night-courier.ts";
import { nineReturns } from "./nine-returns.ts";
import { readToTheEnd } from "./read-to-the-end.ts";
import { secondLeaving } from "./second-leaving.ts";
import { spokenRecord } from "./spoken-record.ts";
import { stageLight } from "./stage-light.ts";
import type { SampleArticle } from "./types.ts";

export { sampleDoc, sampleFigures } from "./document.ts";
export { sampleMoment } from "./moment.ts";
export { samplePeople, sampleSections } from "./people.ts";
export { sampleTags } from "./tags.ts";

/** Every sample story. A story stands after the one it is `translationOf`. */
export const sampleArticles: readonly SampleArticle[] = [
  computeLedger,
  licenceLanguage,
  newspaperMenders,
  nightCourier,
  nineReturns,
  readToTheEnd,
  dialectRadio,
  labellers,
  lunchForEight,
  mushroomHours,
  floodGauges,
  secondLeaving,
  spokenRecord,
  stageLight,
  computeLedgerEn,
  licenceLanguageEn,
  newspaperMendersEn,
  nightCourierEn,
  onePageBudget,
  oneBookShop,
];
