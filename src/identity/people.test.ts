import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/cast.ts';
import { addPerson } from './person-store.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('paged one by one, everybody comes once, whatever letters their names have', async () => {
  const names = ['ΝΊΚΟΣ', 'ΝΊΚΟΣ Β', 'İstanbul Ali', 'ẞharp', 'Álvaro', 'alvaro', 'ǅungla'];
  for (const [index, name] of names.entries())
    await addPerson(stage.desk.db, { email: `p${index}@velanorte.example`, name, role: 'requester', locale: 'en', at: new Date() });
  const all = (await stage.as('ada').get('/people?limit=200')).body.items.map(({ id }: { id: string }) => id);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && seen.length <= all.length; ) {
    const { body } = await stage.as('ada').get(`/people?limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(all);
});
