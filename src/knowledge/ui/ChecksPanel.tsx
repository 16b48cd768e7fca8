import { Accordion, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spokenMonth, useLocale } from '../../platform/ui/format.ts';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import type { MoveOffer } from '../../ticket/contract.ts';
import type { CheckDone, KnownError } from '../contract.ts';
import { CheckLine } from './CheckLine.tsx';
import css from './knowledge.module.css';
import { useChecks } from './use-checks.ts';

type Props = { ticketId: string; tier: number; moves: readonly MoveOffer[] };

/** The known errors that fit, each with its checks per tier; those of the tier that holds the ticket can be worked off. */
export function ChecksPanel({ ticketId, tier, moves }: Props) {
  const { t } = useTranslation('knowledge');
  const checks = useChecks(ticketId);
  if (checks.isPending) return <Loading lines={3} height={28} />;
  if (checks.isLoadingError) return <ErrorState error={checks.error} onRetry={() => void checks.refetch()} />;
  const { knownErrors, done } = checks.data;
  if (knownErrors.length === 0) return <p className="quiet">{t('none')}</p>;
  const mayCheck = moves.some(({ move, allowed }) => move === 'check' && allowed);
  return (
    <Accordion variant="default" chevronPosition="left" defaultValue={knownErrors[0]?.id ?? null} className={css.errors ?? ''}>
      {knownErrors.map((known) => (
        <Accordion.Item key={known.id} value={known.id}>
          <Accordion.Control>
            <span className={css.errorTitle}>{known.title}</span>
            {known.errorCode && <span className={css.errorCode}>{known.errorCode}</span>}
          </Accordion.Control>
          <Accordion.Panel>
            <Known known={known} done={done} ticketId={ticketId} tier={tier} mayCheck={mayCheck} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

type KnownProps = { known: KnownError; done: readonly CheckDone[]; ticketId: string; tier: number; mayCheck: boolean };

function Known({ known, done, ticketId, tier, mayCheck }: KnownProps) {
  const { t } = useTranslation('knowledge');
  const locale = useLocale();
  const outcomeOf = (step: string) => done.find((check) => check.knownErrorId === known.id && check.step === step);
  return (
    <>
      <Text size="xs" className="quiet">
        {known.symptom} {t('solvedBy', { tier: known.resolvingTier })}
      </Text>
      <ul className={css.checks}>
        {known.checks.map((check) => (
          <CheckLine
            key={check.step}
            check={check}
            done={outcomeOf(check.step)}
            isOpen={mayCheck && check.tier <= tier}
            subject={{ id: ticketId, knownErrorId: known.id }}
          />
        ))}
      </ul>
      <details className={css.fix}>
        <summary>{t('fix')}</summary>
        <p>
          <strong>{t('cause')}:</strong> {known.cause}
        </p>
        <p>{known.fix}</p>
        <p className="quiet">{t('asOf', { when: spokenMonth(known.asOf, locale) })}</p>
      </details>
    </>
  );
}
