import type { InputOf } from '../../platform/http/endpoint.ts';
import type { editTicket, Ticket } from '../contract.ts';

const FIELDS = ['subject', 'issueArea', 'kind', 'impact', 'urgency', 'platform', 'deviceName', 'errorCode', 'affected'] as const;
export type EditField = (typeof FIELDS)[number];
type Facts = Pick<Ticket, EditField>;

/** What the form holds: an empty field where the ticket knows nothing. */
export type EditForm = {
  subject: string;
  issueArea: string;
  kind: string;
  impact: string;
  urgency: string;
  platform: string | null;
  deviceName: string;
  errorCode: string;
  affected: number | string;
};

export function formOf({ subject, issueArea, kind, impact, urgency, platform, deviceName, errorCode, affected }: Facts): EditForm {
  return { subject, issueArea, kind, impact, urgency, platform, deviceName: deviceName ?? '', errorCode: errorCode ?? '', affected };
}

/** What the form says otherwise than the ticket, as it is sent. */
export function changesIn(form: EditForm, ticket: Facts): Omit<InputOf<typeof editTicket>, 'id' | 'version'> {
  const said = { ...form, deviceName: form.deviceName.trim() || null, errorCode: form.errorCode.trim() || null };
  return Object.fromEntries(FIELDS.filter((field) => said[field] !== ticket[field]).map((field) => [field, said[field]]));
}

/** Follows a ticket that somebody else has changed: what was not touched here becomes theirs, what was stays; `theirs` names what they changed. */
export function followTicket(form: EditForm, seen: Facts, now: Facts): { form: EditForm; theirs: EditField[] } {
  const theirs = FIELDS.filter((field) => seen[field] !== now[field]);
  const touched = changesIn(form, seen);
  const present = formOf(now);
  const taken = theirs.filter((field) => !(field in touched)).map((field) => [field, present[field]]);
  return { form: { ...form, ...Object.fromEntries(taken) }, theirs };
}
