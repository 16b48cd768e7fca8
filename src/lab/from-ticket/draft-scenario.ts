import { knownErrorById } from '../../knowledge/find.ts';
import type { Measure } from '../scenario/lint/lint.ts';
import { says, tellingWords } from '../scenario/match.ts';
import { play } from '../scenario/play.ts';
import type { Both, Check, Mention, Scenario, ScenarioPacket, ScriptStep } from '../scenario/schema.ts';
import { SCENARIO_FORMAT, SCRIPTS } from '../words.ts';
import { knownErrorOf, type SolvedTicket } from './solved-ticket.ts';

/** Takes out of a text what is personal. `place` says to whoever reviews it where it came from. */
export type Clean = (place: string, text: string) => string;

const TEXT_MAX = 3_000;
const CHECKS_MAX = 8;
const WORDS_MAX = 2;
const LONG_WORD_MIN = 6;
const both = (en: string, es: string): Both => ({ en, es });
const WHY_STEP = both('It was what led to the cause.', 'Fue lo que llevó a la causa.');
const WHY_WORDS = both('Whoever reads it later finds it again by this.', 'Así lo encuentra quien lo lea después.');

/**
 * A first draft of a scenario from a solved ticket, in the one language that it was written in: a trainer goes on from there. It lints
 * without errors, so that what is wrong with it later is what somebody changed.
 */
export function draftScenario(ticket: SolvedTicket, { id, clean, measure }: { id: string; clean: Clean; measure: Measure }): Scenario {
  const told = (place: string, text: string, max = TEXT_MAX): Both => {
    const plain = clean(place, text.slice(0, max)).slice(0, max).trim() || '–';
    return both(plain, plain);
  };
  const tier = Math.min(3, Math.max(1, ticket.solution?.tier ?? 1)) as 1 | 2 | 3;
  const subject = told('subject', ticket.subject, 200);
  const description = told('description', ticket.description || ticket.subject);
  const story = ticket.replies[0] ? told('reply', ticket.replies[0]) : description;
  const cause = told('cause', ticket.solution?.rootCause || ticket.resolution || ticket.subject);
  const words = ticket.solution?.userText.en || ticket.solution?.userText.es || ticket.resolution || '';
  const toUser = told('user', words || cause.en);
  const code = ticket.errorCode ? told('code', ticket.errorCode, 120).en : null;
  const checks = checksOf(ticket, told, cause);
  const known = knownErrorOf(ticket);
  const asksCode = code !== null;
  const sound: Scenario = {
    format: SCENARIO_FORMAT,
    id,
    title: subject,
    tier,
    area: ticket.issueArea,
    platform: ticket.platform ?? 'other',
    ...(known && { knownError: known }),
    minutes: 20,
    impact: ticket.impact,
    urgency: ticket.urgency,
    opening: { subject, description, ...(ticket.affected > 1 && { affected: ticket.affected }) },
    person: { mood: 'calm', role: both('A colleague', 'Una persona de la organización'), knows: description },
    device: { model: '{device}', system: ticket.platform ?? 'other', state: [] },
    facts: [
      { id: 'story', what: both('What happened, and since when', 'Qué ha pasado y desde cuándo') },
      ...(asksCode ? [{ id: 'message', what: both('The exact message', 'El mensaje exacto') }] : []),
    ],
    says: [
      {
        id: 'what-happened',
        when: {
          en: ['happens', 'happened', 'what see', 'when begin', 'first seen', 'describe'],
          es: ['pasa', 'pasó', 'ocurre', 'qué ves', 'cuándo empezó', 'primera vez', 'describe'],
        },
        answer: story,
        reveals: ['story'],
      },
      ...(code
        ? [
            {
              id: 'exact-message',
              when: { en: ['message', 'error code', 'code'], es: ['mensaje', 'código'] },
              answer: both(`It says: ${code}`, `Pone: ${code}`),
              reveals: ['message'],
            },
          ]
        : []),
    ],
    misunderstood: [
      both('I do not know what you mean. Can you ask otherwise?', 'No sé a qué te refieres. ¿Me lo preguntas de otra manera?'),
    ],
    checks,
    traps: [],
    ...(tier > 1 && { received: receivedOf(ticket, tier, told, subject) }),
    expects: {
      way: tier === 1 ? 'resolve' : 'solve',
      why: both(`It can be solved at tier ${tier}.`, `Se puede resolver en el nivel ${tier}.`),
      ...(known && { read: { knownError: known } }),
      mandatory: [
        { step: 'what-happened', why: WHY_STEP },
        { step: checks[0]?.id ?? '', why: WHY_STEP },
      ],
      useful: [...(asksCode ? ['exact-message'] : []), ...checks.slice(1).map((check) => check.id)],
      ...(tier > 1 && {
        cause: {
          category: ticket.solution?.category ?? 'unknown',
          why: both('That is what it was.', 'Es lo que era.'),
          words: mentions(cause, both('What it was', 'Qué era')),
        },
      }),
      user: mentions(toUser, both('What was done, or what to do', 'Qué se ha hecho o qué hay que hacer')),
    },
    scripts: { perfect: { score: 100, run: [] }, hasty: { score: 0, run: [] }, wrong: { score: 0, run: [] } },
  };
  return withScripts(sound, { cause, toUser, steps: stepsOf(ticket, told), asksCode }, measure);
}

