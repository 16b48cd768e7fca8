import { dayAt } from '../../calendar/days.ts';
import type { Fact, Paper } from '../../handout/paper/blocks.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { spokenDay, spokenList } from '../../plan/spoken/spoken.ts';
import { cleanTexts } from '../../platform/http/clean-text.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { spokenCode, verifyAddress } from '../rules/code.ts';
import { REGIONS } from '../rules/spoken-session.ts';
import type { CertificateRow } from '../store.ts';

type Around = { plan: PlanDocument; locale: Locale; sentences: Sentences; publicUrl: string };

/** A certificate to print: whose, for what and until when, and where whoever holds it in their hands sees that it is so. */
export function certificatePaper(row: CertificateRow, { plan, locale, sentences, publicUrl }: Around): Paper {
  const { tier, areas, code, timeZone, validFrom, until, state } = row;
  const { person, name } = cleanTexts({ person: row.person, name: row.name }) as Pick<CertificateRow, 'person' | 'name'>;
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'certificate', key, values);
  const ofHandOut = (key: 'pageOf' | 'lacking', values: Record<string, unknown>) => sentences.say(locale, 'handout', key, values);
  const organisation = textIn(plan.organisation?.name, locale).trim();
  const programme = name[locale] || name.en || name.es;
  const region = REGIONS[locale];
  const tierName = textIn(plan.tiers?.find((one) => one.tier === tier)?.name, locale).trim();
  const facts: Fact[] = [
    { name: t('paper.person'), lines: [person.name] },
    { name: t('paper.programme'), lines: [programme] },
    { name: t('paper.tier'), lines: [tierName ? `${tier} · ${tierName}` : String(tier)] },
    {
      name: t('paper.areas'),
      lines: [
        areas
          ? spokenList(
              areas.map((area) => sentences.say(locale, 'plan', `word.area.${area}`)),
              region,
            )
          : t('paper.allAreas'),
      ],
    },
    { name: t('paper.from'), lines: [spokenDay(dayAt(validFrom, timeZone), region)] },
    { name: t('paper.until'), lines: [until === null ? t('paper.noEnd') : spokenDay(until, region)] },
    { name: t('paper.code'), lines: [spokenCode(code)] },
  ];
  const title = t('paper.title');
  return {
    locale,
    title,
    organisation,
    author: organisation || 'Relevo',
    running: [organisation, title, person.name].filter(Boolean).join(' · '),
    pageOf: ofHandOut('pageOf', { page: '{page}', pages: '{pages}' }),
    lacking: ofHandOut('lacking', { count: '{count}' }),
    front: { kind: 'sheet', facts },
    blocks: [
      ...(state === 'revoked' || state === 'ended' ? [{ kind: 'paragraph', tone: 'open', text: t(`paper.${state}`) } as const] : []),
      { kind: 'paragraph', text: t('paper.promise', { person: person.name, programme }) },
      { kind: 'heading', level: 3, text: t('paper.verify') },
      { kind: 'qr', address: verifyAddress(publicUrl, code), caption: t('paper.verifyHow') },
    ],
  };
}
