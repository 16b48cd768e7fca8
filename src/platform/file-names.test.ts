import { describe, expect, test } from 'vitest';
import { dispositionOf, safeName } from './file-names.ts';
import { normalForm } from './normal-form.ts';

const KEPT: [name: string, kept: string][] = [
  ['IntuneManagementExtension.log.1', 'IntuneManagementExtension.log.1'],
  ['AgentExecutor-20261130-1.lo_', 'AgentExecutor-20261130-1.lo_'],
  ['C:\\Users\\Otto\\Desktop\\error.png', 'error.png'],
  ['../../etc/passwd', 'passwd'],
  ['12:30 <error>?.log', '12_30 _error__.log'],
  ['NUL.txt', '_NUL.txt'],
  ['con', '_con'],
  ['COM1.tar.gz', '_COM1.tar.gz'],
  ['LPT¹.log', '_LPT¹.log'],
  ['contoso.log', 'contoso.log'],
  ['informe final.pdf . . ', 'informe final.pdf'],
  ['دستگاه\u200cها.log', 'دستگاه\u200cها.log'],
  ['exe.\u202egpj.txt', 'exe.gpj.txt'],
  ['...', 'file.png'],
  ['\u2800\u200b', 'file.png'],
  ['', 'file.png'],
  ['MDMDiagReport.html', 'MDMDiagReport.html'],
  ['detect.ps1', 'detect.ps1'],
  ['install.CMD', 'install.CMD.png'],
  ['photo.hta', 'photo.hta.png'],
  ['photo.js. ', 'photo.js.png'],
  ['macro.xlsm', 'macro.xlsm.png'],
  ['query.iqy', 'query.iqy.png'],
  ['table.SLK', 'table.SLK.png'],
  ['help me.rdp', 'help me.rdp.png'],
  ['share.library-ms', 'share.library-ms.png'],
  ['look.theme', 'look.theme.png'],
  ['script.pyw', 'script.pyw.png'],
  ['run.terminal', 'run.terminal.png'],
  ['link.webloc', 'link.webloc.png'],
];
test.each(KEPT)('%j is kept as %j', (name, kept) => {
  expect(safeName(name, 'png')).toBe(kept);
  expect(safeName(kept, 'png')).toBe(kept);
});

describe('a long name', () => {
  const LONG = ['報告書'.repeat(80), 'Отчёт о регистрации '.repeat(20), '👩‍💻'.repeat(60), 'a'.repeat(300), 'x\u0301'.repeat(9_000)];
  test.each(LONG)('is cut within and keeps its ending: %s', (long) => {
    const kept = safeName(`${long}.log.1`, 'txt');
    expect(kept).toMatch(/…(?!.*…).*\.log\.1$/);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(200);
    expect(kept.isWellFormed()).toBe(true);
    expect(kept.slice(0, 2)).toBe(normalForm('NFC', long).slice(0, 2));
  });
});

test('a name in a header has no sign that has a meaning there, and is read back as it is', () => {
  const name = "Informe (1) 'año' *50%* — 報告.log";
  const header = dispositionOf('attachment', name);
  const [, own = ''] = /filename\*=UTF-8''(.+)$/.exec(header) ?? [];
  expect(own).toMatch(/^(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+$/);
  expect(decodeURIComponent(own)).toBe(name);
  expect(header).toMatch(/^attachment; filename="[ -~]+"; /);
});
