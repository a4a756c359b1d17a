/** Where summer time makes an hour odd, the person is told which one is meant. */
import { printedMoment } from "#lib/i18n/dates";
import type { Words } from "../context.ts";
import { hoursOf, momentOf } from "../zone-time.ts";

/** "" for an ordinary hour. */
export function oddHour(wall: string, timeZone: string, { changes: t }: Words): string {
  const [times, at] = [hoursOf(wall, timeZone), momentOf(wall, timeZone)];
  if (at === null || times === 1 || times === null) return "";
  return ` ${times === 0 ? t.skippedHour(printedMoment(at, "en", timeZone).slice(-5)) : t.doubledHour}`;
}
