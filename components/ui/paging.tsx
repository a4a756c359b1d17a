import { ButtonLink } from "./button.tsx";

/** Links through a list by cursor: on, and back to the start. Null where there is nowhere to go. */
export function Paging({ label, first, next }: { label: string; first: { href: string; label: string } | null; next: { href: string; label: string } | null }) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex gap-3 py-5">
      {first && <ButtonLink href={first.href} prefetch={false}>{first.label}</ButtonLink>}
      {next && <ButtonLink href={next.href} prefetch={false} rel="next">{next.label}</ButtonLink>}
    </nav>
  );
}

/** The same list with one filter changed: `null` takes it out, and the place in the list starts anew. */
export function withFilter(path: string, filters: Record<string, string | number | undefined>, change: Record<string, string | number | null>): string {
  const { before: _, ...kept } = filters;
  const entries = Object.entries({ ...kept, ...change }).flatMap(([name, value]) => (value === null || value === undefined || value === "" ? [] : [[name, String(value)]]));
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
}
