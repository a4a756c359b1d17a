/** From one printed label to everything that programs read of it: the seven keys of GB 45438-2025, and the IPTC source type. Pure. */
import type { Aigc, LabelSettings, PrintedLabel } from "./types.ts";

const sourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/** Namespace and name under which files carry the seven keys; feeds use the same. */
export const aigcSpace = "http://www.tc260.org.cn/ns/AIGC/1.0/";

/**
 * @param given.id stable number of what is printed.
 * @param given.address host of the site, which stands for whoever has no code.
 */
export function aigcOf(label: PrintedLabel | null, settings: Pick<LabelSettings, "producer" | "propagator">, given: { id: string; address: string }): Aigc | null {
  if (label === null) return null;
  const producer = settings.producer || given.address;
  // The one who made it is the first one who passes it on.
  return { Label: "1", ContentProducer: producer, ProduceID: given.id, ReservedCode1: "", ContentPropagator: settings.propagator || producer, PropagateID: given.id, ReservedCode2: "" };
}

/** A text that people and a machine wrote is put together from both; `algorithmicallyEnhanced` would say that a machine only touched up what people wrote. */
export function sourceTypeOf({ share }: PrintedLabel): string {
  return `${sourceTypes}${share >= 1 ? "trainedAlgorithmicMedia" : "compositeWithTrainedAlgorithmicMedia"}`;
}
