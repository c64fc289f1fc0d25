import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  link?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Where npm finds a package from a place in the tree: the nearest `node_modules` going up. */
function locate(name: string, from: string): LockedPackage | undefined {
  for (let place = from; ; place = place.replace(/(?:^|\/)node_modules\/[^/]+(?:\/[^/]+)?$/, '')) {
    const found = packages[`${place ? `${place}/` : ''}node_modules/${name}`];
    if (found || place === '') return found;
  }
}

describe('the lock file', () => {
  it('holds every optional dependency for every platform, so that « npm ci » works on all', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locate(name, place))
        .map((name) => `${place} → ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('pins every package by its content', () => {
    const loose = Object.entries(packages).filter(
      ([place, { integrity, link }]) => place !== '' && !integrity && !link,
    );
    assert.deepEqual(
      loose.map(([place]) => place),
      [],
    );
  });

  it('names no registry: each machine uses its own', () => {
    const named = Object.entries(packages).filter(([, { resolved }]) => resolved);
    assert.deepEqual(
      named.map(([place]) => place),
      [],
    );
  });

  it('pins direct dependencies exactly', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const loose = Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
    assert.deepEqual(loose, []);
  });

  it('does not hold the State design system, whose terms only a State service can accept', () => {
    assert.deepEqual(
      Object.keys(packages).filter((place) => /gouvfr|dsfr/.test(place)),
      [],
    );
  });
});
