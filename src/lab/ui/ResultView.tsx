import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ButtonLink, TextLink } from '../../platform/ui/links.tsx';
import type { LabAttempt, LabStep } from '../contract.ts';
import css from './practice.module.css';

type Result = NonNullable<LabAttempt['result']>;

/** What it came to: the way that was taken beside the one of an expert, then line by line why, with what to read. */
export function ResultView({ attempt, result }: { attempt: LabAttempt; result: Result }) {
  const { t } = useTranslation('lab');
  const { lab, taken, expert } = attempt;
  useDocumentTitle(t('documentTitle', { title: lab.title }));
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <p className={css.word}>{t('practice')}</p>
        <h1>{t('resultOf', { title: lab.title })}</h1>
        <p className={css.score} data-passed={result.passed || undefined}>
          {t(result.passed ? 'passed' : 'notPassed', { score: result.score })}
        </p>
        <p className={css.lead}>{t(result.passed ? 'passedText' : 'notPassedText')}</p>
        <div className={css.actions}>
          <ButtonLink to="/training/labs">{t('backToLabs')}</ButtonLink>
          <TextLink to="/training/resources" search={{ area: lab.area }}>
            {t('shelf')}
          </TextLink>
        </div>
      </header>
      <div className={css.tools}>
        <Way title={t('yourWay')} steps={taken} />
        <Way title={t('expertWay')} steps={expert ?? []} />
      </div>
      <h2>{t('stepByStep')}</h2>
      <ol className={css.steps}>
        {result.steps.map((step) => (
          <Line key={`${step.part} ${step.what} ${step.expected}`} step={step} />
        ))}
      </ol>
    </div>
  );
}

function Way({ title, steps }: { title: string; steps: LabAttempt['taken'] }) {
  const { t } = useTranslation('lab');
  return (
    <section className={css.card}>
      <h2>{title}</h2>
      {steps.length === 0 && <p className={css.quiet}>{t('nothingDone')}</p>}
      <ol>
        {steps.map(({ kind, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way never changes, and may say the same twice
          <li key={at}>
            <strong>{t(`did.${kind}`)}</strong> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A page leads there; a known error unfolds, since it has no page of its own. */
function ToRead({ read: { title, address, about } }: { read: NonNullable<LabStep['read']> }) {
  const { t } = useTranslation('lab');
  const words = t('read', { title });
  return (
    <>
      {address && (
        <p className={css.quiet}>
          <a href={address}>{words}</a>
        </p>
      )}
      {about && (
        <details className={css.quiet}>
          <summary>{words}</summary>
          <dl>
            {(['symptom', 'cause', 'fix'] as const).map((part) => (
              <div key={part}>
                <dt>{t(`known.${part}`)}</dt>
                <dd>{about[part]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {!address && !about && <p className={css.quiet}>{words}</p>}
    </>
  );
}

function Line({ step: { state, what, expected, got, points, of, why, read } }: { step: LabStep }) {
  const { t } = useTranslation('lab');
  return (
    <li className={css.step} data-state={state}>
      <p className={css.points}>{of > 0 ? t('points', { points, of }) : t('pointsLost', { points: Math.abs(points) })}</p>
      <div>
        <h3>{what}</h3>
        <p>
          {expected} {got}
        </p>
        {why && <p className={css.quiet}>{why}</p>}
        {read && <ToRead read={read} />}
      </div>
    </li>
  );
}
