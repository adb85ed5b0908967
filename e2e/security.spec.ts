import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/node24.mjs';
import { expect, test } from './test';

test('the page reaches neither Node nor the network, nor anything outside the app’s own folder', async ({ start }) => {
  const { page, refusedRequests } = await start({ mayComplain: true }).then(app => ({
    page: app.page,
    refusedRequests: () => app.refusedRequests(),
  }));
  const found = await page.evaluate(async () => {
    const status = (address: string): Promise<number | string> =>
      fetch(address).then(
        answer => answer.status,
        () => 'refused',
      );
    return {
      node: ['require', 'process', 'module', 'Buffer'].filter(name => name in globalThis),
      web: await status('https://example.org/'),
      disk: await status('file:///etc/passwd'),
      above: await status('app://bundle/..%2f..%2fpackage.json'),
      elsewhere: await status('app://elsewhere/index.html'),
      window: window.open('https://example.org/') === null,
      policy: (await fetch('app://bundle/index.html')).headers.get('content-security-policy') ?? '',
      sniffing: (await fetch('app://bundle/index.html')).headers.get('x-content-type-options'),
    };
  });
  expect(found).toMatchObject({
    node: [],
    web: 'refused',
    disk: 'refused',
    above: 403,
    window: true,
    sniffing: 'nosniff',
  });
  expect(found.elsewhere).toBe('refused');
  expect(found.policy).toContain("default-src 'none'");
  expect(await refusedRequests()).toEqual([]);
});

test('the page stays where it is', async ({ start }) => {
  const app = await start({ mayComplain: true });
  // Not awaited through the page, which would wait for a navigation that never comes.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    void window?.webContents.executeJavaScript(`
      location.assign('https://example.org/');
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' });
      document.body.append(link);
      link.click();
    `);
  });
  await new Promise(resolve => setTimeout(resolve, 500));
  const address = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(address).toBe('app://bundle/index.html');
  expect(await app.refusedRequests()).toEqual([]);
});

test('the page may neither read the clipboard nor use a device, nor learn this computer’s addresses', async ({
  start,
}) => {
  const { page } = await start({ mayComplain: true });
  const found = await page.evaluate(async () => {
    const refusal = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'allowed',
        (error: unknown) => (error instanceof DOMException ? error.name : 'refused'),
      );
    const connection = new RTCPeerConnection();
    const candidates: string[] = [];
    connection.onicecandidate = event => {
      if (event.candidate !== null && event.candidate.candidate !== '') candidates.push(event.candidate.candidate);
    };
    connection.createDataChannel('probe');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise(resolve => setTimeout(resolve, 700));
    return {
      clipboard: await refusal(navigator.clipboard.readText()),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      notes: await Notification.requestPermission(),
      candidates,
    };
  });
  expect(found.clipboard).toBe('NotAllowedError');
  expect(found.camera).not.toBe('allowed');
  expect(found.notes).toBe('denied');
  expect(found.candidates).toEqual([]);
});

test('main answers a request of the wrong shape in words, and a page that is not ours not at all', async ({ crux }) => {
  const answers = await crux.page.evaluate(async () => {
    const { shell } = (
      window as unknown as { crux: { shell: Record<string, (...args: unknown[]) => Promise<unknown>> } }
    ).crux;
    const call = (method: string, ...args: unknown[]): Promise<unknown> | undefined => shell[method]?.(...args);
    return Promise.all([
      call('setTheme', 'pink'),
      call('showMap', '../../etc/passwd'),
      call('setMenu', [{ type: 'role', role: 'toggleDevTools', label: 'x' }]),
      call('importDropped', 'x'.repeat(10_000), new Uint8Array()),
      call('openExternal', 'javascript:alert(1)'),
      call('exportFile', { format: 'exe' }),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'bad-request' });

  const stranger = await crux.electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/dist/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL('data:text/html,<p>not ours</p>').catch(() => undefined);
    const answer: unknown = await window.webContents.executeJavaScript('crux.shell.start()');
    window.destroy();
    return answer;
  });
  expect(stranger).toMatchObject({ ok: false, code: 'bad-request' });
});

test('a link is opened only after its host was shown, and only when told to', async ({ crux }) => {
  await crux.electron.evaluate(({ dialog, shell }) => {
    const seen = globalThis as unknown as { asked: string[]; opened: string[]; answer: number };
    Object.assign(seen, { asked: [], opened: [], answer: 1 });
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      seen.asked.push(options.message);
      return Promise.resolve({ response: seen.answer, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    shell.openExternal = address => {
      seen.opened.push(address);
      return Promise.resolve();
    };
  });
  const open = (address: string): Promise<unknown> =>
    crux.page.evaluate(
      url =>
        (
          window as unknown as { crux: { shell: { openExternal(url: string): Promise<unknown> } } }
        ).crux.shell.openExternal(url),
      address,
    );
  await open('https://exаmple.org/report');
  await crux.electron.evaluate(() => Object.assign(globalThis, { answer: 0 }));
  await open('https://example.org/report');
  const { asked, opened } = await crux.electron.evaluate(() => {
    const { asked, opened } = globalThis as unknown as { asked: string[]; opened: string[] };
    return { asked, opened };
  });
  expect(asked[0]).toContain('xn--exmple-4nf.org');
  expect(opened).toEqual(['https://example.org/report']);
});

test('an ordinary user runs it inside Chromium’s sandbox', ({ folder }) => {
  const isRoot = process.getuid?.() === 0;
  const asUser = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env'];
  const [program = '', ...wrapping] = asUser;
  const electron = process.env['CRUX_ELECTRON'] ?? '';
  const canRead = spawnSync(program, [
    ...wrapping,
    'test',
    '-r',
    path.join(root, 'package.json'),
    '-a',
    '-x',
    electron,
  ]);
  test.skip(
    canRead.status !== 0,
    'The project lies where an ordinary user may not read it, so nobody can try it here.',
  );
  if (isRoot) chownSync(folder, 65534, 65534);
  const parameters = [
    ...wrapping,
    electron,
    root,
    '--disable-gpu',
    '--data-dir',
    path.join(folder, 'd'),
    '--self-test',
  ];
  const { status, stdout } = spawnSync(program, parameters, {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
    timeout: 60_000,
  });
  expect(stdout).toMatch(/ok\s+page/);
  expect(status).toBe(0);
});
