import { useEffect, useState } from "react";
import { useRoom } from "../context.ts";
import { knownPanel, loadPanel } from "./load-panel.ts";

/** Comes when it is opened: reading and checking of answers is a large file, and nobody who only writes should wait for it. */
export function AssistTab() {
  const { t: { assistant: t } } = useRoom();
  const [state, setState] = useState<"loading" | "there" | "failed">(knownPanel() ? "there" : "loading");
  const load = () => {
    setState("loading");
    void loadPanel().then((there) => setState(there ? "there" : "failed"));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the tab is opened.
  useEffect(() => {
    if (state === "loading") load();
  }, []);
  const Inside = knownPanel();
  if (Inside && state === "there") return <Inside />;
  if (state === "failed") return <p id="panel-assist" tabIndex={-1} className="ed-hint">{t.failed} <button type="button" className="link" onClick={load}>{t.tryAgain}</button></p>;
  return <p id="panel-assist" tabIndex={-1} className="ed-hint">{t.loading}</p>;
}
