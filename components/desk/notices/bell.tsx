"use client";
import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { useLanguage } from "#components/ui/language";
import { deskWords } from "#components/desk/words";

/** Said when notices were marked as read on this page. */
export const readEvent = "linjia:notices-read";
/** Milliseconds between two looks of a page that is looked at. */
const lookEvery = 30_000;

/** Leads to the notices; a number is on it only when something is unread. */
export function Bell({ unread: first }: { unread: number }) {
  const { notices: t } = deskWords(useLanguage());
  const path = usePathname();
  const [unread, setUnread] = useState(first);
  const look = useCallback(async () => {
    const response = await fetch("/desk/notices/unread").catch(() => null);
    const said: unknown = response?.ok ? await response.json().catch(() => null) : null;
    if (typeof said === "object" && said !== null && "unread" in said && typeof said.unread === "number") setUnread(said.unread);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is an occasion to look.
  useEffect(() => void look(), [path, look]);
  useEffect(() => {
    const whenSeen = () => document.visibilityState === "visible" && void look();
    const timer = setInterval(whenSeen, lookEvery);
    const ending = new AbortController();
    document.addEventListener("visibilitychange", whenSeen, { signal: ending.signal });
    addEventListener(readEvent, () => void look(), { signal: ending.signal });
    // Back from the editor's screen, as it was left.
    addEventListener("pageshow", whenSeen, { signal: ending.signal });
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [look]);
  return (
    <Link href="/desk/notices" prefetch={false} className="icon-button relative" aria-label={unread > 0 ? t.bellUnread(unread) : t.bell} title={t.bell} aria-current={path === "/desk/notices" ? "page" : undefined}>
      <BellIcon aria-hidden className="size-5" />
      {unread > 0 && <span aria-hidden data-unread-count className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-cinnabar px-1 text-center text-[0.6875rem] leading-4 text-paper">{unread > 99 ? "99+" : unread}</span>}
    </Link>
  );
}
