import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '../../model/argument-map';
import type { JobMessage, JobTask } from '../../model/borders/job-api';
import { writeMapJson } from '../../model/formats/map-json';
import { defaultPictureOptions } from '../../model/picture/picture-options';
import { generateMap } from '../../model/testing/generate-map';
import { shutdownMessage } from '../process-ports';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, '.cache', `job-${process.pid}`);
const entry = path.join(bundle, 'job.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'crux-job-'));
const contents = contentsOf(generateMap({ claims: 20 }));
const options = defaultPictureOptions;

beforeAll(async () => {
  const configFile = path.join(root, 'vite.node.config.ts');
  await build({ configFile, root, mode: 'job', logLevel: 'error', build: { outDir: bundle } });
});
afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** A half file, or one that was not to be written. */
const isLeft = (name: string): boolean => /\.part$|^(?:huge|orphan)/.test(name);

interface Finished {
  readonly messages: readonly JobMessage[];
  readonly code: number | null;
  readonly err: string;
}

function runJob(task: JobTask | { readonly type: string }): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, { serialization: 'advanced', silent: true });
    const messages: JobMessage[] = [];
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('message', told => messages.push(told as JobMessage));
    child.once('error', reject);
    child.once('close', code => resolve({ messages, code, err }));
    child.send(task);
  });
}

describe('a job process', () => {
  it('does one task, answers it, and ends', async () => {
    const file = path.join(folder, 'ports.argmap.json');
    writeFileSync(file, writeMapJson(contents));
    const { messages, code, err } = await runJob({ type: 'read-map-file', path: file });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      type: 'result',
      reply: { ok: true, value: { contents: { map: contents.map }, warnings: [] } },
    });
  });

  it('reads bytes that were dropped on a window', async () => {
    const bytes = new TextEncoder().encode(writeMapJson(contents));
    const { messages } = await runJob({ type: 'read-map-bytes', name: 'dropped.argmap.json', bytes });
    expect(messages.at(-1)).toMatchObject({
      reply: { ok: true, value: { contents: { map: { id: contents.map.id } } } },
    });
  });

  it('writes a picture and tells how far it is', async () => {
    const file = path.join(folder, 'large.png');
    const { messages } = await runJob({
      type: 'write-picture',
      path: file,
      format: 'png',
      contents,
      options: { ...options, widthPx: 6000 },
    });
    const parts = messages.flatMap(told => (told.type === 'progress' ? [told.part] : []));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    const bytes = readFileSync(file).length;
    expect(messages.at(-1)).toEqual({ type: 'result', reply: { ok: true, value: { bytes, warnings: [] } } });
  });

  it('hands a picture over as bytes, for the clipboard', async () => {
    const { messages } = await runJob({ type: 'picture-bytes', format: 'png', contents, options });
    const result = messages.at(-1);
    if (result?.type !== 'result' || !result.reply.ok || !('bytes' in result.reply.value))
      throw new Error('There is no picture.');
    expect(
      Buffer.from(result.reply.value.bytes as Uint8Array)
        .subarray(0, 4)
        .toString('latin1'),
    ).toBe('\x89PNG');
  });

  it('writes map files', async () => {
    const file = path.join(folder, 'copy.argmap.json');
    await runJob({ type: 'write-map-file', path: file, format: 'argmap.json', contents });
    expect(readFileSync(file, 'utf8')).toBe(writeMapJson(contents));
  });

  it('answers problems as data, in words, and leaves nothing behind', async () => {
    const file = path.join(folder, 'huge.png');
    const { messages, code } = await runJob({
      type: 'write-picture',
      path: file,
      format: 'png',
      contents,
      options: { ...options, widthPx: 65_000 },
    });
    expect(code).toBe(0);
    expect(messages.at(-1)).toMatchObject({ type: 'result', reply: { ok: false, code: 'too-large' } });
    expect(readdirSync(folder).filter(isLeft)).toEqual([]);
  });

  it('refuses a task that it does not know', async () => {
    for (const type of ['format-disk', 'constructor', '__proto__']) {
      const { messages } = await runJob({ type });
      expect(messages).toMatchObject([{ type: 'result', reply: { ok: false, code: 'bad-request' } }]);
    }
  });

  it.each(['SIGTERM', 'disconnect', 'shutdown'] as const)(
    'leaves nothing behind when it is stopped midway: %s',
    async way => {
      const file = path.join(folder, 'orphan.png');
      const child = fork(entry, { serialization: 'advanced' });
      const ended = new Promise(resolve => child.once('exit', resolve));
      const isUnderWay = new Promise(resolve => child.once('message', resolve));
      child.send({
        type: 'write-picture',
        path: file,
        format: 'png',
        contents,
        options: { ...options, widthPx: 12_000 },
      });
      await isUnderWay;
      if (way === 'disconnect') child.disconnect();
      else if (way === 'shutdown') child.send(shutdownMessage);
      else child.kill(way);
      await ended;
      expect(readdirSync(folder).filter(isLeft)).toEqual([]);
    },
  );

  it('says what it is when it is started by hand', async () => {
    const child = spawn(process.execPath, [entry]);
    const code = await new Promise(resolve => child.once('exit', resolve));
    expect(code).toBe(2);
  });
});
