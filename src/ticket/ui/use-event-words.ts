import { useTranslation } from 'react-i18next';
import { useMissingWord } from '../../escalation/ui/use-missing-word.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { dateTime, useLocale } from '../../platform/ui/format.ts';
import { type Fact, tellingOf } from './tell-event.ts';
import type { Told } from './told.ts';

/** What a page says of something that happened to a ticket: its sentence, the tier in whose hue it stands, and the words that were given with it. */
export function useEventWords(): (told: Told, who: string | undefined) => { sentence: string; tier: number | null; said: string[] } {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const { tierName, teamName } = useNames();
  const locale = useLocale();
  const missingWord = useMissingWord();
  const correction = useCorrection();
  return (told, who) => {
    const {
      with: values,
      tier = null,
      said = [],
    } = tellingOf(told, {
      tier: tierName,
      team: teamName,
      waitingFor: (reason) => common(`waitingFor.${reason}`),
      field: (name) => t(`field.${name}`),
      correction,
      channel: (name) => common(`pagingChannel.${name}`),
      instant: (at) => dateTime(new Date(at), locale),
      missing: missingWord,
    });
    return {
      sentence: t(`event.${told.kind}`, { who: who ?? t('stream.theDesk'), ...values }),
      tier,
      said: said.map(asText).filter(Boolean),
    };
  };
}

function asText(words: string | readonly string[] | null | undefined): string {
  return typeof words === 'string' ? words : (words ?? []).join('\n');
}

/** The lists of words in which a fact of a ticket may stand, by its field; any other is told as it is. */
const LIST_OF: Record<string, string> = { issueArea: 'area', impact: 'impact', urgency: 'urgency', platform: 'platform' };

function useCorrection(): (field: string, before: Fact, after: Fact) => string {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const said = (field: string, fact: Fact) => {
    if (fact === null || fact === undefined) return t('correction.nothing');
    if (field === 'kind') return t(`kind.${fact}`);
    const list = LIST_OF[field];
    return list ? common(`${list}.${fact}`) : String(fact);
  };
  return (field, before, after) =>
    t('correction.said', { field: t(`field.${field}`), before: said(field, before), after: said(field, after) });
}
