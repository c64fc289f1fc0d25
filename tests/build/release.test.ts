import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContentFolder } from '../support/content-folder.ts';
import { filesBelow, ProjectRoot } from '../support/project-root.ts';

/** What an operator has filled in. */
const settings = `name: Squads Cloud
tagline: Ce que les administrations ont vécu en passant au cloud.
url:
  public: https://squads.operateur.fr
  community: https://communaute.operateur.fr
tagAuthority: squads.operateur.fr,2026
publisher: Une direction
host: Un hébergeur
contact: squads@modernisation.gouv.fr
mailDomains:
  - modernisation.gouv.fr
accessibility: non conforme
offer:
  asOf: 2023-01-05
  confirmed: true
  source: https://www.numerique.gouv.fr/services/cloud/squads/
`;

describe('a release', () => {
  it('leaves made-up examples out, and says that the catalogue is empty', async () => {
    using folder = new ContentFolder();
    using root = new ProjectRoot();
    folder.write('site.yaml', settings);
    folder.write(
      'formations/inventee.yaml',
      'title: Une formation inventée\nlevel: pratique\ndays: { theory: 1, practice: 1 }\nprofiles: [architecte]\nobjectives: [Savoir faire quelque chose de précis.]\nexample: true\n',
    );
    await folder.addReport('vrai-bilan', { fields: { title: 'Un vrai bilan publié ici' } });
    await folder.addReport('bilan-invente', {
      fields: { id: 'b-000002', title: 'Un bilan inventé pour montrer', example: true },
    });
    root.setContent(folder.path);
    const { status, log } = await root.run('build.ts', { RELEASE: '1' });
    assert.equal(status, 0, log);
    const site = filesBelow(root.site);
    const text = [...site.values()].map((bytes) => Buffer.from(bytes, 'latin1').toString()).join();
    assert.match(text, /Un vrai bilan publié ici/);
    assert.doesNotMatch(text, /Une formation inventée|Un bilan inventé/);
    const page = Buffer.from(site.get('formations/index.html') ?? '', 'latin1').toString();
    assert.match(page, /Rien n’est encore publié ici/);
  });
});
