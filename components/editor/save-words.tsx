import { useRights, useRoom, type Words } from "./context.ts";
import { useValue } from "./observable.ts";
import type { SaveStatus } from "./saving/status.ts";

/** The state of saving, always in words; read out when it is more than routine. */
export function SaveWords() {
  const { room, t } = useRoom();
  const abilities = useRights();
  const status = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  if (!abilities.revise) return <span className="ed-saving">{t.saving.readOnly}</span>;
  const calm = status.state === "saved" || status.state === "saving";
  return (
    <span className={`ed-saving ${calm ? "" : "ed-saving-trouble"}`} data-state={status.state} role="status" aria-label={t.saving.label} aria-live={calm ? "off" : "polite"}>
      {wordsOf(status, t)}
    </span>
  );
}

function wordsOf(status: SaveStatus, t: Words): string {
  if (status.state === "apart") return t.offline.apart;
  const away = status.state !== "saved" && status.state !== "saving" && status.unsaved;
  return away && !status.keptHere ? t.saving.notKept : t.saving[status.state];
}
