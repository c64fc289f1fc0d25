import { documents } from '#src/catalogue/index.ts';
import { routes } from '#src/routes.ts';
import { feedResponse } from './_feed-response.ts';

export const GET = () =>
  feedResponse(
    {
      title: 'Bilans et retours d’expérience',
      description:
        'Tout ce que les administrations ont accepté de partager de leur passage au cloud.',
      path: routes.feed,
      pagePath: routes.home,
    },
    documents,
  );
