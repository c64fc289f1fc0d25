import * as z from 'zod';

type Path = readonly PropertyKey[];
type Schema = z.core.$ZodType;

/** A text met in a piece of content, and what its schema says of such texts. */
export interface MetText {
  path: Path;
  value: string;
  meta: z.core.GlobalMeta;
}

const wrapped = (schema: Schema): Schema | undefined => {
  const { def } = schema._zod as { def: { innerType?: Schema; in?: Schema } };
  return def.innerType ?? def.in;
};

/** The alternative of a union that accepts a value, if there is one. */
const matchingOption = (schema: z.core.$ZodUnion, value: unknown) =>
  schema._zod.def.options.find((option) => z.safeParse(option, value).success);

const metaOf = (schema: Schema) => z.globalRegistry.get(schema);

/** The schemas directly inside another, whatever the value. */
function partsOf(schema: Schema): Schema[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.keyType, schema.valueType];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  const inner = wrapped(schema);
  return inner ? [inner] : [];
}

/** What a schema says of its texts, and whether it or any schema inside it says something. */
interface Marks {
  own: z.core.GlobalMeta | undefined;
  isVisited: boolean;
}

const known = new WeakMap<Schema, Marks>();

/** Worked out once for each schema: most mark nothing, and need no visit. */
function marksOf(schema: Schema): Marks {
  const marks = known.get(schema);
  if (marks) return marks;
  const meta = metaOf(schema);
  const own = meta?.references !== undefined || meta?.day !== undefined ? meta : undefined;
  const isVisited = own !== undefined || partsOf(schema).some((part) => marksOf(part).isVisited);
  known.set(schema, { own, isVisited });
  return { own, isVisited };
}

/** Every reference and every day that a value holds, found by walking it along its schema. */
export function markedTexts(schema: Schema, value: unknown): MetText[] {
  const met: MetText[] = [];
  const visit = (current: Schema, part: unknown, path: Path): void => {
    if (part === undefined || part === null) return;
    const { own, isVisited } = marksOf(current);
    if (!isVisited) return;
    if (own && typeof part === 'string') met.push({ path, value: part, meta: own });
    else if (current instanceof z.ZodObject && isRecord(part)) {
      for (const [name, field] of Object.entries(current.shape)) {
        visit(field, part[name], [...path, name]);
      }
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
export function labelAt(schema: Schema, path: Path): string | undefined {
  let label: string | undefined;
  let current: Schema | undefined = schema;
  for (const segment of path) {
    current = current && childAt(current, segment);
    label = (current && metaOf(current)?.title) ?? label;
  }
  return label;
}

/** The names of the fields that the schema knows at a path. */
export function fieldNamesAt(schema: Schema, path: Path): string[] {
  let current: Schema | undefined = schema;
  for (const segment of path) current = current && childAt(current, segment);
  while (current && !(current instanceof z.ZodObject)) current = wrapped(current);
  return Object.keys(current?.shape ?? {});
}

/** The schema one step down a path, through optional, default and union wrappers. */
function childAt(schema: Schema, segment: PropertyKey): Schema | undefined {
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
