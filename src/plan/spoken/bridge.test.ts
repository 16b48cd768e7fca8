import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { readMessages } from '../../app/messages.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import type { Bridge, PlanDocument } from '../schema/schema.ts';
import { spokenBridge } from './bridge.ts';

const sentences = openSentences(readMessages());
const TIMED: Bridge = { days: ['monday'], at: '09:00', minutes: 30, tiers: [1, 2, 3] };
const said = (bridge: Bridge, locale: 'en' | 'es', plan: PlanDocument = workedPlan()) => {
  const values = spokenBridge(plan, bridge, { locale, region: locale === 'en' ? 'en-GB' : 'es-ES' });
  return sentences.say(locale, 'plan', 'spoken.bridge', values).replace(/\s/g, ' ');
};

describe('a bridge in words', () => {
  test.each<[Partial<Bridge>, string, string]>([
    [{}, 'Every Monday at 09:00, 30 minutes, tiers 1, 2 and 3', 'Cada lunes a las 9:00, 30 minutos, niveles 1, 2 y 3'],
    [
      { days: ['friday', 'monday', 'wednesday'] },
      'Every Monday, Wednesday and Friday at 09:00, 30 minutes, tiers 1, 2 and 3',
      'Cada lunes, miércoles y viernes a las 9:00, 30 minutos, niveles 1, 2 y 3',
    ],
    [
      { days: ['friday', 'wednesday', 'thursday'], minutes: 90, tiers: [2] },
      'Wednesday to Friday at 09:00, 1 hour 30 minutes, tier 2',
      'De miércoles a viernes a las 9:00, 1 hora 30 minutos, nivel 2',
    ],
    [
      { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], at: '01:05', tiers: undefined },
      'Every day at 01:05, 30 minutes, all tiers',
      'Cada día a la 1:05, 30 minutos, todos los niveles',
    ],
    [
      { from: '2026-08-03', until: '2026-08-14' },
      'Every Monday at 09:00, 3 – 14 August 2026, 30 minutes, tiers 1, 2 and 3',
      'Cada lunes a las 9:00, 3–14 de agosto de 2026, 30 minutos, niveles 1, 2 y 3',
    ],
    [
      { until: '2026-08-14' },
      'Every Monday at 09:00, until 14 August 2026, 30 minutes, tiers 1, 2 and 3',
      'Cada lunes a las 9:00, hasta el 14 de agosto de 2026, 30 minutos, niveles 1, 2 y 3',
    ],
    [
      { from: '2026-08-10' },
      'Every Monday at 09:00, from 10 August 2026, 30 minutes, tiers 1, 2 and 3',
      'Cada lunes a las 9:00, desde el 10 de agosto de 2026, 30 minutos, niveles 1, 2 y 3',
    ],
    [
      { schedule: { en: 'in Teams', es: 'por Teams' } },
      'Every Monday at 09:00, 30 minutes, tiers 1, 2 and 3 · in Teams',
      'Cada lunes a las 9:00, 30 minutos, niveles 1, 2 y 3 · por Teams',
    ],
    [
      { days: undefined, at: undefined, schedule: { en: 'When it burns', es: 'Cuando arde' } },
      'When it burns, 30 minutes, tiers 1, 2 and 3',
      'Cuando arde, 30 minutos, niveles 1, 2 y 3',
    ],
    [{ from: '2026-02-31', until: '2026-08-14' }, expect.stringContaining('2026-02-31 – 14 August 2026'), expect.any(String)],
  ])('%j', (more, english, spanish) => {
    const bridge = { ...TIMED, ...more };
    expect([said(bridge, 'en'), said(bridge, 'es')]).toEqual([english, spanish]);
  });

  test('names its zone where the plan has several', () => {
    const { calendars = [], ...plan } = workedPlan();
    const several = { ...plan, calendars: [...calendars, { id: 'lima', timeZone: 'America/Lima', hours: [] }] };
    expect(said(TIMED, 'en', several)).toContain('at 09:00 (Central European Time (Europe/Madrid)), 30');
  });
});
