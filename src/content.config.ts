import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { authority, documents, type StoredEntry, tombstones } from '#src/publication/loader.ts';

// The loaders have already checked everything: the schema only carries the type.
const schema = z.custom<StoredEntry>();

export const collections = {
  reports: defineCollection({ loader: documents('bilans'), schema }),
  feedback: defineCollection({ loader: documents('retours'), schema }),
  tombstones: defineCollection({ loader: tombstones(), schema }),
  themes: defineCollection({ loader: authority('themes'), schema }),
  profiles: defineCollection({ loader: authority('profiles'), schema }),
  platforms: defineCollection({ loader: authority('platforms'), schema }),
  questions: defineCollection({ loader: authority('questions'), schema }),
  grids: defineCollection({ loader: authority('grids'), schema }),
  courses: defineCollection({ loader: authority('courses'), schema }),
  paths: defineCollection({ loader: authority('paths'), schema }),
  lexicon: defineCollection({ loader: authority('lexicon'), schema }),
  accelerators: defineCollection({ loader: authority('accelerators'), schema }),
};
