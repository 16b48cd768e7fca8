import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanPart } from '../../../plan/rules/part-of.ts';
import { HolidaysContext } from '../../../plan/ui/use-holidays.ts';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { PageTitle } from '../../../platform/ui/states.tsx';
import type { MyPart } from '../../contract.ts';
import { DoesChapter } from './chapters/DoesChapter.tsx';
import { HandsOverChapter } from './chapters/HandsOverChapter.tsx';
import type { PartView } from './chapters/PartChapter.tsx';
import { PhasesChapter } from './chapters/PhasesChapter.tsx';
import { PlaceChapter } from './chapters/PlaceChapter.tsx';
import { PromiseChapter } from './chapters/PromiseChapter.tsx';
import { chapterOf } from './chapters/part-chapters.ts';
import { TakesChapter } from './chapters/TakesChapter.tsx';
import { TeamChapter } from './chapters/TeamChapter.tsx';
import { TrainingChapter } from './chapters/TrainingChapter.tsx';
import css from './part.module.css';
import { planOfPart } from './plan-of-part.ts';
import { SignBar } from './SignBar.tsx';

/** The own part as one calm page: what has changed first, the chapters, and the place to sign. */
export function PartPaper({ mine, part }: { mine: MyPart; part: PlanPart }) {
  const { t } = useTranslation('signature');
  // A new version may come while one reads. The text stays until its reader turns to the new one: nobody signs what changed
  // under their eyes.
  const [read, setRead] = useState({ ...mine, part });
  const isOutdated = read.digest !== mine.digest;
  const shown = isOutdated ? read : { ...mine, part };
  const view: PartView = { part: shown.part, plan: planOfPart(shown.part), earlier: shown.earlier };
  const turn = () => {
    setRead({ ...mine, part });
    window.scrollTo({ top: 0 });
  };
  return (
    <article className={`sheet ${css.paper}`}>
      <PageTitle>{t('title')}</PageTitle>
      <p className={css.lead}>
        {t('lead', { version: shown.version })}{' '}
        <TextLink to="/plan" inherit underline="always">
          {t('whole')}
        </TextLink>
      </p>
      {shown.earlier && <Changes earlier={shown.earlier} />}
      <PlaceChapter {...view} />
      <DoesChapter {...view} />
      <HandsOverChapter {...view} />
      <TakesChapter {...view} />
      <PromiseChapter {...view} />
      <HolidaysContext value={shown.holidays}>
        <TeamChapter {...view} />
      </HolidaysContext>
      <TrainingChapter {...view} />
      <PhasesChapter {...view} />
      <SignBar mine={mine} {...(isOutdated && { onTurn: turn })} />
    </article>
  );
}

/** What to look at, for who has read the part before. */
function Changes({ earlier: { version, at, changed } }: { earlier: NonNullable<MyPart['earlier']> }) {
  const { t } = useTranslation('signature');
  const locale = useLocale();
  return (
    <aside className={css.changes} aria-label={t('earlier', { version, when: dateTime(new Date(at), locale) })}>
      <p>{t('earlier', { version, when: dateTime(new Date(at), locale) })}</p>
      <ul>
        {changed.map((section) => (
          <li key={section}>
            <a href={`#${chapterOf(section)}`}>{t(`section.${section}`)}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
