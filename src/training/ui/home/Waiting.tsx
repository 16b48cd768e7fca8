import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { spokenDay } from '../../../plan/spoken/spoken.ts';
import { dateTime, regional, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { ErrorState } from '../../../platform/ui/states.tsx';
import { useQuizzes } from '../../../quiz/ui/use-quizzes.ts';
import css from '../training.module.css';
import { useOwnQuestions, useProgrammes, useSessionsToHold } from '../use-training.ts';

/** What waits for whoever trains: sessions to hold, answers to read, questions that one has taken on. */
export function Waiting({ me }: { me: Me }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const trains = useProgrammes().data?.some(({ mayTrain }) => mayTrain) ?? false;
  const sessions = useSessionsToHold(me.id);
  const quizzes = useQuizzes();
  const questions = useOwnQuestions();
  const toReview = (quizzes.data ?? []).filter((line) => line.toReview > 0);
  const toHold = sessions.data ?? [];
  const taken = questions.data ?? [];
  const error = [sessions, quizzes, questions].find((one) => one.isLoadingError)?.error;
  const count = toHold.length + toReview.length + taken.length;
  const isKnown = sessions.isSuccess && quizzes.isSuccess && questions.isSuccess;
  if (!error && (!isKnown || (count === 0 && !trains))) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      {error && <ErrorState error={error} onRetry={() => void Promise.all([sessions.refetch(), quizzes.refetch(), questions.refetch()])} />}
      {!error && count === 0 && <p className={css.calm}>{t('waiting.none')}</p>}
      {count > 0 && (
        <ul className={`sheet ${css.lines}`}>
          {toHold.map(({ id, name, startsAt, state, taken: seats, seats: all }) => (
            <li key={id} className={css.line}>
              <div className={css.words}>
                <TextLink fw={650} to="/training/sessions/$session" params={{ session: id }}>
                  {t(state === 'running' ? 'waiting.running' : 'waiting.hold', { name })}
                </TextLink>
                <span className="quiet">
                  {dateTime(new Date(startsAt), locale)} · {t('waiting.seats', { taken: seats, all })}
                </span>
              </div>
            </li>
          ))}
          {toReview.map(({ programme, name, toReview: attempts }) => (
            <li key={programme} className={css.line}>
              <div className={css.words}>
                <TextLink fw={650} to="/training/quizzes/$programme" params={{ programme }}>
                  {t('waiting.review', { count: attempts })}
                </TextLink>
                <span className="quiet">
                  <bdi>{name}</bdi>
                </span>
              </div>
            </li>
          ))}
          {taken.map(({ id, session, text, askedBy, dueOn }) => (
            <li key={id} className={css.line}>
              <div className={css.words}>
                <TextLink fw={650} to="/training/sessions/$session" params={{ session }}>
                  {t('waiting.question')}
                </TextLink>
                <span dir="auto">{text}</span>
                <span className="quiet">
                  {[t('waiting.askedBy', { name: askedBy.name }), dueOn && t('waiting.dueOn', { day: spokenDay(dueOn, regional(locale)) })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
