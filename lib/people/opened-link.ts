/** What the page behind a one-time link shows: nothing but whether the link works, and for whom. */
import type { Role } from "#lib/access/roles";
import { siteSettings } from "#lib/settings/read";
import { judgeLink } from "./links.ts";
import { ownerExists, personSubject } from "./store.ts";
import type { LinkState } from "./types.ts";

export type OpenedLink<T> = ({ state: "open" } & T) | { state: Exclude<LinkState, "open"> };

/** `done`: the site has its owner. */
export async function openSetup(token: string): Promise<OpenedLink<object> | { state: "done" }> {
  if (await ownerExists()) return { state: "done" };
  const { state } = await judgeLink("setup", token);
  return { state };
}

export async function openInvitation(token: string): Promise<OpenedLink<{ email: string; role: Role; site: { "zh-CN": string; en: string } }>> {
  const judged = await judgeLink("invite", token);
  if (judged.state !== "open") return { state: judged.state };
  const { email, role } = judged.row;
  return email && role ? { state: "open", email, role, site: (await siteSettings()).name } : { state: "wrong" };
}

export async function openReset(token: string): Promise<OpenedLink<{ email: string; name: string }>> {
  const judged = await judgeLink("reset", token);
  if (judged.state !== "open") return { state: judged.state };
  const { row } = await personSubject(judged.row.personId ?? 0, false);
  return row.email && row.status === "active" ? { state: "open", email: row.email, name: row.name } : { state: "wrong" };
}
