// Does the browser's verifier reach the same outcomes as the Rust crate, on the same cases?
//
// Run by `npm test` in server/web. The script is bundled as for the pages.

import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { build } from "esbuild";

globalThis.crypto ??= webcrypto;
const here = new URL(".", import.meta.url);
const file = (path) => new URL(path, here);
const { outputFiles } = await build({
  entryPoints: [file("../src/verifier.ts").pathname],
  bundle: true,
  format: "esm",
  target: ["chrome100", "firefox102", "safari15"],
  write: false,
});
const { findReceipt, judge, sha2InArithmetic, verify, verifyInArithmetic } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
);
const cases = JSON.parse(readFileSync(file("../../../proof/tests/vectors/receipts.json"), "utf8"));

// An older browser: importKey refuses what it does not know.
async function withoutEd25519(run) {
  const { importKey } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException("unrecognized", "NotSupportedError"));
  try {
    return await run();
  } finally {
    SubtleCrypto.prototype.importKey = importKey;
  }
}

// A page that is not from https: has no crypto.subtle.
async function withGlobal(name, value, run) {
  const real = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  try {
    return await run();
  } finally {
    Object.defineProperty(globalThis, name, real);
  }
}

test("there are cases of all three outcomes", () => {
  const outcomes = new Set(cases.map((each) => each.outcome));
  assert.deepEqual([...outcomes].sort(), ["does-not-match", "recorded-and-witnessed", "recorded-by-log-only"]);
});

for (const { name, receipt, policy, outcome, witnesses } of cases) {
  test(name, async () => {
    const verdict = await judge(receipt, policy);
    assert.equal(verdict.outcome, outcome);
    assert.equal(verdict.witnesses ?? 0, witnesses);
  });
  test(`${name}, in a browser that does not know Ed25519`, async () => {
    assert.equal((await withoutEd25519(() => judge(receipt, policy))).outcome, outcome);
  });
  test(`${name}, in a page without WebCrypto`, async () => {
    assert.equal((await withGlobal("crypto", {}, () => judge(receipt, policy))).outcome, outcome);
  });
}

test("each flipped bit of a receipt's proof is noticed", async () => {
  const { receipt, policy } = cases[0];
  const fields = JSON.parse(receipt);
  const bytes = Buffer.from(fields.proof);
  for (let at = 0; at < bytes.length; at += 3) {
    const changed = Buffer.from(bytes);
    changed[at] ^= 1 << at % 7;
    const proof = changed.toString("utf8");
    const { outcome } = await judge(JSON.stringify({ ...fields, proof }), policy);
    // A witness whose name was changed is a stranger: then one is left, below the quorum.
    assert.notEqual(outcome, "recorded-and-witnessed", `byte ${at}`);
  }
});

test("a policy that cannot be used is said, and is no outcome", async () => {
  const { receipt, policy } = cases[0];
  for (const bad of ["", "quorum all\n", policy + policy, policy.replace("group outside 2", "group outside 4"), `${policy}\r\n`]) {
    assert.deepEqual(await judge(receipt, bad), { outcome: "cannot-check", why: "policy" });
  }
});

test("a browser that cannot compute says so, and it is no outcome", async () => {
  const mute = await withGlobal("TextEncoder", undefined, () => judge(cases[0].receipt, cases[0].policy));
  assert.deepEqual(mute, { outcome: "cannot-check", why: "browser" });
});

test("a receipt is found in its page and only if it is the only one", () => {
  const json = cases[0].receipt;
  const page = `\uFEFF<!doctype html><p>a</p><script type="application/json" id="amanat-receipt">${json}</script><script></script>`;
  assert.equal(findReceipt(page), json);
  assert.equal(findReceipt(json), json);
  assert.equal(findReceipt(page + page), undefined);
  assert.equal(findReceipt("<p>nothing</p>"), undefined);
});

test("SHA-2 in plain arithmetic agrees with the machine's at every edge of a block", () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 1000]) {
    const message = new Uint8Array(length).map((_, at) => at * 7);
    for (const name of ["SHA-256", "SHA-512"]) {
      const expected = createHash(name.replace("-", "")).update(message).digest("hex");
      assert.equal(Buffer.from(sha2InArithmetic(name, message)).toString("hex"), expected, `${name} of ${length}`);
    }
  }
});

test("Ed25519 in plain arithmetic agrees with the machine's, on good and on changed signatures", async () => {
  for (let round = 0; round < 12; round += 1) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const key = new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(-32));
    const message = new Uint8Array(Buffer.from("x".repeat(round * 17)));
    const signature = new Uint8Array(sign(null, message, privateKey));
    assert.equal(await verifyInArithmetic(key, signature, message), true);
    assert.equal(await verify(key, signature, message), true);
    for (const at of [0, 31, 32, 63]) {
      const changed = signature.slice();
      changed[at] ^= 1 << round % 8;
      assert.equal(await verifyInArithmetic(key, changed, message), false);
    }
    const otherKey = key.slice();
    otherKey[round] ^= 1;
    assert.equal(await verifyInArithmetic(otherKey, signature, message), false);
    // The same signature with L added to s must not pass: one signature, one spelling.
    const L = (1n << 252n) + 27742317777372353535851937790883648493n;
    let s = signature.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + L;
    const malleable = signature.slice();
    for (let at = 32; at < 64; at += 1, s >>= 8n) malleable[at] = Number(s & 255n);
    assert.equal(await verifyInArithmetic(key, malleable, message), false);
  }
});

test("the script stays small enough to lie in every receipt", async () => {
  const { outputFiles: [script] } = await build({
    entryPoints: [file("../src/verifier.ts").pathname],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome100", "firefox102", "safari15"],
    write: false,
  });
  assert.ok(script.contents.length < 12 * 1024, `${script.contents.length} bytes`);
  assert.ok(!script.text.includes("</script"), "it can lie inside a page");
});
