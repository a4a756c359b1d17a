import { routeHandler } from "#lib/web/route";
import { answerUpload } from "#lib/web/upload";

export const POST = routeHandler(answerUpload);
