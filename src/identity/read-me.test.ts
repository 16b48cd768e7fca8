import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each(['en', 'es'])('the language of a person is the one that they chose, whichever a request is asked in: %s', async (asked) => {
  await stage.as('tina').patch('/me', { locale: 'es' });
  const { body } = await stage.as('tina').get('/me', { 'accept-language': asked });
  expect(body.locale).toBe('es');
});
