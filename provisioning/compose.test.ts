import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mappingsIn, ownPlugins, readMapping, root, toMapping } from './files';

const compose = readMapping('docker-compose.yaml');
const services = toMapping(compose.services);
const service = (name: string) => toMapping(services[name]);
const text = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
const volumes = (name: string) => text(service(name).volumes);
/** Made by `npm run build`, so absent in a fresh clone. */
const built = ['./dist', './dev/demo/dist'];

describe('docker-compose.yaml', () => {
  test('every file that a service mounts exists, or is built', () => {
    const mounted = Object.keys(services)
      .flatMap(volumes)
      .map((volume) => volume.split(':')[0])
      .filter((source) => source.startsWith('.'));
    expect(mounted.length).toBeGreaterThan(4);
    expect(mounted.filter((source) => !built.includes(source) && !existsSync(path.join(root, source)))).toEqual([]);
  });

  test('every named volume is declared, and every dependency a service', () => {
    const named = Object.keys(services)
      .flatMap(volumes)
      .map((volume) => volume.split(':')[0])
      .filter((source) => !source.startsWith('.'));
    expect(new Set(named)).toEqual(new Set(Object.keys(toMapping(compose.volumes))));
    Object.keys(services).forEach((name) => {
      const needed = service(name).depends_on ?? [];
      const names = Array.isArray(needed) ? needed : Object.keys(toMapping(needed));
      names.forEach((one) => expect(Object.keys(services)).toContain(one));
    });
  });

  test('Grafana is 12.4 on Ubuntu and loads every plugin of this project unsigned', () => {
    const { image, environment } = service('grafana');
    expect(image).toBe('grafana/grafana:${GRAFANA_VERSION:-12.4.0}-ubuntu');
    const allowed = String(toMapping(environment).GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS).split(',');
    [...ownPlugins().keys()].forEach((id) => expect(allowed).toContain(id));
  });

  test('Grafana grants the service account by itself', () => {
    const { environment } = service('grafana');
    expect(environment).toMatchObject({
      GF_FEATURE_TOGGLES_ENABLE: 'externalServiceAccounts',
      GF_AUTH_MANAGED_SERVICE_ACCOUNTS_ENABLED: 'true',
    });
  });

  test('every variable of the provisioning files has a value', () => {
    const files = ['datasources/datasources.yaml', 'dashboards/dashboards.yaml', 'plugins/apps.yaml'];
    const used = files.flatMap((file) =>
      [...readFileSync(path.join(root, 'provisioning', file), 'utf8').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)
    );
    expect(used.length).toBeGreaterThan(0);
    used.forEach((name) => expect(toMapping(service('grafana').environment)).toHaveProperty(name));
  });

  test('Prometheus runs with the configuration that npm start uses, and takes remote writes', () => {
    expect(volumes('prometheus')).toContain('./dev/demo/prometheus.yml:/etc/prometheus/prometheus.yml:ro');
    expect(readFileSync(path.join(root, 'dev/demo/live/startPrometheus.ts'), 'utf8')).toContain("'prometheus.yml'");
    expect(text(service('prometheus').command)).toContain('--web.enable-remote-write-receiver');
  });

  test('no service asks for more than loopback', () => {
    mappingsIn(services)
      .flatMap(({ ports }) => text(ports))
      .forEach((port) => expect(port).toMatch(/^127\.0\.0\.1:/));
  });
});
