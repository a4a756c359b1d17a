import type { ReactNode } from "react";

/** An empty list that teaches: what will stand here, and how the first one comes. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-t border-rule px-4 py-14 text-center">
      <p className="font-serif text-lg font-bold">{title}</p>
      {children && <p className="mx-auto max-w-prose pt-2 text-balance text-ink-2">{children}</p>}
      {action && <div className="pt-4">{action}</div>}
    </div>
  );
}
