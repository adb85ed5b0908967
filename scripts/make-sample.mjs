import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateNKeysBetween } from 'fractional-indexing';
import { build } from 'vite';
import { sampleContention, sampleMap, sampleSources } from './samples/european-ports.mjs';

/** @typedef {import('./samples/european-ports.mjs').SampleClaim} SampleClaim */
/** @typedef {import('./samples/european-ports.mjs').SampleStep} SampleStep */
/** @typedef {import('../model/argument-map').MapContents} MapContents */
/** @typedef {Readonly<Record<string, unknown>>} Item */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const minute = 60_000;

/**
 * The same name gives the same id each time, so that the sample changes only where its text does.
 * @param {string} name
 */
function idOf(name) {
  const hex = createHash('sha256').update(`${sampleMap.name}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function makeContents() {
  let createdAt = Date.parse(sampleMap.madeAt);
  const map = {
    kind: 'map',
    id: idOf('map'),
    title: sampleMap.title,
    question: sampleMap.question,
    direction: 'down',
    marking: '',
    createdAt,
  };
  /** @type {Record<'claims' | 'inferences' | 'questions' | 'sources' | 'citations' | 'pins', Item[]>} */
  const tables = { claims: [], inferences: [], questions: [], sources: [], citations: [], pins: [] };
  const next = () => (createdAt += minute);
  for (const [name, source] of Object.entries(sampleSources)) {
    tables.sources.push({
      kind: 'source',
      id: idOf(`source ${name}`),
      publisher: '',
      url: '',
      originId: null,
      document: null,
      ...source,
      createdAt: next(),
      deletedAt: null,
    });
  }

  /** @param {SampleClaim} claim @returns {string} */
  const addClaim = ({ text = '', same, name = text, cites = [], because = [], but = [], asks = [], ...fields }) => {
    if (same !== undefined) return idOf(`claim ${same}`);
    const id = idOf(`claim ${name}`);
    tables.claims.push({
      kind: 'claim',
      id,
      text,
      note: '',
      isAssumption: false,
      isImplicit: false,
      likelihood: null,
      confidence: null,
      startingScore: null,
      marking: '',
      homeId: null,
      author: '',
      ...fields,
      tags: [...(fields.tags ?? [])].sort(),
      createdAt: next(),
      deletedAt: null,
    });
    for (const { by, quote, at, credibility } of cites) {
      tables.citations.push({
        kind: 'citation',
        id: idOf(`citation ${name} ${by}`),
        claimId: id,
        sourceId: idOf(`source ${by}`),
        quote,
        selector: null,
        locator: at,
        credibility,
        createdAt: next(),
        deletedAt: null,
      });
    }
    addSteps(id, [
      ...because.map(step => /** @type {const} */ (['support', step])),
      ...but.map(step => /** @type {const} */ (['oppose', step])),
    ]);
    for (const question of asks) {
      tables.questions.push({
        kind: 'question',
        id: idOf(`question ${question}`),
        text: question,
        aboutId: id,
        answeredById: null,
        createdAt: next(),
        deletedAt: null,
      });
    }
    return id;
  };

  /** @param {string} targetId @param {(readonly ['support' | 'oppose', SampleStep])[]} steps */
  const addSteps = (targetId, steps) => {
    const orders = generateNKeysBetween(null, null, steps.length);
    for (const [position, [polarity, { premises, undercut = [], note = '', scheme = null }]] of steps.entries()) {
      const id = idOf(`inference ${position} at ${targetId}`);
      const at = next();
      const keys = generateNKeysBetween(null, null, premises.length);
      tables.inferences.push({
        kind: 'inference',
        id,
        polarity,
        targetId,
        order: orders[position],
        scheme,
        note,
        createdAt: at,
        deletedAt: null,
        premises: Object.fromEntries(premises.map((premise, place) => [addClaim(premise), keys[place]])),
      });
      addSteps(
        id,
        undercut.map(step => /** @type {const} */ (['oppose', step])),
      );
    }
  };

  const mainClaimId = addClaim(sampleContention);
  return /** @type {MapContents} */ (/** @type {unknown} */ ({ map: { ...map, mainClaimId }, ...tables }));
}

/** The model is TypeScript without file extensions; bundled in memory, plain Node can run it. */
async function loadFormat() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(root, 'model/formats/map-json.ts'), formats: ['es'] },
    },
  });
  const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
  const code = first?.output[0].code ?? '';
  /** @type {unknown} */
  const format = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return /** @type {typeof import('../model/formats/map-json')} */ (format);
}

const { writeMapJson } = await loadFormat();
const file = path.join(root, 'assets/samples', `${sampleMap.name}.argmap.json`);
await writeFile(file, writeMapJson(makeContents()));
console.log(file);
