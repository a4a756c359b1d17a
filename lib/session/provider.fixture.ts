/** A provider of accounts for tests: speaks just enough OpenID Connect on the loopback address. Whoever comes to it is signed in as `account` already. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** What it says of whoever comes. */
export type ProviderAccount = { subject: string; email: string; verified: boolean };
/** What it does wrong when it is told to. */
export type Fault = "nonce" | "audience" | "issuer" | "expired" | "signature" | "unsigned" | "deny" | null;
export type TestProvider = { issuer: string; account: ProviderAccount; fault: Fault; asked: string[]; stop: () => Promise<void> };

export const testClient = { id: "linjia", secret: "a secret between the two" };

type Grant = { nonce: string; challenge: string; redirect: string };
type Inside = { provider: TestProvider; grants: Map<string, Grant>; key: KeyObject; foreign: KeyObject; jwk: object };

export async function startProvider(account: ProviderAccount): Promise<TestProvider> {
  const pair = () => generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const [own, other] = [pair(), pair()];
  const provider: TestProvider = { issuer: "", account, fault: null, asked: [], stop: async () => {} };
  const inside: Inside = { provider, grants: new Map(), key: own.privateKey, foreign: other.privateKey, jwk: { ...own.publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" } };
  const server = createServer((request, response) => void answer(inside, request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  provider.issuer = `http://127.0.0.1:${portOf(server)}`;
  provider.stop = () => new Promise((done) => server.close(() => done()).closeAllConnections());
  return provider;
}

async function answer(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { issuer, asked } = inside.provider;
  const url = new URL(request.url ?? "/", issuer);
  asked.push(`${request.method} ${url.pathname}`);
  const json = (status: number, value: object) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  if (url.pathname === "/.well-known/openid-configuration") return void json(200, configuration(issuer));
  if (url.pathname === "/jwks") return void json(200, { keys: [inside.jwk] });
  if (url.pathname === "/authorize") return void response.writeHead(302, { location: authorize(inside, url.searchParams) }).end();
  if (url.pathname !== "/token") return void json(404, {});
  let body = "";
  for await (const part of request) body += part;
  const given = new URLSearchParams(body);
  const grant = take(inside, given);
  if (!grant) return void json(400, { error: "invalid_grant" });
  json(200, { access_token: "opens nothing", token_type: "Bearer", expires_in: 60, id_token: idToken(inside, grant) });
}

function configuration(issuer: string): object {
  return {
    issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"], code_challenge_methods_supported: ["S256"],
  };
}

function authorize({ provider, grants }: Inside, asked: URLSearchParams): string {
  const of = (name: string) => asked.get(name) ?? "";
  const back = new URL(of("redirect_uri"));
  back.searchParams.set("state", of("state"));
  if (provider.fault === "deny") back.searchParams.set("error", "access_denied");
  else {
    const code = `code-${grants.size + 1}-${of("state").slice(0, 8)}`;
    grants.set(code, { nonce: of("nonce"), challenge: of("code_challenge"), redirect: of("redirect_uri") });
    back.searchParams.set("code", code);
  }
  return back.href;
}

/** A code is good once, for whoever asked for it. */
function take({ grants }: Inside, given: URLSearchParams): Grant | null {
  const code = given.get("code") ?? "";
  const grant = grants.get(code);
  grants.delete(code);
  const right = given.get("client_id") === testClient.id && given.get("client_secret") === testClient.secret && given.get("redirect_uri") === grant?.redirect;
  const challenge = createHash("sha256").update(given.get("code_verifier") ?? "").digest("base64url");
  return grant && right && challenge === grant.challenge ? grant : null;
}

function idToken({ provider: { issuer, account, fault }, key, foreign }: Inside, { nonce }: Grant): string {
  const now = Math.floor(Date.now() / 1_000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    iss: fault === "issuer" ? "https://elsewhere.example" : issuer, aud: fault === "audience" ? "somebody else" : testClient.id, sub: account.subject, email: account.email, email_verified: account.verified,
    nonce: fault === "nonce" ? "another" : nonce, iat: now - (fault === "expired" ? 7_200 : 0), exp: now + (fault === "expired" ? -3_600 : 300),
  };
  const signed = `${part(fault === "unsigned" ? { alg: "none" } : { alg: "RS256", kid: "one" })}.${part(claims)}`;
  return fault === "unsigned" ? `${signed}.` : `${signed}.${sign("sha256", Buffer.from(signed), fault === "signature" ? foreign : key).toString("base64url")}`;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The provider has no port.");
  return address.port;
}
