import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { ISSUE_AREAS } from '../../plan/words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, Locale, OneOf, OrNull, Slug, Strict } from '../../platform/http/shapes.ts';
import { PLATFORMS } from '../../ticket/words.ts';
import { LabBegun } from '../contract.ts';
import { SCENARIO_STATES } from '../words.ts';

const ByScenario = Strict({ id: Slug });
/** A file that is too large is told so as a finding, like whatever else is wrong with it. */
const Source = Type.String({ maxLength: 6_000_000 });
const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

export const ScenarioFinding = Type.Object({
  severity: OneOf(['error', 'warning'] as const),
  code: Type.String(),
  path: Type.String(),
  /** Where it stands in the file; null where it is about all of it. */
  line: OrNull(Type.Integer()),
  message: Type.String(),
});
export type ScenarioFinding = Static<typeof ScenarioFinding>;

const Written = {
  version: Version,
  state: OneOf(SCENARIO_STATES),
  writtenBy: OrNull(PersonRef),
  writtenAt: OrNull(Instant),
};
/** A scenario for those who write: what counts, who wrote it, and whether one of its id came with the desk. */
export const ScenarioLine = Type.Object({
  id: Slug,
  title: Type.String(),
  tier: Type.Integer(),
  area: OneOf(ISSUE_AREAS),
  platform: OneOf(PLATFORMS),
  minutes: Type.Integer(),
  isShipped: Type.Boolean(),
  ...Written,
});
export type ScenarioLine = Static<typeof ScenarioLine>;

/** The file of a scenario. `version` is that of the newest row, which a change has to name; 0 where nobody has written any. */
export const ScenarioFile = Type.Object({
  id: Slug,
  title: Type.String(),
  tier: Type.Integer(),
  isShipped: Type.Boolean(),
  source: Type.String(),
  findings: Type.Array(ScenarioFinding),
  ...Written,
});
export type ScenarioFile = Static<typeof ScenarioFile>;

export const listScenarios = endpoint('GET', '/lab-scenarios', {
  summary: 'The scenarios of the tiers that one trains, with who wrote them',
  answer: Type.Object({ items: Type.Array(ScenarioLine) }),
});
export const readScenarioFile = endpoint('GET', '/labs/:id/scenario', {
  summary: 'The file of a scenario, as it counts now or as it was in a version; version 0 is what came with the desk',
  params: ByScenario,
  query: Strict({ version: Type.Optional(Version) }),
  answer: ScenarioFile,
});
export const listScenarioVersions = endpoint('GET', '/labs/:id/versions', {
  summary: 'What was written of a scenario, newest first',
  params: ByScenario,
  answer: Type.Object({ items: Type.Array(Type.Object(Written)) }),
});
export const writeScenario = endpoint('PUT', '/labs/:id/scenario', {
  summary: 'Keep a scenario of one’s own, as its next version; one with errors is refused',
  params: ByScenario,
  body: Strict({ source: Source, version: Version }),
  answer: ScenarioFile,
});
export const retireScenario = endpoint('POST', '/labs/:id/retire', {
  summary: 'Let nobody begin a scenario any more; who has begun goes on',
  params: ByScenario,
  body: Strict({ version: Version }),
  answer: ScenarioFile,
});
export const bringScenarioBack = endpoint('POST', '/labs/:id/bring-back', {
  summary: 'Offer a scenario again, as trainers wrote it last, or as it came with the desk',
  params: ByScenario,
  body: Strict({ version: Version, text: OneOf(['own', 'shipped'] as const) }),
  answer: ScenarioFile,
});
export const lintScenarioFile = endpoint('POST', '/lab-scenarios/lint', {
  summary: 'What is wrong with a scenario file, by line; nothing is kept',
  body: Strict({ source: Source }),
  answer: Type.Object({
    about: OrNull(Type.Object({ id: Slug, title: Type.String(), tier: Type.Integer() })),
    findings: Type.Array(ScenarioFinding),
  }),
});
export const tryScenario = endpoint('POST', '/lab-scenarios/trials', {
  summary: 'Try a scenario file as the one who practises; it counts for nothing',
  body: Strict({ source: Source, lang: Type.Optional(Locale) }),
  status: 201,
  answer: LabBegun,
});
