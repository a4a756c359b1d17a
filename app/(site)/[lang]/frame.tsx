import type { ComponentProps } from "react";
import { Frame as SiteFrame } from "#components/site/frame";
import { drawNow } from "#lib/kernel/request-store";

/** A reader's page, drawn at once: what is inside must be plain components, without hooks and without waiting (decision 48). */
export function Frame(props: ComponentProps<typeof SiteFrame>) {
  const page = <SiteFrame {...props} />;
  const id = drawNow(page);
  return id === null ? page : <i id={id} />;
}
