import type { Stage } from '../cast.ts';

/** A bridge in each state that has a page of its own. */
export type Bridges = Record<'live' | 'ahead' | 'ended', string>;

/** One that is held, with a tier missing and something in focus; one to come; and one that is over, with something of everything. */
export async function makeBridges({ as, ids }: Stage, ticket: number): Promise<Bridges> {
  const open = async (more: object = {}) => {
    const about = { title: 'The profile does not arrive on the new laptops', minutes: 30, tiers: [1, 2, 3], reason: 'Many at once' };
    return (await as('lena').post('/bridges', { ...about, joinAddress: 'https://meet.velanorte.example/bridge', ...more })).body;
  };
  const ended = await open({ tickets: [String(ticket)] });
  for (const player of ['lena', 'wanda'] as const) await as(player).post(`/bridges/${ended.id}/join`);
  const [{ id: item }] = ended.agenda;
  await as('lena').post(`/bridges/${ended.id}/focus`, { item });
  await as('lena').patch(`/bridges/${ended.id}/agenda/${item}`, { outcome: 'action', note: 'The connector is looked at first' });
  await as('lena').post(`/bridges/${ended.id}/decisions`, { text: 'Daily until Friday', item });
  await as('lena').post(`/bridges/${ended.id}/actions`, { text: 'Renew the certificate', owner: ids.theo, dueOn: '2026-01-02', item });
  const { items } = (await as('lena').get(`/bridges/${ended.id}/timeline`)).body;
  await as('lena').post(`/bridges/${ended.id}/pins`, { entry: items.at(-1).id, title: 'Who does it' });
  await as('lena').post(`/bridges/${ended.id}/end`);
  const live = await open();
  for (const player of ['lena', 'wanda'] as const) await as(player).post(`/bridges/${live.id}/join`);
  const first = live.agenda.find((one: any) => one.ticket !== null);
  await as('lena').post(`/bridges/${live.id}/focus`, { item: first.id });
  await as('lena').post(`/bridges/${live.id}/decisions`, { text: 'Tier 2 renews the connector from now on' });
  const ahead = await open({ startsAt: new Date(Date.now() + 26 * 3_600_000).toISOString() });
  return { live: live.id, ahead: ahead.id, ended: ended.id };
}
