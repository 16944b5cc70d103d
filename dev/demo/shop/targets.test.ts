import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileDiscovery } from './targets';

describe('fileDiscovery', () => {
  test('docker-compose scrapes the same targets as npm start, and its node exporter', () => {
    const file = path.join(__dirname, '..', 'targets', 'compose.json');
    const own = { targets: ['node-exporter:9100'], labels: { job: 'node-exporter' } };
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([...fileDiscovery('shop:9464'), own]);
  });

  test('every target has its own job and instance', () => {
    const names = fileDiscovery('127.0.0.1:1').map(({ labels }) => `${labels.job} ${labels.instance}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
