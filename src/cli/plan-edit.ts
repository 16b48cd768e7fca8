import { Command } from 'commander';
import { type Edit, stepsOf } from '../plan/edits/edits.ts';
import { editPlanFile } from '../plan/file/edit-plan-file.ts';
import { parsePlanFile, readPlanValue } from '../plan/file/parse-plan-file.ts';
import { readYaml } from '../plan/file/read-yaml.ts';
import { fixAll, lintFormat } from '../plan/lint/lint.ts';
import { LINT_CHECKS } from '../plan/lint/lint-checks.ts';
import { upgradeEdits } from '../plan/schema/format.ts';
import { findingsInShell, printFindings, printLine, readPlanText, writePlanText } from './plan-text.ts';
import { refuseCommand } from './with-desk.ts';

const PATH = /^[^.[\]\s]+(\.[^.[\]\s]+|\[\d{1,6}\])*$/;
const OLDER = 'format-older';
const KNOWN_CODES = [OLDER, ...LINT_CHECKS.map(({ code }) => code)];
const UNCHANGED = 'nothing was changed';

/** `relevo plan fix FILE` writes the fix of every finding that has one into the file; one line a fix. */
export function fixCommand(): Command {
  return new Command('fix')
    .description('Write into a plan file what lint knows how to fix')
    .argument('<file>')
    .option('--code <code>', 'the findings of this code only')
    .option('--dry-run', 'say what would be fixed, and write nothing')
    .action(async (file: string, { code, dryRun }: { code?: string; dryRun?: boolean }) => {
      if (code !== undefined && !KNOWN_CODES.includes(code)) refuseCommand(`lint knows no code “${code}”`);
      const source = await readPlanText(file);
      const parsed = parsePlanFile(source);
      if (!parsed.document) return refuseFile(file, parsed.findings);
      const fixes = code === OLDER ? [] : fixAll(parsed.document, code).fixes;
      // What lint fixes is said in the newest format, so a file that it changes is written in that one.
      const older = code === undefined || code === OLDER || fixes.length > 0 ? lintFormat(parsed.format) : [];
      if (older[0]) fixes.unshift({ finding: older[0], edits: upgradeEdits(readPlanValue(source).value as object) });
      const edited = editedFile(
        file,
        source,
        fixes.flatMap(({ edits }) => edits),
      );
      const said = findingsInShell();
      for (const { finding } of fixes) printLine(dryRun ? 'would fix' : 'fixed', finding.code, finding.path, said(finding).message);
      if (!dryRun && edited !== source) await writePlanText(file, edited);
    });
}

/** `relevo plan set FILE PATH VALUE` puts a value, written as YAML, in a place that is named as findings name it. */
export function setCommand(): Command {
  return new Command('set')
    .description('Put a value into a plan file')
    .argument('<file>')
    .argument('<path>', 'as findings name it: teams[0].lead')
    .argument('<value>', 'as YAML: 20, "4400", [en, es]')
    .action((file: string, path: string, value: string) =>
      change(file, (plan) => {
        const steps = placeOf(path);
        if (!isWithin(plan, steps)) refuseCommand(`${path} lies beyond the end of its list: ${UNCHANGED}`);
        return { path: steps, value: yamlOf(value) };
      }),
    );
}

/** `relevo plan unset FILE PATH` takes away what stands there. */
export function unsetCommand(): Command {
  return new Command('unset')
    .description('Take a value out of a plan file')
    .argument('<file>')
    .argument('<path>', 'as findings name it: teams[0].lead')
    .action((file: string, path: string) =>
      change(file, (plan) => {
        const steps = placeOf(path);
        if (!isThere(plan, steps)) refuseCommand(`nothing stands at ${path}: ${UNCHANGED}`);
        return { path: steps };
      }),
    );
}

async function change(file: string, editOf: (plan: unknown) => Edit): Promise<void> {
  const source = await readPlanText(file);
  const { value, findings } = readPlanValue(source);
  if (findings.length > 0) return refuseFile(file, findings);
  const edited = editedFile(file, source, [editOf(value)]);
  if (edited !== source) await writePlanText(file, edited);
}

/** The file after the edits; one that is no plan file any more is refused. */
function editedFile(file: string, source: string, edits: readonly Edit[]): string {
  const edited = editPlanFile(source, edits);
  const { document, findings } = parsePlanFile(edited);
  return document ? edited : refuseFile(file, findings);
}

function refuseFile(file: string, findings: Parameters<typeof printFindings>[0]): never {
  printFindings(findings);
  return refuseCommand(`${file} would be no plan file: ${UNCHANGED}`);
}

function placeOf(path: string): (string | number)[] {
  return PATH.test(path) ? stepsOf(path) : refuseCommand(`“${path}” is no place in a plan: it is written as in teams[0].lead`);
}

function yamlOf(text: string): unknown {
  const { yaml } = readYaml(text);
  return yaml ? yaml.toJS({ maxAliasCount: 0 }) : refuseCommand(`“${text}” is no value: it is written as YAML`);
}

function isThere(plan: unknown, steps: readonly (string | number)[]): boolean {
  const found = steps.reduce<unknown>((inner, step) => (Object(inner) as Record<string | number, unknown>)[step], plan);
  return found !== undefined;
}

/** A list grows by one entry at a time: what would stand further out would silently stand elsewhere. */
function isWithin(plan: unknown, steps: readonly (string | number)[]): boolean {
  return steps.every((step, at) => {
    const list = steps.slice(0, at).reduce<unknown>((inner, one) => (Object(inner) as Record<string | number, unknown>)[one], plan);
    return typeof step !== 'number' || step <= (Array.isArray(list) ? list.length : 0);
  });
}
