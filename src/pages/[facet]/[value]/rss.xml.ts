import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { describeValue, usedValues } from '#src/catalogue/facets.ts';
import { facets } from '#src/catalogue/index.ts';
import { facetFolders, routes } from '#src/routes.ts';
import { feedResponse } from '../../_feed-response.ts';

export const getStaticPaths = (() =>
  facets.flatMap((facet) =>
    usedValues(facet).map((value) => ({
      params: { facet: facetFolders[facet.name], value: value.key },
      props: { facet, value },
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/**
 * A withdrawn document is in none of these feeds: all that leaves of it is its id and its address,
 * and its theme or its administration would say more.
 */
export const GET: APIRoute<Props> = ({ props: { facet, value } }) =>
  feedResponse(
    {
      title: `${facet.label} : ${value.label}`,
      description: describeValue(value),
      path: routes.facetFeed(facet.name, value.key),
      pagePath: value.path,
    },
    value.entries,
    [],
  );
