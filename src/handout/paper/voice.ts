import { isDay } from '../../calendar/days.ts';
import type { KnownHolidays } from '../../plan/holidays/known-holidays.ts';
import { promiseCalendar, textIn } from '../../plan/rules/in-force.ts';
import type { Bridge, MaintenanceWindow, PagingRule, PlanDocument, TrainingGate } from '../../plan/schema/schema.ts';
import type { BilingualText } from '../../plan/schema/shapes.ts';
import { spokenBridge } from '../../plan/spoken/bridge.ts';
import { numberFormat } from '../../plan/spoken/formats.ts';
import { spokenGate } from '../../plan/spoken/gate.ts';
import { type Hours, hoursLines } from '../../plan/spoken/hours.ts';
import { spokenPagingRepeat, spokenPagingStep, spokenWindow } from '../../plan/spoken/paging.ts';
import { shortDay, spokenDay, spokenDays, spokenLanguages, spokenList, spokenMinutes, spokenTimeZone } from '../../plan/spoken/spoken.ts';
import type { GatedMove, IssueArea, PagingChannel, Priority, ResourceKind, TrainingNeed } from '../../plan/words.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';

/** Paper is read in Europe's form of the language: A4, 24 hours, the day before the month. */
const REGIONS: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };

type Duty = Hours & { people?: number | undefined };

/** How a plan speaks in a language: the desk's own sentences, and the names that this plan gives to things. */
export type Voice = ReturnType<typeof voiceOf>;

type Spoken = { plan: PlanDocument; inForceFrom: Date; holidays: KnownHolidays };

export function voiceOf(sentences: Sentences, { plan, inForceFrom, holidays: known }: Spoken, locale: Locale) {
  const region = REGIONS[locale];
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'handout', key, values);
  const text = (bilingual: BilingualText | undefined) => textIn(bilingual, locale).trim();
  const tierName = (tier: number) =>
    text(plan.tiers?.find((known) => known.tier === tier)?.name) ||
    (tier === VENDOR_TIER ? text(plan.process?.vendor?.name) || 'Microsoft' : t('tierNumber', { tier }));
  const tier = (number: number) => t('tierAndName', { tier: number, name: tierName(number) });
  const teamName = (id: string) => text(plan.teams?.find((known) => known.id === id)?.name) || id;
  const channelName = (channel: PagingChannel) => sentences.say(locale, 'plan', `word.pagingChannel.${channel}`);
  const area = (one: IssueArea) => sentences.say(locale, 'plan', `word.area.${one}`);
  const moveName = (move: GatedMove) => sentences.say(locale, 'plan', `word.gatedMove.${move}`);
  const people = (count: number) => t('people', { count });
  const list = (items: readonly string[]) => spokenList(items, region);
  const zone = (timeZone: string) => spokenTimeZone(timeZone, region, inForceFrom);
  return {
    locale,
    region,
    /** What is known of the regions that calendars name, and the day from which the version counts. */
    known,
    inForceFrom,
    t,
    text,
    tierName,
    /** “tier 2 (Device support)” */
    tier,
    teamName,
    people,
    list,
    area,
    need: (need: TrainingNeed) => sentences.say(locale, 'plan', `word.trainingNeed.${need}`),
    resourceKind: (kind: ResourceKind) => sentences.say(locale, 'plan', `word.resourceKind.${kind}`),
    /** What needs a certificate. */
    gate: (gate: TrainingGate) => sentences.say(locale, 'plan', 'spoken.gate', spokenGate(gate, { region, moveName, areaName: area })),
    percent: (of100: number) => numberFormat(region, { style: 'percent' }).format(of100 / 100),
    priority: (priority: Priority) => sentences.say(locale, 'plan', `word.priority.${priority}`),
    bridge: (bridge: Bridge) => sentences.say(locale, 'plan', 'spoken.bridge', spokenBridge(plan, bridge, { locale, region })),
    /** What an alarm rings for, and its steps. */
    alarm: ({ about, steps, repeat }: PagingRule) => [
      sentences.say(locale, 'plan', `word.pagingCause.${about}`),
      ...steps.map((step) => sentences.say(locale, 'plan', 'spoken.pagingStep', spokenPagingStep(step, { region, teamName, channelName }))),
      ...(repeat ? [sentences.say(locale, 'plan', 'spoken.pagingRepeat', spokenPagingRepeat(repeat, region))] : []),
    ],
    window: (window: MaintenanceWindow) => spokenWindow(window, region),
    languages: (languages: readonly Locale[]) => spokenLanguages(languages, region),
    minutes: (minutes: number, { runsAlways = false } = {}) => spokenMinutes(minutes, region, { runsAlways }),
    // A day that no calendar has is said as it is written.
    day: (day: string) => (isDay(day) ? spokenDay(day, region) : day),
    shortDay: (day: string) => (isDay(day) ? shortDay(day, region) : day),
    days: (from: string, to: string) => (isDay(from) && isDay(to) && from <= to ? spokenDays(from, to, region) : `${from} – ${to}`),
    /** Hours as on a door, with how many people where it is said. */
    hours: (hours: readonly Duty[]) =>
      [...Map.groupBy(hours, (one) => one.people ?? 0)].flatMap(([count, some]) =>
        hoursLines(some, region).map(({ days, times }) =>
          [`${days}: ${times.length > 0 ? list(times) : t('wholeDay')}`, ...(count > 0 ? [people(count)] : [])].join(' · '),
        ),
      ),
    zone,
    /** The zone that hours are of, where the plan has more than one: “08:00” alone would be read as one’s own. */
    zoneOfSeveral: (timeZone: string) => (new Set(plan.calendars?.map((one) => one.timeZone)).size > 1 ? [zone(timeZone)] : []),
    /** The day of an instant, where the plan's promises count. */
    dayOf: (at: Date) => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: zoneOf(plan) }).format(at),
  };
}

function zoneOf(plan: PlanDocument): string {
  const zone = promiseCalendar(plan)?.timeZone ?? plan.calendars?.[0]?.timeZone ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
