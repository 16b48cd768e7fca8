import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, PACKETS, relayingTicket, type Stage } from '../../../test/cast.ts';

let stage: Stage;
let solved: string;
beforeAll(async () => {
  stage = await openStage();
  const { id } = await openedTicket(stage, {
    subject: 'Una Usera cannot enrol {user}',
    description:
      'I am Una Usera, una@velanorte.example, +34 600 123 456. On LAP-7788 with 10.20.30.4 it says 0x80180014.\u0000<script>alert(1)</script>',
    deviceName: 'LAP-7788',
    errorCode: '0x80180014',
  });
  solved = id;
  await stage.as('tina').post(`/tickets/${id}/take`, {});
  await stage.as('tina').post(`/tickets/${id}/resolution`, {
    contactedBy: 'phone',
    note: 'The enrolment restriction of Tina One blocked personal devices; corrected for Una.',
  });
});
afterAll(() => stage.close());

const draft = (player: 'lena' | 'tina' | 'theo', id = solved) => stage.as(player).get(`/tickets/${id}/practice-scenario`);

test('a draft from a solved ticket says what was, of nobody, and lints without errors', async () => {
  const { status, body } = await draft('lena');
  expect(status).toBe(200);
  expect(body.source).not.toMatch(/Una Usera|for Una|Usera|velanorte|600 123|7788|10\.20|Tina/);
  expect(body.source).toContain('0x80180014');
  expect(body.source).toContain('cannot enrol (user)');
  expect(body.source).not.toContain(solved);
  expect(body.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(body.texts.flatMap(({ pieces }: any) => pieces.map(({ was }: any) => was))).toEqual(
    expect.arrayContaining(['Una Usera', 'una@velanorte.example', '+34 600 123 456', 'LAP-7788', '10.20.30.4']),
  );
});

test('nothing of it is kept until its trainer keeps it, and then it is a scenario like any other', async () => {
  const { body } = await draft('lena');
  const count = async () => (await stage.as('lena').get('/lab-scenarios')).body.items.filter(({ isShipped }: any) => !isShipped).length;
  expect(await count()).toBe(0);
  const id = /^id: (.*)$/m.exec(body.source)?.[1];
  expect((await stage.as('lena').send('PUT', `/labs/${id}/scenario`, { source: body.source, version: 0 })).status).toBe(200);
  expect(await count()).toBe(1);
  const begun = await stage.as('toni').post(`/labs/${id}/attempts`, {});
  expect(begun.status).toBe(201);
});

test('a ticket of tier 3 becomes a scenario of tier 3, with the packets that led there', async () => {
  const { id, relays } = await relayingTicket(stage);
  await stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`, {});
  await stage.as('tina').post(`/relays/${relays[1]}/acknowledge`, {});
  const resolved = await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Told them' });
  expect(resolved.status).toBe(201);
  const { body } = await draft('theo', id);
  expect(body.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(body.source).toMatch(/^tier: 3$/m);
  expect(body.source).toContain('toTier: 3');
  expect(body.source).toContain(PACKETS[3].symptom);
});

test('only who trains makes one, and only of a ticket that is solved and theirs to see', async () => {
  expect((await draft('tina')).body.code).toBe('scenario-writers-only');
  const open = await openedTicket(stage);
  expect((await draft('lena', open.id)).body.code).toBe('ticket-not-solved');
  const practice = (await stage.as('lena').post('/labs/t1-enr-device-cap/attempts', {})).body.ticket;
  expect((await draft('lena', practice)).status).toBe(404);
});
