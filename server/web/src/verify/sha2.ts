// What is the SHA-256 or SHA-512 of these bytes, in a page where the browser does not lend its own?
//
// WebCrypto is missing where a page is neither https: nor, in some browsers, a file: a saved receipt opened from a
// phone's downloads, a station's own network. The same functions stand here in plain arithmetic (FIPS 180-4). Their
// constants are computed as they are defined, the first bits of roots of the first primes, not copied.

import type { Bytes } from "./bytes";

interface Kind {
  wordBits: bigint;
  rounds: number;
  // Turns of Σ0, Σ1; turns and shift of σ0, σ1.
  big: readonly [readonly bigint[], readonly bigint[]];
  small: readonly [readonly bigint[], readonly bigint[]];
}

const SHA_256: Kind = {
  wordBits: 32n,
  rounds: 64,
  big: [[2n, 13n, 22n], [6n, 11n, 25n]],
  small: [[7n, 18n, 3n], [17n, 19n, 10n]],
};
const SHA_512: Kind = {
  wordBits: 64n,
  rounds: 80,
  big: [[28n, 34n, 39n], [14n, 18n, 41n]],
  small: [[1n, 8n, 7n], [19n, 61n, 6n]],
};

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n += 1n) {
    if (found.every((prime) => n % prime !== 0n)) found.push(n);
  }
  return found;
}

// The first bits of the fraction of a number's root.
function rootBits(number: bigint, degree: bigint, bits: bigint): bigint {
  let [low, high] = [0n, 1n << (bits + 5n)];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= number << (bits * degree)) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(Number(bits), low);
}

function hasher({ wordBits, rounds, big, small }: Kind): (message: Uint8Array) => Bytes {
  const wordBytes = Number(wordBits) / 8;
  const k = primes(rounds).map((prime) => rootBits(prime, 3n, wordBits));
  const start = primes(8).map((prime) => rootBits(prime, 2n, wordBits));
  const word = (value: bigint) => BigInt.asUintN(Number(wordBits), value);
  const turn = (value: bigint, by: bigint) => (value >> by) | word(value << (wordBits - by));
  const sum = (value: bigint, [a = 0n, b = 0n, c = 0n]: readonly bigint[]) => turn(value, a) ^ turn(value, b) ^ turn(value, c);
  const spread = (value: bigint, [a = 0n, b = 0n, c = 0n]: readonly bigint[]) => turn(value, a) ^ turn(value, b) ^ (value >> c);

  const mix = (state: bigint[], words: bigint[]): bigint[] => {
    const w = [...words];
    for (let at = 16; at < rounds; at += 1) {
      const [w2 = 0n, w7 = 0n, w15 = 0n, w16 = 0n] = [w[at - 2], w[at - 7], w[at - 15], w[at - 16]];
      w.push(word(spread(w2, small[1]) + w7 + spread(w15, small[0]) + w16));
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let at = 0; at < rounds; at += 1) {
      const one = h + sum(e, big[1]) + ((e & f) ^ (~e & g)) + (k[at] ?? 0n) + (w[at] ?? 0n);
      const two = sum(a, big[0]) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [word(one + two), a, b, c, word(d + one), e, f, g];
    }
    return [a, b, c, d, e, f, g, h].map((value, at) => word(value + (state[at] ?? 0n)));
  };

  return (message) => {
    const block = 16 * wordBytes;
    const padded = new Uint8Array(Math.ceil((message.length + 1 + 2 * wordBytes) / block) * block);
    padded.set(message);
    padded[message.length] = 0x80;
    new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
    const wordAt = (at: number) => padded.subarray(at, at + wordBytes).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
    let state = start;
    for (let from = 0; from < padded.length; from += block) {
      state = mix(state, Array.from({ length: 16 }, (_, at) => wordAt(from + at * wordBytes)));
    }
    const byteOf = (at: number) => Number(((state[Math.floor(at / wordBytes)] ?? 0n) >> BigInt(8 * (wordBytes - 1 - (at % wordBytes)))) & 255n);
    return Uint8Array.from({ length: 8 * wordBytes }, (_, at) => byteOf(at));
  };
}

const made: Record<string, (message: Uint8Array) => Bytes> = {};

export function sha2InArithmetic(name: "SHA-256" | "SHA-512", message: Uint8Array): Bytes {
  made[name] ??= hasher(name === "SHA-256" ? SHA_256 : SHA_512);
  return made[name](message);
}
