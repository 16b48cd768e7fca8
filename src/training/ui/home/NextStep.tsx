import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { startAttempt } from '../../../lab/contract.ts';
import { spokenDay, spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { dateTime, regional, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { startQuiz } from '../../../quiz/contract.ts';
import type { TrainingPath } from '../../path/contract.ts';
import { enrol } from '../../sessions/contract.ts';
import css from './path.module.css';

/** The one thing to do next, in a sentence and a button; or why there is nothing to do now. */
export function NextStep({ path, isOwn }: { path: TrainingPath; isOwn: boolean }) {
  const sentence = useNextSentence(path);
  return (
    <div className={css.next}>
      <p>{sentence}</p>
      {isOwn && <Action path={path} />}
    </div>
  );
}

function Action({ path }: { path: TrainingPath }): ReactNode {
  const { t } = useTranslation('training');
  const { programme, next, module, session } = path;
  switch (next) {
    case 'read':
      return module ? (
        <ButtonLink to="/training/programmes/$programme/$module" params={{ programme, module }}>
          {t('step.readDo')}
        </ButtonLink>
      ) : null;
    case 'enrol':
      return session && <Enrol session={session} />;
    case 'attend':
      return (
        session && (
          <ButtonLink to="/training/sessions/$session" params={{ session: session.id }}>
            {t('step.attendDo')}
          </ButtonLink>
        )
      );
    case 'practise':
      return path.lab && <Practise lab={path.lab} />;
    case 'answer':
      return <Answer path={path} />;
    case 'ask-attempt':
    case 'be-observed':
      return null;
    case null:
      return path.certificate?.state === 'valid' ? (
        <ButtonLink variant="default" to="/training/certificates">
          {t('step.certificateDo')}
        </ButtonLink>
      ) : null;
  }
}

function Enrol({ session }: { session: NonNullable<TrainingPath['session']> }) {
  const { t } = useTranslation('training');
  const ask = useMove(enrol, { done: t(session.hasSeat ? 'step.enrolled' : 'step.queued') });
  return (
    <Button loading={ask.isPending} onClick={() => ask.mutate({ id: session.id }, { onError: sayRefusal })}>
      {t(session.hasSeat ? 'step.enrolDo' : 'step.queueDo')}
    </Button>
  );
}

function Practise({ lab }: { lab: NonNullable<TrainingPath['lab']> }) {
  const { t } = useTranslation('training');
  const go = useNavigate();
  const start = useMove(startAttempt, { onDone: ({ id }) => void go({ to: '/training/labs/$attempt', params: { attempt: id } }) });
  return (
    <Button loading={start.isPending} onClick={() => start.mutate({ id: lab.id }, { onError: sayRefusal })}>
      {t(lab.running ? 'step.practiseOn' : 'step.practiseDo')}
    </Button>
  );
}

function Answer({ path: { programme, quiz } }: { path: TrainingPath }) {
  const { t } = useTranslation('training');
  const go = useNavigate();
  const start = useMove(startQuiz, { onDone: ({ id }) => void go({ to: '/training/quizzes/attempts/$attempt', params: { attempt: id } }) });
  return (
    <Button loading={start.isPending} onClick={() => start.mutate({ programme }, { onError: sayRefusal })}>
      {t(quiz.open ? 'step.answerOn' : 'step.answerDo')}
    </Button>
  );
}

function useNextSentence({ next, session, lab, quiz, certificate, stations }: TrainingPath): string {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const at = session ? dateTime(new Date(session.startsAt), locale) : '';
  switch (next) {
    case 'read':
      return t('step.read', { at });
    case 'enrol':
      return t(session?.hasSeat ? 'step.enrol' : 'step.queue', { at, trainer: session?.trainer.name ?? '' });
    case 'attend':
      return session?.place ? t('step.attendAt', { place: session.place }) : t('step.attend');
    case 'practise':
      return lab ? t('step.practise', { title: lab.title, minutes: spokenMinutes(lab.minutes, regional(locale)) }) : t('step.noLab');
    case 'answer':
      return t('step.answer', { questions: quiz.questions, mark: quiz.passMark });
    case 'ask-attempt':
      return t('step.askAttempt');
    case 'be-observed':
      return t('step.beObserved');
    case null: {
      if (certificate?.state === 'valid')
        return certificate.until ? t('step.held', { day: spokenDay(certificate.until, regional(locale)) }) : t('step.heldForGood');
      const waits = stations.find(({ state }) => state === 'waiting')?.station;
      if (waits === 'quiz') return t('step.inReview');
      return waits === 'certificate' ? t('step.coming') : t('step.noSession');
    }
  }
}
