import { reports, tombstones } from '#src/catalogue/index.ts';
import { collectionNames, routes } from '#src/routes.ts';
import { feedResponse } from '../_feed-response.ts';

export const GET = () =>
  feedResponse(
    {
      title: collectionNames.bilans.title,
      description:
        'Les bilans de fin d’intervention que les administrations ont accepté de partager.',
      path: routes.collectionFeed('bilans'),
      pagePath: routes.reports,
    },
    reports,
    tombstones.filter(({ collection }) => collection === 'bilans'),
  );
