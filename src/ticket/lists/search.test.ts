import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Player, type Stage, ticketAtTierThree } from '../../../test/cast.ts';
import { migrate } from '../../platform/migrate.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function found(player: Player, q: string): Promise<string[]> {
  const { body } = await stage.as(player).get(`/tickets?q=${encodeURIComponent(q)}&limit=200`);
  return body.items.map(({ id }: { id: string }) => id);
}

/** What people copy from a screen, and what they then type to find it. */
test.each([
  ['deviceName', 'LAPTOP-1234', ['LAPTOP-1234', 'laptop 1234', '1234']],
  ['deviceName', 'VN-LT-0042', ['VN-LT-0042', '0042']],
  ['errorCode', '-2016281112', ['-2016281112', '2016281112']],
  ['errorCode', '0x87D1FDE8', ['0x87D1FDE8', '0x87d1']],
  ['subject', 'Cannot reach outlook.office.com', ['outlook.office.com', 'office']],
  ['subject', 'Mail from ulla@velanorte.example bounces', ['ulla@velanorte.example', 'bounces velanorte']],
  ['subject', 'Update 10.0.19045.3803 fails', ['10.0.19045.3803', '19045']],
  ['subject', 'Look at /var/log/intune/agent.log', ['agent.log', 'intune']],
  ['subject', 'C:\\Windows\\Temp\\x.log is missing', ['C:\\Windows', 'x.log']],
  ['subject', 'https://portal.manage.microsoft.com/devices fails', ['portal.manage.microsoft.com', 'devices']],
  ['subject', 'ΝΙΚΟΣ cannot sign in', ['ΝΙΚΟΣ', 'νικοσ', 'νίκος']],
  ['subject', 'नमस्ते दुनिया', ['नमस्ते']],
  ['subject', 'Contraseña caducada', ['contraseña', 'CONTRASEÑA', 'contrasena']],
  ['subject', 'Portátil sin señal', ['portatil', 'PORTÁTIL', 'portátil', 'senal']],
  ['subject', 'El portatil no arranca', ['portátil']],
  ['subject', 'Łódź, Straße and Malmö, İstanbul', ['lodz', 'strasse', 'STRASSE', 'malmo', 'istanbul', 'ıstanbul']],
  ['description', 'La conexión se interrumpió', ['interrumpio', 'conexion']],
])('%s “%s” is found by what one types of it', async (field, value, typed) => {
  const { id } = await openedTicket(stage, { errorCode: '0x1', subject: 'Nothing else', description: '', [field]: value });
  for (const q of typed) expect({ q, isFound: (await found('tina', q)).includes(id) }).toEqual({ q, isFound: true });
});

