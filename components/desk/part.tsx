import type { ReactNode } from "react";

/** One part of a desk page under its own heading. */
export function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="pt-10">
      <h2 className="border-t-2 border-ink pt-2 pb-3 font-serif text-lg font-bold">{title}</h2>
      {lead && <p className="-mt-2 pb-3 text-ink-2">{lead}</p>}
      {children}
    </section>
  );
}
