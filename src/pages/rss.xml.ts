import { documents } from '#src/catalogue/index.ts';
import { routes } from '#src/routes.ts';
import { feedResponse } from './_feed-response.ts';

export const GET = () =>
  feedResponse(
    {
      title: 'Bilans et retours d’expérience',
      description:
        'Les bilans partagés avec accord, et les retours d’expérience de la communauté ou de sources publiques.',
      path: routes.feed,
      pagePath: routes.home,
    },
    documents,
  );
