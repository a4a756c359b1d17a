/** Whether the site is closed for writing. Asked by the gate before every change, so nothing here may need more than one row. */
import { findSetting } from "./store.ts";

export const maintenanceKey = "maintenance";
/** `note`: what the admin says about it; `since`: ISO 8601, empty while it is off. */
export type Maintenance = { on: boolean; note: string; since: string };

export async function maintenance(): Promise<Maintenance> {
  const kept = await findSetting(maintenanceKey);
  const off: Maintenance = { on: false, note: "", since: "" };
  if (typeof kept !== "object" || kept === null || !("on" in kept)) return off;
  const text = (name: "note" | "since") => (name in kept && typeof Reflect.get(kept, name) === "string" ? String(Reflect.get(kept, name)) : "");
  return { on: kept.on === true, note: text("note"), since: text("since") };
}
