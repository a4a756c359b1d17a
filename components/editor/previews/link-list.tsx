import { useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import { printedMoment } from "#lib/i18n/dates";
import type { PreviewLine } from "#lib/previews/types";
import { useRoom } from "../context.ts";
import type { Links } from "./use-links.ts";

/** What has been given out: to whom, until when, whether anybody looked. */
export function LinkList({ links: { lines, failed, load } }: { links: Links }) {
  const { t } = useRoom();
  const [told, setTold] = useState("");
  return (
    <section className="grid gap-2" aria-labelledby="preview-links">
      <h3 id="preview-links" className="font-medium">{t.previews.list}</h3>
      <p role="status" className={told === "" ? "sr-only" : "text-sm text-celadon"}>{told}</p>
      {failed && <div className="grid justify-items-start gap-2"><FormMessage>{t.previews.notLoaded}</FormMessage><Button small onClick={() => void load()}>{t.previews.again}</Button></div>}
      {lines === null && !failed && <p className="ed-hint">{t.previews.loading}</p>}
      {lines?.length === 0 && <p className="ed-hint">{t.previews.none}</p>}
      {lines !== null && lines.length > 0 && (
        <ul className="ed-links">
          {lines.map((line) => <Line key={line.id} line={line} onRevoked={(name) => { setTold(t.previews.revoked(name)); void load(); }} />)}
        </ul>
      )}
    </section>
  );
}

function Line({ line, onRevoked }: { line: PreviewLine; onRevoked: (name: string) => void }) {
  const { t, article, actions, language, timeZone } = useRoom();
  const { run, busy, failure } = useCommand(actions.revokePreviewLink, () => onRevoked(name));
  const name = line.label || t.previews.unnamed;
  const moment = (text: string) => printedMoment(new Date(text), language, timeZone);
  const { state, opened, openedAt } = line;
  return (
    <li data-state={state}>
      <div>
        <p><b>{name}</b> <span className="ed-link-state">{t.previews.state[state]}</span></p>
        <p className="ed-hint">{t.previews.by(line.madeBy, moment(line.createdAt))} · {t.previews.until(moment(line.expiresAt))}</p>
        <p className="ed-hint">{openedAt === null ? t.previews.never : t.previews.opened(opened, moment(openedAt))}</p>
        {failure && <FormMessage>{failure.message}</FormMessage>}
      </div>
      {state === "open" && line.mayRevoke && <Button small tone="danger" busy={busy} aria-label={t.previews.revokeLabel(name)} onClick={() => void run({ articleId: article.id, linkId: line.id })}>{busy ? t.previews.revoking : t.previews.revoke}</Button>}
    </li>
  );
}
