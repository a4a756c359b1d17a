/** One promise, shown in full. `figures`: in the order of the table. */
export type Proof = { figures: { name: string; value: string; promised: string; kept: boolean }[] };
/** `scratch`: an empty folder. */
export type Row = { promise: string; prove: (scratch: string) => Promise<Proof> };
