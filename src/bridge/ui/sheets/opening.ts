import { BRIDGE_MINUTES } from '../../../plan/words.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import type { openBridge } from '../../contract.ts';

/** What is written about a bridge that is opened. `at` is as the reader’s own clock shows it. */
export type OpeningForm = {
  title: string;
  reason: string;
  tickets: string;
  tiers: string[];
  when: string;
  at: string;
  minutes: string;
  joinAddress: string;
};

/** What the desk is asked to open. */
export function toOpening(form: OpeningForm): InputOf<typeof openBridge> {
  const tickets = numbersIn(form.tickets);
  const joinAddress = form.joinAddress.trim();
  return {
    title: form.title.trim(),
    reason: form.reason.trim(),
    tiers: form.tiers.map(Number).sort((a, b) => a - b) as InputOf<typeof openBridge>['tiers'],
    minutes: minutesIn(form.minutes),
    ...(tickets.length > 0 && { tickets }),
    ...(form.when === 'at' && { startsAt: new Date(form.at).toISOString() }),
    ...(joinAddress && { joinAddress }),
  };
}

/** The numbers of tickets in a text, each once, however they are written: “#1042, 1051”. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d{1,15}/g) ?? [])];
}

function minutesIn(text: string): number {
  const minutes = Number.parseInt(text, 10);
  return Math.min(BRIDGE_MINUTES.max, Math.max(BRIDGE_MINUTES.min, Number.isFinite(minutes) ? minutes : 30));
}

/** What somebody adds to an agenda: a ticket by its number alone, or a topic in words. */
export function toItem(text: string): { ticket: string } | { title: string } {
  const number = /^\s*#?(\d{1,15})\s*$/.exec(text)?.[1];
  return number ? { ticket: number } : { title: text.trim() };
}
