/** A series without an end goes on by the last rule that is told; nobody knows a zone’s rules of ten years hence anyway. */
const YEARS_AHEAD = 10;

/** How far a zone is from UTC while dates last, for a calendar program that does not know the zone by its name. */
export function zoneDefinition(timeZone: string, { from, until }: { from: string; until: string | undefined }): string {
  const begins = Temporal.PlainDate.from(from).toZonedDateTime(timeZone);
  const ends = until ? Temporal.PlainDate.from(until).add({ days: 2 }).toZonedDateTime(timeZone) : begins.add({ years: YEARS_AHEAD });
  const parts = [observance(begins.getTimeZoneTransition('previous') ?? begins)];
  for (let next = begins.getTimeZoneTransition('next'); next && isBefore(next, ends); next = next.getTimeZoneTransition('next'))
    parts.push(observance(next));
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** From a change of the clocks on, which it tells in the time that was before it. */
function observance(change: Temporal.ZonedDateTime): string[] {
  const before = change.subtract({ nanoseconds: 1 });
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const local = before.toPlainDateTime().add({ nanoseconds: 1 });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.offset.replaceAll(':', '').slice(0, 5)}`,
    `TZOFFSETTO:${change.offset.replaceAll(':', '').slice(0, 5)}`,
    `END:${kind}`,
  ];
}

function isBefore(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(one, other) < 0;
}
