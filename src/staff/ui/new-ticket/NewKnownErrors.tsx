import { Accordion, Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { KnownError } from '../../../knowledge/contract.ts';
import { ISSUE_AREAS } from '../../../plan/words.ts';
import { spokenMonth, useLocale } from '../../../platform/ui/format.ts';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { PLATFORMS } from '../../../ticket/words.ts';
import lists from '../list/list.module.css';
import css from './new-ticket.module.css';
import type { NewTicket } from './new-ticket.ts';
import { useKnownErrors } from './use-known-errors.ts';

/** Known errors that fit what is typed, with what to ask and try while the person is on the line. */
export function NewKnownErrors({ form }: { form: UseFormReturnType<NewTicket> }) {
  const { t } = useTranslation('staff');
  const { subject, description, errorCode, issueArea, platform } = form.values;
  const { knownErrors, isAsked, isStale } = useKnownErrors({ q: subject, text: description, code: errorCode, area: issueArea, platform });
  const use = ({ area, errorCode: code, platforms }: KnownError) => {
    const knownArea = ISSUE_AREAS.find((known) => known === area);
    const onlyPlatform = platforms.length === 1 ? PLATFORMS.find((known) => known === platforms[0]) : undefined;
    if (knownArea) form.setFieldValue('issueArea', knownArea);
    if (code && !errorCode.trim()) form.setFieldValue('errorCode', code);
    if (onlyPlatform && !platform) form.setFieldValue('platform', onlyPlatform);
  };
  return (
    <section className={css.known} aria-label={t('new.known.title')}>
      <h3 className={css.knownTitle}>{t('new.known.title')}</h3>
      <div aria-live="polite" className="visually-hidden">
        {isAsked && t('new.known.count', { count: knownErrors.length })}
      </div>
      {knownErrors.length === 0 && <p className={css.knownHint}>{t(isAsked ? 'new.known.none' : 'new.known.hint')}</p>}
      <Accordion variant="separated" radius="md" chevronPosition="right" data-stale={isStale} className={css.knownList ?? ''}>
        {knownErrors.map((known) => (
          <Accordion.Item key={known.id} value={known.id}>
            <Accordion.Control>
              <span className={css.knownName}>{known.title}</span>
              <span className={lists.facts}>
                <TierBadge tier={known.resolvingTier} />
                {known.errorCode && <code className={lists.fact}>{known.errorCode}</code>}
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <KnownErrorText known={known} />
              <Button variant="light" size="compact-sm" mt="sm" onClick={() => use(known)}>
                {t('new.known.use')}
              </Button>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}

function KnownErrorText({ known: { cause, checks, fix, asOf } }: { known: KnownError }) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const first = checks.filter(({ tier }) => tier === 1);
  return (
    <dl className={css.knownText}>
      <dt>{t('new.known.cause')}</dt>
      <dd>{cause}</dd>
      {first.length > 0 && (
        <>
          <dt>{t('new.known.checks')}</dt>
          <dd>
            <ol>
              {first.map(({ step }) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </dd>
        </>
      )}
      <dt>{t('new.known.fix')}</dt>
      <dd>
        {fix}
        <p className="quiet">{t('new.known.asOf', { when: spokenMonth(asOf, locale) })}</p>
      </dd>
    </dl>
  );
}