type Told = (place: string, text: string, max?: number) => Both;

/** What was looked at: the checks of a known error that were worked, then what the last packet says was tried. */
function checksOf({ checks, packets }: SolvedTicket, told: Told, cause: Both): Check[] {
  const outcomes = {
    fine: both('As it should be.', 'Está como debe.'),
    fault: both('This is not as it should be.', 'Esto no está como debe.'),
    'not-possible': both('It cannot be looked at.', 'No se puede mirar.'),
  };
  const worked = checks.map(({ knownErrorId, step, outcome, note }) => {
    const at = knownErrorById(knownErrorId, 'en')?.checks.findIndex((one) => one.step === step) ?? -1;
    const spanish = knownErrorById(knownErrorId, 'es')?.checks[at]?.step;
    return { what: both(step, spanish ?? step), finds: note ? told('check', note) : outcomes[outcome], isFault: outcome === 'fault' };
  });
  const tried = (packets.at(-1)?.packet.tried ?? []).map((line) => ({
    what: told('tried', line, 500),
    finds: both('That did not solve it.', 'Eso no lo ha resuelto.'),
    isFault: false,
  }));
  const evidence = (packets.at(-1)?.packet.evidence ?? []).map((line) => ({
    what: both('Look for what shows it', 'Buscar qué lo demuestra'),
    finds: told('evidence', line),
    isFault: true,
  }));
  const looked = [...worked, ...evidence, ...tried].toSorted((a, b) => Number(b.isFault) - Number(a.isFault));
  const [first = { what: both('Look at the device in Intune', 'Mirar el dispositivo en Intune'), finds: cause }, ...others] = looked;
  return [first, ...others].slice(0, CHECKS_MAX).map(({ what, finds }, at) => ({ id: `check-${at + 1}`, what, finds, minutes: 5 }));
}

function receivedOf({ packets }: SolvedTicket, tier: number, told: Told, subject: Both) {
  return [2, 3]
    .filter((to) => to <= tier)
    .map((toTier) => {
      const last = packets.findLast((one) => one.toTier === toTier);
      const { symptom, errorCode, tried = [], evidence = [], hypothesis, question } = last?.packet ?? {};
      const packet: ScenarioPacket = {
        symptom: symptom ? told('symptom', symptom) : subject,
        ...(errorCode && { errorCode: told('code', errorCode, 500).en }),
        ...(tried.length > 0 && { tried: tried.map((line) => told('tried', line)) }),
        ...(evidence.length > 0 && { evidence: evidence.map((line) => told('evidence', line)) }),
        ...(hypothesis && { hypothesis: told('hypothesis', hypothesis) }),
        ...(question && { question: told('question', question) }),
      };
      return { toTier, reason: last ? told('reason', last.reason) : subject, packet };
    });
}

function stepsOf({ solution, resolution }: SolvedTicket, told: Told): Both[] {
  const lines = (solution?.steps || resolution || '').split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, 20).map((line) => told('steps', line));
}

/** By the longest words of a text it is known again; a word that it denies is none of them. */
function mentions(text: Both, what: Both): Mention[] {
  const long = [...new Set(tellingWords(text.en))].filter(
    (word) => word.length >= LONG_WORD_MIN && !/^\d/.test(word) && !/^(?:colleague|device|serial)$/.test(word),
  );
  const said = long.filter((word) => says(text.en, { en: [word], es: [] })).toSorted((a, b) => b.length - a.length);
  const any = said.slice(0, WORDS_MAX);
  return any.length > 0 ? [{ what, any: { en: any, es: any }, why: WHY_WORDS }] : [];
}

type Endings = { cause: Both; toUser: Both; steps: readonly Both[]; asksCode: boolean };

function withScripts(scenario: Scenario, { cause, toUser, steps, asksCode }: Endings, measure: Measure): Scenario {
  const category = scenario.expects.cause?.category ?? 'unknown';
  const end: ScriptStep =
    scenario.tier === 1
      ? { resolve: { message: both(`${cause.en}\n${toUser.en}`.slice(0, 4_000), `${cause.es}\n${toUser.es}`.slice(0, 4_000)) } }
      : { solve: { rootCause: cause, category, steps: steps.length > 0 ? [...steps] : [cause], userText: toUser } };
  const wrongEnd: ScriptStep =
    scenario.tier === 1
      ? { escalate: { packet: { symptom: scenario.opening.subject } } }
      : {
          return: {
            reason: 'wrong-tier',
            note: both('Please solve this yourselves.', 'Por favor, hay que resolverlo en el nivel anterior.'),
          },
        };
  const scripts: Scenario['scripts'] = {
    perfect: {
      score: 100,
      run: [
        { say: both('What happens, and since when?', '¿Qué pasa y desde cuándo?') },
        ...(asksCode ? [{ say: both('What is the exact message?', '¿Cuál es el mensaje exacto?') }] : []),
        ...scenario.checks.map(({ id }) => ({ check: id })),
        end,
      ],
    },
    hasty: { score: 0, run: [{ say: both('What happens?', '¿Qué pasa?') }, end] },
    wrong: { score: 0, run: [wrongEnd] },
  };
  const drafted = { ...scenario, scripts };
  const scored = SCRIPTS.map((name) => [name, { ...scripts[name], score: play(drafted, name, measure, 'en').score }]);
  return { ...drafted, scripts: Object.fromEntries(scored) };
}
