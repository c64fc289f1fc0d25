import * as z from 'zod';
import type { ReferenceTarget } from './fields.ts';

type Path = readonly PropertyKey[];

/** A reference met in a piece of content: where it is, what it points to, what was written. */
export interface MetReference {
  path: Path;
  target: ReferenceTarget;
  value: string;
}

const wrapped = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  const { def } = schema._zod as { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  return def.innerType ?? def.in;
};

/** The alternative of a union that accepts a value, if there is one. */
const matchingOption = (schema: z.core.$ZodUnion, value: unknown) =>
  schema._zod.def.options.find((option) => z.safeParse(option, value).success);

const metaOf = (schema: z.core.$ZodType) => z.globalRegistry.get(schema);

/** Every reference that a value holds, found by walking it along its schema. */
export function referencesIn(schema: z.core.$ZodType, value: unknown): MetReference[] {
  const met: MetReference[] = [];
  const visit = (current: z.core.$ZodType, part: unknown, path: Path): void => {
    if (part === undefined || part === null) return;
    const target = metaOf(current)?.references;
    if (target && typeof part === 'string') met.push({ path, target, value: part });
    else if (current instanceof z.ZodObject && isRecord(part)) {
      for (const [name, field] of Object.entries(current.shape))
        visit(field, part[name], [...path, name]);
    } else if (current instanceof z.ZodArray && Array.isArray(part)) {
      part.forEach((item, index) => {
        visit(current.element, item, [...path, index]);
      });
    } else if (current instanceof z.ZodRecord && isRecord(part)) {
      for (const [name, item] of Object.entries(part)) {
        visit(current.keyType, name, [...path, name]);
        visit(current.valueType, item, [...path, name]);
      }
    } else if (current instanceof z.ZodUnion) {
      const option = matchingOption(current, part);
      if (option) visit(option, part, path);
    } else {
      const inner = wrapped(current);
      if (inner) visit(inner, part, path);
    }
  };
  visit(schema, value, []);
  return met;
}

/** The French label of the field at a path, or undefined when the schema has none there. */
export function labelAt(schema: z.core.$ZodType, path: Path): string | undefined {
  let label: string | undefined;
  let current: z.core.$ZodType | undefined = schema;
  for (const segment of path) {
    current = current && childAt(current, segment);
    label = (current && metaOf(current)?.title) ?? label;
  }
  return label;
}

/** The names of the fields that the schema knows at a path. */
export function fieldNamesAt(schema: z.core.$ZodType, path: Path): string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const segment of path) current = current && childAt(current, segment);
  while (current && !(current instanceof z.ZodObject)) current = wrapped(current);
  return Object.keys(current?.shape ?? {});
}

/** The schema one step down a path, through optional, default and union wrappers. */
function childAt(schema: z.core.$ZodType, segment: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(segment)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const child = childAt(option, segment);
      if (child) return child;
    }
    return undefined;
  }
  const inner = wrapped(schema);
  return inner && childAt(inner, segment);
}

/** True for a group of fields: an object that is neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
