import { Button, Checkbox } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import type { ScenarioDraft } from '../../from-ticket/contract.ts';
import { writeScenario } from '../../own/contract.ts';
import { type Linted, ScenarioField } from './ScenarioField.tsx';
import { useDraftFromTicket } from './use-scenarios.ts';
import css from './write.module.css';

/** A solved ticket read as a scenario: what was taken out is marked, and nothing is kept before its reader says so. */
export function FromTicketScreen() {
  const { ticket } = useParams({ from: '/training/labs/from-ticket/$ticket' });
  const draft = useDraftFromTicket(ticket);
  if (draft.isPending) return <Loading lines={6} height={72} />;
  if (draft.isLoadingError) return <ErrorState isScreen error={draft.error} onRetry={() => void draft.refetch()} />;
  return <Review key={ticket} draft={draft.data} />;
}

function Review({ draft }: { draft: ScenarioDraft }) {
  const { t } = useTranslation('lab');
  const go = useNavigate();
  // Not kept on the device either: a draft that was begun is begun anew.
  const [source, setSource] = useState(draft.source);
  const [linted, setLinted] = useState<Linted | null>(null);
  const [isRead, setRead] = useState(false);
  const keep = useMove(writeScenario, {
    done: t('write.kept'),
    onDone: ({ id }) => void go({ to: '/training/labs/write/$scenario', params: { scenario: id } }),
  });
  const count = draft.texts.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== null)).length;
  const isSound = linted !== null && linted.source === source && linted.errors === 0 && linted.about !== null;
  return (
    <div className={css.page}>
      <PageTitle>{t('fromTicket.title')}</PageTitle>
      <p className={css.lead}>{t('fromTicket.lead')}</p>
      <section aria-labelledby="replaced">
        <h2 id="replaced">{t('fromTicket.replaced', { count })}</h2>
        <ul className={css.texts}>
          {draft.texts.map(({ place, pieces }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change
            <li key={at}>
              <strong>{t(`fromTicket.place.${place}`)}</strong>
              <p className={css.text} dir="auto">
                {pieces.map(({ text, kind, was }, piece) =>
                  kind === null ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: they never change
                    <span key={piece}>{text}</span>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: they never change
                    <span key={piece} className={css.replaced} title={t('fromTicket.was', { kind: t(`fromTicket.kind.${kind}`), was })}>
                      <del>{was}</del> <mark>{text}</mark>
                    </span>
                  ),
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="file">
        <h2 id="file">{t('fromTicket.file')}</h2>
        <p className={css.quiet}>{t('fromTicket.fileText')}</p>
        <ScenarioField source={source} onChange={setSource} onLinted={setLinted} mayChoose={false} />
      </section>
      <Checkbox
        className={css.confirm ?? ''}
        label={t('fromTicket.confirm')}
        checked={isRead}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      {keep.error && <Refused error={keep.error} />}
      <div className={css.actions}>
        <Button
          disabled={!isSound || !isRead}
          loading={keep.isPending}
          onClick={() => keep.mutate({ id: linted?.about?.id ?? '', source, version: 0 })}
        >
          {t('fromTicket.keep')}
        </Button>
        <TextLink to="/training/labs/scenarios">{t('fromTicket.drop')}</TextLink>
      </div>
    </div>
  );
}
