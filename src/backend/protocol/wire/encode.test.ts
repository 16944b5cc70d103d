import * as encode from './encode';
import type { QueryDataResponse } from './messages';
import { pluginv2 } from './protobuf';

const redact = (text: string) => text.replace('s3cret', '***');
const pause = async () => undefined;
const { HealthStatus } = pluginv2.CheckHealthResponse;

describe('encode', () => {
  test('a failed refId carries status, source and a redacted text beside one that succeeded', async () => {
    const responses: QueryDataResponse = new Map([
      ['A', { status: 200, frames: [{ name: '', fields: [] }] }],
      ['B', { status: 403, frames: [], error: 'refused s3cret', errorSource: 'downstream' }],
    ]);
    const wire = await encode.queryDataResponse(responses, { redact, pause });
    expect(wire.responses?.A).toEqual({ status: 200, frames: [expect.anything()] });
    expect(wire.responses?.B).toEqual({ status: 403, frames: [], error: 'refused ***', errorSource: 'downstream' });
  });

  test('a frame that cannot be encoded fails its own refId only', async () => {
    const broken = {
      name: 'odd',
      fields: [
        { name: 'a', type: 'number' as const, values: Float64Array.of(1) },
        { name: 'b', type: 'number' as const, values: Float64Array.of(1, 2) },
      ],
    };
    const wire = await encode.queryDataResponse(
      new Map([
        ['A', { status: 200, frames: [broken] }],
        ['B', { status: 200, frames: [] }],
      ]),
      { redact, pause }
    );
    expect(wire.responses?.A).toMatchObject({ status: 500, errorSource: 'plugin' });
    expect(wire.responses?.A.error).toContain('field "b" has 2 values');
    expect(wire.responses?.B).toEqual({ status: 200, frames: [] });
  });

  test('many frames are encoded in turns with other calls, and no more of them once nobody waits', async () => {
    const frames = Array.from({ length: 100 }, (_, i) => ({ name: `${i}`, fields: [] }));
    const responses: QueryDataResponse = new Map([['A', { status: 200, frames }]]);
    let pauses = 0;
    const count = async () => void pauses++;
    expect((await encode.queryDataResponse(responses, { redact, pause: count })).responses?.A.frames).toHaveLength(100);
    expect(pauses).toBeGreaterThan(5);
    const gone = () => Promise.reject(new Error('nobody waits'));
    await expect(encode.queryDataResponse(responses, { redact, pause: gone })).rejects.toThrow('nobody waits');
  });

  test('health details are always a JSON object, without secrets', () => {
    const bare = encode.healthResponse({ ok: true, message: 'fine' }, redact);
    expect(bare).toMatchObject({ status: HealthStatus.OK, message: 'fine' });
    expect(String(Buffer.from(bare.jsonDetails ?? []))).toBe('{}');
    const failed = encode.healthResponse({ ok: false, message: 's3cret', details: { a: 's3cret' } }, redact);
    expect(failed).toMatchObject({ status: HealthStatus.ERROR, message: '***' });
    expect(String(Buffer.from(failed.jsonDetails ?? []))).toBe('{"a":"***"}');
  });

  test('a resource answer has lists of header values and bytes', () => {
    const headers = { 'Content-Type': 'text/plain' };
    expect(encode.resourceResponse({ status: 201, headers, body: 'é' }, redact)).toEqual({
      code: 201,
      headers: { 'Content-Type': { values: ['text/plain'] } },
      body: Uint8Array.of(0xc3, 0xa9),
    });
  });

  test('a resource that failed tells no secret', () => {
    const { body } = encode.resourceResponse({ status: 502, body: '{"error":"s3cret was refused"}' }, redact);
    expect(String(Buffer.from(body ?? []))).toBe('{"error":"*** was refused"}');
  });
});
