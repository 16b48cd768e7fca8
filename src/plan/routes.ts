import type { Act, Look } from '../identity/act.ts';
import { type Route, reads, type Surroundings, writes } from '../identity/route.ts';
import { type Plans, readDraftChanges, readVersionChanges } from './changes/read-changes.ts';
import * as contract from './contract.ts';
import { discardDraft } from './draft/discard-draft.ts';
import { readDraft } from './draft/read-draft.ts';
import { askForReview, decideReview, withdrawReview } from './draft/review-draft.ts';
import { fixDraft, saveDraft } from './draft/save-draft.ts';
import { startDraft } from './draft/start-draft.ts';
import { listCountries } from './holidays/library.ts';
import { spokenCountries } from './holidays/spoken-holidays.ts';
import { findingsIn } from './spoken/findings-in.ts';
import { lintDraft, publishPlan, type SayFinding, withdrawVersion } from './versions/publish-plan.ts';
import { readPlan, readTeams, readVersions } from './versions/read-plan.ts';

type Sentences = Surroundings['sentences'];
type FromAbove = {
  /** The worked plan, which a draft may begin from. */
  workedPlan(): Promise<string>;
  /** What publishing would do to the desk as it is: tickets and people are not the plan’s own. */
  consequencesOf(look: Look, plans: Plans & { basedOn: number | null }, sentences: Sentences): Promise<contract.Consequence[]>;
};

const sayFindingsOf = ({ locale }: Look | Act, { sentences }: Surroundings): SayFinding => findingsIn(sentences, locale);

export const planRoutes = ({ workedPlan, consequencesOf }: FromAbove): readonly Route[] => [
  reads(contract.readPlan, 'plan:read', (look, _, desk) => readPlan(look, look.planVersion, sayFindingsOf(look, desk))),
  reads(contract.listPlanVersions, 'plan:read', readVersions),
  reads(contract.readPlanVersion, 'plan:read', (look, { version }, desk) => readPlan(look, version, sayFindingsOf(look, desk))),
  reads(contract.readTeams, 'plan:teams', readTeams),
  reads(contract.listHolidayRegions, 'plan:read', async ({ locale }) => ({ items: spokenCountries(await listCountries(), locale) })),
  // ── the draft
  reads(contract.readDraft, 'plan:read', (look, _, desk) => readDraft(look, sayFindingsOf(look, desk))),
  writes(contract.startDraft, 'plan:edit', (act, input, desk) =>
    startDraft(act, input, { sayFinding: sayFindingsOf(act, desk), workedPlan }),
  ),
  writes(contract.saveDraft, 'plan:edit', (act, input, desk) => saveDraft(act, input, sayFindingsOf(act, desk))),
  writes(contract.discardDraft, 'plan:edit', discardDraft),
  reads(contract.lintDraft, 'plan:edit', (look, input, desk) => lintDraft(look, input, sayFindingsOf(look, desk))),
  writes(contract.fixDraft, 'plan:edit', (act, input, desk) => fixDraft(act, input, sayFindingsOf(act, desk))),
  writes(contract.askForReview, 'plan:edit', (act, input, desk) => askForReview(act, input, sayFindingsOf(act, desk))),
  writes(contract.withdrawReview, 'plan:edit', (act, input, desk) => withdrawReview(act, input, sayFindingsOf(act, desk))),
  writes(contract.decideReview, 'plan:read', (act, input, desk) => decideReview(act, input, sayFindingsOf(act, desk))),
  reads(contract.readDraftChanges, 'plan:read', (look, _, { sentences }) =>
    readDraftChanges(look, {
      say: sentences.say,
      consequencesOf: (asked, plans, basedOn) => consequencesOf(asked, { ...plans, basedOn }, sentences),
    }),
  ),
  // ── its versions
  reads(contract.readVersionChanges, 'plan:read', (look, input, { sentences }) => readVersionChanges(look, input, sentences)),
  writes(contract.publishPlan, 'plan:publish', (act, input, desk) => publishPlan(act, input, sayFindingsOf(act, desk))),
  writes(contract.withdrawVersion, 'plan:publish', withdrawVersion),
];
