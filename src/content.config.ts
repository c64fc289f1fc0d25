import { defineCollection } from 'astro:content';
import * as z from 'zod';
import type * as authorities from '#src/domain/authorities.ts';
import type { Grid } from '#src/domain/grid.ts';
import { authority, documents } from '#src/publication/loader.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';

// The loaders have already checked everything: the schemas here only carry the types.
export const collections = {
  reports: defineCollection({ loader: documents('bilans'), schema: z.custom<SharedReport>() }),
  feedback: defineCollection({ loader: documents('retours'), schema: z.custom<SharedFeedback>() }),
  themes: defineCollection({ loader: authority('themes'), schema: z.custom<authorities.Theme>() }),
  profiles: defineCollection({
    loader: authority('profiles'),
    schema: z.custom<authorities.Profile>(),
  }),
  platforms: defineCollection({
    loader: authority('platforms'),
    schema: z.custom<authorities.Platform>(),
  }),
  questions: defineCollection({
    loader: authority('questions'),
    schema: z.custom<authorities.Question>(),
  }),
  grids: defineCollection({ loader: authority('grids'), schema: z.custom<Grid>() }),
};
