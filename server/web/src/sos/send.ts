// How does what waits come to the house, once, in the order in which it was asked?
//
// One sender at a time, be it the page or its worker. What the house does not answer stays and is sent again under
// the same key. What it answers with a clear no is let go, and shown.
//
// Not here: what waits (queue.ts), what is shown (../sos.ts).

import { signed } from "./identity";
import { type Call, type Waiting, call, done, setCall, waiting } from "./queue";

/** What the house answers; see `server/src/sos/mod.rs`. */
export type Answer = {
  id: string;
  secret?: string;
  kept: boolean;
  state: null | {
    accepted: number;
    presses: number;
    seen: number | null;
    taken_by: null | { label: string | null; at: number };
    ended: string | null;
  };
  messages: { at: number; from: string; text: string }[];
  says: string;
  pin_wrong?: boolean;
};

const ANSWER_WITHIN_MS = 15_000;
const PATHS = { press: "", again: "/press", position: "/position", message: "/message", cancel: "/cancel" };

/** Sends what waits. Whether nothing waits any more. */
export function flush(told: (answer: Answer) => void): Promise<boolean> {
  const locks = (navigator as { locks?: LockManager }).locks;
  const work = () => sendAll(told);
  return locks ? locks.request("amanat-sos", work) as Promise<boolean> : work();
}

async function sendAll(told: (answer: Answer) => void): Promise<boolean> {
  for (const one of await waiting()) {
    const now = await call();
    if (one.kind !== "press" && !now) {
      await done(one);
      continue;
    }
    const answer = await ask(one, now);
    if (answer === "later") return false;
    if (answer) {
      await remember(one, answer, now);
      told(answer);
    }
    await done(one);
  }
  return true;
}

/** Looks what became of the call. */
export async function look(language: string): Promise<Answer | undefined> {
  const now = await call();
  if (!now) return undefined;
  const path = `/sos/${now.id}`;
  const proof = await signed("GET", path, "");
  const response = await request(path, { headers: { "X-Sos-Secret": now.secret, "Accept-Language": language, ...proof } });
  if (!response?.ok) return undefined;
  const answer = (await response.json()) as Answer;
  const over = Boolean(answer.state?.ended);
  // Another press may have begun a new call meanwhile.
  if (over !== now.over && (await call())?.id === now.id) await setCall({ ...now, over });
  return answer;
}

/** Says that this device is there; whether the house knows it. Nothing where nobody answers. */
export async function sayHere(): Promise<string | undefined> {
  const proof = await signed("POST", "/sos/here", "");
  if (!proof["X-Sos-Device"]) return "nobody";
  const response = await request("/sos/here", { method: "POST", headers: proof });
  return response?.ok ? ((await response.json()) as { is: string }).is : undefined;
}

async function ask(one: Waiting, now: Call | undefined): Promise<Answer | undefined | "later"> {
  const path = one.kind === "press" ? "/sos" : `/sos/${now?.id}${PATHS[one.kind]}`;
  const queued = Math.max(0, Math.round((Date.now() - one.at) / 1000));
  const pressed = one.kind === "press" || one.kind === "again" ? { pressed: one.at, queued_s: queued } : {};
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    "Idempotency-Key": one.key,
    "Accept-Language": one.language,
  };
  if (now && one.kind !== "press") headers["X-Sos-Secret"] = now.secret;
  const body = JSON.stringify({ ...one.body, ...pressed });
  Object.assign(headers, await signed("POST", path, body).catch(() => ({})));
  const response = await request(path, { method: "POST", headers, body });
  if (!response || response.status >= 500 || response.status === 429 || response.status === 408) return "later";
  // A page of somebody else's network, or a no without an answer: a press stays, what follows it is let go.
  const answer = await response.json().catch(() => undefined) as Partial<Answer> | undefined;
  if (answer?.id && answer.messages) return answer as Answer;
  return one.kind === "press" ? "later" : undefined;
}

async function remember(one: Waiting, answer: Answer, now: Call | undefined): Promise<void> {
  const over = Boolean(answer.state?.ended);
  if (answer.secret) {
    await setCall({ id: answer.id, secret: answer.secret, silent: Boolean(one.body.silent ?? now?.silent), over });
  } else if (now) {
    await setCall({ ...now, over });
  }
}

async function request(path: string, init: RequestInit): Promise<Response | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ANSWER_WITHIN_MS);
  try {
    return await fetch(path, { ...init, cache: "no-store", credentials: "omit", redirect: "error", signal: late.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
