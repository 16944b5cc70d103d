import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoRoutes } from './demo';
import { listen } from '../http';

const received: string[] = [];
const shop = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) {
    body += String(part);
  }
  received.push(`${request.method} ${request.headers['content-type'] ?? ''} ${body}`.trim());
  const refused = body.includes('fire');
  response.writeHead(refused ? 400 : 200).end(JSON.stringify(refused ? { error: 'kind is "fire"' } : []));
});
const opened: Array<{ close(): void }> = [shop];
afterAll(() => opened.forEach((server) => server.close()));

async function openHost(port: number): Promise<string> {
  const demo = { home: '/', incidentsUrl: `http://127.0.0.1:${port}/incidents`, choices: [] };
  const { server, url } = await listen(0, () => demoRoutes(demo));
  opened.push(server);
  return `${url}/api/demo/incidents`;
}

test('incidents are listed and started, and refusals are passed on', async () => {
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  const url = await openHost((shop.address() as AddressInfo).port);
  expect(await (await fetch(url)).json()).toEqual([]);
  const post = (body: string) => fetch(url, { method: 'POST', body });
  expect((await post('{"kind":"errors"}')).status).toBe(200);
  expect(await (await post('{"kind":"fire"}')).json()).toEqual({ error: 'kind is "fire"' });
  expect(received).toEqual(['GET', 'POST application/json {"kind":"errors"}', 'POST application/json {"kind":"fire"}']);
});

test('a shop that is gone is told', async () => {
  const answer = await fetch(await openHost(1));
  expect([answer.status, await answer.json()]).toEqual([
    502,
    { message: expect.stringContaining('http://127.0.0.1:1/incidents cannot be reached') },
  ]);
});
