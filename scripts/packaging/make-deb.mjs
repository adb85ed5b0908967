import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pngSizes } from '../make-icons.mjs';
import { legalFiles } from './stage.mjs';

// dpkg-deb itself rather than electron-builder's deb target: that one downloads a packaging tool from a host that may be out of reach.

const dependencies = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
  'libxkbcommon0',
  'libdrm2',
  'libnotify4',
  'xdg-utils',
];

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Crux
GenericName=Argument mapper
Comment=Map what speaks for and against a claim
Exec=/opt/Crux/crux %F
Icon=crux
Terminal=false
Categories=Office;Education;
Keywords=argument;debate;reasoning;map;
MimeType=application/vnd.crux.argmap;application/vnd.crux.argmap+json;
StartupWMClass=Crux
`;

const mimeTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.crux.argmap">
    <comment>Argument map</comment>
    <icon name="crux"/>
    <glob pattern="*.argmap"/>
  </mime-type>
  <mime-type type="application/vnd.crux.argmap+json">
    <comment>Argument map as text</comment>
    <sub-class-of type="application/json"/>
    <icon name="crux"/>
    <glob pattern="*.argmap.json" weight="60"/>
  </mime-type>
</mime-info>
`;

/** Tells the desktop about the new entry, icon and file kinds, where it has the tools for it. */
const refreshDesktop = `#!/bin/sh
set -e
for tool in "update-mime-database /usr/share/mime" "update-desktop-database -q" "gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor"; do
  if command -v "\${tool%% *}" >/dev/null 2>&1; then $tool || true; fi
done
`;

/**
 * @param {{ root: string, unpacked: string, output: string, version: string, isQuick: boolean }} options
 *   isQuick trades size for time, for tests
 * @returns {string} the package
 */
export function makeDeb({ root, unpacked, output, version, isQuick }) {
  const tree = path.join(output, 'deb-root');
  rmSync(tree, { recursive: true, force: true });
  const app = path.join(tree, 'opt', 'Crux');
  const share = path.join(tree, 'usr', 'share');
  for (const folder of ['usr/bin', 'DEBIAN']) mkdirSync(path.join(tree, folder), { recursive: true });
  cpSync(unpacked, app, { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox helper needs the system's rights where users may not make namespaces.
  chmodSync(path.join(app, 'chrome-sandbox'), 0o4755);
  symlinkSync('/opt/Crux/crux', path.join(tree, 'usr', 'bin', 'crux'));
  write(path.join(share, 'applications', 'crux.desktop'), desktopEntry);
  write(path.join(share, 'mime', 'packages', 'crux.xml'), mimeTypes);
  for (const size of pngSizes.filter(each => each <= 512)) {
    const folder = path.join(share, 'icons', 'hicolor', `${size}x${size}`, 'apps');
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(root, 'assets', 'icons', `${size}x${size}.png`), path.join(folder, 'crux.png'));
  }
  const scalable = path.join(share, 'icons', 'hicolor', 'scalable', 'apps');
  mkdirSync(scalable, { recursive: true });
  cpSync(path.join(root, 'assets', 'icons', 'crux.svg'), path.join(scalable, 'crux.svg'));
  const legal = legalFiles.map(name => readFileSync(path.join(unpacked, name), 'utf8'));
  write(path.join(share, 'doc', 'crux', 'copyright'), legal.join('\n'));
  write(path.join(tree, 'DEBIAN', 'control'), controlFile(version));
  for (const name of ['postinst', 'postrm']) {
    write(path.join(tree, 'DEBIAN', name), refreshDesktop);
    chmodSync(path.join(tree, 'DEBIAN', name), 0o755);
  }
  const file = path.join(output, `crux_${version}_${debianArchitecture()}.deb`);
  const compression = isQuick ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'];
  const result = spawnSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(tree, { recursive: true, force: true });
  if (result.error !== undefined) {
    throw new Error(
      `dpkg-deb could not be started (${result.error.message}). On Debian and Ubuntu it is in the package dpkg.`,
    );
  }
  if (result.status !== 0) throw new Error(`dpkg-deb ended with code ${String(result.status)}.`);
  return file;
}

/** @param {string} version */
function controlFile(version) {
  return `Package: crux
Version: ${version}
Architecture: ${debianArchitecture()}
Section: editors
Priority: optional
Maintainer: Crux <crux@example.invalid>
Homepage: https://crux.example.invalid
Depends: ${dependencies.join(', ')}
Description: offline argument mapper
 Crux maps a debate: the claim in question, what speaks for it and against it,
 and what each of these rests on. Everything stays on this computer.
`;
}

function debianArchitecture() {
  return process.arch === 'arm64' ? 'arm64' : 'amd64';
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
