import { useRoom } from "../context.ts";

/** With the number of open conversations; none says nothing. */
export function TabLabel({ open }: { open: number }) {
  const { t } = useRoom();
  if (open === 0) return t.comments.tab;
  return (
    <span className="whitespace-nowrap">
      {t.comments.tab} <span className="tk-count" aria-hidden>{open}</span>
      <span className="sr-only">{t.comments.openCount(open)}</span>
    </span>
  );
}
