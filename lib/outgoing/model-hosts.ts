/** Where models of the newsroom's own run, as the operator of the machine says it: no setting of the site can. */
import { readHosts } from "#lib/kernel/hosts";

/** "host:port" each, from MODEL_HOSTS; the start has refused a wrong value. */
export function modelHosts(): readonly string[] {
  return readHosts(process.env.MODEL_HOSTS ?? "") ?? [];
}
