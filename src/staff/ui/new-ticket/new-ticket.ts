import type { IssueArea } from '../../../plan/words.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import type { Locale } from '../../../platform/http/shapes.ts';
import type { openTicket } from '../../../ticket/contract.ts';
import type { Platform } from '../../../ticket/words.ts';

/** Who calls: someone the desk knows, or a new person whose name and address are asked. */
export type Caller = {
  id: string | null;
  email: string;
  name: string;
  locale: Locale;
  /** Known already, and what is said now. */
  knownPhone: string | null;
  phone: string;
};

export type NewTicket = {
  caller: Caller | null;
  subject: string;
  description: string;
  platform: Platform | null;
  deviceName: string;
  errorCode: string;
  issueArea: IssueArea | null;
  impact: NonNullable<InputOf<typeof openTicket>['impact']>;
  urgency: NonNullable<InputOf<typeof openTicket>['urgency']>;
  affected: number | string;
};

export const EMPTY_TICKET: NewTicket = {
  caller: null,
  subject: '',
  description: '',
  platform: null,
  deviceName: '',
  errorCode: '',
  issueArea: null,
  impact: 'one-person',
  urgency: 'slowed',
  affected: '',
};

/** What is sent: only what was said. */
export function toTicketInput({ caller, ...said }: NewTicket): InputOf<typeof openTicket> {
  const deviceName = said.deviceName.trim();
  const errorCode = said.errorCode.trim();
  const phone = caller?.phone.trim();
  const affected = said.impact === 'one-person' ? 1 : Number(said.affected);
  return {
    subject: said.subject.trim(),
    description: said.description.trim(),
    impact: said.impact,
    urgency: said.urgency,
    ...(caller && {
      requester: {
        email: caller.email.trim(),
        name: caller.name.trim(),
        locale: caller.locale,
        ...(phone && !caller.knownPhone && { phone }),
      },
    }),
    ...(said.platform && { platform: said.platform }),
    ...(deviceName && { deviceName }),
    ...(errorCode && { errorCode }),
    ...(said.issueArea && { issueArea: said.issueArea }),
    ...(affected > 0 && { affected }),
  };
}

export function isBegun(said: NewTicket): boolean {
  return JSON.stringify(said) !== JSON.stringify(EMPTY_TICKET);
}

/** What the caller has told so far, as a note on another ticket. */
export function wordsOf({ caller, subject, description, errorCode, deviceName }: NewTicket): string {
  const facts = [errorCode, deviceName, caller?.phone ?? ''].map((fact) => fact.trim()).filter(Boolean);
  return [subject.trim(), description.trim(), facts.join(' · ')].filter(Boolean).join('\n\n');
}

/** What an agent typed to find someone, as the beginning of a new person. */
export function callerFrom(words: string, locale: Locale): Caller {
  const isAddress = words.includes('@');
  return { id: null, email: isAddress ? words : '', name: isAddress ? '' : words, locale, knownPhone: null, phone: '' };
}
