import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../read-json.mjs';
import { legalFiles, sumFiles, unpackedPatterns } from './stage.mjs';

/**
 * @typedef {object} Plan
 * @property {string} root
 * @property {string} stage
 * @property {string} output
 * @property {{ folder: string, version: string }} electron
 * @property {string | null} node Node 24, packed where Electron's own Node is too old for the library
 * @property {boolean} isTestBuild
 */

/**
 * @param {Plan} plan
 * @returns {import('electron-builder').Configuration}
 */
export function describePackage({ root, stage, output, electron, node, isTestBuild }) {
  const icons = path.join(root, 'assets', 'icons');
  return {
    appId: 'org.crux.app',
    productName: 'Crux',
    copyright: 'The Crux authors',
    directories: { app: stage, output, buildResources: icons },
    electronDist: electron.folder,
    electronVersion: electron.version,
    npmRebuild: false,
    // Files go in as they are, so that their checksums hold.
    removePackageScripts: false,
    removePackageKeywords: false,
    asar: true,
    // The languages that Crux speaks: the system's own is recognised by them. Others would only add to the size.
    electronLanguages: ['en-US', 'it'],
    asarUnpack: unpackedPatterns,
    // Beside the program, where they can be read.
    files: ['**/*', ...legalFiles.map(name => `!${name}`)],
    extraFiles: legalFiles.map(name => ({ from: path.join(stage, name), to: name })),
    extraResources: node === null ? [] : [{ from: node, to: `node/${path.basename(node)}` }],
    publish: null,
    fileAssociations: [
      // A second dot is no part of an extension on Windows and macOS; there .argmap.json is opened from within the app.
      { ext: 'argmap', name: 'Crux map', role: 'Editor', mimeType: 'application/vnd.crux.argmap' },
    ],
    linux: {
      target: ['dir'],
      executableName: 'crux',
      category: 'Office',
      icon: icons,
      maintainer: 'Crux <crux@example.invalid>',
    },
    win: { target: ['nsis', 'portable'], icon: path.join(icons, 'icon.ico') },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    mac: {
      target: ['dmg', 'zip'],
      icon: path.join(icons, 'icon.icns'),
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      darkModeSupport: true,
    },
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      // Tests drive the app through the inspector, so a build for tests is not one for users.
      enableNodeCliInspectArguments: isTestBuild,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
      onlyLoadAppFromAsar: true,
      // Electron has this one since 29.
      ...(majorOf(electron.version) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
    },
    afterExtract: context => {
      // The launcher of an Electron that npm carries would be preferred to the archive.
      rmSync(path.join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
      return Promise.resolve();
    },
    afterPack: context => {
      checkUnpacked(stage, resourcesOf(context.appOutDir));
      return Promise.resolve();
    },
  };
}

/** @param {string} version */
export function majorOf(version) {
  return Number(version.split('.')[0]);
}

/** @param {string} folder */
function resourcesOf(folder) {
  const apple = path.join(folder, 'Crux.app', 'Contents', 'Resources');
  return existsSync(apple) ? apple : path.join(folder, 'resources');
}

/**
 * What lies beside the archive has to be what its list says, file by file; else the app would refuse to start.
 * @param {string} stage
 * @param {string} resources
 */
export function checkUnpacked(stage, resources) {
  const expected = /** @type {Record<string, string>} */ (readJson(path.join(stage, 'dist', 'unpacked-files.json')));
  const found = sumFiles(path.join(resources, 'app.asar.unpacked'));
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  const wrong = [...names].filter(name => expected[name] !== found[name]);
  if (wrong.length > 0) {
    throw new Error(`The files beside the archive differ from its list: ${wrong.slice(0, 10).join(', ')}`);
  }
}
