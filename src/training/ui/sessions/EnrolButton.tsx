import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type CourseLine, enrol, withdrawEnrolment } from '../../sessions/contract.ts';
import css from './sessions.module.css';

type Props = {
  session: Pick<CourseLine, 'id' | 'name' | 'own' | 'state' | 'seats' | 'taken' | 'waiting' | 'trainer'>;
  me: string;
  size?: 'xs' | 'sm';
};

/** In by one tap, out by one, and each can be undone as long as nobody else has the seat by it. */
export function EnrolButton({ session, me, size = 'xs' }: Props) {
  const { t } = useTranslation('training');
  const comeIn = useMove(enrol);
  const giveBack = useMove(withdrawEnrolment);
  const { id, own, state, seats, taken, waiting, trainer, name } = session;
  const say = (words: string, undo?: () => void) => {
    const toast = notifications.show({
      color: 'green',
      autoClose: 8_000,
      message: (
        <span className={css.toast}>
          {words}
          {undo && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                notifications.hide(toast);
                undo();
              }}
            >
              {t('enrol.undo')}
            </Button>
          )}
        </span>
      ),
    });
  };
  const leave = () => giveBack.mutate({ id, person: me }, { onError: sayRefusal, onSuccess: () => say(t('enrol.back')) });
  const enter = () =>
    comeIn.mutate(
      { id },
      { onError: sayRefusal, onSuccess: (answer) => say(t(answer.own === 'waiting' ? 'enrol.waits' : 'enrol.done'), leave) },
    );
  if (trainer.id === me) return null;
  if (own === null) {
    if (state !== 'planned' && state !== 'running') return null;
    return (
      <Button
        size={size}
        loading={comeIn.isPending}
        aria-label={t('of', { what: t(taken >= seats ? 'enrol.wait' : 'enrol.enrol'), name })}
        onClick={enter}
      >
        {t(taken >= seats ? 'enrol.wait' : 'enrol.enrol')}
      </Button>
    );
  }
  if (state !== 'planned') return null;
  const back = () =>
    giveBack.mutate(
      { id, person: me },
      {
        onError: sayRefusal,
        // Whoever waited has the seat now, and is not sent away again.
        onSuccess: () => (own === 'seat' && waiting > 0 ? say(t('enrol.backToNext')) : say(t('enrol.back'), enter)),
      },
    );
  return (
    <Button
      size={size}
      variant="default"
      loading={giveBack.isPending}
      aria-label={t('of', { what: t(own === 'seat' ? 'enrol.giveBack' : 'enrol.stopWaiting'), name })}
      onClick={back}
    >
      {t(own === 'seat' ? 'enrol.giveBack' : 'enrol.stopWaiting')}
    </Button>
  );
}
