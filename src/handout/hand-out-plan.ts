import { withHolidays } from '../plan/holidays/known-holidays.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { findVersion, sourceOfVersion } from '../plan/versions/store.ts';
import type { Db } from '../platform/database.ts';
import type { ServedFile } from '../platform/http/file-endpoint.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import { calendarOf } from './dates/calendar.ts';
import { type Format, isCardFormat, MEDIA_TYPES } from './formats.ts';
import { type Edition, paperOf } from './paper/paper.ts';
import { tierCardOf } from './paper/tier-card.ts';
import { voiceOf } from './paper/voice.ts';
import { planJson, planYaml } from './plan-file.ts';
import { render } from './render.ts';

export type Wish = { version: number; format: Format; locale: Locale; tier?: number | undefined };
/** What a hand-out is made with: the instant that it is made for, the desk's sentences, and the host that its dates are known by. */
export type Means = { db: Db; at: Date; sentences: Sentences; publicUrl: string };
/** One version of the plan as a file in a language, or a tier's card of it. */
export async function handOutPlan(means: Means, wish: Wish): Promise<ServedFile | Refusal> {
  const { version, format, locale, tier } = wish;
  if (tier !== undefined && !isCardFormat(format)) return refuse('format-not-for-tier', { format });
  const found = await findVersion(means, version);
  if (!found) return refuse('plan-version-not-found');
  const edition: Edition = {
    plan: withHolidays(found.document, found.holidays),
    holidays: found.holidays,
    version,
    inForceFrom: new Date(found.inForceFrom),
    isInForce: found.isInForce,
    publishedBy: found.publishedBy?.name ?? null,
  };
  const words = ['support-plan', `v${version}`, ...(tier === undefined ? [] : [`tier-${tier}`])].join('-');
  return {
    name: `${words}.${locale}.${format}`,
    mediaType: MEDIA_TYPES[format],
    // The title page says whether the version is in force.
    tag: [words, locale, format, ...(found.isInForce ? ['in-force'] : [])].join('.'),
    make: () => make(means, { edition, document: found.document }, wish),
  };
}

type Found = { edition: Edition; document: PlanDocument };

async function make({ db, sentences, publicUrl }: Means, { edition, document }: Found, { format, locale, tier }: Wish) {
  if (format === 'ics') return calendarOf(edition, { sentences, locale, host: new URL(publicUrl).hostname });
  if (isCardFormat(format)) {
    return render(format, tier === undefined ? paperOf(edition, sentences, locale) : tierCardOf(edition, tier, sentences, locale));
  }
  const kept = { document, version: edition.version, source: await sourceOfVersion(db, edition.version) };
  return format === 'json' ? planJson(kept.document) : planYaml(kept, voiceOf(sentences, edition, locale));
}
