import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Change } from '../contract.ts';
import { addressOf } from '../edits/keyed.ts';
import type { KnownHolidays } from '../holidays/known-holidays.ts';
import { textIn } from '../rules/in-force.ts';
import { type ChapterId, chapterOf } from '../schema/chapters.ts';
import type { Bridge, MaintenanceWindow, PagingRule, PlanDocument, TrainingGate } from '../schema/schema.ts';
import type { BilingualText } from '../schema/shapes.ts';
import { spokenBridge } from '../spoken/bridge.ts';
import { spokenGate } from '../spoken/gate.ts';
import { spokenPagingRepeat, spokenPagingStep, spokenWindow } from '../spoken/paging.ts';
import { compareHolidays, type Sides } from './compare-holidays.ts';
import { comparePlans, type PlanChange } from './compare-plans.ts';
import { concerned } from './concerned.ts';
import { tellValue } from './tell-values.ts';

type Reader = { say: Sentences['say']; locale: Locale };
type Plans = Sides<PlanDocument>;

/** Every change between two plans as a reader understands it: what it is about, how it was and how it is, and whom it concerns. */
export function tellChanges(plans: Plans, reader: Reader, known: Sides<KnownHolidays> = { before: {}, after: {} }): Change[] {
  return [...comparePlans(plans.before, plans.after), ...compareHolidays(plans, known)].map((change) => {
    const chapter: ChapterId = chapterOf(change.steps[0] ?? '') ?? 'teams';
    const field = change.steps.findLast((step) => !step.startsWith('[')) ?? '';
    const told = (value: unknown) => {
      if (value === undefined) return null;
      if (change.shape.endsWith('[order]')) return tellOrder(value, change, plans, reader);
      if (change.shape === 'phases[].bridge')
        return tellBridge(value as Bridge, value === change.before ? plans.before : plans.after, reader);
      if (change.shape === 'paging[]') return tellPaging(value as PagingRule, value === change.before ? plans.before : plans.after, reader);
      if (change.shape === 'training.gates[]') return tellGate(value as TrainingGate, reader);
      if (change.shape === 'maintenance[]') return tellWindow(value as MaintenanceWindow, reader);
      return tellValue(value, { field, shape: change.shape, other: other(change, value) }, reader);
    };
    return {
      chapter,
      kind: change.kind,
      path: addressOf(change.steps),
      what: tellWhat(change, plans, reader),
      before: told(change.before),
      after: told(change.after),
      ...whomItConcerns(change, plans, reader),
    };
  });
}

function whomItConcerns(change: PlanChange, plans: Plans, { locale }: Reader): Pick<Change, 'tiers' | 'teams'> {
  const { tiers, teams } = concerned(change, plans);
  const known = [...(plans.after.teams ?? []), ...(plans.before.teams ?? [])];
  return { tiers, teams: teams.map((id) => ({ id, name: textIn(known.find((team) => team.id === id)?.name, locale) || id })) };
}

/** The other side of a change: a text that reads alike in the reader's language differs in the other one. */
function other({ before, after }: PlanChange, value: unknown): unknown {
  return value === before ? after : before;
}

function tellOrder(keys: unknown, { steps }: PlanChange, plans: Plans, reader: Reader): string {
  return (Array.isArray(keys) ? keys : []).map((key) => entryName([...steps, `[${key}]`], plans, reader)).join(', ');
}

function tellBridge(bridge: Bridge, plan: PlanDocument, { say, locale }: Reader): string {
  const sentence = say(locale, 'plan', 'spoken.bridge', spokenBridge(plan, bridge, { locale, region: locale }));
  return [sentence, bridge.joinAddress].filter(Boolean).join(' · ');
}

function tellPaging({ steps, repeat }: PagingRule, plan: PlanDocument, { say, locale }: Reader): string {
  const reader = {
    region: locale,
    teamName: (id: string) => textIn(plan.teams?.find((team) => team.id === id)?.name, locale) || id,
    channelName: (channel: string) => say(locale, 'plan', `word.pagingChannel.${channel}`),
  };
  const said = steps.map((step) => say(locale, 'plan', 'spoken.pagingStep', spokenPagingStep(step, reader)));
  return [...said, ...(repeat ? [say(locale, 'plan', 'spoken.pagingRepeat', spokenPagingRepeat(repeat, locale))] : [])].join('; ');
}

