import * as encode from './encode';
import type { QueryDataResponse } from './messages';
import { pluginv2 } from './protobuf';

const redact = (text: string) => text.replace('s3cret', '***');
const { HealthStatus } = pluginv2.CheckHealthResponse;

describe('encode', () => {
  test('a failed refId carries status, source and a redacted text beside one that succeeded', () => {
    const responses: QueryDataResponse = new Map([
      ['A', { status: 200, frames: [{ name: '', fields: [] }] }],
      ['B', { status: 403, frames: [], error: 'refused s3cret', errorSource: 'downstream' }],
    ]);
    const wire = encode.queryDataResponse(responses, redact);
    expect(wire.responses?.A).toEqual({ status: 200, frames: [expect.anything()] });
    expect(wire.responses?.B).toEqual({ status: 403, frames: [], error: 'refused ***', errorSource: 'downstream' });
  });

  test('a frame that cannot be encoded fails its own refId only', () => {
    const broken = {
      name: 'odd',
      fields: [
        { name: 'a', type: 'number' as const, values: Float64Array.of(1) },
        { name: 'b', type: 'number' as const, values: Float64Array.of(1, 2) },
      ],
    };
    const wire = encode.queryDataResponse(
      new Map([
        ['A', { status: 200, frames: [broken] }],
        ['B', { status: 200, frames: [] }],
      ]),
      redact
    );
    expect(wire.responses?.A).toMatchObject({ status: 500, errorSource: 'plugin' });
    expect(wire.responses?.A.error).toContain('field "b" has 2 values');
    expect(wire.responses?.B).toEqual({ status: 200, frames: [] });
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
