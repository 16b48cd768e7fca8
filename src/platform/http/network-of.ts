import { isIPv6 } from 'node:net';

/** Who holds one address of IPv6 holds at least a network of this many bits, and may come by another of its addresses each time. */
const NETWORK_BITS = 64;
const GROUP_BITS = 16;
const GROUPS = 8;

/** Whose limit it is of those whom the desk knows by no more than their address: an address of IPv4, a network of IPv6. */
export function networkOf({ ip }: { ip: string }): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(address)) return address;
  const [before = [], after] = address.split('::').map((groups) => (groups === '' ? [] : groups.split(':')));
  const groups = after ? [...before, ...Array(GROUPS - before.length - after.length).fill('0'), ...after] : before;
  const network = groups.slice(0, NETWORK_BITS / GROUP_BITS).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/${NETWORK_BITS}`;
}
