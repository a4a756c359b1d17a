import { placeInShell } from "#lib/reading/shell";

/** A reader's page with nothing in it: the front asks for it once and puts what is drawn into it (decision 51). No reader's address leads here. */
export default function Shell() {
  return <i id={placeInShell} />;
}
