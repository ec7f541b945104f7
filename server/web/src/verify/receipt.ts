// Was this report recorded, and who besides the police has seen that? As in amanat-proof's receipt.rs and leaf.rs;
// both are tested on proof/tests/vectors/receipts.json.

import { type Bytes, hmacSha256, same, sha256, unbase64, unbase64Exactly, utf8 } from "./bytes";
import { BadPolicy, type Policy, readPolicy, see } from "./policy";
import { isIncluded, readProof } from "./proof";

const MAX_RECEIPT_CHARS = 4 * 1024 * 1024;
const MAX_EVENT_BYTES = 64 * 1024;
const OPEN = '<script type="application/json" id="amanat-receipt">';
const FIELDS = ["version", "event", "r", "r2", "x", "proof", "words"];

// What does not match; the page has the words for it.
export type Why = "receipt" | "proof" | "checkpoint" | "event" | "words";

export type Verdict =
  | { outcome: "recorded-and-witnessed"; witnesses: number }
  | { outcome: "recorded-by-log-only" }
  | { outcome: "does-not-match"; why: Why }
  // Not an outcome: nothing was looked at.
  | { outcome: "cannot-check"; why: "browser" | "policy" };

interface Receipt {
  event: Bytes;
  r: Bytes;
  r2: Bytes;
  x: Bytes;
  proof: string;
  words: [string, string][];
}

// The receipt's JSON, from its saved page or from bare JSON; nothing if there is none or more than one.
export function findReceipt(file: string): string | undefined {
  const text = file.trim();
  if (text.startsWith("{")) return text;
  const [, after, more] = text.split(OPEN);
  const end = after?.indexOf("</script>") ?? -1;
  return more === undefined && end >= 0 ? after?.slice(0, end) : undefined;
}

function readReceipt(json: string): Receipt | undefined {
  if (json.length > MAX_RECEIPT_CHARS) return undefined;
  const fields: unknown = JSON.parse(json);
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return undefined;
  const known = new Map<string, unknown>(Object.entries(fields));
  if (known.get("version") !== 1 || [...known.keys()].some((name) => !FIELDS.includes(name))) return undefined;
  const text = (name: string) => {
    const value = known.get(name);
    return typeof value === "string" ? value : "?";
  };
  const [event, r, r2, x] = [unbase64(text("event")), ...["r", "r2", "x"].map((name) => unbase64Exactly(text(name), 32))];
  const words = readWords(known.get("words"));
  const proof = known.get("proof");
  if (!event || event.length > MAX_EVENT_BYTES || !r || !r2 || !x || !words || typeof proof !== "string") return undefined;
  return { event, r, r2, x, proof, words };
}

function readWords(value: unknown): [string, string][] | undefined {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const words = Object.entries(value);
  return words.every(([, text]) => typeof text === "string") ? words : undefined;
}

async function leafOf({ event, r, x }: Receipt): Promise<Bytes> {
  const commitment = await hmacSha256(r, utf8("amanat.event.v1\0"), event);
  return sha256(Uint8Array.of(0), Uint8Array.of(1), commitment, x);
}

async function wordsMatch({ event, r2, words }: Receipt): Promise<boolean> {
  if (words.length === 0) return true;
  const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(event));
  const parts: unknown = typeof header === "object" && header !== null && "parts" in header ? header.parts : {};
  const codes = new Map<string, unknown>(Object.entries(parts ?? {}));
  for (const [name, text] of words) {
    const code = codes.get(name);
    const recorded = typeof code === "string" ? unbase64Exactly(code, 32) : undefined;
    if (!recorded || !same(recorded, await hmacSha256(r2, utf8(text)))) return false;
  }
  return true;
}

// What a step throws over bytes from outside is a mismatch.
async function tried<T>(step: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch {
    return undefined;
  }
}

async function check(json: string, policy: Policy): Promise<Verdict> {
  const no = (why: Why): Verdict => ({ outcome: "does-not-match", why });
  const receipt = await tried(() => readReceipt(json));
  if (!receipt) return no("receipt");
  const proof = await tried(() => readProof(receipt.proof));
  if (!proof) return no("proof");
  const seen = await tried(() => see(policy, proof.note));
  if (!seen) return no("checkpoint");
  const { checkpoint, witnesses, enough } = seen;
  if (!(await isIncluded(proof, checkpoint.size, await leafOf(receipt), checkpoint.root))) return no("event");
  if (!(await tried(() => wordsMatch(receipt)))) return no("words");
  return enough && witnesses > 0 ? { outcome: "recorded-and-witnessed", witnesses } : { outcome: "recorded-by-log-only" };
}

// Says which of the three outcomes a receipt has under a policy, or that nothing can be said here.
export async function judge(receiptJson: string, policyText: string): Promise<Verdict> {
  try {
    return await check(receiptJson, await readPolicy(policyText));
  } catch (error) {
    return { outcome: "cannot-check", why: error instanceof BadPolicy ? "policy" : "browser" };
  }
}
