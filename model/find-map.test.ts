import { describe, expect, it } from 'vitest';
import type { MapSummary } from './borders/library-api';
import { newId } from './ids';
import { findMap } from './find-map';

function summary(title: string, trashedAt: number | null = null): MapSummary {
  return {
    id: newId('map'),
    title,
    question: '',
    claims: 1,
    inferences: 0,
    sources: 0,
    createdAt: 0,
    updatedAt: 0,
    openedAt: null,
    trashedAt,
    thumbnail: null,
  };
}

describe('which map is meant', () => {
  const ports = summary('Ports');
  const lower = summary('ports');
  const fish = summary('Fish');
  const gone = summary('Gone', 5);

  it('is the one with the id, then with the title, then with the title whatever its case', () => {
    expect(findMap([ports, fish], ports.id.toUpperCase())).toBe(ports);
    expect(findMap([ports, lower], 'ports')).toBe(lower);
    expect(findMap([ports, fish], ' FISH ')).toBe(fish);
  });

  it('is asked back when several have the title', () => {
    const twin = summary('Ports');
    expect(() => findMap([ports, twin], 'Ports')).toThrow(
      new RegExp(`2 maps have the title “Ports”[^]*${ports.id}[^]*${twin.id}`),
    );
  });

  it('is never one in the trash', () => {
    expect(() => findMap([gone], 'Gone')).toThrow('in the trash');
    expect(() => findMap([gone], gone.id)).toThrow('in the trash');
    expect(findMap([gone, summary('gone')], 'Gone').trashedAt).toBeNull();
  });

  it('is none when nothing fits', () => {
    expect(() => findMap([ports], 'Trade')).toThrow('no map with the id or title “Trade”');
    expect(() => findMap([ports], 'Port')).toThrow('no map with the id or title “Port”');
  });
});
