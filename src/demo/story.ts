import type { CAUSE_CATEGORIES } from '../escalation/words.ts';
import type { CHECK_OUTCOMES } from '../knowledge/contract.ts';
import type { Impact, IssueArea, Urgency } from '../plan/words.ts';
import type { Move } from '../ticket/moves/moves.ts';
import type { ATTEMPT_WAYS, CONTACT_WAYS, Platform } from '../ticket/words.ts';
import type { DemoAgent, DemoPerson, DemoRequester } from './people.ts';

/** Words of one language, or of both: then the reader's is taken. `{name}` is the requester's first name. */
export type Said = string | { en: string; es: string };
/** What one may attach: a picture of the message, or a log. Both are made when the story is told. */
export type Exhibit = 'picture' | 'log';

/** What a hand-off adds to what the catalogue and the worked checks say. */
export type HandOff = { ask: string; evidence?: readonly string[]; guess?: string; why?: string; exhibit?: Exhibit };
/** What was found, and what the user hears of it. Without own words, cause and steps are the catalogue's. */
export type Finding = {
  cause: (typeof CAUSE_CATEGORIES)[number];
  told: { en: string; es: string };
  because?: string;
  steps?: string;
  lowestTier?: number;
};
type Judgement = { solved: boolean; rating?: number; comment?: string };
type Correction = Partial<{ issueArea: IssueArea; impact: Impact; urgency: Urgency; affected: number; deviceName: string }>;

/** What each move of a ticket needs to be told in a story. Timers need nothing: they ring by themselves. */
type With = {
  take: [];
  assign: [to: DemoAgent | null];
  edit: [Correction];
  reply: [words: Said, exhibit?: Exhibit];
  note: [words: string, exhibit?: Exhibit];
  /** The outcomes of the catalogue's checks for the tier, in their order. */
  check: (typeof CHECK_OUTCOMES)[number][];
  wait: [waitingFor: 'requester' | 'change' | 'date', note?: string, workingMinutes?: number];
  resume: [note?: string];
  escalate: [HandOff];
  accept: [];
  return: [{ missing: string[]; note?: string } | { wrongTier: string }];
  withdraw: [reason: string];
  'open-vendor-case': [{ caseNumber: string; severity: 'A' | 'B' | 'C'; summary: string }];
  'log-vendor-case': [direction: 'to-vendor' | 'from-vendor', entry: string];
  'answer-vendor-case': [answer: string];
  solve: [Finding];
  acknowledge: [];
  question: [question: string];
  answer: [answer: string];
  resolve: [contactedBy: (typeof CONTACT_WAYS)[number], note: string, message?: Said];
  'log-contact-attempt': [channel: (typeof ATTEMPT_WAYS)[number]];
  confirm: [Judgement];
  reopen: [reason: string];
  close: [];
};

export type WithOf<M extends Move> = With[M];

/** Working minutes after the step before, who, what, and with which words. */
export type Step = { [M in Move]: readonly [after: number, who: DemoPerson, does: M, ...with: With[M]] }[Move];

/** One ticket's life, from its report to what is still open about it. */
export type Story = {
  /** What happens in it, for whoever reads the table. */
  title: string;
  /** The documented fault that is behind it; a wish has none. */
  fault: string | null;
  from: DemoRequester;
  subject: string;
  says: string;
  /** An agent who took the call and wrote it down; otherwise the requester reports it in the portal. */
  takenDownBy?: DemoAgent;
  area?: IssueArea;
  kind?: 'request';
  on?: Platform;
  device?: string;
  /** The code that the user sees, when it is not the catalogue's; null when there is none. */
  code?: string | null;
  impact?: Impact;
  urgency?: Urgency;
  affected?: number;
  exhibit?: Exhibit;
  /** Reported in the evening or early, when nobody is there. */
  outOfHours?: true;
  /** The working minutes from the last step to now. */
  ago: number;
  steps: readonly Step[];
};
