import { createHash } from 'node:crypto';
import { dayAt } from '../../calendar/days.ts';
import { MEDIA_TYPES } from '../../handout/formats.ts';
import { render } from '../../handout/render.ts';
import type { Look } from '../../identity/act.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { withoutMarks } from '../../platform/normal-form.ts';
import { isRefusal, type Refusal } from '../../platform/outcome.ts';
import { readMinutes as contract } from './contract.ts';
import { type Gathered, gatherMinutes } from './gather-minutes.ts';
import { minutesPaper } from './minutes-paper.ts';

async function openMinutes(
  { sentences }: { sentences: Sentences },
  reader: Look,
  { id, lang = reader.locale, format = 'json' }: InputOf<typeof contract>,
): Promise<ServedFile | Refusal> {
  const gathered = await gatherMinutes({ ...reader, locale: lang }, sentences, id);
  if (isRefusal(gathered)) return gathered;
  return {
    name: `${nameOf(gathered)}.${lang}.${format}`,
    mediaType: MEDIA_TYPES[format],
    tag: createHash('sha256')
      .update(JSON.stringify([gathered.minutes, textIn(gathered.plan.organisation?.name, lang), format]))
      .digest('hex'),
    make: async () => (format === 'json' ? JSON.stringify(gathered.minutes) : render(format, minutesPaper(gathered, sentences))),
  };
}

/** The minutes of a bridge, for whoever may see it. */
export const minutesFile = { endpoint: contract, permission: 'bridge:read', open: openMinutes } as const;

/** “minutes-production-1-2026-12-01”: what a folder sorts by, in signs that every system takes. */
function nameOf({ minutes: { title, phase, startsAt, timeZone } }: Gathered): string {
  const words = withoutMarks(phase?.id ?? title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return ['minutes', words, dayAt(new Date(startsAt), timeZone)].filter(Boolean).join('-');
}
