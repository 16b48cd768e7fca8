import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/ui/format.ts';
import { TierBadge } from '../../platform/ui/marks.tsx';
import type { TeamStanding } from '../contract.ts';
import css from './certificates.module.css';
import { EndExceptionSheet } from './EndExceptionSheet.tsx';
import { ExceptionSheet } from './ExceptionSheet.tsx';
import { type Chosen, MemberLine } from './MemberLine.tsx';
import { RevokeSheet } from './RevokeSheet.tsx';
import { useGateSentence } from './use-gate-sentence.ts';

const SHEETS = { revoke: RevokeSheet, except: ExceptionSheet, end: EndExceptionSheet } as const;

/** The people of a team, those who lack a certificate first, with what their lead can do about it. */
export function TeamSection({ team, me }: { team: TeamStanding; me: string }) {
  const { t } = useTranslation('certificate');
  const locale = useLocale();
  const sayGate = useGateSentence();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const Sheet = chosen && SHEETS[chosen.move];
  const lines = team.people.flatMap(({ person, of }) => of.map((standing) => ({ person, standing })));
  const lacks = ({ standing }: (typeof lines)[number]) => standing.standing !== 'valid' && standing.standing !== 'ends-soon';
  const lacking = lines.filter(lacks);
  const ordered = [...lacking, ...lines.filter((line) => !lacks(line))];
  return (
    <section className={css.section} aria-labelledby={`team-${team.id}`}>
      <div>
        <h2 id={`team-${team.id}`}>
          <bdi>{team.name[locale]}</bdi>
        </h2>
        <TierBadge tier={team.tier} />
      </div>
      <div className={css.content}>
        <p className="quiet">
          {lines.length === 0
            ? t(team.programmes.length === 0 ? 'team.noProgramme' : 'team.nobody')
            : t('team.lacking', { lacking: lacking.length, all: lines.length })}
          {team.gates.length > 0 && ` ${team.gates.map(sayGate).join(' · ')}`}
        </p>
        {ordered.length > 0 && (
          <ul className={`sheet ${css.lines}`}>
            {ordered.map(({ person, standing }) => (
              <MemberLine
                key={`${person.id} ${standing.programme}`}
                person={person}
                standing={standing}
                name={team.programmes.find(({ id }) => id === standing.programme)?.name[locale] ?? standing.programme}
                isTheirs={team.mayGrant && person.id !== me}
                onChoose={setChosen}
              />
            ))}
          </ul>
        )}
      </div>
      {Sheet && <Sheet {...chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
