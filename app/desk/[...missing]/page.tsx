import { notFound } from "next/navigation";

/** Any address of the desk that nothing else answers, told inside the desk's frame. */
export default function MissingPage(): never {
  notFound();
}
