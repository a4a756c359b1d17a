/** The pictures of the sample content: drawn by our own code, no two alike, no words in them. */

import sharp from "sharp";
import { drawBudgetHouses } from "./budget-houses.ts";
import { drawComputeLedger } from "./compute-ledger.ts";
import { drawContourSurvey } from "./contour-survey.ts";
import { drawDialectRadio } from "./dialect-radio.ts";
import { drawFloodGauge } from "./flood-gauge.ts";
import { drawFramedStreet } from "./framed-street.ts";
import { drawLicenceFolds } from "./licence-folds.ts";
import { drawLunchTable } from "./lunch-table.ts";
import { drawMushroomCrate } from "./mushroom-crate.ts";
import { drawNewspaperMending } from "./newspaper-mending.ts";
import { drawNightCourier } from "./night-courier.ts";
import { drawOneBookWindow } from "./one-book-window.ts";
import { drawPowerLines } from "./power-lines.ts";
import { drawReadingScroll } from "./reading-scroll.ts";
import { drawReturnedBoxes } from "./returned-boxes.ts";
import { drawSpokenRecord } from "./spoken-record.ts";
import { drawVillageStage } from "./village-stage.ts";

/** Every picture by its key; each function returns one SVG document of 1600 × 1000, the same every time. */
export const pictures = {
  "compute-ledger": drawComputeLedger,
  "power-lines": drawPowerLines,
  "licence-folds": drawLicenceFolds,
  "newspaper-mending": drawNewspaperMending,
  "night-courier": drawNightCourier,
  "dialect-radio": drawDialectRadio,
  "contour-survey": drawContourSurvey,
  "framed-street": drawFramedStreet,
  "reading-scroll": drawReadingScroll,
  "mushroom-crate": drawMushroomCrate,
  "lunch-table": drawLunchTable,
  "flood-gauge": drawFloodGauge,
  "returned-boxes": drawReturnedBoxes,
  "spoken-record": drawSpokenRecord,
  "village-stage": drawVillageStage,
  "budget-houses": drawBudgetHouses,
  "one-book-window": drawOneBookWindow,
} as const;

export type PictureKey = keyof typeof pictures;

export const pictureKeys = Object.keys(pictures) as PictureKey[];

export function isPictureKey(key: string): key is PictureKey {
  return Object.hasOwn(pictures, key);
}

const drawnWidth = 1600;
/** Pixels an inch at which one unit of a drawing is one pixel. */
const drawnDensity = 72;

/** The picture as a JPEG file, sRGB, `width` × 5/8 of it. Takes up to a second of one core at full width, a third of that at 960. */
export async function drawPicture(key: PictureKey, width = drawnWidth): Promise<Buffer> {
  const density = (drawnDensity * width) / drawnWidth;
  return sharp(Buffer.from(pictures[key]()), { density }).flatten({ background: "#fbf7ec" }).jpeg({ quality: 90, chromaSubsampling: "4:4:4" }).toBuffer();
}
