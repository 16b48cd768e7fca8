import { afterAll, beforeAll, expect } from 'vitest';
import type { Guest } from './guests.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');

/** A lead before the editor of the plan, and what the desk has of their draft. */
export function openEditor() {
  let house: House;
  let lena: Guest;
  beforeAll(async () => {
    house = await openHouse();
    lena = await house.signIn('lena', { locale: 'en' });
    lena.page.on('dialog', (dialog) => void dialog.accept());
  });
  afterAll(() => house.close());

  const api = () => house.stage.as('ada');
  const draft = async () => (await api().get('/plan/draft')).body;
  return {
    get house() {
      return house;
    },
    get lena() {
      return lena;
    },
    api,
    draft,
    cell: (column: string, row: string) =>
      lena.page.getByLabel(t('plan', 'edit.cell', { column: t('plan', `edit.field.${column}`), row }), { exact: true }),
    field: (name: string) => lena.page.getByLabel(name, { exact: true }),
    press: (key: string, values?: Record<string, unknown>) =>
      lena.page.getByRole('button', { name: t('plan', key, values), exact: true }).click(),
    reads: (key: string, values?: Record<string, unknown>) =>
      lena.page
        .getByText(t('plan', key, values))
        .first()
        .waitFor(),
    discard: async () => {
      const { version } = await draft();
      if (version) await api().send('DELETE', `/plan/draft?version=${version}`);
    },
    /** The desk has what stands on the page. */
    isSaved: (says: (document: any) => unknown, expected: unknown) =>
      expect.poll(async () => says((await draft()).document)).toEqual(expected),
    /** What somebody else saves while the page is open. */
    ada: async (change: (document: any) => void) => {
      const { version, document } = await draft();
      change(document);
      expect((await api().send('PUT', '/plan/draft', { document, version })).status).toBe(200);
    },
  };
}
