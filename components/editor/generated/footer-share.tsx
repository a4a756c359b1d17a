import { useEffect } from "react";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { openPanel } from "../panel/open-panel.ts";
import { followCarrying } from "./carrying.ts";
import { followGenerated, generatedOf } from "./state.ts";

/** How much of the text is a machine's, as the label will say it; nothing where there is none. */
export function FooterShare() {
  const place = useRoom();
  const { room, t: { generated: t } } = place;
  const { share } = useValue(generatedOf(room).share);
  useEffect(() => followGenerated(place), [place]);
  useEffect(() => followCarrying(place), [place]);
  return share === 0 ? null : <button type="button" className="ed-foot-generated" title={t.shareHelp} onClick={() => openPanel(room, "publish", "generated")}>{t.share(share)}</button>;
}
