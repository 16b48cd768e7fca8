import * as bridgeCalendar from '../../bridge/calendar/contract.ts';
import * as bridge from '../../bridge/contract.ts';
import * as bridgeLog from '../../bridge/log/contract.ts';
import * as bridgeMinutes from '../../bridge/minutes/contract.ts';
import * as bridgeNotes from '../../bridge/notes/contract.ts';
import * as bridgeSettled from '../../bridge/settled/contract.ts';
import * as certificate from '../../certificate/contract.ts';
import * as clock from '../../clock/contract.ts';
import * as escalation from '../../escalation/contract.ts';
import * as followup from '../../followup/contract.ts';
import * as handout from '../../handout/contract.ts';
import * as identity from '../../identity/contract.ts';
import * as knowledge from '../../knowledge/contract.ts';
import * as lab from '../../lab/contract.ts';
import * as labFromTicket from '../../lab/from-ticket/contract.ts';
import * as labOwn from '../../lab/own/contract.ts';
import * as labResults from '../../lab/results/contract.ts';
import * as notice from '../../notice/contract.ts';
import * as paging from '../../paging/contract.ts';
import * as plan from '../../plan/contract.ts';
import { Country, HolidaysOfRegion } from '../../plan/holidays/shapes.ts';
import { ISSUE_AREAS } from '../../plan/words.ts';
import { OneOf } from '../../platform/http/shapes.ts';
import * as quiz from '../../quiz/contract.ts';
import * as question from '../../quiz/question.ts';
import * as report from '../../report/contract.ts';
import * as reportEffect from '../../report/effect/contract.ts';
import * as resource from '../../resource/contract.ts';
import * as rota from '../../rota/contract.ts';
import * as signature from '../../signature/contract.ts';
import * as staff from '../../staff/contract.ts';
import { ContactAttempt } from '../../ticket/contact-attempt.ts';
import * as ticket from '../../ticket/contract.ts';
import { Attachment, TimelineEntry } from '../../ticket/timeline-entry.ts';
import * as trainingCascade from '../../training/cascade/contract.ts';
import * as training from '../../training/contract.ts';
import * as trainingEffect from '../../training/effect/contract.ts';
import * as trainingGaps from '../../training/gaps/contract.ts';
import * as trainingPath from '../../training/path/contract.ts';
import * as trainingReadiness from '../../training/readiness/contract.ts';
import * as trainingAhead from '../../training/sessions/ahead/contract.ts';
import * as trainingSessions from '../../training/sessions/contract.ts';
import * as trainingThere from '../../training/sessions/there/contract.ts';

const CONTRACTS = [
  bridge,
  bridgeCalendar,
  bridgeLog,
  bridgeMinutes,
  bridgeNotes,
  bridgeSettled,
  certificate,
  clock,
  escalation,
  followup,
  handout,
  identity,
  knowledge,
  lab,
  labFromTicket,
  labOwn,
  labResults,
  notice,
  paging,
  plan,
  report,
  reportEffect,
  resource,
  rota,
  signature,
  staff,
  ticket,
  quiz,
  training,
  trainingCascade,
  trainingEffect,
  trainingGaps,
  trainingReadiness,
  trainingPath,
  trainingSessions,
  trainingAhead,
  trainingThere,
];

/** Shapes of the contracts that stand in files of their own. */
const SHAPES_BESIDE = { Attachment, ContactAttempt, Country, HolidaysOfRegion, TimelineEntry, ...question };
/** Long lists of words that stand in many of them. */
const LISTS_OF_WORDS = { IssueArea: OneOf(ISSUE_AREAS) };

type Described = { method: string; path: string };
const isEndpoint = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Each operation is called as its promise is in the code: `raiseEscalation`. Files come in beside the contracts. */
const NAMES = new Map([
  ['POST /attachments', 'uploadAttachment'],
  ...CONTRACTS.flatMap((contract) =>
    Object.entries<unknown>(contract).flatMap(([name, value]) =>
      isEndpoint(value) ? [[`${value.method} ${value.path}`, name] as const] : [],
    ),
  ),
]);

/** The name of an operation for whoever writes a client, by its method and its path below the base. */
export function operationName(method: string, path: string): string | undefined {
  return NAMES.get(`${method} ${path}`);
}

const isShape = (value: unknown): value is object => typeof value === 'object' && value !== null && 'properties' in value;

/** The shapes of the contracts by the names that they have in the code, which is what whoever writes a client meets. */
export const SHAPES: readonly (readonly [name: string, shape: object])[] = [
  ...[...CONTRACTS, SHAPES_BESIDE].flatMap((contract) =>
    Object.entries<unknown>(contract).flatMap(([name, value]) => (isShape(value) ? [[name, value] as const] : [])),
  ),
  ...Object.entries(LISTS_OF_WORDS),
];
