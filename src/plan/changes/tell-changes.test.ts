import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { readMessages } from '../../app/messages.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import { PlanDocument } from '../schema/schema.ts';
import { tellChanges } from './tell-changes.ts';

const worked = (): any => workedPlan();
const { say } = openSentences(readMessages());
const said = (change: (plan: any) => void, locale: 'en' | 'es' = 'en') => {
  const after = worked();
  change(after);
  return tellChanges({ before: worked(), after }, { say, locale }).map(({ what, before, after: now }) => [what, before, now]);
};

const daysOff = (locale: string): string =>
  worked()
    .calendars[0].holidays.map((day: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
    )
    .join(', ');
const OLD_DAYS = { en: daysOff('en'), es: daysOff('es') };

describe.each<[string, (plan: any) => void, (string | null)[], (string | null)[]]>([
  [
    'a text in the other language',
    (plan) => (plan.tiers[0].name.es = 'Mesa'),
    ['Tiers · Tier 1 · Name', 'en: Service desk / es: Mesa de servicio', 'en: Service desk / es: Mesa'],
    ['Niveles · Nivel 1 · Nombre', 'Mesa de servicio', 'Mesa'],
  ],
  [
    'a bar',
    (plan) => (plan.process.packet[0].bar = 80),
    ['Packet to · Tier 2 · Bar', '70%', '80%'],
    ['Paquete para · Nivel 2 · Listón', '70\u00a0%', '80\u00a0%'],
  ],
  [
    'a yes',
    (plan) => (plan.process.skip.allowed = true),
    ['Skipping a tier · Allowed', 'No', 'Yes'],
    ['Omitir un nivel · Permitido', 'No', 'Sí'],
  ],
  [
    'days off',
    (plan) => (plan.calendars[0].holidays = ['2026-12-25']),
    ['Calendars · Office hours · Holidays', OLD_DAYS.en, 'December 25, 2026'],
    ['Calendarios · Horario de oficina · Festivos', OLD_DAYS.es, '25 de diciembre de 2026'],
  ],
  [
    'a group of a phase',
    (plan) => (plan.phases[3].groups[0].users = 2500),
    ['Phases · Production 1 · Groups · Sales and Marketing · Users', '2,000', '2,500'],
    ['Fases · Producción 1 · Grupos · Ventas y marketing · Usuarios', '2000', '2500'],
  ],
  [
    'a bridge that words told of before',
    (plan) => {
      plan.phases[3].bridge = { minutes: 45, joinAddress: 'https://meet.example/b', schedule: 'Al arder' };
    },
    [
      'Phases · Production 1 · Bridge call',
      'Monday to Friday at 9:00 AM, 30\u00a0minutes, tiers 1, 2, and 3',
      'Al arder, 45\u00a0minutes, all tiers · https://meet.example/b',
    ],
    [
      'Fases · Producción 1 · Llamada en puente',
      'De lunes a viernes a las 9:00, 30\u00a0minutos, niveles 1, 2 y 3',
      'Al arder, 45\u00a0minutos, todos los niveles · https://meet.example/b',
    ],
  ],
  [
    'the message of a wave',
    (plan) => (plan.communication.waves[0].pieces[0].on = '2026-07-02'),
    ['Kickoff meeting · Messages · Limited pilot · On', 'July 1, 2026', 'July 2, 2026'],
    ['Reunión de puesta en marcha · Mensajes · Piloto limitado · El día', '1 de julio de 2026', '2 de julio de 2026'],
  ],
  [
    'a priority',
    (plan) => (plan.process.priority = { site: { blocked: 'high' } }),
    ['Priority · A whole site · Cannot work', null, 'High'],
    ['Prioridad · Toda una sede · No se puede trabajar', null, 'Alta'],
  ],
  [
    'the order of teams',
    (plan) => plan.teams.reverse(),
    [
      'Teams · Order',
      'Service desk, Windows device support, Mobile device support, MDM team',
      'MDM team, Mobile device support, Windows device support, Service desk',
    ],
    [
      'Equipos · Orden',
      'Mesa de servicio, Soporte de dispositivos Windows, Soporte de dispositivos móviles, Equipo de MDM',
      'Equipo de MDM, Soporte de dispositivos móviles, Soporte de dispositivos Windows, Mesa de servicio',
    ],
  ],
])('%s', (_, change, english, spanish) => {
  test('is said in English', () => expect(said(change)).toEqual([english]));
  test('is said in Spanish', () => expect(said(change, 'es')).toEqual([spanish]));
});

test('a new team tells what it is', () => {
  const team = { id: 'night', name: 'Night', tier: 2, languages: ['es'], channels: [{ kind: 'phone', address: '1' }] };
  expect(said((plan) => plan.teams.push(team))).toEqual([['Teams · Night', null, 'Tier: 2; Languages: Spanish; Channels: 1']]);
});

test('a new phase tells its kind and its days first, whatever the order in which it is kept', () => {
  const phase = { to: '2027-01-31', from: '2027-01-01', kind: 'pilot', id: 'late', name: 'Late' };
  expect(said((plan) => plan.phases.push(phase))).toEqual([
    ['Phases · Late', null, 'Kind: Pilot; From: January 1, 2027; Until: January 31, 2027'],
  ]);
});

test('every field that a plan can have has its words, so that no change shows a key', () => {
  const fields = new Set<string>();
  const collect = (shape: any): void => {
    for (const [name, inner] of Object.entries(shape.properties ?? {})) {
      if (name !== 'en' && name !== 'es') fields.add(name);
      collect(inner);
    }
    if (shape.items) collect(shape.items);
    for (const choice of shape.anyOf ?? []) collect(choice);
  };
  collect(PlanDocument);
  const { field, word } = readMessages().en.plan as { field: Record<string, string>; word: Record<string, Record<string, string>> };
  const words = new Set(['area', 'impact', 'urgency'].flatMap((list) => Object.keys(word[list] ?? {})));
  const silent = ['toUser', 'betweenTiers', 'programmes', 'waves', 'aims', 'process', 'promises', 'training', 'communication', 'goals'];
  expect([...fields].filter((name) => !field[name] && !words.has(name) && !silent.includes(name))).toEqual([]);
});

test('whatever is taken away, the reader sees no key of a message', () => {
  const places = [
    'teams',
    'tiers',
    'calendars',
    'rota',
    'responsibilities',
    'process',
    'promises',
    'training',
    'phases',
    'communication',
    'goals',
  ];
  fc.assert(
    fc.property(fc.subarray(places, { minLength: 1 }), fc.constantFrom('en' as const, 'es' as const), (gone, locale) => {
      const lines = said((plan) => {
        for (const place of gone) delete plan[place];
      }, locale);
      expect(lines.flat().filter((text) => /^(field|word|changes)\.|undefined|\[object/.test(text ?? ''))).toEqual([]);
    }),
    { numRuns: runs(30, 300) },
  );
});
