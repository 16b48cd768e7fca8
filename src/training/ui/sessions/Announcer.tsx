import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSession } from '../../sessions/contract.ts';

/** Says quietly what somebody else has changed of it, for those who do not see it: the state, the module, the time. Minutes are not read out. */
export function Announcer({ session }: { session: CourseSession }) {
  const { t } = useTranslation('training');
  const before = useRef(session);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const was = before.current;
    before.current = session;
    const { state, module, modules, startsAt } = session;
    const current = modules.find(({ id }) => id === module?.id)?.name;
    if (state !== was.state) setSaid(t(`news.${state}`));
    else if (startsAt !== was.startsAt) setSaid(t('news.moved'));
    else if (current && module?.id !== was.module?.id) setSaid(t('news.module', { module: current }));
    else if (session.questions.length > was.questions.length) setSaid(t('news.question'));
  }, [session, t]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
