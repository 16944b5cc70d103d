import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Opened, OpenOptions, Stage, Target } from './spec';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const patience = 30_000;
const viewport = { width: 1400, height: 1000 };

/** The system's browser, or undefined where there is none. */
export function findBrowser(env: Record<string, string | undefined>): string | undefined {
  return [env.CHROMIUM ?? '', ...places].find((file) => file !== '' && existsSync(file));
}

export async function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** What one test works with; `close` ends the browsers that it opened. */
export function setStage(browser: Browser, target: Target): { stage: Stage; close(): Promise<void> } {
  const contexts: BrowserContext[] = [];
  const open = async (path: string, { context: options, prepare }: OpenOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({ viewport, extraHTTPHeaders: target.headers, ...options });
    contexts.push(context);
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const complaints = listen(page);
    await prepare?.(page);
    await page.goto(`${target.url}${path}`, { waitUntil: 'load' });
    return { page, complaints };
  };
  const stage = {
    target,
    open,
    api: (method: string, path: string, body?: unknown) => call(target, { method, path, body }),
  };
  return {
    stage,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** Errors of the page's own; what the server refuses is told by the page, and a test's own concern. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) {
      complaints.push(text.slice(0, 500));
    }
  });
  return complaints;
}

async function call(
  { url, headers }: Target,
  { method, path, body }: { method: string; path: string; body?: unknown }
) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path} answers ${response.status}: ${text.slice(0, 300)}`);
  }
  return JSON.parse(text || '{}') as unknown;
}
