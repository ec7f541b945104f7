// Is this an Ed25519 signature of the message?
//
// New browsers know Ed25519. Many phones do not yet, so the same check stands here in plain arithmetic (RFC 8032,
// section 5.1.7). Only public values are handled, so it need not hide its timing. About a tenth of a second.

import { type Bytes, sha512 } from "./bytes";

const P = (1n << 255n) - 19n;
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const D = mod(-121665n * power(121666n, P - 2n));
const ROOT_OF_MINUS_1 = power(2n, (P - 1n) / 4n);

// x, y, z and t = xy/z.
type Point = readonly [bigint, bigint, bigint, bigint];
const ZERO: Point = [0n, 1n, 1n, 0n];

function mod(a: bigint): bigint {
  const rest = a % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let bit = base; exponent > 0n; exponent >>= 1n, bit = mod(bit * bit)) {
    if (exponent & 1n) result = mod(result * bit);
  }
  return result;
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * t2 * D);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(point: Point, scalar: bigint): Point {
  let result = ZERO;
  for (let bit = point; scalar > 0n; scalar >>= 1n, bit = add(bit, bit)) {
    if (scalar & 1n) result = add(result, bit);
  }
  return result;
}

function equal([x1, y1, z1]: Point, [x2, y2, z2]: Point): boolean {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

// The point with this encoding, if there is one and it is encoded in the one canonical way.
function decode(bytes: Uint8Array): Point | undefined {
  const all = littleEndian(bytes);
  const [y, sign] = [all & ((1n << 255n) - 1n), all >> 255n];
  if (bytes.length !== 32 || y >= P) return undefined;
  const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)];
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
  if (mod(v * x * x + u) === 0n) x = mod(x * ROOT_OF_MINUS_1);
  if (mod(v * x * x - u) !== 0n || (x === 0n && sign === 1n)) return undefined;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

const BASE = decode(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0x58 : 0x66))) ?? ZERO;

export async function verifyInArithmetic(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const [a, r, s] = [decode(key), decode(signature.subarray(0, 32)), littleEndian(signature.subarray(32))];
  if (!a || !r || signature.length !== 64 || s >= L || equal(times(a, 8n), ZERO) || equal(times(r, 8n), ZERO)) return false;
  const k = littleEndian(await sha512(signature.subarray(0, 32), key, message)) % L;
  return equal(times(BASE, s), add(r, times(a, k)));
}

export async function verify(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  if (signature.length !== 64) return false;
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return verifyInArithmetic(key, signature, message);
  }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
}
