import { type ReactNode, useState } from "react";
import { printedMoment } from "#lib/i18n/dates";
import { Button } from "#components/ui/button";
import { wordsOf } from "./block-text.ts";
import { useRights, useRoom, writerOf } from "./context.ts";
import { useValue } from "./observable.ts";
import { dropOffer, keepInHistory, takeOffer } from "./recover.ts";
import { saveAsFile } from "./save-as-file.ts";
import { hasText } from "./saving/recovery.ts";

/** Lines over the text for what a person must know now: nothing here stops the writing. */
export function Notices() {
  const { room, t } = useRoom();
  const abilities = useRights();
  const { denied } = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  return (
    <div className="ed-notices">
      {!abilities.revise && denied === null && <Line>{t.notice.readOnly}</Line>}
      <TroubleLine />
      <OfferLine />
      <TookOverLine />
      <RemarkLine />
    </div>
  );
}

function Line({ alert = false, done = false, children }: { alert?: boolean; done?: boolean; children: ReactNode }) {
  return <div className={`ed-notice ${alert ? "ed-notice-alert" : done ? "ed-notice-done" : ""}`} role={alert ? "alert" : "status"}>{children}</div>;
}

function TroubleLine() {
  const place = useRoom();
  const { room, t, article } = place;
  const status = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  const again = <Button small onClick={() => void room.saver.saveNow()}>{t.notice.tryAgain}</Button>;
  if (status.unsaved && !status.keptHere && status.state !== "saving") return <Line alert><p>{t.notice.notKept}</p><CopyAll /></Line>;
  switch (status.state) {
    case "apart":
      return <Line><p>{status.noCopy ? t.offline.apartNotKept : t.offline.apartKept}</p></Line>;
    case "signedOut":
      return (
        <Line alert>
          <p>{t.notice.signedOut}</p>
          <a className="button button-small" href={`/sign-in?next=${encodeURIComponent(`/desk/articles/${article.id}`)}`} target="_blank" rel="noopener">{t.notice.signIn}</a>
          {again}
        </Line>
      );
    case "conflict":
      return (
        <Line alert>
          <p>{t.notice.conflict(writerOf(place, status.conflict?.theirs.savedBy))}</p>
          <Button small tone="ink" onClick={() => room.comparing.set("conflict")}>{t.notice.resolve}</Button>
        </Line>
      );
    case "refused":
      if (status.denied && status.denied !== "signedOut") return <DeniedLine denied={status.denied} />;
      return <Line alert><p>{t.notice.refused(status.message ?? t.notice.refusedUnknown)}</p>{again}</Line>;
    case "offline":
    case "away":
      return <Line><p>{t.notice[status.state]}</p>{again}</Line>;
    default:
      return status.noCopy ? <Line><p>{t.offline.noCopy}</p></Line> : null;
  }
}

/** The shared document takes nothing more from this page. */
function DeniedLine({ denied }: { denied: "denied" | "schema" | "tooLarge" }) {
  const { room, t } = useRoom();
  return (
    <Line alert>
      <p>{t.together.denied[denied]}</p>
      {denied === "schema" && <Button small tone="ink" onClick={() => location.reload()}>{t.together.reload}</Button>}
      {denied === "tooLarge" && <Button small onClick={() => void room.saver.saveNow()}>{t.notice.tryAgain}</Button>}
      {denied !== "schema" && <CopyAll />}
    </Line>
  );
}

/** The last way out when neither server nor device takes the text. */
function CopyAll() {
  const { room, t } = useRoom();
  const [done, setDone] = useState<boolean | null>(null);
  const copy = async () => {
    setDone((await navigator.clipboard?.writeText(wordsOf(room.read().content, t.suggest.printed)).then(() => true, () => false)) ?? false);
  };
  return <Button small onClick={() => void copy()}>{done === null ? t.notice.copyAll : done ? t.notice.copied : t.notice.notCopied}</Button>;
}

function OfferLine() {
  const place = useRoom();
  const { room, t, article, language, timeZone } = place;
  const offer = useValue(room.offer);
  if (!offer) return null;
  const { copy, moved, kind } = offer;
  const title = t.recovery.title(printedMoment(new Date(copy.at), language, timeZone));
  if (kind === "text" && hasText(copy)) {
    return (
      <Line>
        <p>{title} {t.offline.older.explain}</p>
        <Button small tone="ink" onClick={() => void keepInHistory(place)}>{t.offline.older.keep}</Button>
        <Button small onClick={() => saveAsFile([{ articleId: article.id, text: wordsOf(copy.content, t.suggest.printed) }])}>{t.offline.older.saveFile}</Button>
      </Line>
    );
  }
  return (
    <Line>
      <p>{title}{moved && ` ${t.recovery.moved}`}</p>
      <Button small tone="ink" onClick={() => room.comparing.set(copy)}>{t.recovery.compare}</Button>
      {!moved && <Button small onClick={() => takeOffer(place)}>{t.recovery.take}</Button>}
      <Button small tone="quiet" onClick={() => void dropOffer(place)}>{t.recovery.drop}</Button>
    </Line>
  );
}

function TookOverLine() {
  const place = useRoom();
  const { room, t } = place;
  const { tookOver } = useValue({ get: room.saver.status, subscribe: room.saver.subscribe });
  if (!tookOver) return null;
  const who = writerOf(place, tookOver.by);
  return <Line><p>{t.notice.tookDetails(who)}</p><Button small tone="quiet" onClick={() => room.saver.takeOverSeen()}>{t.notice.dismiss}</Button></Line>;
}

function RemarkLine() {
  const { room, t } = useRoom();
  const remark = useValue(room.remark);
  if (!remark) return null;
  const words = "words" in remark ? remark.words : "picturesLeft" in remark ? t.notice.picturesLeft(remark.picturesLeft) : t.notice.filesLeft(remark.filesLeft);
  return <Line done={"done" in remark && remark.done}><p>{words}</p><Button small tone="quiet" onClick={() => room.remark.set(null)}>{t.notice.dismiss}</Button></Line>;
}
