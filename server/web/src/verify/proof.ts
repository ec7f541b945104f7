// Is this entry in that tree? The tlog-proof and the check of RFC 9162 section 2.1.3.2, as in amanat-proof's
// tlog_proof.rs and merkle.rs.

import { type Bytes, decimal, same, sha256, unbase64, unbase64Exactly, utf8 } from "./bytes";

const MAGIC = "c2sp.org/tlog-proof@v1";
const MAX_PROOF_HASHES = 63;
const MAX_EXTRA_BYTES = 64 * 1024;
const MAX_TLOG_PROOF_BYTES = 256 * 1024 + 2 * MAX_EXTRA_BYTES;

export interface TlogProof {
  index: bigint;
  hashes: Bytes[];
  note: string;
}

export function readProof(text: string): TlogProof | undefined {
  const end = text.indexOf("\n\n");
  if (utf8(text).length > MAX_TLOG_PROOF_BYTES || end < 0) return undefined;
  const lines = text.slice(0, end).split("\n");
  if (lines.shift() !== MAGIC) return undefined;
  if (lines[0]?.startsWith("extra")) {
    const extra = lines.shift()?.match(/^extra (.+)$/s)?.[1];
    const bytes = extra === undefined ? undefined : unbase64(extra);
    if (!bytes || bytes.length === 0 || bytes.length > MAX_EXTRA_BYTES) return undefined;
  }
  const index = decimal(lines.shift()?.match(/^index (.*)$/s)?.[1] ?? "");
  const hashes = lines.flatMap((line) => unbase64Exactly(line, 32) ?? []);
  if (index === undefined || hashes.length !== lines.length || hashes.length > MAX_PROOF_HASHES) return undefined;
  return { index, hashes, note: text.slice(end + 2) };
}

const node = (left: Bytes, right: Bytes) => sha256(Uint8Array.of(1), left, right);

export async function isIncluded(proof: TlogProof, size: bigint, leaf: Bytes, root: Bytes): Promise<boolean> {
  if (proof.index >= size) return false;
  let [at, last, hash] = [proof.index, size - 1n, leaf];
  for (const sibling of proof.hashes) {
    if (last === 0n) return false;
    if ((at & 1n) === 1n || at === last) {
      hash = await node(sibling, hash);
      while ((at & 1n) === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else {
      hash = await node(hash, sibling);
    }
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n && same(hash, root);
}
