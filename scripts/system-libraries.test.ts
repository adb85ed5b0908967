import { describe, expect, it } from 'vitest';
import { describeSystem, findMissing, installCommand } from './system-libraries.mjs';

const everything = `
	libgtk-3.so.0 (libc6,x86-64) => /lib/libgtk-3.so.0
	libnss3.so (libc6,x86-64) => /lib/libnss3.so
	libnspr4.so (libc6,x86-64) => /lib/libnspr4.so
	libasound.so.2 (libc6,x86-64) => /lib/libasound.so.2
	libgbm.so.1 (libc6,x86-64) => /lib/libgbm.so.1
	libdrm.so.2 (libc6,x86-64) => /lib/libdrm.so.2
	libatk-1.0.so.0 (libc6,x86-64) => /lib/libatk-1.0.so.0
	libatk-bridge-2.0.so.0 (libc6,x86-64) => /lib/libatk-bridge-2.0.so.0
	libatspi.so.0 (libc6,x86-64) => /lib/libatspi.so.0
	libcups.so.2 (libc6,x86-64) => /lib/libcups.so.2
	libdbus-1.so.3 (libc6,x86-64) => /lib/libdbus-1.so.3
	libexpat.so.1 (libc6,x86-64) => /lib/libexpat.so.1
	libxkbcommon.so.0 (libc6,x86-64) => /lib/libxkbcommon.so.0
	libpango-1.0.so.0 (libc6,x86-64) => /lib/libpango-1.0.so.0
	libcairo.so.2 (libc6,x86-64) => /lib/libcairo.so.2
	libglib-2.0.so.0 (libc6,x86-64) => /lib/libglib-2.0.so.0
	libX11.so.6 (libc6,x86-64) => /lib/libX11.so.6
	libxcb.so.1 (libc6,x86-64) => /lib/libxcb.so.1
	libXcomposite.so.1 (libc6,x86-64) => /lib/libXcomposite.so.1
	libXdamage.so.1 (libc6,x86-64) => /lib/libXdamage.so.1
	libXext.so.6 (libc6,x86-64) => /lib/libXext.so.6
	libXfixes.so.3 (libc6,x86-64) => /lib/libXfixes.so.3
	libXrandr.so.2 (libc6,x86-64) => /lib/libXrandr.so.2
`;
const machine = { cachedLibraries: everything, hasXvfb: true, needsXvfb: true, isRenamed: false };

describe('system packages', () => {
  it('nothing is missing where every library is there', () => {
    expect(findMissing(machine)).toEqual([]);
  });

  it('names only what is missing', () => {
    const cachedLibraries = everything.replace(/.*libgbm.*\n/, '').replace(/.*libasound.*\n/, '');
    expect(findMissing({ ...machine, cachedLibraries })).toEqual(['libasound2', 'libgbm1']);
  });

  it('wants a virtual display only where there is no real one', () => {
    expect(findMissing({ ...machine, hasXvfb: false })).toEqual(['xvfb']);
    expect(findMissing({ ...machine, hasXvfb: false, needsXvfb: false })).toEqual([]);
  });

  it('uses the new names of newer releases', () => {
    const cachedLibraries = everything.replace(/.*libasound.*\n/, '').replace(/.*libgbm.*\n/, '');
    expect(findMissing({ ...machine, cachedLibraries, isRenamed: true })).toEqual(['libasound2t64', 'libgbm1']);
  });

  it('one command installs them all', () => {
    expect(installCommand(['xvfb', 'libgbm1'])).toBe(
      'apt-get update && apt-get install -y --no-install-recommends xvfb libgbm1',
    );
  });
});

describe('the system', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"\n', { isDebian: true, isRenamed: false }],
    ['ID=debian\nVERSION_ID="13"\n', { isDebian: true, isRenamed: true }],
    ['ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n', { isDebian: true, isRenamed: false }],
    ['ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', { isDebian: true, isRenamed: true }],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="21.3"\n', { isDebian: true, isRenamed: false }],
    ['ID=fedora\nVERSION_ID=44\n', { isDebian: false, isRenamed: true }],
    ['', { isDebian: false, isRenamed: false }],
  ])('%j is told by its own description', (description, system) => {
    expect(describeSystem(description).isDebian).toBe(system.isDebian);
    if (system.isDebian) expect(describeSystem(description)).toEqual(system);
  });
});
