import { useTranslation } from 'react-i18next';
import { spokenWindow } from '../../../../plan/spoken/paging.ts';
import { spokenList, spokenMinutes } from '../../../../plan/spoken/spoken.ts';
import { usePagingSentences } from '../../../../plan/ui/use-paging-sentences.ts';
import { usePlanNames } from '../../../../plan/ui/use-plan-names.ts';
import css from '../part.module.css';
import { EachTier, PartChapter, type PartView, type TierOfPart } from './PartChapter.tsx';

/** By when one must have done what, in which hours that counts, and whether one speaks to the user. */
export function PromiseChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('signature');
  const { t: ofPlan } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { text, region } = usePlanNames(plan);
  const calendar = part.promisesCountIn;
  const steps = usePagingSentences(plan);
  const sentences = ({ promise: { acceptWithinMinutes, answerWithinMinutes, acknowledgeWithinMinutes } }: TierOfPart) =>
    Object.entries({ accept: acceptWithinMinutes, answer: answerWithinMinutes, acknowledge: acknowledgeWithinMinutes }).flatMap(
      ([does, minutes]) => (minutes ? [t(`promise.${does}`, { within: spokenMinutes(minutes, region, { runsAlways: !calendar }) })] : []),
    );
  const toUser = ({ priority, ...within }: TierOfPart['promisesToUser'][number]) =>
    t('promise.toUser', {
      priority: common(`priority.${priority}`),
      promised: spokenList(
        Object.entries({
          response: within.responseWithinMinutes,
          nextResponse: within.nextResponseWithinMinutes,
          resolve: within.resolveWithinMinutes,
        }).flatMap(([what, minutes]) =>
          minutes ? [t(`promise.${what}`, { within: spokenMinutes(minutes, region, { runsAlways: !calendar }) })] : [],
        ),
        region,
      ),
    });
  return (
    <PartChapter id="promise" earlier={earlier}>
      <EachTier part={part}>
        {(tier) => (
          <ul className={css.duties}>
            {sentences(tier).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {sentences(tier).length === 0 && <li>{t('promise.none')}</li>}
            {tier.handedUpWhenSilent && (
              <li>
                {t('promise.timed', {
                  after: spokenMinutes(tier.handedUpWhenSilent.afterMinutes, region, { runsAlways: !calendar }),
                  tier: tier.handedUpWhenSilent.toTier,
                })}
              </li>
            )}
            <li>{t(`promise.${tier.contactsUser ? 'contacts' : tier.speaksToUser ? 'speaks' : 'silent'}`)}</li>
            {tier.promisesToUser.map((promised) => (
              <li key={promised.priority}>{toUser(promised)}</li>
            ))}
            {tier.closesAfterDays && <li>{t('promise.closes', { days: tier.closesAfterDays })}</li>}
            {tier.priorities && <li>{t('promise.priorities')}</li>}
          </ul>
        )}
      </EachTier>
      {part.paging && (
        <>
          <h3>{ofPlan('paging.title')}</h3>
          <ul className={css.duties}>
            {part.paging.map((rule) => (
              <li key={`${rule.tier} ${rule.about}`}>
                {t('promise.alarm', { tier: rule.tier, cause: ofPlan(`paging.cause.${rule.about}`), steps: steps(rule).join('; ') })}
              </li>
            ))}
            {(part.maintenance ?? []).map((window) => (
              <li key={window.from}>{t('promise.quiet', { window: spokenWindow(window, region) })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        {calendar ? ofPlan('promises.inHours', { calendar: text(calendar.name) || calendar.id }) : ofPlan('promises.always')}
      </p>
    </PartChapter>
  );
}
