import { useTranslation } from 'react-i18next';
import { VendorCard } from '../../../../plan/ui/chapters/process/VendorCard.tsx';
import { ChannelLink } from '../../../../plan/ui/chapters/teams/ChannelLink.tsx';
import { useNames } from '../../../../plan/ui/use-names.ts';
import { usePlanNames } from '../../../../plan/ui/use-plan-names.ts';
import { VENDOR_TIER } from '../../../../plan/words.ts';
import css from '../part.module.css';
import { EachTier, PartChapter, type PartView, type TierOfPart } from './PartChapter.tsx';
import { PartPacket } from './PartPacket.tsx';

/** What must go up with a problem, to whom, and how they are reached; from the highest own tier to the vendor. */
export function HandsOverChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('signature');
  const { tierName } = useNames();
  return (
    <PartChapter id="handsOver" earlier={earlier}>
      <EachTier part={part}>
        {({ handsOver, vendor }) => (
          <>
            {handsOver.map((target) => (
              <Target key={target.toTier} plan={plan} target={target} />
            ))}
            {handsOver.length === 0 && <p>{t('handsOver.nobody')}</p>}
            {vendor && (
              <>
                <h3>{`${t('handsOver.vendor')}: ${tierName(VENDOR_TIER)}`}</h3>
                <VendorCard plan={plan} vendor={vendor} />
              </>
            )}
          </>
        )}
      </EachTier>
    </PartChapter>
  );
}

function Target({ plan, target: { toTier, toTeams, packet } }: Pick<PartView, 'plan'> & { target: TierOfPart['handsOver'][number] }) {
  const { t } = useTranslation('signature');
  const { text } = usePlanNames(plan);
  return (
    <div className={css.target}>
      <PartPacket toTier={toTier} packet={packet} />
      <div>
        <h3>{t('handsOver.reach')}</h3>
        <dl className={css.facts}>
          {toTeams.map(({ id, name, channels = [] }) => (
            <div key={id}>
              <dt>{text(name)}</dt>
              <dd>
                <ul className={css.plain}>
                  {channels.map((channel) => (
                    <li key={`${channel.kind} ${channel.address}`}>
                      <ChannelLink channel={channel} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
