import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What is called over the network, and how much of its answer is read. */
export type CallOut = {
  url: string;
  headers: Record<string, string>;
  body: Buffer | string;
  signal: AbortSignal;
  /** Set where the desk may reach its own network, too: `RELEVO_CALLS=private`. */
  isPrivateReached: boolean;
};

const ANSWER_BYTES_MAX = 64 * 1024;

/** Addresses that are somebody's own network, this host, or no single place at all. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ] as const),
  ...([
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
// Of version 6 only what is given out to be reached from everywhere; what wraps an address of version 4 is none of it.
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** Whether an address of the network is open to everybody. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  return isIP(address) === 6 && PUBLIC_V6.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

/** What is wrong with an address that is to be called, as far as it is seen without asking for its name; null when nothing is. */
export function wrongWith(
  url: string,
  { isPrivateReached }: { isPrivateReached: boolean },
): 'address-not-https' | 'address-not-public' | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || parsed.username || parsed.password) return 'address-not-https';
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const isHere = host === 'localhost' || host === '127.0.0.1' || host === '::1';
  if (parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && isHere && isPrivateReached)) return 'address-not-https';
  if (isPrivateReached) return null;
  return isHere || (isIP(host) !== 0 && !isPublicAddress(host)) ? 'address-not-public' : null;
}

/**
 * Posts to somebody else's server, and answers its status. The name is asked for here and the connection goes to what was looked at,
 * so that no second answer of it leads elsewhere; a redirection is an answer like any other, and is not followed.
 */
export async function callOut({ url, headers, body, signal, isPrivateReached }: CallOut): Promise<number> {
  const wrong = wrongWith(url, { isPrivateReached });
  if (wrong) throw new Error(`${wrong}: ${new URL(url).origin}`);
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  const reached = isPrivateReached ? found : found.filter(({ address }) => isPublicAddress(address));
  if (reached.length === 0) throw new Error(`address-not-public: ${host}`);
  const looked: LookupFunction = (_, { all }, done) =>
    all ? done(null, reached) : done(null, reached[0]?.address ?? '', reached[0]?.family);
  const send = protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const request = send(url, { method: 'POST', headers, signal, lookup: looked, agent: false }, (answer) => {
      let read = 0;
      answer.on('data', (chunk: Buffer) => {
        read += chunk.length;
        // Nobody reads it; what is endless is cut off, and its status counts.
        if (read > ANSWER_BYTES_MAX) answer.destroy();
      });
      answer.on('close', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => {});
    });
    request.on('error', reject);
    request.end(body);
  });
}
