/** What somebody is written of their account, with the device and address it came from. */
import type { AccountNews } from "#lib/mail/account-news";
import { mailAccountNews } from "#lib/mail/letter";
import { deviceName } from "./device-name.ts";
import { whereFrom } from "./history.ts";

/** In the transaction in which it happens. */
export async function mailOfAccount(personId: number, kind: AccountNews["kind"]): Promise<void> {
  const { userAgent, address } = whereFrom();
  await mailAccountNews(personId, { kind, from: [deviceName(userAgent), address].filter(Boolean).join(" · ") });
}
