/** The screen that a page of help leads this person to. */
import { type HelpArea, screensOf } from "#components/desk/help/areas";
import type { PersonActor } from "#lib/access/actor";
import { can } from "#lib/access/policy";

/** What the screens themselves ask; others are for everybody at the desk. */
const asked = {
  "/desk/audit": "audit.read",
  "/desk/backups": "backup.manage",
  "/desk/copies": "copy.give",
  "/desk/home": "home.arrange",
  "/desk/models": "model.manage",
  "/desk/models/calls": "model.manage",
  "/desk/people": "people.list",
  "/desk/redirects": "redirect.manage",
  "/desk/sections": "section.manage",
  "/desk/series": "series.manage",
  "/desk/settings": "settings.change",
  "/desk/tags": "tag.manage",
} as const;
const asks = new Map<string, (typeof asked)[keyof typeof asked]>(Object.entries(asked));

/** The first of the area's screens that they may open; null: none. */
export function openScreen(actor: PersonActor, area: HelpArea): string | null {
  return screensOf[area].find((screen) => {
    const action = asks.get(screen);
    return action === undefined || can(actor, action, undefined);
  }) ?? null;
}
