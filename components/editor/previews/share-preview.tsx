import { Share2 } from "lucide-react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { Dialog } from "#components/ui/dialog";
import { useAbilities, useRoom } from "../context.ts";
import { LinkList } from "./link-list.tsx";
import { MakeLink } from "./make-link.tsx";
import { useLinks } from "./use-links.ts";

/** Opens the window in which people outside are given a look at the draft. `words`: a line of text instead of a sign. */
export function SharePreview({ className, words = false }: { className: string; words?: boolean }) {
  const { t } = useRoom();
  const abilities = useAbilities();
  const [open, setOpen] = useState(false);
  if (!abilities.revise) return null;
  return (
    <>
      <button type="button" className={className} aria-label={words ? undefined : t.previews.open} title={t.previews.title} onClick={() => setOpen(true)}>
        {words ? t.previews.open : <Share2 aria-hidden className="size-4" />}
      </button>
      {/* With the text it speaks of, not in the head: the head's own rules are for one line. */}
      {open && createPortal(<Dialog open onClose={() => setOpen(false)} title={t.previews.title} wide><Inside /></Dialog>, document.querySelector("main") ?? document.body)}
    </>
  );
}

function Inside() {
  const { t } = useRoom();
  const links = useLinks();
  return (
    <div className="grid gap-5">
      <p>{t.previews.lead}</p>
      <MakeLink onMade={links.load} />
      <LinkList links={links} />
    </div>
  );
}
