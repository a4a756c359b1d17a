/** Talks to the provider: OpenID Connect by authorization code with PKCE, state and nonce. The only importer of openid-client. */
import * as oidc from "openid-client";
import type { Outgoing } from "#lib/outgoing/send";
import { sendOut } from "#lib/outgoing/send";
import type { Provider } from "./oidc-settings.ts";

/** Where the provider sends people back to. */
export const backPath = "/sign-in/with/back";

export type Begun = { address: string; state: string; nonce: string; verifier: string };
/** `email`: only one that the provider has verified. */
export type Claims = { issuer: string; subject: string; email: string | null };

const back = () => `${process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`}${backPath}`;

/** @throws where the provider cannot be reached or does not say what it should. */
export async function begin(provider: Provider): Promise<Begun> {
  const config = await discovered(provider);
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const parameters = { redirect_uri: back(), scope: "openid email profile", state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" };
  return { address: oidc.buildAuthorizationUrl(config, parameters).href, state, nonce, verifier };
}

/** @param query what came back in the address, as it stands after "?". @throws for everything that is not exactly right: state, code, signature, issuer, audience, nonce, time. */
export async function finish(provider: Provider, begun: Omit<Begun, "address">, query: string): Promise<Claims> {
  const config = await discovered(provider);
  const tokens = await oidc.authorizationCodeGrant(config, new URL(`${back()}?${query}`), { pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce, idTokenExpected: true });
  const claims = tokens.claims();
  if (!claims) throw new Error("The provider sent no identity.");
  const email = claims["email_verified"] === true && typeof claims["email"] === "string" ? claims["email"] : null;
  return { issuer: claims.iss, subject: claims.sub, email };
}

async function discovered({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> {
  // Only a test's provider is reached without TLS: the settings refuse any other.
  const execute = [...(issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : []), oidc.enableNonRepudiationChecks];
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { [oidc.customFetch]: fetchThrough(sendOut), execute, timeout: 10 });
}

/** The library's requests go out by our own guarded client, and follow no redirect. */
function fetchThrough(send: Outgoing): oidc.CustomFetch {
  return async (url, { method, headers, body }) => {
    if (method !== "GET" && method !== "POST") throw new Error(`No ${method} to a provider.`);
    const sent = { method, headers: Object.fromEntries(new Headers(headers)), ...(body === undefined || body === null ? {} : { body: String(body) }) } as const;
    const received = await send(url, sent, { redirects: 0, size: 500_000 });
    const told = new Headers(Object.entries(received.headers).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : [])));
    return new Response(received.status === 204 ? null : new Uint8Array(received.body), { status: received.status, headers: told });
  };
}
