import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const constantSchema = v.object({
  constant: v.string(),
  /** From the top of the project. */
  file: v.string(),
  /** As the file has it. */
  value: v.string(),
  chosenOn: v.array(v.string()),
  checkedOn: v.array(v.string()),
});
const schema = v.object({
  /** Sets that are the same recording. */
  kin: v.array(v.array(v.string())),
  constants: v.array(constantSchema),
});

/** A constant of a method with the sets that it was chosen on. */
export type Constant = v.InferOutput<typeof constantSchema>;

export type Choices = v.InferOutput<typeof schema>;

/**
 * What is written down of the choices: constants.json beside this file.
 * @throws Error that says what is wrong in it.
 */
export function readConstants(path = join(__dirname, 'constants.json')): Choices {
  const result = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) {
    const [{ message, path: place }] = result.issues;
    throw new Error(`${path}: ${place?.map(({ key }) => String(key)).join('.') ?? ''} ${message}`);
  }
  return result.output;
}

/** Whether the file still gives the constant this value: `name = value` or `name: value`. */
export function isCurrent({ constant, file, value }: Constant, root = join(__dirname, '..', '..')): boolean {
  const path = join(root, file);
  if (!existsSync(path)) {
    return false;
  }
  const [, written] = new RegExp(`\\b${constant}\\b\\s*[=:]\\s*([^;,\\n]+)`).exec(readFileSync(path, 'utf8')) ?? [];
  return written?.trim() === value;
}
