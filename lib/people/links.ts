/** One-time links: made here, judged here; only their hashes are kept. */
import type { Lang } from "#lib/i18n/languages";
import { hashToken, newToken } from "#lib/kernel/ids";
import { refuse } from "#lib/kernel/refusal";
import { closeLinks, findLink, insertLink, type LinkKind, type LinkRow, takeLink } from "./link-store.ts";
import type { LinkState } from "./types.ts";

/** How long each kind lives, in hours. */
export const linkHours: { [K in LinkKind]: number } = { setup: 24, invite: 7 * 24, reset: 24 };

const paths: { [K in LinkKind]: (token: string) => string } = { setup: (token) => `/setup?token=${token}`, invite: (token) => `/invite/${token}`, reset: (token) => `/reset/${token}` };

/** The site as its settings say; never what a request claims as its host. */
export function siteAddress(): string {
  return process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
}

/** Makes a link and closes the older ones for the same purpose, but where a stranger asks: they shall not end what an admin has handed over. Call inside a command. */
export async function makeLink(kind: LinkKind, about: Partial<Pick<LinkRow, "email" | "role" | "personId" | "invitedBy">>, site: string = siteAddress(), language?: Lang, { byStranger = false } = {}): Promise<{ link: string; id: number }> {
  if (!byStranger) await closeLinks(kind, { email: about.email ?? undefined, personId: about.personId ?? undefined });
  const token = newToken();
  const id = await insertLink({ kind, tokenHash: hashToken(token), hours: linkHours[kind], ...about });
  const path = paths[kind](token);
  return { link: `${site}${path}${language ? `${path.includes("?") ? "&" : "?"}lang=${language}` : ""}`, id };
}

/** Invitations and links for a new password open nothing any more. */
export async function closeEveryLink(): Promise<void> {
  await closeLinks("invite");
  await closeLinks("reset");
}

export type JudgedLink = { state: "open"; row: LinkRow } | { state: Exclude<LinkState, "open"> };

export async function judgeLink(kind: LinkKind, token: string): Promise<JudgedLink> {
  const found = await findLink(kind, hashToken(token));
  if (!found) return { state: "wrong" };
  return found.state === "open" ? { state: "open", row: found } : { state: found.state };
}

/** For a command's `prepare`, before anything slow: refuses "link.wrong", "link.used" or "link.expired". */
export async function openLink(kind: LinkKind, token: string): Promise<LinkRow> {
  const judged = await judgeLink(kind, token);
  return judged.state === "open" ? judged.row : refuseLink(judged.state);
}

/** For a command's `run`: uses the link up, or refuses as `openLink` does. */
export async function useLink(kind: LinkKind, token: string): Promise<LinkRow> {
  const taken = await takeLink(kind, hashToken(token));
  if (taken) return taken;
  const judged = await judgeLink(kind, token);
  return refuseLink(judged.state === "open" ? "used" : judged.state);
}

function refuseLink(state: Exclude<LinkState, "open">): never {
  if (state === "used") return refuse("link.used");
  return state === "expired" ? refuse("link.expired") : refuse("link.wrong");
}
