import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/cast.ts';
import { earned, PROGRAMMES } from '../../test/certificate-house.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => new Date('2040-01-10T09:00:00Z') });
});
afterAll(() => stage.close());

const verify = (code: string, lang = 'en') => stage.as(null).get(`/verify/${code}`, { 'accept-language': lang });

describe('a stranger', () => {
  test('sees whether it is valid, of whom, for what and until when, and nothing else', async () => {
    const { code } = await earned(stage, 'tina', PROGRAMMES[1]);
    const { status, body } = await verify(code);
    expect([status, body]).toEqual([
      200,
      { valid: true, name: 'Tina One', programme: 'Tier 1: first contact', tier: 1, until: '2041-01-10' },
    ]);
    expect((await verify(code.toLowerCase(), 'es')).body.programme).toBe('Nivel 1: primer contacto');
  });

  test('does not learn why it was revoked: it was valid until then', async () => {
    const { id, code } = await earned(stage, 'toni', PROGRAMMES[1]);
    await stage.pass({ days: 3 });
    await stage.as('ada').post(`/certificates/${id}/revoke`, { reason: 'A private matter' });
    const { body } = await verify(code);
    expect(body).toEqual({ valid: false, name: 'Toni Uno', programme: 'Tier 1: first contact', tier: 1, until: '2040-01-13' });
  });

  test('hears the same of a code that there is not, of one that cannot be, and of any other address', async () => {
    const said = await Promise.all(
      ['7K3M01PQRSTVWXYZ2456', 'nothing', '%00', '%25', 'a'.repeat(150), 'b'.repeat(500), 'a/b'].map(async (code) => {
        const { status, body } = await verify(code);
        return { status, body };
      }),
    );
    expect(said.slice(1)).toEqual(said.slice(1).map(() => said[0]));
    expect(said[0]).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('who tries many is held up', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => stage.as(null).get('/verify/7K3M01PQRSTVWXYZ2456', { 'x-forwarded-for': '10.9.9.9' })),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect(answers.find(({ status }) => status === 429)?.body.code).toBe('too-many-requests');
  });
});

test.each(['en', 'es'])('the paper is a PDF in %s, with the language in its name', async (lang) => {
  const { id } = await earned(stage, 'moe', PROGRAMMES[2]);
  const { status, headers } = await stage.as('moe').get(`/certificates/${id}/pdf?lang=${lang}`);
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    'application/pdf',
    `attachment; filename="certificate-tier-2-investigation.${lang}.pdf"`,
  ]);
});
