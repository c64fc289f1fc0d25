import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, shownText } from '../support/built-site.ts';

const text = shownText('index.html')
  .replace(/\s+/g, ' ')
  .replace(/ ([,.])/g, '$1');

/** What the squads’ offer of 5 January 2023 says, and where our page says it. */
const facts: [string, RegExp][] = [
  ['the mission', /accompagner les administrations dans leur transformation vers le cloud/],
  [
    'the doctrine makes the cloud the default',
    /« Cloud au centre », tout nouveau projet numérique de l’État se pense d’abord dans le cloud/,
  ],
  ['the product mode: autonomy', /équipes autonomes/],
  ['continuous operations', /opérations en continu/],
  ['quick contact with users', /confrontent vite leur produit à ses utilisateurs/],
  ['milestones by impact', /jalons d’impact/],
  ['stop, bend or accelerate', /s’accélère, s’infléchit ou s’arrête/],
  [
    'a multidisciplinary team put at disposal by DINUM',
    /équipe pluridisciplinaire d’experts que la DINUM met à disposition/,
  ],
  [
    'its five fields',
    /agilité, architecture, sécurité, design, industrialisation de la construction et du déploiement/,
  ],
  ['agility: very short delays', /délais très courts/],
  ['perceived quality', /qualité que les usagers perçoivent/],
  [
    'DevOps extends agility to operations',
    /l’agilité s’étend à la mise en production et à l’exploitation/,
  ],
  ['teams work together', /Métier, développement et exploitation travaillent de concert/],
  ['permanent improvement', /amélioration permanente/],
  [
    'the themes of adoption',
    /choisir une plateforme cloud, identifier des scénarios de migration, refondre une architecture pour le cloud, faire monter les agents en compétences/,
  ],
  ['DevOps ways of working', /installer un fonctionnement DevOps/],
  [
    'first kind: prerequisites, economics, ways of working',
    /prérequis techniques et d’organisation, l’analyse économique/,
  ],
  [
    'second kind: catalogue',
    /catalogue de formations au cloud et au DevOps, théoriques et pratiques/,
  ],
  [
    'second kind: paths by profile',
    /parcours de formation déjà construits pour différents profils/,
  ],
  ['second kind: experts in the field', /interventions sur le terrain, en « faire avec »/],
  [
    'what they bring',
    /connaissance du marché, les bonnes pratiques d’architecture cloud et de DevOps/,
  ],
  ['phase 1: one or two meetings', /Une ou deux réunions/],
  [
    'phase 1: position, maturity, needs, proposal',
    /maturité cloud et DevOps.* une proposition d’assistance/,
  ],
  ['the length of phase 1 varies', /durée de cette phase dépend beaucoup du contexte/],
  ['phase 2: built together', /démarche construite avec vous/],
  ['technical coaching', /coaching technique/],
  ['experts in the team', /intégration d’experts/],
  ['trainings on site and at a distance', /formations présentielles ou distancielles/],
  ['working groups', /animation de groupes de travail/],
  ['advice beyond the intervention', /au-delà de l’intervention/],
  [
    'phase 3: progress measured, next steps, priorities',
    /mesure de l’avancement de votre transformation, qui donne les prochaines étapes et leurs priorités/,
  ],
  [
    'sharing where appropriate',
    /Lorsque c’est opportun, nous vous proposons de partager votre expérience avec la communauté Cloud de l’État/,
  ],
  ['the address', /infonuage\.dinum@modernisation\.gouv\.fr/],
  [
    '30 person-days per project, paid by DINUM',
    /Chaque projet dispose d’une enveloppe initiale de 30 jours-homme, financés par la DINUM/,
  ],
  ['accelerators', /accélérateurs, en libre accès ou sur simple demande/],
  ['2 to 6 months', /en moyenne, une intervention s’étend sur 2 à 6 mois/],
  ['it varies', /durée varie selon le projet/],
  ['who may ask', /périmètre du système d’information de l’État/],
  ['the date of the offer', /5 janvier 2023/],
];

describe('the offer page says', () => {
  for (const [name, pattern] of facts) it(name, () => assert.match(text, pattern));

  it('the nine example questions, four of strategy and five of skills', () => {
    const [, strategy = '', skills = ''] = read('index.html').split(/<h3 id="(?:définir|soutenir)/);
    const questions = (part: string) =>
      part.split('<h2')[0]?.match(/<li[^>]*> ?<p[^>]*>[^<]+\s\?<\/p>/g)?.length;
    assert.equal(questions(strategy), 4);
    assert.equal(questions(skills), 5);
  });

  it('where to write, as a link', () => {
    assert.match(read('index.html'), /href="mailto:infonuage\.dinum@modernisation\.gouv\.fr/);
  });
});