describe('a ticket is found', () => {
  test('by its requester’s name and address, by the staff', async () => {
    const { body: ticket } = await stage.as('tina').post('/tickets', {
      subject: 'No sound',
      description: '',
      requester: { email: 'jose.nunez@velanorte.example', name: 'José Núñez' },
    });
    for (const q of ['nunez', 'José', 'jose.nunez@velanorte.example', 'NUÑEZ jose']) expect(await found('tina', q)).toEqual([ticket.id]);
    expect(await found('una', 'nunez')).toEqual([]);
  });

  test('by its requester’s telephone number, as the page shows it and as people write it', async () => {
    await stage.as('otto').patch('/me', { phone: '+44 20 7946 0018 ext. 45' });
    const { body: ticket } = await stage.as('otto').post('/tickets', { subject: 'No picture', description: '' });
    const written = ['+44 20 7946 0018 ext. 45', '+44 (0)20 7946', '020 7946 0018', '0044 20-7946-0018', '20 79 46 00 18', '2079460018'];
    for (const q of written) {
      const people = (await stage.as('tina').get(`/people?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: { id: string }) => id);
      expect({ q, people, tickets: await found('tina', q) }).toEqual({ q, people: [stage.ids.otto], tickets: [ticket.id] });
    }
    expect(await found('una', '20 7946 0018')).toEqual([]);
  });

  test('by a word of a message, once, by whoever may read that message', async () => {
    const { id } = await openedTicket(stage);
    await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'Try the cobalto cable' });
    await stage.as('una').post(`/tickets/${id}/messages`, { body: 'Which cobalto?' });
    await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'The ópalo again', visibility: 'internal' });
    for (const player of ['tina', 'una'] as const) expect(await found(player, 'cobalto')).toEqual([id]);
    expect([await found('tina', 'opalo'), await found('una', 'opalo'), await found('otto', 'cobalto')]).toEqual([[id], [], []]);
  });

  test('by the number of its case with the vendor, by the staff', async () => {
    const { id } = await ticketAtTierThree(stage);
    const opened = await stage
      .as('theo')
      .post(`/tickets/${id}/vendor-cases`, { caseNumber: 'TrackingID#2609170040', severity: 'B', summary: 'Asked' });
    expect([opened.status, await found('tina', '2609170040'), await found('una', '2609170040')]).toEqual([201, [id], []]);
  });

  test('among those of one requester', async () => {
    const { id } = await openedTicket(stage, { subject: 'Zafiro' });
    const { body: others } = await stage.as('otto').post('/tickets', { subject: 'Zafiro', description: '' });
    const of = async (player: Player, who: Player) =>
      (await stage.as(player).get(`/tickets?q=zafiro&requester=${stage.ids[who]}`)).body.items.map((item: { id: string }) => item.id);
    expect([await of('tina', 'una'), await of('tina', 'otto'), await of('una', 'otto')]).toEqual([[id], [others.id], [id]]);
  });
});

test('people are found by the beginning of any word of their name or address, without accents', async () => {
  await stage
    .as('tina')
    .post('/tickets', { subject: 'x', description: '', requester: { email: 'ines.p@velanorte.example', name: 'Inés Peña' } });
  const named = async (q: string) =>
    (await stage.as('tina').get(`/people?q=${encodeURIComponent(q)}`)).body.items.map(({ name }: { name: string }) => name);
  for (const q of ['ines', 'pena', 'PEÑA', 'ines.p@vela', 'peña ines'])
    expect({ q, names: await named(q) }).toEqual({ q, names: ['Inés Peña'] });
});

test('pages of what words find show every ticket once, in order', async () => {
  for (let count = 0; count < 7; count++) {
    const { id } = await openedTicket(stage, { subject: 'Topacio', description: '' });
    if (count % 2) await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'Topacio it is' });
  }
  const all = await found('tina', 'topacio');
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await stage.as('tina').get(`/tickets?q=topacio&limit=3${cursor ? `&cursor=${cursor}` : ''}`);
    paged.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  } while (cursor);
  expect([all.length, paged]).toEqual([7, all]);
});

test('words are cut alike whatever the locale of the database is', async () => {
  const samples = ['INSTALACIÓN de I/O', 'ΝΙΚΟΣ', 'Straße_Łódź', 'नमस्ते', 'пОДЪЁМ', 'が', 'ÅNGSTRÖM-1', 'ﬁle', '🙂ok', 'سلام، دنيا'];
  const asked = sql<{ words: string[][] }>`select array(select to_json(words_of(one)) from unnest(${samples}::text[]) one) as words`;
  const { rows } = await asked.execute(stage.desk.db);
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
  const name = `turkish_${process.pid}`;
  await admin.query(`create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'tr-TR' locale 'C'`);
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  try {
    await migrate(url.href);
    const turkish = new pg.Client({ connectionString: url.href });
    await turkish.connect();
    const compiled = asked.compile(stage.desk.db);
    const other = await turkish.query(compiled.sql, [...compiled.parameters]).finally(() => turkish.end());
    expect(other.rows).toEqual(rows);
  } finally {
    await admin.query(`drop database ${name}`);
    await admin.end();
  }
});
