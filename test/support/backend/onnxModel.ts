/** A linear forecast model: `weights(i, h)` is what observation i of the context adds to step h of every quantile. */
export interface LinearModel {
  context: number;
  horizon: number;
  weights(observation: number, step: number): number;
  /** Rows of the output between batch and horizon; absent = none. */
  quantiles?: number;
  /** The operator of its one node. Default a product with a matrix. */
  operator?: string;
}

/** The bytes of an ONNX file with one node, written by hand: opset 13, input `context`, output `forecast`. */
export function writeOnnxModel({ context, horizon, weights, quantiles, operator = 'MatMul' }: LinearModel): Buffer {
  const steps = Array.from({ length: context * horizon }, (_, k) => weights(Math.floor(k / horizon), k % horizon));
  // [batch, context] x [context, horizon]; with quantiles [quantiles, context, horizon] gives [quantiles, batch, horizon].
  const matrix = quantiles === undefined ? steps : Array.from({ length: quantiles }, () => steps).flat();
  const dims = quantiles === undefined ? [context, horizon] : [quantiles, context, horizon];
  const output = quantiles === undefined ? ['batch', horizon] : [quantiles, 'batch', horizon];
  const node = join(bytes(1, 'context'), bytes(1, 'matrix'), bytes(2, 'forecast'), bytes(4, operator));
  const graph = join(
    bytes(1, node),
    bytes(2, 'linear'),
    bytes(5, writeTensor('matrix', dims, matrix)),
    bytes(11, writeValue('context', ['batch', context])),
    bytes(12, writeValue('forecast', output))
  );
  return join(integer(1, 8), bytes(7, graph), bytes(8, join(bytes(1, ''), integer(2, 13))));
}

function writeTensor(name: string, dims: number[], values: number[]): Buffer {
  const raw = Buffer.from(Float32Array.from(values).buffer);
  return join(...dims.map((dim) => integer(1, dim)), integer(2, 1), bytes(8, name), bytes(9, raw));
}

function writeValue(name: string, dims: ReadonlyArray<number | string>): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === 'number' ? integer(1, dim) : bytes(2, dim)));
  return join(bytes(1, name), bytes(2, bytes(1, join(integer(1, 1), bytes(2, join(...shape))))));
}

const join = (...parts: Buffer[]) => Buffer.concat(parts);

/** A field of protobuf with a length and its bytes. */
function bytes(field: number, content: Buffer | string): Buffer {
  const body = Buffer.from(content as string);
  return join(variable((field << 3) | 2), variable(body.length), body);
}

const integer = (field: number, value: number) => join(variable(field << 3), variable(value));

function variable(value: number): Buffer {
  const digits: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      return Buffer.from([...digits, rest]);
    }
    digits.push((rest % 128) | 128);
  }
}
