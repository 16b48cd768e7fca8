import { expect } from 'vitest';

/** The page of a ticket, as the API answers it. */
type Page = any;
/** One step: whether it was offered to whoever tried it, and what the desk answered. */
export type Tried = { what: string; wasOffered: boolean; status: number; body: unknown };

/** What holds after every step of a journey, whoever tried what: fails with the first rule that does not. */
export function checkStep({ before, after, tried }: { before: Page; after: Page; tried: Tried }): void {
  const where = `${tried.what} → ${tried.status} ${JSON.stringify(tried.body)?.slice(0, 300)}`;
  const isRefused = tried.status >= 400;
  const openRelays = after.relays.filter(({ state }: any) => ['held', 'sent', 'questioned'].includes(state));

  expect(tried.status, `${where}: a refusal, never a fault`).toBeLessThan(500);
  expect(isRefused, `${where}: what was offered is done, what was not is refused`).toBe(!tried.wasOffered);
  if (isRefused) expect(after, `${where}: a refusal changes nothing`).toEqual({ ...before, clocks: after.clocks });
  if (!isRefused) expect(after.version, `${where}: the version never goes back`).toBeGreaterThanOrEqual(before.version);

  expect(after.hops.slice(0, before.hops.length), `${where}: hops are only ever appended`).toEqual(before.hops);
  expect(
    after.hops.map(({ seq }: any) => seq),
    `${where}: hops have no gap`,
  ).toEqual(after.hops.map((_: unknown, seq: number) => seq));
  expect(replay(after.hops), `${where}: one accountable tier, the one that the path leads to`).toBe(after.tier);
  const wentBack = after.escalations.filter(({ state }: any) => state === 'returned' || state === 'withdrawn');
  expect(after.bounces, `${where}: every hand-off that went back counts once`).toBe(wentBack.length);
  expect(after.escalations.filter(({ state }: any) => state === 'raised').length, `${where}: one hand-off at a time`).toBeLessThan(2);
  expect(after.status === 'waiting', `${where}: waiting has a reason`).toBe(after.waitingFor !== null);
  expect(after.tier === 4, `${where}: tier 4 has it while a vendor case is open`).toBe(
    after.vendorCases.some((one: any) => !one.answeredAt),
  );

  if (after.status === 'resolved' || after.status === 'closed') {
    expect(
      openRelays.map(({ tier }: any) => tier),
      `${where}: who resolves has learnt first`,
    ).not.toContain(after.tier);
    expect(after.resolution, `${where}: who resolves has contacted the user`).not.toBeNull();
  }
  if (after.status === 'closed') expect(openRelays, `${where}: nothing closes over a lesson not learnt`).toEqual([]);
}

/** The tier that the path leads to, told apart from the desk's own reading: accepting and acknowledging move nothing. */
function replay(hops: { kind: string; toTier: number }[]): number {
  return hops.reduce((tier, { kind, toTier }) => (kind === 'accepted' || kind === 'acknowledged' ? tier : toTier), 0);
}
