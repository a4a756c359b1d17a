/** The readable part of a person's page: the name as it is read, else the first part of the mail address. */
import { slugFor } from "#lib/articles/slug";

/** `张三` → `zhang-san`; never empty. */
export function personSlug(name: string, email: string): string {
  const readable = (text: string) => (/[\p{Script=Han}a-z0-9]/iu.test(text.normalize("NFKD")) ? slugFor(text, "zh-CN").slice(0, 50).replace(/-+$/, "") : "");
  return readable(name) || readable(email.split("@")[0] ?? "") || "person";
}
