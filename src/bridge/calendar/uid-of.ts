/** What every calendar program knows a bridge by, in an invitation as in a feed. */
export function uidOf(bridge: string, host: string): string {
  return `bridge.${bridge}@${host}`;
}
