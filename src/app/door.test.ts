import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTest, readSources } from '../../test/sources.ts';
import { readsIn, TABLES, withoutComments } from '../../test/sql-reads.ts';

/** Tickets, and what is a ticket's: each is seen only by whoever the door lets see the ticket. */
const HANGING = new Set([
  'ticket',
  'relayQuestion',
  'vendorLog',
  ...[...TABLES].filter(([, columns]) => columns.includes('ticketId')).map(([table]) => table),
]);

/** What comes through the door: the conditions that it gives, and what finds a ticket by them. */
const THROUGH = /\b(?:visibleTo|inRealm|findTicket|lockTicket|lockForMove|lockEscalation|lockRelay|lockVendorCase)\(/;

/** The places that read tickets, or what hangs on them, behind the door, and why they may. */
const BEHIND: Record<string, readonly string[]> = {
  'of a ticket that has been found or locked before': [
    'escalation/judge-packet: receivedPacket',
    'escalation/judge-packet: sentBackTo',
    'escalation/send-relay: sendNextHeld',
    'escalation/store: readEscalation',
    'knowledge/checks: writtenOn',
    'ticket/holder: holderOf',
    'ticket/post-message: newerAnswer',
    'ticket/read-timeline: timelineRows',
    'ticket/store: arrivedAt',
    'ticket/store: lastPlaceAt',
    'ticket/store: newHop',
    'ticket/store: tiersThatHandled',
  ],
  'columns of a row that the statement around them has come to': [
    'bridge/bridge-of-ticket: bridgeOfTicket',
    'escalation/json: relayJson',
    'escalation/json: vendorCaseJson',
    'notice/notices: isShown',
    'ticket/contact-attempts: attemptsSince',
    'ticket/silence: silentSince',
  ],
  'rows of a bridge, whose tickets were found, or are the desk’s own to gather, when they were written': [
    'bridge/bridge-time: sayWhoIsMissing',
    'bridge/bring-to-bridge: addTicket',
    'bridge/carry-over: carryOver',
    'bridge/edit-item: move',
    'bridge/fill-agenda: knownItems',
    'bridge/fill-agenda: numbersOf',
    'bridge/invite: assignees',
    'bridge/note-on-tickets: partsOf',
    'bridge/pin-entry: pinEntry',
  ],
  'the desk itself: an event, a timer or a worker names the ticket': [
    'app/events: readEvent',
    'clock/run-clocks: clocksOf',
    'clock/run-clocks: countedAgain',
    'escalation/timed-escalation: silentSince',
    'followup/keep-failed: isFirstOfSpell',
    'lab/reactions: answerInPractice',
    'notice/give-notice: giveNotice',
    'notice/give-notice: tellPeople',
    'notice/settle-notices: settleByLater',
    'notice/settle-notices: settleNotices',
    'notice/settle-notices: takeBack',
    'paging/call-webhook: bodyOf',
    'paging/send-push: stillRinging',
    'paging/store: lockPage',
    'paging/store: openPages',
    'paging/store: stateOfHandOff',
    'paging/store: ticketWaits',
    'paging/whom: rungElsewhere',
    'platform/event-log: kindsUpTo',
    'report/note-deviations: factsAt',
    'ticket/release-tickets: heldInDoubt',
  ],
  'figures of the desk’s own work, with no word of a ticket': [
    'followup/list-failed: countFailed',
    'followup/list-failed: namesOf',
    'paging/manage-webhooks: listDeliveries',
    'report/count-bridges: countBridges',
    'report/count-exceptions: countExceptions',
    'report/read-bridge-effect: casesOf',
    'report/read-bridge-effect: lastCalls',
    'report/read-bridge-effect: wentOver',
  ],
  'calendars: bridges with the numbers of their tickets, and no word of one': [
    'bridge/in-feed: bridgesInFeed',
    'bridge/invitation-file: calledTogether',
    'bridge/named-in-calendars: numbersInstead',
  ],
  'one’s own practice, whose ticket nobody else practises on': [
    'lab/begin: begin',
    'lab/finish-attempt: endingOf',
    'lab/list-labs: listLabs',
    'lab/labs-tried: labsTried',
    'lab/list-labs: labsPassed',
    'lab/store: attemptById',
    'lab/store: lockAttempt',
    'lab/tiers-practised: tiersPractised',
  ],
  'what the practices of somebody came to, and no ticket of one': ['training/catalogue: passedBy', 'training/facts: fromLabs'],
  'what came of the practices of those whom one trains or leads, and nothing of their tickets': [
    'lab/list-results: listLabResults',
    'lab/read-attempt: isOfTrainee',
    'lab/read-statistics: readLabStatistics',
  ],
  'files that no ticket has taken': ['ticket/drop-loose-uploads: dropLooseUploads'],
  'how much somebody has sent themselves, as a sum': ['ticket/left-to-upload: leftToUpload'],
  'a file of the shelf, which is of no ticket': ['resource/store: ofDesk'],
  'further conditions of a list that asks the door': [
    'escalation/case-numbered: caseNumbered',
    'report/departed: departed',
    'staff/read-shift: readShift',
    'ticket/found-by: placesFor',
    'ticket/found-by: thoseOf',
  ],
  'the demo, which tells its own stories': [
    'demo/deeds: textForUser',
    'demo/hand-over: checksWorked',
    'demo/hold-bridges: bridgeSoon',
    'demo/hold-bridges: hold',
    'demo/publish-plans: byTheDeskAlone',
    'demo/read-bells: readBells',
  ],
};

const DOOR = 'src/ticket/visible-to.ts';
const WHOSE = 'src/ticket/whose.ts';
const SERVER = readSources('src/**/*.ts').filter(({ path }) => !isTest(path) && !/\/ui\/|\/frame\//.test(path));

/** A file’s functions and constants, each as a piece of its own. */
const pieces = SERVER.flatMap(({ path, text }) =>
  withoutComments(text)
    .split(/^(?=(?:export\s+)?(?:async\s+)?(?:function|const|let|class)\b)/m)
    .map((code) => ({ code, path, name: /(?:function|const|let|class)\s+(\w+)/.exec(code)?.[1] ?? '' })),
);
const readers = pieces.filter(({ code }) => readsIn(code).some((table) => HANGING.has(table)));
/** By slice and file, whatever room of the slice the file lies in. */
const placeOf = ({ path, name }: { path: string; name: string }) => `${path.split('/')[1]}/${posix.basename(path, '.ts')}: ${name}`;

describe('what may be seen', () => {
  test('is asked at one door by all that read a ticket or what hangs on it', () => {
    const around = readers.filter(({ code, path }) => path !== DOOR && !THROUGH.test(code)).map(placeOf);
    expect(around.toSorted()).toEqual(Object.values(BEHIND).flat().toSorted());
  });

  test('is decided nowhere else: nobody compares whose a ticket is with who looks', () => {
    const compares = [
      /requester_id\s*(?:=|<>|!=|in\b|is\b)\s*(?:any\s*)?\(?\s*\$\{/,
      /\}\s*(?:=|<>|!=)\s*(?:\w+\.)?requester_id\b/,
      /'(?:\w+\.)?requesterId',\s*'/,
      /requesterId\)?\s*[!=]==?/,
      /[!=]==?\s*[\w.?]*\brequesterId\b/,
      /\brequesterId\b[^\n]*\.(?:includes|has)\(|\.(?:includes|has)\([^)\n]*requesterId/,
    ];
    const found = pieces.filter(({ code, path }) => ![DOOR, WHOSE].includes(path) && compares.some((pattern) => pattern.test(code)));
    expect(found.map(placeOf)).toEqual([]);
  });
});
