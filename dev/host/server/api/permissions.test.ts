import { ok, type Call, type Routes } from '../http';
import { guardRoutes } from './permissions';

const routes: Routes = {
  'GET /api/ruler/grafana/api/v1/rules': () => ok('rules'),
  'GET /api/search': () => ok(['dashboard']),
  'GET /api/folders': () => ok('folders'),
};

async function ask(route: string, granted: string[], authorization?: string): Promise<unknown> {
  const guarded = guardRoutes(
    routes,
    granted.map((action) => ({ action, scope: 'folders:*' }))
  );
  const call = { headers: { authorization } } as unknown as Call;
  return new Promise((resolve) => resolve(guarded[route](call))).then(
    (answer) => (answer as { body: unknown }).body,
    (error: Error) => error.message
  );
}

test('a token is refused what it has no permission for, as Grafana does it, and people are not', async () => {
  const rules = 'GET /api/ruler/grafana/api/v1/rules';
  expect(await ask(rules, [], 'Bearer x')).toMatch(/Permissions needed: alert\.rules:read/);
  expect(await ask(rules, ['alert.rules:read'], 'Bearer x')).toBe('rules');
  expect(await ask(rules, [])).toBe('rules');
  expect(await ask('GET /api/search', [], 'Bearer x')).toEqual([]);
  expect(await ask('GET /api/search', [])).toEqual(['dashboard']);
  expect(await ask('GET /api/folders', [], 'Bearer x')).toBe('folders');
});

test('what is granted is listed', async () => {
  const listed = await ask('GET /api/access-control/user/permissions', ['folders:read'], 'Bearer x');
  expect(listed).toEqual({ 'folders:read': ['folders:*'] });
});
