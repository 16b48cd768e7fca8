import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';
import en from '../platform/messages.en.json' with { type: 'json' };
import es from '../platform/messages.es.json' with { type: 'json' };

/** Every field that a request can have, in whatever depth. */
const FIELDS = new Set<string>();
for (const file of globSync('src/*/**/contract.ts')) {
  const contract: object = await import(`../../${file}`);
  for (const one of Object.values(contract)) for (const part of ['params', 'query', 'body']) gather(one?.[part]);
}

type Shape = { properties?: Record<string, Shape>; items?: Shape; anyOf?: readonly Shape[] };
function gather(shape: Shape | undefined): void {
  for (const [name, inner] of Object.entries(shape?.properties ?? {})) {
    FIELDS.add(name);
    gather(inner);
  }
  if (shape?.items) gather(shape.items);
  for (const one of shape?.anyOf ?? []) gather(one);
}

describe.each([
  ['English', en.named],
  ['Spanish', es.named],
])('in %s', (_, named) => {
  test('every field of a request has a name that people know, and no name is of none', () => {
    expect(Object.keys(named).toSorted()).toEqual([...FIELDS, 'anything'].toSorted());
  });
});

describe('a request that is not well formed', () => {
  let stage: Stage;
  let id: string;
  beforeAll(async () => {
    stage = await openStage();
    ({ id } = await openedTicket(stage));
  });
  afterAll(() => stage.close());
  const score = (packet: object, language: string) =>
    stage.as('tina').post(`/tickets/${id}/packet-score`, { packet }, { 'accept-language': language });

  test.each([
    ['en', { symptom: 'x'.repeat(4_001) }, 'packet.symptom', 'Symptom: too long; at most 4,000 characters.'],
    ['es', { symptom: 'x'.repeat(4_001) }, 'packet.symptom', 'Síntoma: hay demasiado texto; como máximo 4000 caracteres.'],
    ['en', { tried: ['x'.repeat(1_001)] }, 'packet.tried.0', 'What was tried: too long; at most 1,000 characters.'],
    ['es', { affected: 0 }, 'packet.affected', 'Personas afectadas: el valor es demasiado pequeño; como mínimo 1.'],
  ])('says what is wrong in %s by the name that people know, and its path to programs', async (language, packet, field, says) => {
    const { status, body } = await score(packet, language);
    expect([status, body.detail, body.errors[0].field]).toEqual([400, says, field]);
  });

  test('names to nobody the path of what it was not given', async () => {
    const { body } = await stage.as('tina').post(`/tickets/${id}/solution`, {});
    expect(body.errors.map(({ field }: { field: string }) => field)).toContain('rootCause');
    expect(body.detail).toContain('Root cause: this is missing.');
    expect(body.detail).not.toMatch(/[a-z][A-Z]|[a-z]\.[a-z]/);
  });
});
