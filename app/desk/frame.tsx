"use client";
import { Menu as MenuIcon, X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useDeskWords } from "#components/ui/language";

/** An article being written has the whole screen to itself. */
const wholeScreen = /^\/desk\/articles\/\d+(\/|$)/;

/** The desk's frame: navigation beside the page, above it on a phone. */
export function Frame({ siteName, navigation, bell, account, children }: { siteName: string; navigation: ReactNode; bell: ReactNode; account: ReactNode; children: ReactNode }) {
  const path = usePathname();
  const t = useDeskWords();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu.
  useEffect(() => setOpen(false), [path]);
  if (wholeScreen.test(path)) return <div id="main">{children}</div>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu wherever focus is; nothing here is pressed.
    <div className="min-h-screen md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]" onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <a href="#main" className="button button-ink sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50">{t.skip}</a>
      <header className="bg-sunken px-3 max-md:border-b max-md:border-rule md:sticky md:top-0 md:flex md:h-screen md:flex-col md:overflow-y-auto md:border-r md:border-rule md:pt-4">
        <div className="flex min-h-13 items-center justify-between md:pb-2">
          <Link href="/desk/articles" prefetch={false} className="truncate px-2.5 py-1 font-serif text-xl font-bold tracking-widest">{siteName}</Link>
          <span className="ml-auto">{bell}</span>
          <button type="button" className="icon-button md:hidden" aria-label={open ? t.close : t.menu} aria-expanded={open} aria-controls="desk-menu" onClick={() => setOpen(!open)}>
            {open ? <X aria-hidden className="size-5" /> : <MenuIcon aria-hidden className="size-5" />}
          </button>
        </div>
        <div id="desk-menu" className={`flex-1 flex-col max-md:pb-3 md:flex ${open ? "flex" : "hidden"}`}>
          {navigation}
          <div className="mt-auto bg-sunken pt-6 md:sticky md:bottom-0 md:pt-3 md:pb-3">{account}</div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 outline-none md:px-7 md:py-6">{children}</main>
    </div>
  );
}
