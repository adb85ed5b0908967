import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock } from './complete-lock.mjs';
import { root } from './node24.mjs';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }>;
}

function readLock(): Lock {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
}

describe('the lock', () => {
  it('names every optional binary, so that "npm ci" of npm 11 accepts it', () => {
    expect(completeLock(readLock())).toEqual([]);
  });

  it('names no registry and no place of any machine: packages come from where npm is told to look', () => {
    expect(Object.values(readLock().packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
  });

  it('gains what a mirror did not have, with its platform', () => {
    const lock: Lock = {
      packages: { 'node_modules/x': { optionalDependencies: { '@s/x-linux-arm64-musl': '1.2.3' } } },
    };
    expect(completeLock(lock)).toEqual(['@s/x-linux-arm64-musl']);
    expect(lock.packages['node_modules/@s/x-linux-arm64-musl']).toEqual({
      version: '1.2.3',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    });
  });
});

describe('the project', () => {
  it('pins every package to one version', () => {
    const description = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];
    const versions = groups.flatMap(group => Object.values(description[group] as Record<string, string>));
    expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
