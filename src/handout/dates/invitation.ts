import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { dayAt } from '../../calendar/days.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { zoneDefinition } from './zone-definition.ts';

export type Guest = { name: string; email: string; isNeeded: boolean };
export type Invitation = {
  /** What every calendar program knows it by, in an invitation as in a feed. */
  uid: string;
  host: string;
  locale: Locale;
  sequence: number;
  /** When it was last made, moved or cancelled: a program goes by the newest. */
  changedAt: Date;
  isCancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  summary: string;
  lines: readonly string[];
  joinAddress: string | null;
  roomAddress: string;
  organiser: string;
  guests: readonly Guest[];
};

/**
 * The invitation to something that people are called together for, or what takes it back. The time stands in the zone in which it is meant, which is explained beside it:
 * a program need not know it by its name.
 */
export function invitationOf(invitation: Invitation): string {
  const { uid, host, locale, sequence, changedAt, isCancelled, startsAt, endsAt, timeZone, summary, lines, joinAddress, roomAddress } =
    invitation;
  const calendar = ical({
    prodId: { company: 'Relevo', product: 'Desk', language: locale.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    scale: 'GREGORIAN',
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: changedAt,
    // A date would be written by the clock of this machine.
    start: there(startsAt, timeZone),
    end: there(endsAt, timeZone),
    timezone: timeZone,
    summary,
    description: lines.join('\n'),
    url: asUri(joinAddress ?? roomAddress),
    ...(joinAddress && { location: joinAddress }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
    // The desk calls people together. Whoever leads may change, and a program believes changes of its organiser alone.
    organizer: { name: invitation.organiser, email: `no-reply@${host}` },
    attendees: invitation.guests.map(({ name, email, isNeeded }) => ({
      name,
      email,
      role: isNeeded ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
      type: ICalAttendeeType.INDIVIDUAL,
      status: ICalAttendeeStatus.NEEDSACTION,
      // Nobody reads answers: who comes is seen in the room.
      rsvp: false,
    })),
  });
  const ics = calendar.toString();
  if (timeZone === 'UTC') return ics;
  const day = dayAt(startsAt, timeZone);
  // No text begins a line: they are folded, and their own lines escaped.
  return ics.replace(
    '\r\nBEGIN:VEVENT',
    () => `\r\n${zoneDefinition(timeZone, { from: day, until: dayAt(endsAt, timeZone) })}\r\nBEGIN:VEVENT`,
  );
}

/** The package escapes these signs, which in an address would stay escaped. */
export function asUri(address: string): string {
  return address.replaceAll(',', '%2C').replaceAll(';', '%3B');
}

function there(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
