import { feedback, tombstones } from '#src/catalogue/index.ts';
import { collectionNames, routes } from '#src/routes.ts';
import { feedResponse } from '../_feed-response.ts';

export const GET = () =>
  feedResponse(
    {
      title: collectionNames.retours.title,
      description:
        'Ce que des administrations ont vécu en passant au cloud, et ce qu’elles en ont appris.',
      path: routes.collectionFeed('retours'),
      pagePath: routes.feedback,
    },
    feedback,
    tombstones.filter(({ collection }) => collection === 'retours'),
  );
