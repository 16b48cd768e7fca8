import type { Packet } from '../../plan/rules/packet-score.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { ScriptName } from '../words.ts';
import type { Deed } from './deeds.ts';
import type { Measure } from './lint/lint.ts';
import type { Scenario, ScenarioPacket, ScriptStep } from './schema.ts';
import { type Result, scoreRun } from './score.ts';
import { type Draws, drawsFor, textOf } from './texts.ts';

/** A packet as it stands for one attempt. */
export function packetOf(written: ScenarioPacket, draws: Draws, locale: Locale): Packet {
  const said = Object.entries(written).map(([field, value]) => [field, typeof value === 'number' ? value : fieldOf(value, draws, locale)]);
  return Object.fromEntries(said);
}

function fieldOf(
  value: Exclude<ScenarioPacket[keyof ScenarioPacket], number | undefined>,
  draws: Draws,
  locale: Locale,
): string | string[] {
  return Array.isArray(value) ? value.map((line) => textOf(line, draws, locale)) : textOf(value, draws, locale);
}

/** What the tier received that practises: a tier that passes it on must add to it. */
export function receivedBy({ received, tier }: Scenario, draws: Draws, locale: Locale): Packet | undefined {
  const packet = received?.find(({ toTier }) => toTier === tier)?.packet;
  return packet && packetOf(packet, draws, locale);
}

export function deedsOf({ scripts, tier }: Scenario, name: ScriptName, draws: Draws, locale: Locale): Deed[] {
  const told = (text: Parameters<typeof textOf>[0]) => textOf(text, draws, locale);
  return scripts[name].run.flatMap((step: ScriptStep): Deed[] => [
    ...(step.say ? [{ kind: 'say' as const, text: told(step.say) }] : []),
    ...(step.check ? [{ kind: 'check' as const, check: step.check }] : []),
    ...(step.resolve ? [{ kind: 'resolve' as const, text: told(step.resolve.message) }] : []),
    ...(step.escalate
      ? [{ kind: 'escalate' as const, toTier: step.escalate.toTier ?? tier + 1, packet: packetOf(step.escalate.packet, draws, locale) }]
      : []),
    ...(step.return
      ? [{ kind: 'return' as const, reason: step.return.reason, missing: step.return.missing ?? [], note: told(step.return.note) }]
      : []),
    ...(step.vendor ? [{ kind: 'vendor' as const, severity: step.vendor.severity, summary: told(step.vendor.summary) }] : []),
    ...(step.solve
      ? [
          {
            kind: 'solve' as const,
            rootCause: told(step.solve.rootCause),
            category: step.solve.category,
            steps: step.solve.steps.map(told),
            userText: told(step.solve.userText),
          },
        ]
      : []),
  ]);
}

/** The first of everything: with these draws the scripts are proved. */
export const firstDraws = (scenario: Scenario): Draws => drawsFor(scenario, () => 0);

/** What a script of the scenario comes to. */
export function play(
  scenario: Scenario,
  name: ScriptName,
  { demandFor, passMarkFor, severities }: Pick<Measure, 'demandFor' | 'passMarkFor' | 'severities'>,
  locale: Locale,
): Result {
  const draws = firstDraws(scenario);
  const received = receivedBy(scenario, draws, locale);
  const rules = { demand: demandFor(scenario.tier + 1), received, passMark: passMarkFor(scenario), severities };
  return scoreRun(scenario, deedsOf(scenario, name, draws, locale), rules);
}
