import { Button, Group } from '@mantine/core';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { endDraft } from '../../../platform/ui/drafts.ts';
import { RelativeTime, TierBadge } from '../../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import type { MoveOffer } from '../../../ticket/contract.ts';
import { acknowledgeRelay, answerRelay, questionRelay, type Relay } from '../../contract.ts';
import css from '../escalation.module.css';
import { TextForm } from '../TextForm.tsx';

type Props = { relay: Relay; moves: readonly MoveOffer[]; isMine: boolean; iSolved: boolean };

/** One tier that has to understand the solution: how far it is, what it asked, and what I can do about it. */
export function RelayLine({ relay, moves, isMine, iSolved }: Props) {
  const { t } = useTranslation('escalation');
  const { t: common } = useTranslation();
  const { tierName } = useNames();
  const [isAsking, setAsking] = useState(false);
  const acknowledge = useMove(acknowledgeRelay, { done: t('relay.acknowledged') });
  const asking = `relay-question.${relay.id}`;
  const answering = `relay-answer.${relay.id}`;
  const question = useMove(questionRelay, {
    done: t('relay.asked'),
    onDone: () => {
      endDraft(asking);
      setAsking(false);
    },
  });
  const answer = useMove(answerRelay, { done: t('relay.answered'), onDone: () => endDraft(answering) });
  const may = (move: MoveOffer['move']) => moves.some((offer) => offer.move === move && offer.allowed);
  return (
    <li className={css.relay} data-state={relay.state} style={{ '--hue': `var(--tier-${relay.tier})` } as CSSProperties}>
      <div className={css.relayHead}>
        <TierBadge tier={relay.tier} name={tierName(relay.tier)} />
        <span>{common(`ladder.relay.${relay.state}`)}</span>
        {relay.acknowledgedAt && (
          <span className={css.small}>
            <bdi>{relay.acknowledgedBy?.name}</bdi> · <RelativeTime at={relay.acknowledgedAt} />
          </span>
        )}
      </div>
      {relay.questions.map((asked) => (
        <div key={asked.id} className={css.question}>
          <p dir="auto">
            <strong>{asked.askedBy?.name}:</strong> {asked.question}
          </p>
          {asked.answer && (
            <p dir="auto" className={css.answer}>
              <strong>{asked.answeredBy?.name}:</strong> {asked.answer}
            </p>
          )}
        </div>
      ))}
      {isMine && relay.state === 'sent' && may('acknowledge') && !isAsking && (
        <Group gap="xs">
          <Button
            data-move="acknowledge"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ id: relay.id }, { onError: sayRefusal })}
          >
            {t('relay.acknowledge')}
          </Button>
          <Button variant="default" data-move="question" onClick={() => setAsking(true)}>
            {t('relay.ask')}
          </Button>
        </Group>
      )}
      {isAsking && (
        <TextForm
          draft={asking}
          label={t('relay.question')}
          submit={t('relay.sendQuestion')}
          isBusy={question.isPending}
          error={question.error}
          onSubmit={(words) => question.mutate({ id: relay.id, question: words })}
          onCancel={() => setAsking(false)}
        />
      )}
      {iSolved && relay.state === 'questioned' && may('answer') && (
        <TextForm
          draft={answering}
          label={t('relay.answer')}
          submit={t('relay.sendAnswer')}
          isBusy={answer.isPending}
          error={answer.error}
          onSubmit={(words) => answer.mutate({ id: relay.id, answer: words })}
        />
      )}
    </li>
  );
}
