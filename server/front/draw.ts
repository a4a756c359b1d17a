/** React's own drawing of plain components, in one pass: the only place of the server that knows React. */
import { isValidElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** @throws what a component throws; TypeError for what is no element; an error of React's for a component that waits. */
export function draw(tree: unknown): string {
  if (!isValidElement(tree)) throw new TypeError("what is drawn must be an element of React");
  return renderToStaticMarkup(tree);
}
