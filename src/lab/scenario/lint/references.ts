import type { Scenario } from '../schema.ts';
import { namesIn, textsIn, USUAL_DRAWS } from '../texts.ts';
import { error, type Finding, warning } from './findings.ts';

/** Whether what is named is there, and is named once. */
export function lintReferences(scenario: Scenario, knownErrors: ReadonlySet<string>): Finding[] {
  return [...ids(scenario), ...names(scenario), ...known(scenario, knownErrors), ...steps(scenario), ...facts(scenario)];
}

function ids({ says, checks, facts, traps }: Scenario): Finding[] {
  const twice = (placed: readonly { id: string; path: string }[]) =>
    placed.filter(({ id }, at) => placed.findIndex((other) => other.id === id) < at).map(({ id, path }) => error('id-twice', path, { id }));
  const at = (path: string, list: readonly { id: string }[]) => list.map(({ id }, index) => ({ id, path: `${path}[${index}].id` }));
  const reserved = [...at('says', says), ...at('checks', checks)].filter(({ id }) => id === 'end');
  return [
    ...twice([...at('says', says), ...at('checks', checks)]),
    ...twice(at('facts', facts)),
    ...twice(at('traps', traps)),
    ...reserved.map(({ id, path }) => error('id-reserved', path, { id })),
  ];
}

function names(scenario: Scenario): Finding[] {
  const drawn = new Set<string>([...USUAL_DRAWS, ...Object.keys(scenario.draws ?? {})]);
  const used = textsIn(scenario).flatMap(({ path, text }) => namesIn(text).map((name) => ({ path, name })));
  const idle = Object.keys(scenario.draws ?? {}).filter((name) => !used.some((one) => one.name === name));
  return [
    ...used.filter(({ name }) => !drawn.has(name)).map(({ path, name }) => error('unknown-draw', path, { name })),
    ...idle.map((name) => warning('draw-unused', `draws.${name}`, { name })),
  ];
}

function known(scenario: Scenario, knownErrors: ReadonlySet<string>): Finding[] {
  const named = textsIn(scenario).filter(({ path }) => /(?:^|\.)knownError$/.test(path));
  return named.filter(({ text }) => !knownErrors.has(text)).map(({ path, text }) => error('unknown-known-error', path, { id: text }));
}

/** Every step that something is said about is there; every check is asked for, of use, needless or a trap: else nobody knows what it is for. */
function steps({ says, checks, traps, expects, scripts }: Scenario): Finding[] {
  const there = new Set([...says, ...checks].map(({ id }) => id));
  const { mandatory, order = [], useful = [], needless = [] } = expects;
  const named = [
    ...mandatory.map(({ step }, at) => ({ step, path: `expects.mandatory[${at}].step` })),
    ...order.flatMap(({ first, before }, at) => [
      { step: first, path: `expects.order[${at}].first` },
      ...(before === 'end' ? [] : [{ step: before, path: `expects.order[${at}].before` }]),
    ]),
    ...useful.map((step, at) => ({ step, path: `expects.useful[${at}]` })),
    ...needless.map(({ step }, at) => ({ step, path: `expects.needless[${at}].step` })),
    ...traps.flatMap(({ check }, at) => (check ? [{ step: check, path: `traps[${at}].check` }] : [])),
    ...Object.entries(scripts).flatMap(([name, { run }]) =>
      run.flatMap(({ check }, at) => (check ? [{ step: check, path: `scripts.${name}.run[${at}].check` }] : [])),
    ),
  ];
  const judged = [...mandatory.map(({ step }) => step), ...useful, ...needless.map(({ step }) => step), ...traps.map(({ check }) => check)];
  const inTwo = judged.filter((step, at) => step && judged.indexOf(step) < at);
  const ordered = order.flatMap(({ first, before }) => [first, before]);
  return [
    ...named.filter(({ step }) => !there.has(step)).map(({ step, path }) => error('unknown-step', path, { step })),
    ...checks.flatMap(({ id }, at) => (judged.includes(id) ? [] : [error('check-without-use', `checks[${at}]`, { id })])),
    ...inTwo.map((step) => error('step-judged-twice', 'expects', { step: step ?? '' })),
    ...needless.flatMap(({ step }, at) =>
      ordered.includes(step) ? [error('needless-in-order', `expects.needless[${at}]`, { step })] : [],
    ),
    ...needless.flatMap(({ step }, at) =>
      checks.some(({ id }) => id === step) ? [] : [error('needless-no-check', `expects.needless[${at}]`, { step })],
    ),
    ...(mandatory.length === 0 ? [error('nothing-mandatory', 'expects.mandatory')] : []),
  ];
}

function facts({ facts: declared, says, checks }: Scenario): Finding[] {
  const there = new Set(declared.map(({ id }) => id));
  const used = [
    ...says.map((one, at) => ({ ...one, path: `says[${at}]` })),
    ...checks.map((one, at) => ({ ...one, path: `checks[${at}]` })),
  ];
  return used.flatMap(({ after = [], reveals = [], path }) =>
    [...after, ...reveals].filter((fact) => !there.has(fact)).map((fact) => error('unknown-fact', path, { fact })),
  );
}
