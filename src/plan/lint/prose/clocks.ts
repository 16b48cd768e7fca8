import { type Found, type Reading, takeAll } from './reading.ts';
import { FRACTIONS_AFTER, FRACTIONS_BEFORE, HALVES, HOUR_NAMES, NOON } from './vocabulary.ts';

/** A time that could be meant otherwise is null, and so none. */
type Clocks = { times: Found<number | null>[]; lengths: Found<number | null>[] };

const AT = '(?:at |from |starting at |@ ?|a las? |de (?:las? )?|desde las? |las )?';
const AT_NEEDED = '(?:at |starting at |@ ?|a las? |desde las? |las )';
const HALF = `(?: ?(${HALVES.map(({ words }) => words).join('|')}))?`;
const SUFFIX = "(?: ?(?:hrs?|hs?|horas?|hours?|o['’]clock|en punto)\\b\\.?)?";
/** With a point only where no date has its month. */
const CLOCK = '([01]?\\d|2[0-3])(?:[:h]([0-5]\\d)|\\.(00|15|30|45))';
const NAMES = Object.keys(HOUR_NAMES).join('|');
const AFTER = Object.keys(FRACTIONS_AFTER).join('|');
const BEFORE = Object.keys(FRACTIONS_BEFORE).join('|');

/** The times of the day in a text, in minutes, and how long it says by a beginning and an end. The longer ways of saying one come first. */
export function readClocks(reading: Reading): Clocks {
  const ranges = takeAll(reading, `${AT}${CLOCK}${SUFFIX} ?(?:-|–|—|to|until|a|hasta)(?: las?)? ?${CLOCK}${SUFFIX}`, ([, ...parts]) => {
    const [from, to] = [onClock(parts[0], parts[1] ?? parts[2]), onClock(parts[3], parts[4] ?? parts[5])];
    return { from, length: from !== null && to !== null && to > from ? to - from : null };
  });
  const times = [
    ...takeAll(reading, `${AT}${CLOCK}${SUFFIX}${HALF}`, ([, hour, minute, other, half]) => onClock(hour, minute ?? other, half)),
    ...takeAll(reading, `${AT}(${BEFORE}) (${NAMES}|\\d{1,2})${HALF}`, ([, fraction = '', hour, half]) =>
      later(onClock(hour, '00', half), FRACTIONS_BEFORE[fraction]),
    ),
    ...takeAll(reading, `${AT_NEEDED}(${NAMES}|\\d{1,2})(?: (${AFTER}))?${SUFFIX}${HALF}`, ([, hour, fraction = '', half]) =>
      later(onClock(hour, '00', half), FRACTIONS_AFTER[fraction]),
    ),
    ...takeAll(reading, `(\\d{1,2}) ?(?:(?:h|hs|hrs?|o['’]clock)\\b\\.?|(${HALVES[0]?.words}|${HALVES[1]?.words}))`, ([, hour, half]) =>
      onClock(hour, '00', half),
    ),
    ...takeAll(reading, `(?:at )?(?:${NOON})`, () => 12 * 60),
  ];
  return {
    times: [...ranges.map((range) => ({ ...range, value: range.value.from })), ...times],
    lengths: ranges.map((range) => ({ ...range, value: range.value.length })),
  };
}

/** “9” is of the morning, “16” of the afternoon; “4” could be either, unless it is said, or written “04:00”. */
function onClock(written: string | undefined, minute = '00', half?: string): number | null {
  const hour = HOUR_NAMES[written ?? ''] ?? Number(written);
  const minutes = hour * 60 + Number(minute);
  if (hour > 23) return null;
  if (half === undefined) return hour >= 1 && hour <= 6 && written?.length !== 2 ? null : minutes;
  const said = HALVES.find(({ words }) => new RegExp(`^(?:${words})$`).test(half));
  if (hour === 12) return said === HALVES[1] && /^p/.test(half) && !half.startsWith('por') ? minutes : null;
  if (hour > 12) return said?.adds === 12 ? minutes : null;
  return said && hour >= said.from && hour <= said.to ? minutes + said.adds * 60 : null;
}

function later(time: number | null, minutes = 0): number | null {
  return time === null ? null : time + minutes;
}
