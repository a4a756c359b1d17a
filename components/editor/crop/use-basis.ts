import { useCallback, useEffect, useState } from "react";
import type { ReadPicture } from "#lib/media/types";

type Basis = { basis: ReadPicture | null; failed: boolean; load: () => void; /** Goes on with the picture that this one was cut from. */ toWhole: () => void };

/** The picture in the window, as the server knows it now. */
export function useBasis(media: number): Basis {
  const [basis, setBasis] = useState<ReadPicture | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    void asked(media).then(setBasis, () => setFailed(true));
  }, [media]);
  useEffect(load, [load]);
  const toWhole = () => basis?.whole && setBasis({ picture: basis.whole, whole: null });
  return { basis, failed, load, toWhole };
}

async function asked(id: number): Promise<ReadPicture> {
  const response = await fetch("/api/pictures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ id }), signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`picture: ${response.status}`);
  return (await response.json()) as ReadPicture;
}
