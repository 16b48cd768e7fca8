import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayAt } from '../../calendar/days.ts';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { readersZone, regional, useLocale } from '../../platform/ui/format.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import { TierBadge } from '../../platform/ui/marks.tsx';
import type { Certificate } from '../contract.ts';
import css from './certificates.module.css';
import { StandingChip } from './StandingChip.tsx';

const LANGUAGES = { en: 'English', es: 'Español' } as const;

/** A certificate with its days, as a file in both languages, and where others see that it is valid. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificate');
  const locale = useLocale();
  const { id, programme, name, tier, state, until, issuedAt, address, reason, renewedBy } = certificate;
  const day = (one: string) => spokenDay(one, regional(locale));
  const { pathname } = new URL(address);
  return (
    <li className={`sheet ${css.card}`}>
      <div className={css.head}>
        <h3>
          <TextLink to="/training/programmes/$programme" params={{ programme }}>
            <bdi>{name[locale]}</bdi>
          </TextLink>
        </h3>
        <TierBadge tier={tier} />
        <StandingChip standing={state} />
      </div>
      <p>
        {[
          t('issued', { day: day(dayAt(new Date(issuedAt), readersZone())) }),
          until === null ? t('noEnd') : t(state === 'ended' ? 'ended' : 'until', { day: day(until) }),
          renewedBy && t('renewed'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {reason && <p className={css.reason}>{t('revokedBecause', { reason })}</p>}
      <Group gap="xs">
        {(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).map((lang) => (
          <Button
            key={lang}
            component="a"
            size="xs"
            variant="default"
            href={`/api/v1/certificates/${id}/pdf?lang=${lang}`}
            download
            aria-label={t('pdfOf', { language: LANGUAGES[lang], name: name[locale] })}
          >
            PDF · <span lang={lang}>&nbsp;{LANGUAGES[lang]}</span>
          </Button>
        ))}
        <Anchor size="sm" href={pathname}>
          {t('address')}
        </Anchor>
      </Group>
    </li>
  );
}
