import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { pages } from '../support/built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // The title of a document and the name of the site may be long together; the first is bounded.
      'long-title': 'off',
      // The anchor of a heading may start with a figure, as its heading does.
      'valid-id': ['error', { relaxed: true }],
      // Tables say their roles: those that narrow screens show as blocks would lose them.
      'no-redundant-role': 'off',
    },
  }),
);

describe('the HTML of a page is valid:', () => {
  for (const { file, html } of pages) {
    it(file, async () => {
      const { results } = await validator.validateString(html);
      const problems = results.flatMap(({ messages }) => messages);
      assert.deepEqual(
        problems.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
        [],
      );
    });
  }
});
