// A real OpenID Connect provider, as a force may have one, on this machine only.
//
// The stories of server/tests/town/openid.rs start it: `node provider.mjs BACK DOOR`. Its first line says where it is and
// what time it is. Who comes, and with which factors, is set by POST /story; what GET /story answers is how often a token
// was asked for. It lies when a story wants it to: for another audience, or signed with another key. It ends when its
// standard input does.

import { createPrivateKey, createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

// The library's notices go where nobody reads: whoever started this hears one line and then stops listening.
console.info = console.error;

const [back, door] = process.argv.slice(2);
const MAX_STORY_BYTES = 4096;
const keys = { mine: generateKeyPairSync("rsa", { modulusLength: 2048 }), others: generateKeyPairSync("rsa", { modulusLength: 2048 }) };
const jwk = { ...keys.mine.privateKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" };
const story = { who: "idp-7", amr: ["pwd"], acr: undefined, forge: "", denies: false };
let tokens = 0;

const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  jwks: { keys: [jwk] },
  cookies: { keys: ["only for stories"] },
  clients: [
    {
      client_id: "amanat",
      client_secret: "a secret of the story, long enough",
      redirect_uris: [back],
      post_logout_redirect_uris: [door],
      response_types: ["code"],
      grant_types: ["authorization_code"],
    },
  ],
  claims: { auth_time: null, iss: null, sid: null, openid: ["sub", "badge", "acr", "amr"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, badge: `B-${sub}` }) }),
});

provider.use(async (ctx, next) => {
  if (ctx.path === "/token") tokens += 1;
  await next();
  if (ctx.path === "/token" && story.forge && ctx.body?.id_token) ctx.body.id_token = forged(ctx.body.id_token);
});

function forged(token) {
  const [head, body] = token.split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString());
  if (story.forge === "aud") claims.aud = "somebody-else";
  if (story.forge === "old") claims.exp -= 7200;
  if (story.forge === "iss") claims.iss = "https://elsewhere.example";
  const text = `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
  const pair = story.forge === "key" ? keys.others : keys.mine;
  const signature = createSign("RSA-SHA256").update(text).sign(createPrivateKey(pair.privateKey.export({ format: "pem", type: "pkcs8" })));
  return `${text}.${signature.toString("base64url")}`;
}

async function interaction(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const result = {};
  if (story.denies) {
    Object.assign(result, { error: "access_denied", error_description: "the story says no" });
  } else if (prompt.name === "login") {
    result.login = { accountId: story.who, amr: story.amr, acr: story.acr };
  } else {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    result.consent = { grantId: await grant.save() };
  }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

async function told(request, response) {
  let text = "";
  for await (const piece of request) {
    text += piece;
    if (text.length > MAX_STORY_BYTES) throw new Error("too long a story");
  }
  if (text) Object.assign(story, JSON.parse(text));
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ tokens }));
}

const answer = provider.callback();
server.on("request", (request, response) => {
  const { pathname } = new URL(request.url, issuer);
  const wrong = (problem) => response.writeHead(500).end(String(problem));
  if (pathname === "/story") told(request, response).catch(wrong);
  else if (pathname.startsWith("/interaction/")) interaction(request, response).catch(wrong);
  else answer(request, response);
});

console.log(JSON.stringify({ issuer, now: Date.now() }));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
