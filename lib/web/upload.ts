/** The HTTP side of uploading a picture. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import type { Lang } from "#lib/i18n/languages";
import type { Failure } from "#lib/kernel/outcome";
import { pictureLimits } from "#lib/media/types";
import { uploadPicture } from "#lib/media/upload";
import { answerJson } from "./answer.ts";
import { readFile } from "./file.ts";

/**
 * Takes the multipart field `file`, answers the picture: `{ id, width, height, color, alt, renditions, path, name, caption, credit, known }`.
 * Who may not upload is told so before the body is read.
 */
export async function answerUpload({ request, actor, language }: { request: Request; actor: Actor; language: Lang }): Promise<Response> {
  if (!can(actor, "media.upload", undefined)) return answerJson(failed(actor.kind === "anonymous" ? "access.signIn" : "access.denied"), language);
  const file = await readFile(request, "file", pictureLimits.bytes);
  if (file.ok) return answerJson(await uploadPicture(actor, file.value), language);
  if (file.code === "request.tooLarge") return answerJson(failed("media.tooLarge", { maximum: pictureLimits.bytes / 1024 / 1024 }), language);
  return answerJson(file, language);
}

function failed(code: string, params: Failure["params"] = {}): Failure {
  return { ok: false, code, params };
}
