import type { Look } from '../../identity/act.ts';
import { refuse } from '../../platform/outcome.ts';
import type { TeamDirectory } from '../contract.ts';
import { approvalsOf, lastWritten, overruledBefore } from '../draft/store.ts';
import { spokenHolidays } from '../holidays/spoken-holidays.ts';
import { lintPlan } from '../lint/lint.ts';
import { contactTier, textIn, topTier, vendorSeverities } from '../rules/in-force.ts';
import { asWritten } from '../schema/format.ts';
import type { PlanDocument } from '../schema/schema.ts';
import type { BilingualText } from '../schema/shapes.ts';
import { VENDOR_TIER } from '../words.ts';
import type { SayFinding } from './publish-plan.ts';
import { findVersion, listVersions, planOfVersion } from './store.ts';

export async function readPlan(look: Look, version: number, sayFinding: SayFinding) {
  const found = await findVersion(look, version);
  if (!found) return refuse('plan-version-not-found');
  return {
    ...found,
    document: asWritten(found.document),
    findings: lintPlan(found.document, found.holidays).map(sayFinding),
    holidays: spokenHolidays(found.holidays, look.locale),
    approvals: await approvalsOf(look.db, version),
    overruled: await overruledBefore(look.db, version),
    draft: await lastWritten(look.db),
  };
}

export async function readVersions(look: Look) {
  return { items: await listVersions(look) };
}

/** What every page needs to name things: tiers and teams in both languages. */
export async function readTeams({ db, planVersion }: Look): Promise<TeamDirectory> {
  const plan = await planOfVersion(db, planVersion);
  const vendor = both(plan.process?.vendor?.name);
  const contact = both(plan.organisation?.contact);
  return {
    organisation: both(plan.organisation?.name),
    contact: contact.en || contact.es ? contact : null,
    version: planVersion,
    tiers: tiersOf(plan),
    teams: (plan.teams ?? []).map(({ id, tier, name }) => ({ id, tier, name: both(name) })),
    contactTier: contactTier(plan),
    topTier: topTier(plan),
    vendorName: vendor.en || null,
    severities: vendorSeverities(plan),
  };
}

function tiersOf(plan: PlanDocument) {
  const named = new Map((plan.tiers ?? []).map(({ tier, name }) => [tier, both(name)]));
  const tiers = new Set([...(plan.teams ?? []).map(({ tier }) => tier), ...named.keys(), VENDOR_TIER]);
  return [...tiers].sort((a, b) => a - b).map((tier) => ({ tier, name: named.get(tier) ?? otherName(plan, tier) }));
}

function otherName(plan: PlanDocument, tier: number): { en: string; es: string } {
  if (tier === VENDOR_TIER)
    return { en: textIn(plan.process?.vendor?.name, 'en') || 'Microsoft', es: textIn(plan.process?.vendor?.name, 'es') || 'Microsoft' };
  return { en: `Tier ${tier}`, es: `Nivel ${tier}` };
}

function both(text: BilingualText | undefined): { en: string; es: string } {
  return { en: textIn(text, 'en'), es: textIn(text, 'es') };
}
