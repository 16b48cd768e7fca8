import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/ui/format.ts';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { bringQuestionBack, type KeptQuestion, takeQuestionOut } from '../contract.ts';
import css from './quiz.module.css';

/** A question of the bank with how it was answered; out, it is asked no more. */
export function QuestionLine({ kept, programme, onWrite }: { kept: KeptQuestion; programme: string; onWrite(): void }) {
  const { t } = useTranslation('quiz');
  const locale = useLocale();
  const { question, isShipped, isOut, times, share, flaw } = kept;
  const out = useMove(takeQuestionOut);
  const back = useMove(bringQuestionBack);
  const move = isOut ? back : out;
  const ask = question.ask[locale];
  return (
    <li className={css.line} data-out={isOut || undefined}>
      <span className={css.words}>
        <span>{ask}</span>
        <span className="quiet">
          {[
            t(`kind.${question.kind}`),
            !isShipped && t('own'),
            times > 0 && t('answered', { count: times, share: share ?? 0 }),
            isOut && t('isOut'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {flaw && (
          <span className="chip" data-tone="warn">
            {t(`flaw.${flaw}`)}
          </span>
        )}
      </span>
      <Button size="xs" variant="subtle" aria-label={t(isShipped ? 'write.copyOf' : 'write.editOf', { question: ask })} onClick={onWrite}>
        {t(isShipped ? 'write.copy' : 'write.edit')}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={move.isPending}
        aria-label={t(isOut ? 'bringBackOf' : 'takeOutOf', { question: ask })}
        onClick={() => move.mutate({ programme, question: question.id }, { onError: sayRefusal })}
      >
        {t(isOut ? 'bringBack' : 'takeOut')}
      </Button>
    </li>
  );
}
