import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket } from '../cast.ts';
import type { Guest } from './guests.ts';
import { handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');

let house: House;
const guests = {} as Record<'lena' | 'tina', Guest>;
beforeAll(async () => {
  house = await openHouse();
  for (const player of ['lena', 'tina'] as const) guests[player] = await house.signIn(player, { locale: 'en' });
});
afterAll(() => house.close());

/** The worker notes it a moment later. */
async function noted(id: string): Promise<void> {
  const kinds = async () =>
    (await house.stage.as('tina').get(`/tickets/${id}/deviations`)).body.items.map(({ kind }: { kind: string }) => kind);
  await expect.poll(kinds).toContain('wrong-tier');
}

test('before anything has departed, the desk is told that it did what the plan says', async () => {
  const lena = handsOf(guests.lena, t);
  await lena.go('/plan/drift');
  await lena.reads('report', 'empty.title');
});

test('a lead opens the page from the plan, presses a figure, and sees its ticket', async () => {
  await openedTicket(house.stage);
  const { id, number } = await openedTicket(house.stage, { subject: 'The certificate is not trusted', issueArea: 'certificates' });
  await house.stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
  await noted(id);

  const { page, isAt, reads, sees } = handsOf(guests.lena, t);
  // Figures may be some seconds old on a page that has shown them before.
  await page.goto('/plan');
  await page.getByRole('link', { name: t('plan', 'tabs.drift'), exact: true }).click();
  await isAt(t('report', 'title'));
  const kind = page.getByRole('region', { name: t('report', 'kind.wrong-tier.name') });
  await kind
    .getByRole('list', { name: t('report', 'weeks') })
    .getByRole('link')
    .click();

  await isAt(t('staff', 'queue.title'));
  await sees('The certificate is not trusted');
  expect(await page.locator('[data-line]').count()).toBe(1);
  await page.locator(`[data-line="${number}"] a`).first().click();
  await isAt(new RegExp(`#${number}`));
  await reads('ticket', 'side.departures');
  await reads('report', 'departed.wrong-tier', { tier: 1, area: t('platform', 'area.certificates') });
  expect(guests.lena.complaints).toEqual([]);
});

test('what led to the queue can be taken off there', async () => {
  const { page, go } = handsOf(guests.lena, t);
  await go('/desk/queue?view=all&drift=wrong-tier&driftSince=2026-W01');
  await page.locator('[data-line]').first().waitFor();
  expect(await page.locator('[data-line]').count()).toBe(1);
  await page
    .getByRole('group', { name: t('report', 'queue.from') })
    .getByRole('button')
    .click();
  await page.locator('[data-line]').nth(1).waitFor();
  expect(page.url()).not.toContain('drift');
});

test('an agent is told for whom the page is', async () => {
  const tina = handsOf(guests.tina, t);
  await tina.go('/plan/drift');
  await tina.reads('report', 'forbidden.title');
  expect(await tina.page.getByRole('link', { name: t('plan', 'tabs.drift') }).count()).toBe(0);
  expect(guests.tina.complaints).toEqual([]);
});
