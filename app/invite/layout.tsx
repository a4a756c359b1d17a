import "../desk/desk.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { width: "device-width", initialScale: 1 };
// The address may hold a one-time token. Not "no-referrer": browsers would then hide where a form's own request comes from.
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** The page brings its own document, because its language hangs on the address. */
export default function InviteLayout({ children }: { children: ReactNode }) {
  return children;
}
