import { useTranslation } from 'react-i18next';
import { StandingChip } from '../../../certificate/ui/StandingChip.tsx';
import { useStanding } from '../../../certificate/ui/use-certificates.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import css from '../training.module.css';

/** For whoever leads: each member with how they stand, and the way to their path. */
export function TeamPaths({ me }: { me: string }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const teams = (useStanding().data?.teams ?? []).filter(
    ({ mayGrant, people }) => mayGrant && people.some(({ person }) => person.id !== me),
  );
  return teams.map(({ id, name, people }) => (
    <section key={id} aria-labelledby={`team-${id}`}>
      <h2 id={`team-${id}`}>
        <bdi>{name[locale]}</bdi>
      </h2>
      <ul className={`sheet ${css.lines}`}>
        {people
          .filter(({ person }) => person.id !== me)
          .map(({ person, of }) => (
            <li key={person.id} className={css.line}>
              <TextLink to="/training" search={{ person: person.id }} aria-label={t('path.of', { name: person.name })}>
                <bdi>{person.name}</bdi>
              </TextLink>
              <span className={css.chips}>
                {of.map(({ programme, standing }) => (
                  <StandingChip key={programme} standing={standing} />
                ))}
              </span>
            </li>
          ))}
      </ul>
    </section>
  ));
}