function tellWindow(window: MaintenanceWindow, { locale }: Reader): string {
  return [spokenWindow(window, locale), textIn(window.note, locale)].filter(Boolean).join(' · ');
}

function tellGate(gate: TrainingGate, { say, locale }: Reader): string {
  const word = (list: string) => (one: string) => say(locale, 'plan', `word.${list}.${one}`);
  return say(locale, 'plan', 'spoken.gate', spokenGate(gate, { region: locale, moveName: word('gatedMove'), areaName: word('area') }));
}

/** Names of fields that lead nowhere by themselves: what is in them says it all. */
const SILENT = new Set([
  'areas',
  'toUser',
  'betweenTiers',
  'programmes',
  'waves',
  'aims',
  'process',
  'promises',
  'training',
  'communication',
  'goals',
]);

/** “Teams · Windows device support · Lead”. */
function tellWhat({ steps, shape }: PlanChange, plans: Plans, { say, locale }: Reader): string {
  const parts = steps.flatMap((step, index) => {
    const way = steps.slice(0, index + 1);
    if (step.startsWith('[')) return [entryName(way, plans, { say, locale })];
    const isLast = index === steps.length - 1;
    if (SILENT.has(step) && !(isLast && shape.endsWith('[order]'))) return [];
    if (steps[index - 1] === 'areas') return [say(locale, 'plan', `word.area.${step}`)];
    if (steps[index - 2] === 'priority') return [say(locale, 'plan', `word.urgency.${step}`)];
    if (steps[index - 1] === 'priority') return [say(locale, 'plan', `word.impact.${step}`)];
    return [say(locale, 'plan', `field.${step}`)];
  });
  if (shape.endsWith('[order]')) parts.push(say(locale, 'plan', 'changes.order'));
  return parts.join(' · ');
}

/** What the plan itself calls an entry of a list; a tier or a priority by the desk's word. */
function entryName(way: readonly string[], { before, after }: Plans, { say, locale }: Reader): string {
  const key = (way.at(-1) ?? '').slice(1, -1).replace(/~\d+$/, '');
  const list = way.findLast((step) => !step.startsWith('[')) ?? '';
  if (['tiers', 'responsibilities', 'betweenTiers', 'packet', 'timedEscalations'].includes(list))
    return say(locale, 'plan', 'changes.tier', { tier: key });
  if (list === 'bridge') return say(locale, 'plan', 'changes.rule', { number: Number(key) + 1 });
  if (list === 'paging') {
    const [tier = '', cause = ''] = key.split(' ');
    return `${say(locale, 'plan', 'changes.tier', { tier })} · ${say(locale, 'plan', `word.pagingCause.${cause}`)}`;
  }
  if (list === 'gates') {
    const [tier = '', move = ''] = key.split(' ');
    return `${say(locale, 'plan', 'changes.tier', { tier })} · ${say(locale, 'plan', `word.gatedMove.${move}`)}`;
  }
  if (list === 'maintenance') return key.replace('T', ' ');
  if (list === 'toUser') return say(locale, 'plan', `word.priority.${key}`);
  if (list === 'fields') return say(locale, 'plan', `word.packetField.${key}`);
  const entry = lookUp(after, way) ?? lookUp(before, way);
  const { name, title } = (typeof entry === 'object' && entry !== null ? entry : {}) as { name?: BilingualText; title?: BilingualText };
  if (textIn(name ?? title, locale)) return textIn(name ?? title, locale);
  const id = list === 'rota' ? key.split(' ')[0] : key;
  const referred = [...(after.teams ?? []), ...(before.teams ?? []), ...(after.phases ?? []), ...(before.phases ?? [])].find(
    (one) => one.id === id,
  );
  return referred ? textIn(referred.name, locale) : key;
}

function lookUp(plan: PlanDocument, way: readonly string[]): unknown {
  return way.reduce<unknown>((node, step) => {
    if (typeof node !== 'object' || node === null) return undefined;
    if (!step.startsWith('[')) return (node as Record<string, unknown>)[step];
    const key = step.slice(1, -1);
    return Array.isArray(node) ? node.find((entry) => isOfKey(entry, key)) : undefined;
  }, plan);
}

function isOfKey(entry: unknown, key: string): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, tier, name, team } = entry as { id?: string; tier?: number; name?: unknown; team?: string };
  if (id !== undefined) return id === key;
  if (typeof name === 'string' || (typeof name === 'object' && name !== null)) return textIn(name as string, 'en') === key;
  return String(tier ?? team ?? '') === key;
}
