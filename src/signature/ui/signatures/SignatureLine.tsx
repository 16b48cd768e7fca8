import { Avatar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MembershipList } from '../../../identity/ui/people/MembershipList.tsx';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import type { SignatureLine as Shown, SignatureState } from '../../contract.ts';
import css from './signatures.module.css';

const TONES: Record<SignatureState, string> = { signed: 'good', 'asked-again': 'warn', never: 'bad' };

/** A person, their teams, and which version they signed last and when. */
export function SignatureLine({ line: { person, teams, state, signed } }: { line: Shown }) {
  const { t } = useTranslation('signature');
  return (
    <li className={css.person}>
      <Avatar name={person.name} color="initials" size={32} aria-hidden />
      <span className={css.name} dir="auto">
        {person.name}
      </span>
      <MembershipList memberships={teams.map((team) => ({ team, isLead: false }))} />
      <span className={css.state}>
        <span className="chip" data-tone={TONES[state]}>
          {t(`list.state.${state}`)}
        </span>
      </span>
      <span className={css.when}>
        {signed && (
          <>
            {t('list.signedAt', { version: signed.version })} <RelativeTime at={signed.at} />
          </>
        )}
      </span>
    </li>
  );
}
